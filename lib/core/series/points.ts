import { addDays, daysBetween } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { intervalOfPeriod } from '../time/sdmx.ts';
import { daysPer } from './days-per.ts';
import type { Indicator, ObservationStatus } from './indicator.ts';
import type { Series } from './series.ts';

/** An observation as it stood at one publication. */
export interface Vintage {
  value: number;
  status: ObservationStatus;
  /** ISO day; "" when unknown. */
  published: string;
  low: number | null;
  high: number | null;
}

/** One time period of a series with all its vintages, oldest first; those of unknown date come before the dated. */
export interface Point {
  period: string;
  interval: Interval;
  /** The day after its last: where the next period begins. */
  next: string;
  vintages: Vintage[];
}

const pointsBySeries = new WeakMap<Series, Point[]>();

/** Periods of a series in order of their start, longer before shorter; periods without a value are left out. */
export function pointsOf(series: Series): Point[] {
  const known = pointsBySeries.get(series);
  if (known) return known;
  const byPeriod = new Map<string, Point>();
  series.periods.forEach((period, i) => {
    const value = series.values[i];
    if (value === null || value === undefined) return;
    const vintage: Vintage = {
      value,
      status: series.status[i] ?? 'A',
      published: series.published[i] ?? '',
      low: series.low[i] ?? null,
      high: series.high[i] ?? null,
    };
    const point = byPeriod.get(period);
    if (point) point.vintages.push(vintage);
    else byPeriod.set(period, pointOf(period, vintage));
  });
  const points = [...byPeriod.values()].sort(
    (a, b) => compare(a.interval.start, b.interval.start) || compare(b.interval.end, a.interval.end),
  );
  for (const point of points) point.vintages.sort((a, b) => compare(a.published, b.published));
  pointsBySeries.set(series, points);
  return points;
}

function pointOf(period: string, vintage: Vintage): Point {
  const interval = intervalOfPeriod(period);
  return { period, interval, next: addDays(interval.end, 1), vintages: [vintage] };
}

/** Points by their first day, longest first: a window is filled without looking at the whole series. */
export type PointIndex = ReadonlyMap<string, readonly Point[]>;

const indexByPoints = new WeakMap<readonly Point[], PointIndex>();

/** The index of a list of points, made once. */
export function indexOf(points: readonly Point[]): PointIndex {
  const known = indexByPoints.get(points);
  if (known) return known;
  const index = new Map<string, Point[]>();
  for (const point of points) {
    const same = index.get(point.interval.start);
    if (same) same.push(point);
    else index.set(point.interval.start, [point]);
  }
  indexByPoints.set(points, index);
  return index;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A point as a page of some day could know it. */
export interface Known {
  newest: Vintage;
  /** What stood on the page's day; null when nothing had been published for the period by then. */
  asOf: Vintage | null;
  /**
   * True when `asOf` is certainly what stood that day. False for values that are revised where their day is unknown, and
   * from the day on which the release after theirs was due: it may have had another value, which we do not hold, unless the
   * next one that we do hold has the same.
   */
  held: boolean;
  /** True when `asOf` had been published, on a day that is known, by the page's day. */
  dated: boolean;
}

/**
 * The newest vintage and the one of the page's day (DESIGN section 5). Where publication dates are unknown a value counts as
 * out when its period plus the indicator's lag had ended by that day. `day` null means today's knowledge.
 */
export function knownOn(
  point: Point,
  indicator: Indicator,
  day: string | null,
  outBy = lastOut(indicator, day),
): Known {
  const newest = point.vintages.at(-1) as Vintage;
  const isFinal = indicator.revision === null;
  if (day === null) return { newest, asOf: newest, held: isFinal, dated: false };
  const dated = lastWhere(point.vintages, (vintage) => vintage.published !== '' && vintage.published <= day);
  if (dated) {
    const held = isFinal || isPrintedAgain(point, dated) || !isNextDue(dated, indicator, day);
    return { newest, asOf: dated, held, dated: true };
  }
  const undated = lastWhere(point.vintages, (vintage) => vintage.published === '');
  const out = isInForce(indicator) ? point.interval.start <= day : point.interval.end <= outBy;
  if (!out) return { newest, asOf: null, held: false, dated: false };
  return {
    newest,
    asOf: undated ?? (point.vintages[0] as Vintage),
    held: isFinal && !!undated,
    dated: false,
  };
}

/** The last observation that was out by the page's day; undefined where none was. */
export const newestOut = (
  points: readonly Point[],
  indicator: Indicator,
  day: string | null,
): Point | undefined => points.findLast((point) => knownOn(point, indicator, day).asOf !== null);

/** What a later release still says stood all the while. */
const isPrintedAgain = ({ vintages }: Point, one: Vintage): boolean =>
  vintages[vintages.indexOf(one) + 1]?.value === one.value;

/** A release may come that much before its day of the week or month has come round again. */
const EARLY = 0.93;

/** True from the day on which the release after this one may have been out. */
const isNextDue = ({ published }: Vintage, { frequency }: Indicator, day: string): boolean =>
  daysBetween(published, day) >= EARLY * daysPer[frequency];

/** True where the release after that of this point was due by the day: the newest figure held may not be the newest of that day. */
export function mayBeSucceeded(point: Point, indicator: Indicator, day: string | null): boolean {
  const { asOf } = knownOn(point, indicator, day);
  if (day === null || asOf === null || indicator.frequency === 'irregular') return false;
  if (asOf.published !== '') return isNextDue(asOf, indicator, day);
  return addDays(point.interval.end, daysPer[indicator.frequency] + indicator.lag) <= day;
}

const lastWhere = (
  vintages: readonly Vintage[],
  holds: (vintage: Vintage) => boolean,
): Vintage | undefined =>
  vintages.length === 1 && vintages[0]
    ? holds(vintages[0])
      ? vintages[0]
      : undefined
    : vintages.findLast(holds);

/** The last day a period may end on to be out by the page's day; worked out once for many points. */
export const lastOut = ({ lag }: Indicator, day: string | null): string =>
  day === null ? '' : addDays(day, -lag);

/** A rate or price in force is known from its first day; anything counted is known some time after its period. */
const isInForce = ({ frequency, measure }: Indicator): boolean =>
  frequency === 'irregular' && (measure === 'rate' || measure === 'price');
