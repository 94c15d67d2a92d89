import { partsOf } from './days.ts';
import { type Found, readingsOf, type TimeText } from './found.ts';
import { baseCues, boundableCues, changeWords, durationWords, superlatives } from './lexicon.ts';
import { monthsFrom } from './shape.ts';
import type { TimeRole } from './time-expression.ts';

/** How many words back a superlative or change word may stand. */
const reach = 14;

const endsSentence = (word: string): boolean => /^[.;!?]$/.test(word);

const isFigure = (text: TimeText, at: number): boolean => {
  const token = text.tokens[at];
  return token?.kind === 'number' || token?.word === '%' || /^\p{Sc}$/u.test(token?.word ?? '');
};

/** "more than 24,000", "up to 60,000", "a record 45,774" with the figure right behind: words of a bound, not of a change. */
function isBoundWord(text: TimeText, at: number): boolean {
  const word = text.tokens[at]?.word;
  const next = text.tokens[at + 1]?.word;
  if (word === 'more' || word === 'fewer' || word === 'greater' || word === 'higher')
    return next === 'than' && isFigure(text, at + 2);
  return word === 'up' && next === 'to';
}

/** The nearest word before `at` in the same sentence that makes a rank or a change; null when there is none. */
function nearestCue(text: TimeText, found: Found): 'rank' | 'change' | null {
  let commas = 0;
  for (let at = found.from - 1; at >= Math.max(0, found.from - reach); at -= 1) {
    const word = text.tokens[at]?.word ?? '';
    if (endsSentence(word)) return null;
    if (word === ',') commas += 1;
    if (commas > 1) return null;
    if (superlatives.has(word)) return 'rank';
    if (changeWords.has(word) && !isBoundWord(text, at)) return 'change';
  }
  return null;
}

/** True where a word of comparing leads to the figure right before: "from 13,489 in 2024", "than the record 56,042 of September". */
function comparesBefore(text: TimeText, found: Found): boolean {
  let figure = false;
  for (let at = found.from - 1; at >= Math.max(0, found.from - 8); at -= 1) {
    const word = text.tokens[at]?.word ?? '';
    if (/^[.;!?,:(]$/.test(word)) return false;
    if (baseCues.has(word)) return true;
    if (boundableCues.has(word)) {
      const bound = isFigure(text, at + 1);
      if (word === 'from') return figure;
      if (word === 'on') return bound;
      return figure ? !bound : word === 'than' || word === 'below' || word === 'above';
    }
    if (isFigure(text, at)) figure = true;
  }
  return false;
}

const isDuration = (text: TimeText, found: Found): boolean => {
  const before = text.tokens[found.from - 1]?.word ?? '';
  return durationWords.has(before) || durationWords.has(text.tokens[found.from - 2]?.word ?? '');
};

/** As a base, "since 2010" is 2010 itself, and its first month and day. */
function sinceAsBase(found: Found): Found {
  const { anchor } = found;
  if (!anchor) return { ...found, role: 'base' };
  const { year, month } = partsOf(anchor.start);
  const firstMonth = monthsFrom(`${anchor.start.slice(0, 7)}-01`, 1);
  const previous = monthsFrom(
    `${month === 1 ? year - 1 : year}-${String(month === 1 ? 12 : month - 1).padStart(2, '0')}-01`,
    1,
  );
  const point = anchor.start === anchor.end ? [firstMonth, previous] : [firstMonth];
  return { ...found, role: 'base', toDate: false, readings: readingsOf([anchor, ...point]) };
}

function settleSince(text: TimeText, found: Found): Found {
  const cue = nearestCue(text, found);
  if (cue === 'rank') return { ...found, role: 'scope' };
  return cue === 'change' ? sinceAsBase(found) : { ...found, role: 'window' };
}

/** A length needs a rank or a change (or a figure) near it; alone it is how long something took. */
function settleLength(text: TimeText, found: Found): Found | null {
  const cue = nearestCue(text, found);
  const lead = text.tokens[found.from]?.word;
  if (cue === 'rank') return { ...found, role: 'scope' };
  if (isDuration(text, found)) return null;
  if (lead === 'for') return null;
  if (cue === 'change') return { ...found, role: 'window' };
  return lead === 'over' && !isFigure(text, found.from - 1) ? null : { ...found, role: 'window' };
}

/**
 * Settles what an expression does from the words before it; null when it turns out to be no time of a statistic.
 * Defaults: "since" is a window, unless a rank (scope) or a change (base) stands before it; a shift is a base; a length
 * is a window; everything else is a window, unless a word of comparing leads to the figure before it.
 */
export function settleRole(text: TimeText, found: Found): Found | null {
  if (found.role === 'scope')
    return found.form !== 'plain' || found.readings.length > 0 || nearestCue(text, found) === 'rank'
      ? found
      : null;
  if (found.form === 'since' && found.role === null) return settleSince(text, found);
  if (found.form === 'length' && found.role !== 'base') return settleLength(text, found);
  if (found.toDate && found.role !== 'base' && nearestCue(text, found) === 'rank')
    return { ...found, role: 'scope' };
  if (found.role === 'base') return found;
  if (comparesBefore(text, found)) return { ...found, role: 'base' };
  const role: TimeRole = found.role ?? (found.shift ? 'base' : 'window');
  return { ...found, role };
}
