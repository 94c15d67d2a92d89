import type { Claim, PeriodSlot } from '../claims/claim.ts';
import { daysPer } from '../series/days-per.ts';
import type { Indicator } from '../series/indicator.ts';
import { NOTICE } from '../series/measure-over.ts';
import { knownOn, newestOut, type Point } from '../series/points.ts';
import { addDays, startOfYear } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { nameDay, nameInterval } from '../time/name-interval.ts';
import { lengthInDays, monthsTo } from '../time/shape.ts';
import { containsDay, isLike, previousInterval, sameInterval, shiftInterval } from '../time/shift.ts';
import type { TimeShift } from '../time/time-expression.ts';
import { assumed, type PeriodChoice } from './period-choice.ts';

/** Windows of a claim for which the text names none, likeliest first: the newest out by the page's day, or what leads to it. */
export function assumedPeriods(
  claim: Claim,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] {
  const newest = newestOut(points, indicator, day);
  if (!newest || !mayBeNewest(newest, indicator, points, day)) return [];
  if (claim.before) return earlierThan(points, claim.before.value, indicator);
  if (
    day !== null &&
    claim.isBase &&
    indicator.frequency === 'irregular' &&
    containsDay(newest.interval, day)
  )
    return setBefore(points, newest);
  if (day !== null && containsDay(newest.interval, day))
    return [inForce(day), ...announced(indicator, points, day)];
  if (indicator.grain.sum && !indicator.grain.rolling && lengthInDays(newest.interval) < 300) {
    const toDate = { start: startOfYear(newest.interval.end), end: newest.interval.end };
    const lastYear = previousYear(newest.interval.end);
    // A release that comes by the quarter tells of the twelve months to its end.
    const yearTo = indicator.frequency === 'quarter' ? [monthsTo(newest.interval.end, 12)] : [];
    // In the first days of January nobody speaks of the year so far.
    const years = lengthInDays(toDate) < FEW_DAYS ? [lastYear] : [toDate, lastYear];
    return [...years, ...yearTo].map((interval) =>
      assumed(interval, `the text names no period; taken as ${nameInterval(interval)}.`),
    );
  }
  if (claim.isBase && claim.baseShift) return shiftedFrom(claim.baseShift, newest, indicator, points, day);
  if (claim.isBase) return [...earlierThan(points, newest.interval, indicator), openBase(newest.interval)];
  return [newest, ...justOut(newest, indicator, points, day)].map(({ interval }) =>
    assumed(
      interval,
      `the text names no period; taken as ${nameInterval(interval)}, the newest figure when it was written.`,
    ),
  );
}

const FEW_DAYS = 28;

/** Where releases lie between it and the page that we do not hold, the newest that we do is not the newest of that day. */
function mayBeNewest(
  newest: Point,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): boolean {
  const { frequency, lag } = indicator;
  if (day === null || frequency === 'irregular') return true;
  const since = addDays(day, -(lag + MISSED * daysPer[frequency] + LATE));
  if (newest.interval.end >= since) return true;
  return points.some((point) => point.interval.end >= since && knownOn(point, indicator, day).asOf !== null);
}

/** How many releases may be missing, and how late one may be in days. */
const [MISSED, LATE] = [2, 30];

/** "Rose to 3.8%, from 3.6% a month earlier": so long before the newest figure. */
const shiftedFrom = (
  shift: TimeShift,
  newest: Point,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] =>
  [newest, ...justOut(newest, indicator, points, day)].map(({ interval }) =>
    assumed(
      shiftInterval(interval, shift),
      `the text names no period; counted from ${nameInterval(interval)}, the newest figure when it was written.`,
    ),
  );

/** A rate or price is the one in force when the text was written. */
const inForce = (day: string): PeriodChoice =>
  assumed({ start: day, end: day }, `the text names no day; taken as in force on ${nameDay(day)}.`);

/** "Cut from 4% to 3.75%": what was in force before. */
const setBefore = (points: readonly Point[], newest: Point): PeriodChoice[] => {
  const before = points.findLast(({ interval }) => interval.end < newest.interval.start);
  return before ? [openBase(before.interval)] : [];
};

/** The rate or price announced and soon to come: of a cap or a minimum wage the news speaks before it is in force. */
function announced(indicator: Indicator, points: readonly Point[], day: string): PeriodChoice[] {
  if (indicator.frequency !== 'irregular' || indicator.measure !== 'price') return [];
  const next = points.find(({ interval }) => interval.start > day && interval.start <= addDays(day, NOTICE));
  if (!next) return [];
  const { interval } = next;
  return [assumed(interval, `the text names no day; taken as announced for ${nameInterval(interval)}.`)];
}

/** "In April" of a price that is set for April: the one to come as well as the last one. */
export function announcedFor(
  period: PeriodSlot,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] {
  if (day === null || period.grain !== 'month') return [];
  const month = period.value.start.slice(5, 7);
  return announced(indicator, points, day).filter(
    ({ reading }) => reading.interval.start.slice(5, 7) === month,
  );
}

/** The last whole calendar year by a day. */
const previousYear = (day: string): Interval => {
  const end = addDays(startOfYear(addDays(day, 1)), -1);
  return { start: startOfYear(end), end };
};

/**
 * Where a move comes from, when the text does not say: the figure published before (which may overlap, as three-month
 * averages do), or the period before; of what has seasons, the same one a year earlier first.
 */
function earlierThan(points: readonly Point[], period: Interval, indicator: Indicator): PeriodChoice[] {
  const own = points.find(({ interval }) => sameInterval(interval, period))?.interval ?? period;
  const before = points.findLast(({ interval }) => interval.start < own.start && isLike(interval, own));
  const intervals = [...(before ? [before.interval] : []), previousInterval(period)];
  const isSeasonal = indicator.measure === 'flow' && !indicator.seasonallyAdjusted;
  const onYear = isSeasonal ? [shiftInterval(period, { unit: 'year', count: -1 })] : [];
  return [...onYear, ...intervals].map(openBase);
}

const openBase = (interval: Interval): PeriodChoice =>
  assumed(interval, `the text does not say when; taken as ${nameInterval(interval)}.`);

/** A release may come out earlier than the usual lag: the next period, when half of its lag had passed. */
function justOut(newest: Point, indicator: Indicator, points: readonly Point[], day: string | null): Point[] {
  if (day === null) return [];
  const next = points.find(({ interval }) => interval.end > newest.interval.end);
  return next && addDays(next.interval.end, Math.floor(indicator.lag / 2)) <= day ? [next] : [];
}
