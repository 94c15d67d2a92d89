import { addDays, daysBetween } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { lengthInDays, wholeMonths } from '../time/shape.ts';
import { containsInterval } from '../time/shift.ts';
import { daysPer } from './days-per.ts';
import type { Frequency, Indicator } from './indicator.ts';
import { indexOf, type Known, knownOn, lastOut, type Point } from './points.ts';

/** How a value for a window was found: one observation, a sum, the stock at the window's end, or the price in force. */
export type Way = 'observation' | 'sum' | 'end-of-window' | 'in-force';

/** What a series says of one window, as known now and as known on the page's day. */
export interface Measured {
  interval: Interval;
  way: Way;
  value: number;
  asPublished: number | null;
  /** True when `asPublished` is certainly what stood that day. */
  held: boolean;
  low: number | null;
  high: number | null;
  used: { point: Point; known: Known }[];
}

/**
 * The value of a series over a window, or null when the series cannot say. Flows are summed from the shorter periods that
 * exactly fill the window; a stock is taken at the window's end; a price or rate that changes at odd dates is the one in
 * force over the window, else the one at its end.
 * `day` is the page's day; a window that had not ended by then is never answered with later figures.
 */
export function measureOver(
  points: readonly Point[],
  indicator: Indicator,
  interval: Interval,
  day: string | null,
): Measured | null {
  const windows = recentOf(points, indicator);
  const key = `${interval.start} ${interval.end} ${day}`;
  const before = windows.get(key);
  if (before !== undefined) return before;
  if (windows.size >= KEPT) windows.clear();
  const found = measure(points, indicator, interval, day);
  windows.set(key, found);
  return found;
}

type Windows = Map<string, Measured | null>;

/** What was measured of a series last: one claim asks for the same few windows again and again. */
const recent = new WeakMap<readonly Point[], { indicator: Indicator; windows: Windows }>();

function recentOf(points: readonly Point[], indicator: Indicator): Windows {
  const known = recent.get(points);
  if (known?.indicator === indicator) return known.windows;
  const windows: Windows = new Map();
  recent.set(points, { indicator, windows });
  return windows;
}

/** Of how many windows of a series that is kept. */
const KEPT = 64;

function measure(
  points: readonly Point[],
  indicator: Indicator,
  interval: Interval,
  day: string | null,
): Measured | null {
  if (day !== null && interval.end > day && !isAnnounced(indicator, interval, day)) return null;
  const exact = indexOf(points)
    .get(interval.start)
    ?.find((point) => point.interval.end === interval.end);
  if (exact) return measured([exact], indicator, interval, day, 'observation');
  if (indicator.grain.sum && !indicator.grain.rolling) {
    const tiles = tile(points, interval);
    return tiles && measured(tiles, indicator, interval, day, 'sum');
  }
  if (indicator.grain.rolling && isCounted(indicator)) {
    const years = wholeYears(points, interval);
    if (years) return measured(years, indicator, interval, day, 'sum');
  }
  if (indicator.measure === 'stock') {
    const last = stockAtEnd(points, indicator.frequency, interval);
    return last && measured([last], indicator, interval, day, 'end-of-window');
  }
  if (indicator.frequency === 'irregular') {
    const last = { start: interval.end, end: interval.end };
    const inForce = shortestAround(points, interval) ?? shortestAround(points, last);
    return inForce && measured([inForce], indicator, interval, day, 'in-force');
  }
  const only = isTakenYearly(points, indicator) ? onlyIn(points, interval) : null;
  if (only) return measured([only], indicator, interval, day, 'observation');
  return withinPeriod(points, indicator, interval, day);
}

/** In days: a school census, a sitting of exams. */
const SITTING = 62;

/** A share or rate that is taken on one day or in one month of each year. */
const isTakenYearly = (points: readonly Point[], { frequency, measure }: Indicator): boolean =>
  frequency === 'year' &&
  measure !== 'flow' &&
  measure !== 'amount' &&
  points.every(({ interval }) => lengthInDays(interval) <= SITTING);

/** "24.6% are eligible this year": the one observation in a window of no more than twelve months. */
function onlyIn(points: readonly Point[], interval: Interval): Point | null {
  if (lengthInDays(interval) > 366) return null;
  const [only, other] = points.filter((point) => containsInterval(interval, point.interval));
  return only && !other ? only : null;
}

/** A few days inside a longer period take its rate or price, once that period is over; a month never takes its year's. */
function withinPeriod(
  points: readonly Point[],
  indicator: Indicator,
  interval: Interval,
  day: string | null,
): Measured | null {
  const around = shortestAround(points, interval);
  if (!around || indicator.measure === 'flow' || lengthInDays(interval) >= 28) return null;
  if (day !== null && around.interval.end > day) return null;
  return measured([around], indicator, interval, day, 'in-force');
}

/** How long before it comes into force a price or rate may be announced, and written of, in days. */
export const NOTICE = 160;

/** A price cap, a minimum wage or a bank rate is known, and written of, before its period is over. */
const isAnnounced = ({ frequency, measure }: Indicator, { start }: Interval, day: string): boolean =>
  (frequency === 'irregular' || measure === 'price') &&
  (measure === 'rate' || measure === 'price') &&
  addDays(start, -NOTICE) <= day;

/**
 * The observations that fill a window without gap or overlap, the longest first at each step; null when none do. One that
 * leads nowhere (the first 111 days of a year whose months are held) is taken back and a shorter one tried.
 */
export function tile(points: readonly Point[], interval: Interval): Point[] | null {
  const index = indexOf(points);
  const tiles: Point[] = [];
  const tried = new Map<string, number>();
  for (;;) {
    const start = tiles.at(-1)?.next ?? interval.start;
    if (start > interval.end) return tiles;
    const options = index.get(start) ?? [];
    const from = tried.get(start) ?? 0;
    const at = options.findIndex((point, i) => i >= from && point.interval.end <= interval.end);
    tried.set(start, at < 0 ? options.length : at + 1);
    const next = options[at];
    if (next) tiles.push(next);
    else if (!tiles.pop()) return null;
  }
}

const isCounted = ({ measure }: Indicator): boolean => measure === 'flow' || measure === 'amount';

/** Totals of twelve months that overlap are added up only where whole years follow one another: "in the two years to June". */
function wholeYears(points: readonly Point[], interval: Interval): Point[] | null {
  const months = wholeMonths(interval);
  if (months === null || months < 24 || months % 12 !== 0) return null;
  return tile(
    points.filter((point) => wholeMonths(point.interval) === 12),
    interval,
  );
}

/** The shortest observation that holds the whole window: a rate in force, a price of its quarter. */
function shortestAround(points: readonly Point[], interval: Interval): Point | null {
  const around = points.filter((point) => containsInterval(point.interval, interval));
  return around.reduce<Point | null>(
    (a, b) => (a && lengthInDays(a.interval) <= lengthInDays(b.interval) ? a : b),
    null,
  );
}

/** The last count at or before the window's end, provided that no newer one can have been due in the window. */
function stockAtEnd(points: readonly Point[], frequency: Frequency, interval: Interval): Point | null {
  const last = points.findLast((point) => point.interval.end <= interval.end);
  if (!last) return null;
  if (daysBetween(last.interval.end, interval.end) < daysPer[frequency]) return last;
  // Counted once in those years, in whatever month: "17,253 were employed in 2010".
  return wholeMonths(interval) === 12 ? onlyIn(points, interval) : null;
}

function measured(
  points: Point[],
  indicator: Indicator,
  interval: Interval,
  day: string | null,
  way: Way,
): Measured {
  const outBy = lastOut(indicator, day);
  const used = points.map((point) => ({ point, known: knownOn(point, indicator, day, outBy) }));
  const then = used.map(({ known }) => known.asOf?.value ?? null);
  const only = used.length === 1 ? used[0]?.known.newest : undefined;
  return {
    interval,
    way,
    value: sum(used.map(({ known }) => known.newest.value)),
    asPublished: isOfOneDay(used) && then.every((value) => value !== null) ? sum(then as number[]) : null,
    held: used.every(({ known }) => known.held),
    low: only?.low ?? null,
    high: only?.high ?? null,
    used,
  };
}

/**
 * False where first prints stand beside values of which we do not know what they were that day: added up, or set against
 * each other, they would give a figure that no release had. Where an older table is held as well, the rest is of that one.
 */
export function isOfOneDay(used: Measured['used']): boolean {
  if (used.length === 1 || used.every(({ known }) => known.held)) return true;
  const replaced = used.filter(({ known }) => known.asOf !== known.newest);
  return replaced.length === 0 || replaced.some(({ known }) => !known.dated);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
