import { isFuture } from '../cues.ts';
import { addDays, addMonths, dayOf, endOfMonth, partsOf, startOfMonth } from '../days.ts';
import {
  type Found,
  find,
  firstInterval,
  longestOf,
  type Reader,
  readingsOf,
  remembered,
  type TimeText,
  wordAt,
} from '../found.ts';
import type { Interval } from '../interval.ts';
import { edges } from '../lexicon.ts';
import { lengthInDays, monthsFrom, monthsTo, wholeMonths } from '../shape.ts';
import { shiftInterval } from '../shift.ts';
import { readAtom } from './atom.ts';
import { readMonthWithYear, yearlessMonth } from './month.ts';
import { readTheYear, readYearAfterWord } from './year.ts';

type Edge = 'start' | 'middle' | 'end';

const day = (iso: string): Interval => ({ start: iso, end: iso });

/** A period behind an edge word; of a month without a year the latest that was over. */
const readEnded: Reader = (text, at) => readMonthWithYear(text, at) ?? yearlessMonth(text, at, true);

/** Any period after a word that says one follows, where a bare number of four digits is a year. */
export const readPeriodAfterWord = remembered(
  longestOf([readEnded, readAtom, readYearAfterWord, readTheYear]),
);

/** The very edge of a period, as a day, then as its first or last month: what "at the end of 2024" may mean. */
function pointIntervals(interval: Interval, edge: Edge): Interval[] {
  const months = wholeMonths(interval);
  if (edge === 'end')
    return [
      day(interval.end),
      ...(months === null ? [interval] : [monthsTo(interval.end, 1)]),
      ...(months === 12 ? [monthsTo(interval.end, 3)] : []),
    ];
  if (edge === 'start') {
    if (months === null) return [day(interval.start)];
    const first = monthsFrom(interval.start, 1);
    return months === 1
      ? [day(interval.start), first]
      : [first, day(interval.start), monthsFrom(interval.start, 3)];
  }
  return middleIntervals(interval);
}

/** Mid-2024 is the end of June as population estimates count, or June; mid-June the middle ten days. */
function middleIntervals(interval: Interval): Interval[] {
  const months = wholeMonths(interval);
  if (months === null || months === 1) {
    const third = Math.floor(lengthInDays(interval) / 3);
    return [{ start: addDays(interval.start, third), end: addDays(interval.end, -third) }, interval];
  }
  const end = endOfMonth(addMonths(interval.start, Math.floor(months / 2) - 1));
  return [day(end), { start: startOfMonth(end), end }, monthsFrom(startOfMonth(end), 2)];
}

/** The early or late part: "early 2021", "late June". */
function vagueIntervals(interval: Interval, edge: Edge): Interval[] {
  const months = wholeMonths(interval);
  if (edge === 'middle') return middleIntervals(interval);
  if (months !== null && months >= 3) {
    const part = Math.max(1, Math.floor(months / 4));
    const half = Math.floor(months / 2);
    return edge === 'start'
      ? [monthsFrom(interval.start, part), monthsFrom(interval.start, 1), monthsFrom(interval.start, half)]
      : [monthsTo(interval.end, part), monthsTo(interval.end, 1), monthsTo(interval.end, half)];
  }
  const { year, month } = partsOf(interval.start);
  const part =
    edge === 'start'
      ? { start: interval.start, end: dayOf(year, month, 10) }
      : { start: dayOf(year, month, 21), end: interval.end };
  return months === 1 ? [part, interval] : [interval];
}

function edgeFind(from: number, whole: Found, edge: Edge, point: boolean): Found {
  const intervals = whole.readings
    .slice(0, 2)
    .flatMap(({ interval }) => (point ? pointIntervals(interval, edge) : vagueIntervals(interval, edge)));
  const readings = readingsOf(intervals);
  const single = readings[0] && readings[0].interval.start === readings[0].interval.end;
  return find(from, whole.to, {
    grain: single ? 'day' : 'span',
    readings,
    relative: whole.relative,
    assumption: whole.assumption,
    yearless: whole.yearless,
    anchor: whole.readings[0]?.interval ?? null,
  });
}

/** Decades have their own early and late years. */
const isDecade = (whole: Found): boolean => {
  const interval = firstInterval(whole);
  return interval !== null && wholeMonths(interval) === 120;
};

/** A whole year or month behind "end of"; "the year" is the one of publication. */
function wholeBehind(text: TimeText, at: number): Found | null {
  const found = readPeriodAfterWord(text, at);
  if (!found?.toDate) return found;
  return { ...found, readings: found.readings.slice(-1) };
}

/** Until then "the end of the year" is that of the year before, unless the words look ahead. */
const HALF = 6;

/** "30,657 at the end of the year", written in February: of the year that is over, then of this one. */
function ofYearOver(text: TimeText, from: number, whole: Found): Found {
  const { published } = text.context;
  const isThis = wordAt(text, whole.to - 1) === 'year' && wordAt(text, whole.to - 2) === 'the';
  const interval = firstInterval(whole);
  if (!isThis || !interval || published === null || interval.end < published) return whole;
  if (partsOf(published).month > HALF || isFuture(text, from) || looksAhead.has(wordAt(text, from - 1)))
    return whole;
  const before = shiftInterval(interval, { unit: 'year', count: -1 });
  return { ...whole, readings: [...readingsOf([before]), ...whole.readings] };
}

const looksAhead: ReadonlySet<string> = new Set(['by', 'before', 'until', 'till', 'towards']);

/**
 * Reads the edge of a period.
 *
 *     the end of March · at the start of 2022 · mid-2024 · early 2021 · end-June · late 2019
 *     ^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^   ^^^^^^^^   ^^^^^^^^^^   ^^^^^^^^   ^^^^^^^^^
 */
export const readEdge: Reader = remembered((text, from) => {
  const at = wordAt(text, from) === 'the' ? from + 1 : from;
  const very = wordAt(text, at) === 'very' ? at + 1 : at;
  const edge = edges.get(wordAt(text, very));
  if (!edge) return null;
  const of = wordAt(text, very + 1) === 'of';
  const joined = text.tokens[very + 1]?.joined === true;
  const vague = ['early', 'late', 'mid', 'middle'].includes(wordAt(text, very));
  if (!of && !joined && !vague) return null;
  const skip = of || ['in', 'into'].includes(wordAt(text, very + 1)) ? very + 2 : very + 1;
  const whole = wholeBehind(text, skip);
  if (!whole || isDecade(whole)) return null;
  const meant = edge === 'end' && of ? ofYearOver(text, from, whole) : whole;
  return edgeFind(from, meant, edge, of || !vague);
});
