import { readLength } from '../count.ts';
import { partsOf, startOfYear } from '../days.ts';
import { type Found, find, firstInterval, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import type { Interval } from '../interval.ts';
import { pointWords, sameWords, thisPointWords } from '../lexicon.ts';
import { eveOf, windowBefore } from '../resolve.ts';
import { shiftInterval } from '../shift.ts';
import type { TimeShift } from '../time-expression.ts';
import { readShift } from './shift-words.ts';
import { readRelativeYear, readYearAfterWord } from './year.ts';

/** "this point", "the same stage", "the corresponding six months", "same January-to-June period" */
function readHead(text: TimeText, from: number): { to: number; sure: boolean } | null {
  const at = wordAt(text, from) === 'the' ? from + 1 : from;
  const same = sameWords.has(wordAt(text, at));
  if (!same && !(wordAt(text, at) === 'this' && thisPointWords.has(wordAt(text, at + 1)))) return null;
  if (!same) return { to: at + 2, sure: ['point', 'stage', 'time', 'date'].includes(wordAt(text, at + 1)) };
  const length = readLength(text, at + 1);
  const noun = length ? length.to : at + 1;
  if (pointWords.has(wordAt(text, noun))) return { to: noun + 1, sure: true };
  return length ? { to: noun, sure: true } : null;
}

/** A year back counted from `window` (or from publication where nothing was spoken of). */
const yearsBack = (year: number, window: Interval | null, published: string | null): number | null => {
  const now = window ?? (published === null ? null : { start: published, end: published });
  return now ? year - partsOf(now.end).year : null;
};

/** The year to date moved by years: for "this point last year", ended the day before publication or on the day. */
function toDateThen(published: string | null, shift: TimeShift): Interval[] {
  if (published === null) return [];
  return [eveOf(published), published]
    .filter((end) => end.slice(0, 4) === published.slice(0, 4))
    .map((end) => shiftInterval({ start: startOfYear(published), end }, shift));
}

const noPoint = ['month', 'months', 'week', 'weeks', 'quarter', 'half', 'day', 'days'];
const nounBetween = (text: TimeText, from: number, to: number, noun: string): boolean =>
  text.tokens.slice(from, Math.min(to, from + 4)).some(({ word }) => word === noun);

function sameFind(text: TimeText, from: number, to: number, shift: TimeShift, relative: boolean): Found {
  const window = windowBefore(text);
  const moved = window ? [shiftInterval(window, shift)] : [];
  const point = !noPoint.some((word) => wordAt(text, to - 1) === word || nounBetween(text, from, to, word));
  const readings = readingsOf([...moved, ...(point ? toDateThen(text.context.published, shift) : [])]);
  return find(from, to, { role: 'base', shift, readings, relative });
}

const joins = new Set(['of', 'in', 'during', 'for', 'from', ',', 'to']);

/**
 * Reads the same stretch of another year, as a shift by whole years. Its readings move the window last spoken of, then
 * the year to date.
 *
 *     on this point last year · at the same stage in 2023 · the corresponding period of 2023 · the same months a year before
 *        ^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const readSameWindow: Reader = (text, from) => {
  const head = readHead(text, from);
  if (!head) return null;
  const yearAt = joins.has(wordAt(text, head.to)) ? head.to + 1 : head.to;
  const shifted = readShift(text, yearAt);
  if (shifted?.shift) return sameFind(text, from, shifted.to, shifted.shift, true);
  const year = readYearAfterWord(text, yearAt) ?? readRelativeYear(text, yearAt);
  const interval = firstInterval(year);
  if (!year || !interval) return null;
  if (!head.sure && !year.relative) return null;
  const window = windowBefore(text);
  const { published } = text.context;
  // "Last year" counts from publication; a year in digits from the window spoken of.
  const count = yearsBack(partsOf(interval.start).year, year.relative ? null : window, published);
  if (count === null)
    return find(from, year.to, { role: 'base', assumption: year.assumption, relative: true });
  return sameFind(text, from, year.to, { unit: 'year', count }, year.relative);
};
