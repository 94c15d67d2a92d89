import { dayOf, partsOf } from '../days.ts';
import {
  type Found,
  find,
  firstInterval,
  firstOf,
  type Reader,
  readingsOf,
  type TimeText,
  wordAt,
} from '../found.ts';
import type { Interval } from '../interval.ts';
import { byWords, soFar } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import { untilNow } from '../resolve.ts';
import { containsDay } from '../shift.ts';
import { readAtom } from './atom.ts';
import { readFinancialYear } from './financial-year.ts';
import { readRelativeUnit } from './relative-unit.ts';
import { readRelativeYear, readTheYear, readYearAfterWord } from './year.ts';

/** A period ended at publication where it was still running; wholly past ones stay whole. */
function toNow(found: Found, published: string | null): Interval[] {
  const whole = found.toDate ? found.readings.at(-1)?.interval : firstInterval(found);
  if (!whole) return [];
  if (published === null) return [whole];
  return containsDay(whole, published) ? untilNow(whole.start, published) : [whole];
}

function toDateFind(text: TimeText, from: number, to: number, whole: Found): Found {
  return find(from, to, {
    grain: 'span',
    readings: readingsOf(toNow(whole, text.context.published)),
    toDate: true,
    relative: true,
    assumption: whole.assumption,
    anchor: firstInterval(whole),
  });
}

const readWhole = firstOf([readFinancialYear, readRelativeUnit, readAtom, readYearAfterWord, readTheYear]);

/** "so far this year", "so far in 2025", "to date this financial year" */
const readSoFarFirst: Reader = (text, at) => {
  const phrase = longestPhrase(soFar, text.tokens, at);
  if (!phrase) return null;
  const skip = ['in', 'during', 'for', 'over'].includes(wordAt(text, phrase.to)) ? phrase.to + 1 : phrase.to;
  const whole = readWhole(text, skip);
  return whole && toDateFind(text, at, whole.to, whole);
};

/** "The year so far" may be the financial year, which comes second. */
function withFinancialYear(text: TimeText, found: Found): Found {
  const { published } = text.context;
  if (published === null) return found;
  const { year, month } = partsOf(published);
  const start = dayOf(month >= 4 ? year : year - 1, 4, 1);
  const calendar = found.readings.map(({ interval }) => interval);
  return { ...found, readings: readingsOf([...calendar, ...untilNow(start, published)]) };
}

/** "this year so far", "2025 to date", "the year so far" */
const readSoFarLast: Reader = (text, at) => {
  const whole = readWhole(text, at);
  const phrase = whole && longestPhrase(soFar, text.tokens, whole.to);
  if (!whole || !phrase) return null;
  const found = toDateFind(text, at, phrase.to, whole);
  return wordAt(text, at) === 'the' ? withFinancialYear(text, found) : found;
};

/** "this year up to Tuesday", "so far this year to 8 August": from the year's first day to that one. */
const readUpToDay: Reader = (text, at) => {
  const year = readSoFarFirst(text, at) ?? readRelativeUnit(text, at) ?? readRelativeYear(text, at);
  const start = firstInterval(year)?.start;
  if (!year?.toDate || !start?.endsWith('-01-01')) return null;
  const skip = wordAt(text, year.to) === ',' ? year.to + 1 : year.to;
  const lead = longestPhrase(byWords, text.tokens, skip);
  const leadTo = lead?.to ?? (wordAt(text, skip) === 'to' ? skip + 1 : null);
  const day = leadTo === null ? null : readAtom(text, leadTo);
  const end = firstInterval(day);
  if (!day || !end || day.grain !== 'day' || end.end < start) return null;
  return find(at, day.to, {
    grain: 'span',
    readings: readingsOf(day.readings.map(({ interval }) => ({ start, end: interval.end }))),
    relative: true,
  });
};

/** "year to date", "the year-to-date total" */
const readYearToDate: Reader = (text, from) => {
  const at = wordAt(text, from) === 'the' ? from + 1 : from;
  if (wordAt(text, at) !== 'year' || wordAt(text, at + 1) !== 'to' || wordAt(text, at + 2) !== 'date')
    return null;
  const year = readTheYear({ ...text, tokens: theYear }, 0);
  return year && withFinancialYear(text, toDateFind(text, from, at + 3, year));
};

const theYear = ['the', 'year'].map((word) => ({
  kind: 'word' as const,
  word,
  start: 0,
  end: 0,
  capital: false,
  joined: false,
}));

/**
 * Reads a period that is still running, ended where the newest data may end.
 *
 *     so far this year · this year so far · year to date · so far in 2025 · so far this August
 *     ^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^   ^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^
 */
export const readToDate: Reader = (text, at) =>
  readUpToDay(text, at) ?? readSoFarFirst(text, at) ?? readYearToDate(text, at) ?? readSoFarLast(text, at);
