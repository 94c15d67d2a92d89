import {
  addDays,
  addMonths,
  dayOf,
  endOfMonth,
  isDay,
  isoWeekOf,
  partsOf,
  startOfIsoWeek,
  weeksInYear,
} from './days.ts';
import type { Interval, TimeGrain } from './interval.ts';
import { grainOfInterval, lengthInDays, monthsFrom, wholeMonths } from './shape.ts';

/** How often a series is published; the same words as an indicator's `frequency`. */
export type PeriodFrequency = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'irregular';

const periodForm =
  /^(\d{4})(?:-(?:S([12])|Q([1-4])|M(0[1-9]|1[0-2])|W(\d\d)|(\d\d-\d\d)(?:\/P(\d{1,5})([YMWD]))?))?$/;

const monthsPer = { Y: 12, M: 1 } as const;

/** The interval of `start/P1Y`: months count whole where the start is the first of one, else to the day before the same day. */
function intervalOfDuration(start: string, count: number, unit: string): Interval | null {
  if (count < 1) return null;
  if (unit === 'D' || unit === 'W') return { start, end: addDays(start, count * (unit === 'W' ? 7 : 1) - 1) };
  return { start, end: addDays(addMonths(start, count * (unit === 'Y' ? monthsPer.Y : monthsPer.M)), -1) };
}

/** As `intervalOfPeriod`, but null for what is no SDMX period. */
export function readPeriod(sdmx: string): Interval | null {
  const match = periodForm.exec(sdmx);
  if (!match) return null;
  const [, yearText, half, quarter, month, week, monthAndDay, count, unit] = match;
  const year = Number(yearText);
  if (half) return monthsFrom(dayOf(year, Number(half) * 6 - 5, 1), 6);
  if (quarter) return monthsFrom(dayOf(year, Number(quarter) * 3 - 2, 1), 3);
  if (month) return monthsFrom(dayOf(year, Number(month), 1), 1);
  if (week) {
    const number = Number(week);
    if (number < 1 || number > weeksInYear(year)) return null;
    const start = startOfIsoWeek(year, number);
    return { start, end: addDays(start, 6) };
  }
  if (!monthAndDay) return { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
  const day = `${yearText}-${monthAndDay}`;
  if (!isDay(day)) return null;
  return count && unit ? intervalOfDuration(day, Number(count), unit) : { start: day, end: day };
}

/**
 * The days of an SDMX period: 2025, 2025-S1, 2025-Q2, 2025-M06, 2025-W27, 2025-06-30, 2024-04-01/P1Y (also P6M, P4W, P7D).
 * Throws a RangeError for anything else; `readPeriod` returns null instead.
 */
export function intervalOfPeriod(sdmx: string): Interval {
  const interval = readPeriod(sdmx);
  if (!interval) throw new RangeError(`not an SDMX period: ${sdmx}`);
  return interval;
}

/**
 * What a period is: `2025-Q2` a quarter, `2024-04-01/P1Y` a financial year, `2025-03-01/P3M` a span.
 * Throws a RangeError for what is no period.
 */
export const grainOfPeriod = (sdmx: string): TimeGrain => grainOfInterval(intervalOfPeriod(sdmx));

const plainPeriods: Partial<Record<TimeGrain, (start: string) => string>> = {
  day: (start) => start,
  week: (start) => {
    const { year, week } = isoWeekOf(start);
    return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
  },
  month: (start) => `${start.slice(0, 4)}-M${start.slice(5, 7)}`,
  quarter: (start) => `${start.slice(0, 4)}-Q${(partsOf(start).month + 2) / 3}`,
  half: (start) => `${start.slice(0, 4)}-S${start.slice(5, 7) === '01' ? 1 : 2}`,
  year: (start) => start.slice(0, 4),
};

/** `2024-04-01/P1Y`, `2025-03-01/P3M`, or a count of days where the ends lie inside months. */
function durationOf(interval: Interval): string {
  const months = wholeMonths(interval);
  if (months === null) {
    const days = lengthInDays(interval);
    return `${interval.start}/P${days % 7 === 0 ? `${days / 7}W` : `${days}D`}`;
  }
  return `${interval.start}/P${months % 12 === 0 ? `${months / 12}Y` : `${months}M`}`;
}

const monthsOfFrequency: Partial<Record<PeriodFrequency, number>> = { quarter: 3, half: 6, year: 12 };

/**
 * The period under which a series of this frequency would hold exactly this interval, else null: for `year`,
 * 2025-01-01/2025-12-31 is `2025` and 2024-04-01/2025-03-31 is `2024-04-01/P1Y`; for `quarter`, three rolling months
 * are `2025-03-01/P3M`. With `irregular` every interval has a period, the shortest way of writing it.
 */
export function periodOfInterval(interval: Interval, frequency: PeriodFrequency): string | null {
  const grain = grainOfInterval(interval);
  const plain = plainPeriods[grain];
  if (frequency === 'irregular') return plain ? plain(interval.start) : durationOf(interval);
  if (plain && grain === frequency) return plain(interval.start);
  const months = monthsOfFrequency[frequency];
  if (months !== undefined && wholeMonths(interval) === months) return durationOf(interval);
  if (frequency === 'week' && lengthInDays(interval) === 7) return durationOf(interval);
  return null;
}

/** Every whole month of an interval as periods `2025-M01`…; empty when it does not consist of whole months. */
export function monthsOfInterval(interval: Interval): string[] {
  const count = wholeMonths(interval) ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const start = addMonths(interval.start, index);
    return periodOfInterval({ start, end: endOfMonth(start) }, 'month') ?? '';
  });
}
