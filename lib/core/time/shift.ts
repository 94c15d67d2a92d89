import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  earlier,
  endOfMonth,
  isoWeekOf,
  later,
  startOfIsoWeek,
  weeksInYear,
} from './days.ts';
import type { Interval } from './interval.ts';
import { lengthInDays, wholeMonths } from './shape.ts';
import type { TimeShift } from './time-expression.ts';

/** Whole months in a unit; none in days and weeks. */
export const monthsPer: Record<TimeShift['unit'], number> = {
  day: 0,
  week: 0,
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

const isIsoWeek = (interval: Interval): boolean =>
  lengthInDays(interval) === 7 && dayOfWeek(interval.start) === 1;

/** The week of the same number in another year; week 53 becomes 52 where that year is shorter. */
function shiftWeekByYears(interval: Interval, years: number): Interval {
  const from = isoWeekOf(interval.start);
  const year = from.year + years;
  const start = startOfIsoWeek(year, Math.min(from.week, weeksInYear(year)));
  return { start, end: addDays(start, 6) };
}

/** The last day of a month, on which counts are taken. */
const isMonthEnd = ({ start, end }: Interval): boolean => start === end && endOfMonth(end) === end;

/**
 * Moves an interval as the words "a year earlier", "the previous quarter" mean it.
 * Whole months stay whole: 2025-01-01/2025-06-30 a year back is 2024-01-01/2024-06-30, and February keeps its last day.
 * The last day of a month stays one: a quarter before 30 June is 31 March.
 * Other intervals keep month and day (a year to date ends on the same date; 29 February becomes the 28th).
 * An ISO week moved by years keeps its number.
 */
export function shiftInterval(interval: Interval, shift: TimeShift): Interval {
  const { unit, count } = shift;
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? count * 7 : count;
    return { start: addDays(interval.start, days), end: addDays(interval.end, days) };
  }
  if (unit === 'year' && isIsoWeek(interval)) return shiftWeekByYears(interval, count);
  const months = count * monthsPer[unit];
  const start = addMonths(interval.start, months);
  const end = addMonths(interval.end, months);
  if (isMonthEnd(interval)) return { start: endOfMonth(end), end: endOfMonth(end) };
  return { start, end: wholeMonths(interval) === null ? end : endOfMonth(end) };
}

export const sameInterval = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

/** True where `inner` lies wholly inside `outer`. */
export const containsInterval = (outer: Interval, inner: Interval): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const containsDay = (interval: Interval, day: string): boolean =>
  interval.start <= day && day <= interval.end;

/** True where the two share at least one day. */
export const intersects = (a: Interval, b: Interval): boolean => a.start <= b.end && b.start <= a.end;

/** The days that both have, or null. */
export const intersection = (a: Interval, b: Interval): Interval | null =>
  intersects(a, b) ? { start: later(a.start, b.start), end: earlier(a.end, b.end) } : null;

/** Equally long, so that totals may be compared: the same number of whole months, else the same number of days, a leap day allowed. */
export function isLike(a: Interval, b: Interval): boolean {
  const months = wholeMonths(a);
  if (months !== null || wholeMonths(b) !== null) return months === wholeMonths(b);
  return Math.abs(lengthInDays(a) - lengthInDays(b)) <= (lengthInDays(a) > 58 ? 1 : 0);
}

/** The same stretch of another year: January to June 2025 and January to June 2018. */
export function isSameWindow(a: Interval, b: Interval): boolean {
  const years = Number(b.start.slice(0, 4)) - Number(a.start.slice(0, 4));
  return sameInterval(shiftInterval(a, { unit: 'year', count: years }), b);
}

/** Whole years from one interval's start to another's, when one is the other moved by years; else null. */
export const yearsApart = (from: Interval, to: Interval): number | null =>
  isSameWindow(from, to) ? Number(to.start.slice(0, 4)) - Number(from.start.slice(0, 4)) : null;

/** The interval of the same length that ends the day before: the month before, the previous quarter, the seven days before. */
export function previousInterval(interval: Interval): Interval {
  const months = wholeMonths(interval);
  if (months !== null) return shiftInterval(interval, { unit: 'month', count: -months });
  const days = daysBetween(interval.start, interval.end) + 1;
  return { start: addDays(interval.start, -days), end: addDays(interval.end, -days) };
}
