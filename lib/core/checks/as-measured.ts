import type { Claim } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import { measureOver } from '../series/measure-over.ts';
import { knownOn, newestOut, type Point } from '../series/points.ts';
import { addDays } from '../time/days.ts';
import { nameInterval } from '../time/name-interval.ts';
import { lengthInDays, monthsTo, wholeMonths } from '../time/shape.ts';
import { containsDay } from '../time/shift.ts';
import { assumed, type PeriodChoice } from './period-choice.ts';

/** A yearly rate of change is published under its last month or quarter: "in the year to June" is June's rate. */
export function asMeasured(choice: PeriodChoice, indicator: Indicator): PeriodChoice[] {
  const { interval } = choice.reading;
  if (isSetRate(indicator) && lengthInDays(interval) > 1) return [choice, beforeFirstDay(choice)];
  if (indicator.grain.rolling && wholeMonths(interval) === 1) return [choice, yearTo(choice)];
  if (indicator.growthOver !== 'year' || wholeMonths(interval) !== 12)
    return [choice, ...atEnd(choice, indicator)];
  if (indicator.frequency === 'year') return [choice];
  const last = monthsTo(interval.end, indicator.frequency === 'quarter' ? 3 : 1);
  const asLast = { ...choice, reading: { interval: last, name: nameInterval(last) } };
  return interval.start.endsWith('-01-01') ? [choice, asLast] : [asLast];
}

/** A rate that is set on odd days (a central bank's), not measured over time. */
const isSetRate = ({ frequency, measure, unit }: Indicator): boolean =>
  frequency === 'irregular' && measure === 'rate' && unit === 'percent';

/** "In August 2024, when it stood at 5.25%": the rate that was cut on a day of that month stood there when it began. */
function beforeFirstDay(choice: PeriodChoice): PeriodChoice {
  const day = addDays(choice.reading.interval.start, -1);
  return {
    ...choice,
    reading: { interval: { start: day, end: day }, name: `the eve of ${choice.reading.name}` },
  };
}

/** "In two years it is up by 1.5m": a count has moved so much until the newest one. */
export function newestOfMove(
  { moveOver }: Claim,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] {
  if (!moveOver || indicator.measure !== 'stock') return [];
  const newest = newestOut(points, indicator, day);
  if (!newest) return [];
  const name = nameInterval(newest.interval);
  const reason = `up to the newest figure when it was written, ${name}.`;
  return [{ reading: { interval: newest.interval, name }, from: 'text', reason }];
}

/** "The 1970 total", where only financial years are held, is of the one that ended in 1970. */
export function otherYear(
  choice: PeriodChoice,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] {
  const { interval } = choice.reading;
  const isYear = interval.start.endsWith('-01-01') && wholeMonths(interval) === 12;
  if (!isYear || !indicator.grain.sum || measureOver(points, indicator, interval, day)) return [];
  const other = points.find(
    (point) => wholeMonths(point.interval) === 12 && containsDay(interval, point.interval.end),
  );
  if (!other) return [];
  const name = nameInterval(other.interval);
  return [assumed(other.interval, `no figure for the calendar year is held; taken as ${name}.`)];
}

/** How far from the day named a window may begin that is published "since" it, in days. */
const BESIDE = 4;

/** How many releases a text may be behind. */
const RELEASES = 3;

/**
 * "Since Labour took office", of a series that is held by the quarter or for a few such windows: from about that day to the
 * newest figures out. Empty where the series is held for the very window.
 */
export function sinceAbout(
  choice: PeriodChoice,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] {
  const { interval } = choice.reading;
  if (!indicator.grain.sum || measureOver(points, indicator, interval, day)) return [];
  const [from, to] = [addDays(interval.start, -BESIDE), addDays(interval.start, BESIDE)];
  const starts = distinct(
    points.map(({ interval: { start } }) => start).filter((start) => start >= from && start <= to),
  );
  if (starts.length === 0) return [];
  const ends = newestEnds(points, indicator, interval.end, day);
  return ends
    .flatMap((end) => starts.filter((start) => start < end).map((start) => ({ start, end })))
    .filter((window) => measureOver(points, indicator, window, day) !== null)
    .map((window) =>
      assumed(window, `taken as ${nameInterval(window)}, the nearest window that is published.`),
    );
}

/** The ends of the newest figures out by the day, newest first. */
function newestEnds(
  points: readonly Point[],
  indicator: Indicator,
  last: string,
  day: string | null,
): string[] {
  const ends = new Set<string>();
  const newestFirst = points
    .filter(({ interval }) => interval.end <= last)
    .sort((a, b) => (a.interval.end < b.interval.end ? 1 : -1));
  for (const point of newestFirst) {
    if (knownOn(point, indicator, day).asOf !== null) ends.add(point.interval.end);
    if (ends.size === RELEASES) break;
  }
  return [...ends];
}

const distinct = (days: readonly string[]): string[] => [...new Set(days)];

/** Months between two observations, where they are that regular. */
const monthsApart: Partial<Record<Indicator['frequency'], number>> = { month: 1, quarter: 3 };

/** A share or level that is measured by the month, said in a sentence of half a year: as it stood at the end. */
function atEnd(choice: PeriodChoice, indicator: Indicator): PeriodChoice[] {
  const months = monthsApart[indicator.frequency];
  const length = wholeMonths(choice.reading.interval);
  const isKept = indicator.grain.sum || indicator.growthOver !== null || indicator.measure === 'stock';
  if (isKept || months === undefined || length === null || length <= months) return [];
  const last = monthsTo(choice.reading.interval.end, months);
  return [assumed(last, `taken as at the end of the period named, ${nameInterval(last)}.`)];
}

/** A rolling total "in June 2023" is that of the year to June 2023. */
function yearTo(choice: PeriodChoice): PeriodChoice {
  const interval = monthsTo(choice.reading.interval.end, 12);
  return { ...choice, reading: { interval, name: nameInterval(interval) } };
}
