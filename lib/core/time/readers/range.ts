import { addDays, partsOf } from '../days.ts';
import {
  type Found,
  find,
  firstInterval,
  firstOf,
  longestOf,
  type Reader,
  readingsOf,
  type TimeText,
  wordAt,
} from '../found.ts';
import type { Interval } from '../interval.ts';
import { shiftInterval } from '../shift.ts';
import { readAtom } from './atom.ts';
import { readEdge } from './edge.ts';
import { yearlessMonth } from './month.ts';
import { readYearAfterWord } from './year.ts';

const toWords = new Set(['to', 'until', 'till', 'through', 'and']);

const readEnd = longestOf([
  readEdge,
  readAtom,
  readYearAfterWord,
  (text, at) => yearlessMonth(text, at, true),
]);
const readMonthEnded: Reader = (text, at) => yearlessMonth(text, at, true);
/** The later end: of a month without a year the latest that was over. */
const readLaterEnd: Reader = (text, at) => {
  const found = readEnd(text, at);
  if (found?.grain !== 'month' || !found.yearless) return found;
  return readMonthEnded(text, at) ?? found;
};

const isYearless = (found: Found): boolean =>
  found.yearless && (found.grain === 'month' || found.grain === 'day' || found.grain === 'quarter');

const inYearOf = (interval: Interval, year: number): Interval =>
  shiftInterval(interval, { unit: 'year', count: year - partsOf(interval.start).year });

/** Gives an end whose year is left out the year of the other: the start's falls before the end's, the end's after the start's. */
function agree(a: Found, b: Found): { from: Interval; to: Interval } | null {
  const first = firstInterval(a);
  const last = firstInterval(b);
  if (!first || !last) return null;
  if (isYearless(a)) {
    const same = inYearOf(first, partsOf(last.end).year);
    return {
      from: same.start <= last.end ? same : shiftInterval(same, { unit: 'year', count: -1 }),
      to: last,
    };
  }
  if (isYearless(b)) {
    const same = inYearOf(last, partsOf(first.start).year);
    return {
      from: first,
      to: same.end >= first.start ? same : shiftInterval(same, { unit: 'year', count: 1 }),
    };
  }
  if (first.start <= last.end) return { from: first, to: last };
  // "Between Friday and Sunday": each alone is the latest, together the first falls before the second.
  const week = shiftInterval(first, { unit: 'week', count: -1 });
  return a.grain === 'day' && a.relative && week.start <= last.end ? { from: week, to: last } : null;
}

/**
 * "From January to March", written on 24 March: what has gone by of this year's, then that of the year before. Null where this
 * year's has not begun, or the latest one that was over is this year's.
 */
function underWay({ context: { published } }: TimeText, latest: Interval): Interval[] | null {
  const next = shiftInterval(latest, { unit: 'year', count: 1 });
  if (published === null || next.start >= published || next.end < published) return null;
  return [{ start: next.start, end: addDays(published, -1) }, latest];
}

/** `lead` is "between", "from" or ""; only with one of them may a change be from one end to the other. */
function rangeFind(text: TimeText, at: number, a: Found, b: Found, lead: string): Found | null {
  const ends = agree(a, b);
  if (!ends) return null;
  const whole = { start: ends.from.start, end: ends.to.end };
  const going = isYearless(a) && isYearless(b) ? underWay(text, whole) : null;
  if (going)
    return find(at, b.to, { grain: 'span', readings: readingsOf(going), relative: true, toDate: true });
  const betweenMonths = lead === 'between' && a.grain === 'month' && b.grain === 'month';
  const inner = betweenMonths ? [{ start: addDays(ends.from.end, 1), end: ends.to.end }] : [];
  return find(at, b.to, {
    grain: 'span',
    readings: readingsOf([whole, ...inner]),
    relative: a.relative || b.relative,
    assumption: isYearless(a) && !isYearless(b) ? b.assumption : (b.assumption ?? a.assumption),
    ends: lead === '' ? null : ends,
    yearless: isYearless(a) && isYearless(b),
  });
}

/** "and" alone joins only months that follow one another: "January and February". */
function mayJoin(word: string, a: Found, b: Found, between: boolean): boolean {
  if (word !== 'and' || between) return true;
  const first = firstInterval(a);
  const last = firstInterval(b);
  if (a.grain !== 'month' || b.grain !== 'month' || !first || !last) return false;
  return partsOf(last.start).month === (partsOf(first.start).month % 12) + 1;
}

/** "In September, October and November": the last two of a row are no stretch of their own. */
const isListed = (text: TimeText, from: number, word: string): boolean =>
  word === 'and' &&
  wordAt(text, from - 1) === ',' &&
  text.seen.at(-1)?.to === from - 1 &&
  text.seen.at(-1)?.grain === 'month';

function readSecond(text: TimeText, a: Found): { word: string; found: Found } | null {
  const joined = text.tokens[a.to]?.joined === true;
  const word = wordAt(text, a.to);
  if (toWords.has(word)) {
    const found = readLaterEnd(text, a.to + 1);
    return found && { word, found };
  }
  const found = joined || /^[–—]$/.test(word) ? readLaterEnd(text, joined ? a.to : a.to + 1) : null;
  return found && { word: '–', found };
}

const sameSort = (a: Found, b: Found): boolean => {
  const days = new Set(['day', 'span']);
  const years = new Set(['year', 'financial-year']);
  if (years.has(a.grain) && years.has(b.grain)) return true;
  return (
    a.grain === b.grain || (days.has(a.grain) && days.has(b.grain)) || a.grain === 'day' || b.grain === 'day'
  );
};

/**
 * Reads a range between two periods, both included.
 *
 *     between January and June 2025 · from 2010 to 2019 · January-to-June · April 2024 and March 2025 · January and February
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^
 * "Between June and September" may also count from the end of June: a second reading leaves the first month out.
 */
export const readRange: Reader = (text, from) => {
  const lead = wordAt(text, from);
  const between = lead === 'between';
  const led = between || lead === 'from';
  const readFirst = led ? readEnd : firstOf([readAtom, readYearBeforeTo]);
  const start = led || lead === 'the' ? from + 1 : from;
  const a = readFirst(text, start);
  if (!a || a.toDate) return null;
  const second = readSecond(text, a);
  if (!second || second.found.toDate || !sameSort(a, second.found)) return null;
  if (!mayJoin(second.word, a, second.found, between) || isListed(text, from, second.word)) return null;
  return rangeFind(text, from, a, second.found, led ? lead : '');
};

/** A bare year before "to" and another year: "2010 to 2019". */
const readYearBeforeTo: Reader = (text, at) => {
  const year = readYearAfterWord(text, at);
  if (!year || !(text.tokens[at + 1]?.word === 'to')) return null;
  return readYearAfterWord(text, at + 2) ? year : null;
};
