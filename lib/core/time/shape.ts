import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  endOfHalf,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  partsOf,
  startOfHalf,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from './days.ts';
import type { Interval, TimeGrain } from './interval.ts';

/** Number of days, both ends counted. */
export const lengthInDays = (interval: Interval): number => daysBetween(interval.start, interval.end) + 1;

/** Months, quarters, halves and years differ among themselves by no more days. */
const ONE_LENGTH = 3;

/** True for stretches of one length: 28 and 31 days of a month, 365 and 366 of a year; a day is not three. */
export function isOfOneLength(a: Interval, b: Interval): boolean {
  const [one, other] = [lengthInDays(a), lengthInDays(b)];
  return Math.abs(one - other) <= Math.min(ONE_LENGTH, 0.15 * Math.max(one, other));
}

/** Number of whole months from the first of one to the last day of another, or null when an end lies inside a month. */
export function wholeMonths(interval: Interval): number | null {
  if (!interval.start.endsWith('-01')) return null;
  if (startOfMonth(interval.start) !== interval.start || endOfMonth(interval.end) !== interval.end)
    return null;
  const from = partsOf(interval.start);
  const to = partsOf(interval.end);
  return (to.year - from.year) * 12 + to.month - from.month + 1;
}

/** The interval of `count` months from the first day of a month on. */
export const monthsFrom = (start: string, count: number): Interval => ({
  start,
  end: addDays(addMonths(start, count), -1),
});

/** The interval of `count` months that ends with the month holding `day`. */
export const monthsTo = (day: string, count: number): Interval => ({
  start: addMonths(startOfMonth(day), 1 - count),
  end: endOfMonth(day),
});

/** The interval of `count` days that ends with `day`. */
export const daysTo = (day: string, count: number): Interval => ({
  start: addDays(day, 1 - count),
  end: day,
});

/**
 * What an interval is, by its shape alone: a calendar `year`, `half`, `quarter`, `month`, an ISO `week`, a `day`;
 * `financial-year` for twelve whole months from April, July or October; else `span`.
 */
export function grainOfInterval(interval: Interval): TimeGrain {
  const { start, end } = interval;
  if (start === end) return 'day';
  if (lengthInDays(interval) === 7 && dayOfWeek(start) === 1) return 'week';
  const months = wholeMonths(interval);
  if (months === 1) return 'month';
  if (months === 3 && startOfQuarter(start) === start && endOfQuarter(start) === end) return 'quarter';
  if (months === 6 && startOfHalf(start) === start && endOfHalf(start) === end) return 'half';
  if (months !== 12) return 'span';
  if (startOfYear(start) === start && endOfYear(start) === end) return 'year';
  return [4, 7, 10].includes(partsOf(start).month) ? 'financial-year' : 'span';
}
