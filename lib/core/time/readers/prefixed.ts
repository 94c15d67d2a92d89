import { isFigure } from '../cues.ts';
import { type Found, find, longestOf, type Reader, remembered, type TimeText, wordAt } from '../found.ts';
import { basePrefixes, changeWords, windowPrefixes } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import { begins } from '../starters.ts';
import type { TimeRole } from '../time-expression.ts';
import { readAtom } from './atom.ts';
import { readEdge } from './edge.ts';
import { readEvent, readEventItself } from './event.ts';
import { readFinancialYear } from './financial-year.ts';
import { readRange } from './range.ts';
import { readSameWindow } from './same-window.ts';
import { readShift } from './shift-words.ts';
import { readToDate } from './to-date.ts';
import { readTheYear } from './year.ts';
import { readYearTo } from './year-to.ts';

const readAnyPeriod = longestOf([
  readRange,
  readYearTo,
  readToDate,
  readSameWindow,
  readEdge,
  readShift,
  readEvent,
  readFinancialYear,
  readAtom,
]);

/** A period of any make, without the words that lead up to it. */
export const readPeriod = remembered((text, at) => (begins(text, at) ? readAnyPeriod(text, at) : null));

const readPeriodOrEvent = longestOf([readPeriod, readEventItself]);

/** A period behind a base word may also be an event itself, or have an article: "than the 2019 level". */
const readBasePeriod: Reader = (text, at) => {
  const direct = readPeriodOrEvent(text, at);
  if (direct || wordAt(text, at) !== 'the') return direct;
  const found = readAtom(text, at + 1);
  return found && { ...found, from: at };
};

/** "up 6.3% from May 2024", "down from June" */
const isMovedFrom = (text: TimeText, at: number): boolean =>
  isFigure(text, at - 1) || changeWords.has(wordAt(text, at - 1));

const calendarGrains = new Set<string>(['month', 'quarter', 'half', 'year', 'financial-year']);

/** Words whose meaning depends on what follows: "on 2024" is a base, "on Monday" a window. */
function roleOfPrefix(text: TimeText, at: number, found: Found): TimeRole | null {
  const prefix = wordAt(text, at);
  if (found.role === 'scope') return 'scope';
  if (prefix === 'on') return found.shift || calendarGrains.has(found.grain) ? 'base' : 'window';
  if (prefix === 'at' || prefix === 'of') return found.shift ? null : 'window';
  if (['in', 'during', 'for'].includes(prefix)) return found.form === 'plain' ? 'window' : null;
  if (prefix === 'from') return found.grain !== 'day' && isMovedFrom(text, at) ? 'base' : null;
  if (prefix === 'over') return found.grain === 'year' && !found.relative ? 'base' : null;
  return null;
}

/** "for the year", "of the year": the year of publication so far. */
const readForTheYear = (text: TimeText, prefix: string, at: number): Found | null =>
  prefix === 'for' || prefix === 'of' ? readTheYear(text, at) : null;

/**
 * Reads a period with the words that lead up to it, which say what it does.
 *
 *     in the first half of 2025 · compared with 2019 · on the same period last year · than in May · on Saturday
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^   ^^^^^^^^^^^
 */
export const readPrefixed: Reader = (text, at) => {
  const base = longestPhrase(basePrefixes, text.tokens, at);
  const ofBase = base && readBasePeriod(text, base.to);
  if (base && ofBase)
    return find(at, ofBase.to, { ...ofBase, role: ofBase.role === 'scope' ? 'scope' : 'base' });
  const prefix = longestPhrase(windowPrefixes, text.tokens, at);
  if (!prefix) return null;
  const word = wordAt(text, at);
  const found = readPeriod(text, prefix.to) ?? readForTheYear(text, word, prefix.to);
  return found && find(at, found.to, { ...found, role: roleOfPrefix(text, at, found) ?? found.role });
};
