import { daysPer } from '../series/days-per.ts';
import type { Frequency, Indicator } from '../series/indicator.ts';
import { type Measured, measureOver } from '../series/measure-over.ts';
import { type Known, knownOn, type Point } from '../series/points.ts';
import { addDays, addMonths, daysBetween, endOfQuarter } from '../time/days.ts';
import type { Interval, TimeGrain } from '../time/interval.ts';
import { lengthInDays, monthsFrom, wholeMonths } from '../time/shape.ts';
import { isLike, previousInterval, shiftInterval } from '../time/shift.ts';
import { EVER } from './rank-scopes.ts';

/** A window that a rank compares, with its value. */
export interface RankedWindow {
  interval: Interval;
  value: number;
}

/** What the window ranked is like: a sum is like its own window, all else like the observation it rests on. */
export const likeOf = ({ way, used }: Measured, window: Interval): Interval =>
  way === 'sum' ? window : (used[0]?.point.interval ?? window);

/** From the start of the first window to the end of the last. */
export const stretchOf = (windows: readonly RankedWindow[]): Interval => ({
  start: windows[0]?.interval.start ?? '',
  end: windows.at(-1)?.interval.end ?? '',
});

/** The same stretch of every year the series holds, oldest first: January to June of 2018, 2019 and so on. */
export function sameWindows(
  points: readonly Point[],
  indicator: Indicator,
  window: Interval,
  day: string | null,
): RankedWindow[] {
  const first = points[0]?.interval.start ?? window.start;
  const last = day ?? points.at(-1)?.interval.end ?? window.end;
  const years = Number(last.slice(0, 4)) - Number(window.start.slice(0, 4));
  const windows: RankedWindow[] = [];
  for (let shift = years; ; shift--) {
    const interval = shiftInterval(window, { unit: 'year', count: shift });
    if (interval.end < first || interval.start < first) break;
    const measured = measureOver(points, indicator, interval, day);
    if (measured) windows.push({ interval, value: valueThen(measured, day) });
  }
  return windows.reverse();
}

const monthsPer: Partial<Record<TimeGrain, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Every window of that grain the series holds by the page's day, oldest first. */
export function windowsOfGrain(
  points: readonly Point[],
  indicator: Indicator,
  grain: TimeGrain,
  like: Interval,
  day: string | null,
): RankedWindow[] {
  if (indicator.frequency === 'irregular') return everySet(points, indicator, like, day);
  const own = observedLike(points, indicator, like, day);
  if (own.length > 1 || !indicator.grain.sum) return own;
  const months = monthsPer[grain];
  if (months === undefined && grain !== 'week') return own;
  const first = points[0]?.interval.start;
  const last = day ?? points.at(-1)?.interval.end;
  if (!first || !last) return [];
  const windows: RankedWindow[] = [];
  for (let start = firstStart(first, like, months); start <= last; start = next(start, months)) {
    const interval = months ? monthsFrom(start, months) : { start, end: addDays(start, 6) };
    const measured = measureOver(points, indicator, interval, day);
    if (measured) windows.push({ interval, value: valueThen(measured, day) });
  }
  return windows;
}

/** What stood on the page's day; what had been printed long before and was replaced since says less of that day than what is known now. */
const valueThen = ({ asPublished, value, used }: Measured, day: string | null): number =>
  asPublished === null || used.some(({ known }) => isStale(known, day)) ? value : asPublished;

const isStale = ({ asOf, held, dated }: Known, day: string | null): boolean =>
  asOf !== null && dated && !held && day !== null && daysBetween(asOf.published, day) > LONG_SINCE;

/** In days: a year and a half. */
const LONG_SINCE = 550;

/** Every value that was set by then, however long it was in force. */
const everySet = (
  points: readonly Point[],
  indicator: Indicator,
  like: Interval,
  day: string | null,
): RankedWindow[] => points.flatMap((point) => knownWindow(point, indicator, like, day));

/** An observation as it stood on the page's day; none where it was not out, unless it is no later than the one ranked. */
function knownWindow(point: Point, indicator: Indicator, like: Interval, day: string | null): RankedWindow[] {
  const known = knownOn(point, indicator, day);
  const isOut = known.asOf !== null || point.interval.end <= like.end;
  if (!isOut) return [];
  const { value } = isStale(known, day) ? known.newest : (known.asOf ?? known.newest);
  return [{ interval: point.interval, value }];
}

/** Observations as long as the window itself: days for a day, months for a month, years to any month for rolling years. */
const observedLike = (
  points: readonly Point[],
  indicator: Indicator,
  like: Interval,
  day: string | null,
): RankedWindow[] =>
  points
    .filter(({ interval }) => isLike(interval, like) && isOfItsRelease(interval, like, indicator))
    .flatMap((point) => knownWindow(point, indicator, like, day));

/** A count given to a committee between two releases has no rank among those of the releases, which end with a quarter. */
const isOfItsRelease = ({ start, end }: Interval, like: Interval, { frequency }: Indicator): boolean =>
  frequency !== 'quarter' ||
  start !== end ||
  like.end !== endOfQuarter(like.end) ||
  end === endOfQuarter(end);

const next = (start: string, months: number | undefined): string =>
  months ? addMonths(start, months) : addDays(start, 7);

/** The first start, at or after the series' own, from which steps of that length meet the window's own start. */
function firstStart(first: string, like: Interval, months: number | undefined): string {
  let start = like.start;
  while (start > first) {
    const before = months ? addMonths(start, -months) : addDays(start, -7);
    if (before < first) break;
    start = before;
  }
  return start;
}

/** The grain a window has for ranking: whole months by their number, else days, weeks or a stretch of its own. */
export function rankGrain(window: Interval): TimeGrain {
  const months = wholeMonths(window);
  if (months === 12) return 'year';
  if (months === 6) return 'half';
  if (months === 3) return 'quarter';
  if (months === 1) return 'month';
  const days = lengthInDays(window);
  return days === 1 ? 'day' : days === 7 ? 'week' : 'span';
}

/**
 * Each window's change on the like window one step (or one year) before; windows without such a one are left out. The step
 * of a count at a date is to the count before it, unless one is missing between.
 */
export function changesOf(
  windows: readonly RankedWindow[],
  { frequency }: Indicator,
  onYear: boolean,
): RankedWindow[] {
  const byStart = new Map(windows.map((window) => [window.interval.start, window]));
  return windows.flatMap((window, i) => {
    const { interval, value } = window;
    const isDate = interval.start === interval.end && frequency !== 'day';
    const before = onYear ? shiftInterval(interval, { unit: 'year', count: -1 }) : previousInterval(interval);
    const base = isDate && !onYear ? countBefore(windows, i, frequency) : byStart.get(before.start);
    return base ? [{ interval, value: value - base.value }] : [];
  });
}

function countBefore(
  windows: readonly RankedWindow[],
  at: number,
  frequency: Frequency,
): RankedWindow | undefined {
  const [before, own] = [windows[at - 1], windows[at]];
  if (!before || !own) return undefined;
  return daysBetween(before.interval.end, own.interval.end) < 1.5 * daysPer[frequency] ? before : undefined;
}

/**
 * A rank can be told only where the series has (nearly) all windows it is claimed over: one known year of 1970 and the last
 * six say nothing of the years between. A count at a date stands for the time until the next one; what is set at odd dates
 * (a central bank's rate) has no gaps.
 */
export function isFilled(
  windows: readonly RankedWindow[],
  like: Interval,
  scope: Interval | null,
  among: 'same-window' | 'grain',
  frequency: Frequency,
): boolean {
  if (frequency === 'irregular') return true;
  const first = windows[0]?.interval.start ?? like.start;
  const last = windows.at(-1)?.interval.end ?? like.end;
  const from = scope && scope.start > EVER ? scope.start : first;
  const step = among === 'same-window' ? 365.25 : Math.max(lengthInDays(like), daysPer[frequency]);
  const rolling = among === 'grain' && isOverlapping(windows) ? lengthInDays(like) : 0;
  const expected = (daysBetween(from, last) - rolling) / step;
  return windows.length >= 0.8 * Math.floor(expected);
}

const isOverlapping = (windows: readonly RankedWindow[]): boolean =>
  windows.some(({ interval }, i) => i > 0 && interval.start <= (windows[i - 1]?.interval.end ?? ''));
