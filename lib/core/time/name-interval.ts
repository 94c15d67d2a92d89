import { partsOf } from './days.ts';
import type { Interval, TimeGrain } from './interval.ts';
import { grainOfInterval, lengthInDays, wholeMonths } from './shape.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthName = (day: string): string => monthNames[partsOf(day).month - 1] ?? '';
const year = (day: string): string => day.slice(0, 4);

/** "30 June 2025" */
export const nameDay = (day: string): string => `${partsOf(day).day} ${monthName(day)} ${year(day)}`;

/** "June 2025" */
export const nameMonth = (day: string): string => `${monthName(day)} ${year(day)}`;

const joined = (from: string, to: string, sameYear: boolean): string =>
  sameYear ? `${from.replace(/ \d{4}$/, '')} to ${to}` : `${from} to ${to}`;

/** "2024-25" for twelve months from April or July; "fiscal year 2025" for twelve months from October, named by their end. */
function nameFinancialYear({ start, end }: Interval): string {
  if (partsOf(start).month === 10) return `fiscal year ${year(end)}`;
  return `${year(start)}-${end.slice(2, 4)}`;
}

const namesByGrain: Record<Exclude<TimeGrain, 'span'>, (interval: Interval) => string> = {
  day: ({ start }) => nameDay(start),
  week: ({ end }) => `week to ${nameDay(end)}`,
  month: ({ start }) => nameMonth(start),
  quarter: ({ start }) => `Q${(partsOf(start).month + 2) / 3} ${year(start)}`,
  half: ({ start }) => `${partsOf(start).month === 1 ? 'first' : 'second'} half of ${year(start)}`,
  year: ({ start }) => year(start),
  'financial-year': nameFinancialYear,
};

function nameSpan(interval: Interval): string {
  const { start, end } = interval;
  const sameYear = year(start) === year(end);
  const months = wholeMonths(interval);
  if (months === 12) return `year ending ${nameMonth(end)}`;
  if (months !== null && months % 12 === 0 && start.slice(5) === '01-01')
    return `${year(start)} to ${year(end)}`;
  if (months !== null) return joined(nameMonth(start), nameMonth(end), sameYear);
  if (lengthInDays(interval) === 7) return `seven days to ${nameDay(end)}`;
  return joined(nameDay(start), nameDay(end), sameYear);
}

/**
 * Names an interval in plain English: "30 June 2025", "June 2025", "Q2 2025", "January to June 2025",
 * "year ending March 2026", "week to 6 July 2025", "seven days to 5 July 2025", "2018 to 2024",
 * "1 January to 5 July 2025".
 *
 * `grain` is how the text spoke of it, where that is known: with `half` the first is "first half of 2025", with
 * `financial-year` April to March is "2024-25". A grain that the interval does not have is ignored.
 */
export function nameInterval(interval: Interval, grain?: TimeGrain): string {
  const shape = grainOfInterval(interval);
  if (shape === 'span') return nameSpan(interval);
  const ambiguous = shape === 'half' || shape === 'financial-year';
  return ambiguous && grain !== shape ? nameSpan(interval) : namesByGrain[shape](interval);
}

/** As short as it can be for the axis of a chart: "2025", "Jun 2025", "Q2 2025", "30 Jun 2025", "2024-25". */
export function labelInterval(interval: Interval): string {
  const shape = grainOfInterval(interval);
  const name = nameInterval(interval, shape);
  return name
    .replace(/\b(January|February|March|April|August|September|October|November|December)\b/g, (month) =>
      month.slice(0, 3),
    )
    .replace(/\b(June|July)\b/g, (month) => month.slice(0, 3));
}
