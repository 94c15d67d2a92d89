import type { Indicator, ObservationStatus } from '../../lib/core/series/indicator.ts';
import { measureOver } from '../../lib/core/series/measure-over.ts';
import { type Point, pointsOf, type Vintage } from '../../lib/core/series/points.ts';
import type { Series } from '../../lib/core/series/series.ts';
import {
  addDays,
  endOfHalf,
  endOfMonth,
  endOfQuarter,
  endOfWeek,
  endOfYear,
  startOfHalf,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from '../../lib/core/time/days.ts';
import type { Interval, TimeGrain } from '../../lib/core/time/interval.ts';
import { labelInterval, nameInterval } from '../../lib/core/time/name-interval.ts';
import { grainOfInterval } from '../../lib/core/time/shape.ts';

/** One line of the library's table and one point of its chart. */
export interface SeriesRow {
  interval: Interval;
  /** "January to June 2025". */
  name: string;
  /** "Jun 2025", for an axis. */
  label: string;
  value: number;
  status: ObservationStatus;
  /** ISO day; "" when unknown. */
  published: string;
  low: number | null;
  high: number | null;
  /** Earlier releases of this period, oldest first; empty where only one is held. */
  earlier: Vintage[];
}

const order: TimeGrain[] = ['day', 'week', 'month', 'quarter', 'half', 'year', 'financial-year', 'span'];

/** Grains into which shorter periods are summed, with where one of them starts and ends. */
const summed: Partial<Record<TimeGrain, { start: (day: string) => string; end: (day: string) => string }>> = {
  week: { start: startOfWeek, end: endOfWeek },
  month: { start: startOfMonth, end: endOfMonth },
  quarter: { start: startOfQuarter, end: endOfQuarter },
  half: { start: startOfHalf, end: endOfHalf },
  year: { start: startOfYear, end: endOfYear },
};

const isSummed = (indicator: Indicator): boolean => indicator.grain.sum && !indicator.grain.rolling;

/** The steps in which a series can be shown: those it is published in, and the longer ones where it adds up. */
export function stepsOf(series: Series, indicator: Indicator): TimeGrain[] {
  const points = pointsOf(series);
  const own = new Set(points.map((point) => grainOfInterval(point.interval)));
  if (!isSummed(indicator)) return order.filter((grain) => own.has(grain));
  const finest = order.findIndex((grain) => own.has(grain));
  const canSum = (grain: TimeGrain, i: number): boolean => {
    if (i <= finest || !(grain in summed)) return false;
    // Weeks are of days alone; they do not add up to months.
    return grain === 'week' ? order[finest] === 'day' : order[finest] !== 'week';
  };
  return order.filter((grain, i) => own.has(grain) || canSum(grain, i));
}

/** Where a reader starts: months of a daily series, else the finest step that gives a readable line. */
export function firstStep(steps: readonly TimeGrain[]): TimeGrain {
  return steps.find((step) => step !== 'day' && step !== 'week') ?? steps[0] ?? 'span';
}

function ownRow(point: Point): SeriesRow[] {
  const newest = point.vintages.at(-1);
  if (!newest) return [];
  return [
    {
      interval: point.interval,
      name: nameInterval(point.interval),
      label: labelInterval(point.interval),
      value: newest.value,
      status: newest.status,
      published: newest.published,
      low: newest.low,
      high: newest.high,
      earlier: point.vintages.slice(0, -1),
    },
  ];
}

/** Rank of a status when several are summed: the least settled speaks for the sum. */
const unsettled: ObservationStatus[] = ['A', 'B', 'E', 'P', 'F'];

function summedRow(points: readonly Point[], indicator: Indicator, interval: Interval): SeriesRow[] {
  const measured = measureOver(points, indicator, interval, null);
  if (!measured) return [];
  const newest = measured.used.map(({ known }) => known.newest);
  const status = unsettled.findLast((s) => newest.some((vintage) => vintage.status === s)) ?? 'A';
  const published = newest.reduce((day, vintage) => (vintage.published > day ? vintage.published : day), '');
  return [
    {
      interval,
      name: nameInterval(interval, grainOfInterval(interval)),
      label: labelInterval(interval),
      value: measured.value,
      status,
      published: newest.every((vintage) => vintage.published) ? published : '',
      low: measured.low,
      high: measured.high,
      earlier: [],
    },
  ];
}

/** The rows of one step, oldest first; a window that the observations do not wholly fill is left out. */
export function rowsOf(series: Series, indicator: Indicator, step: TimeGrain): SeriesRow[] {
  const points = pointsOf(series);
  const own = points.filter((point) => grainOfInterval(point.interval) === step);
  const shape = summed[step];
  if (own.length > 0 || !shape || !isSummed(indicator)) return own.flatMap(ownRow);
  const rows: SeriesRow[] = [];
  const last = points.reduce((day, { interval }) => (interval.end > day ? interval.end : day), '');
  let rest: readonly Point[] = points;
  for (let day = shape.start(points[0]?.interval.start ?? last); day <= last && day !== ''; ) {
    const interval = { start: day, end: shape.end(day) };
    // What lies before the window cannot fill it; dropping it keeps long daily series quick.
    const from = rest.findIndex((point) => point.interval.end >= interval.start);
    rest = from > 0 ? rest.slice(from) : rest;
    rows.push(...summedRow(rest, indicator, interval));
    day = addDays(interval.end, 1);
  }
  return rows;
}

/** Each row's change on the same period a year before: per cent, or points for rates; null where there is none. */
export function changesOnAYear(rows: readonly SeriesRow[], indicator: Indicator): (number | null)[] {
  const byStart = new Map(rows.map((row) => [row.interval.start, row.value]));
  const inPoints = indicator.unit === 'percent';
  return rows.map((row) => {
    const before = byStart.get(`${Number(row.interval.start.slice(0, 4)) - 1}${row.interval.start.slice(4)}`);
    if (before === undefined) return null;
    if (inPoints) return row.value - before;
    return before > 0 ? (row.value / before - 1) * 100 : null;
  });
}
