import type { RankMark } from '../claims/claim.ts';
import type { Direction } from '../quantities/quantity.ts';
import { measureOver } from '../series/measure-over.ts';
import { daysBetween } from '../time/days.ts';
import type { Interval, TimeReading } from '../time/interval.ts';
import { labelInterval, nameInterval } from '../time/name-interval.ts';
import { shiftInterval } from '../time/shift.ts';
import { revisionOf } from './check-level.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatNumber, formatValue } from './format.ts';
import { likeOf, type RankedWindow, windowsOfGrain } from './rank-windows.ts';

/**
 * What each window of a streak does: move one way on the one so many steps before, lie on one side of nothing, or at or
 * beside a mark.
 */
export type Run =
  | { what: 'moved'; direction: Direction; over: number }
  | { what: 'grew'; direction: Direction }
  | { what: 'beside'; mark: RankMark; step: number };

/** A streak worked out. */
export interface ComputedStreak extends Computed {
  /** It reaches back to the first window held, so that it may be longer. */
  isOpen: boolean;
  /** The window that ends it does so by less than the series is known to be revised. */
  isBarely: boolean;
}

/** The steps a streak may count: of time, or from one setting of a rate or price to the next. */
export type StreakGrain = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'irregular';

/** How many windows of one length in a row did the same up to the claimed one; null when there are too few to tell. */
export function computeStreak(
  input: CheckInput,
  grain: StreakGrain,
  run: Run,
  last: TimeReading,
): ComputedStreak | null {
  const { indicator } = input.candidate;
  const own = measureOver(input.points, indicator, last.interval, input.day);
  if (!own) return null;
  const like = likeOf(own, last.interval);
  const all = windowsOfGrain(
    input.points,
    indicator,
    grain === 'irregular' ? 'span' : grain,
    like,
    input.day,
  );
  const windows = inStep(all, like, grain);
  if (windows.length < 3) return null;
  const leads = leadsOf(windows, run);
  const length = leads.findIndex((lead) => lead <= 0);
  const isOpen = length < 0;
  const value = isOpen ? leads.length : length;
  const missed = isOpen ? 0 : -(leads[value] as number);
  const revised = revisionOf(indicator, windows[value]?.value ?? 0) ?? 0;
  const used = windows.slice(0, Math.max(2, value + 1)).reverse();
  const name = `${formatNumber(value)} ${nounOf(run)} in a row up to ${nameInterval(like)}`;
  return {
    name: last.name,
    value,
    asPublished: value,
    held: own.held,
    low: null,
    high: null,
    unit: grain === 'irregular' ? 'times' : `${grain}s`,
    decimals: 0,
    derivation: name,
    steps: used.map((each) => ({
      label: labelInterval(each.interval),
      value: formatValue(each.value, indicator.unit, indicator.decimals),
    })),
    measured: [own],
    period: last.interval,
    basePeriod: used[0]?.interval ?? null,
    revision: null,
    isOpen,
    isBarely: missed <= revised,
  };
}

/** A month's last day is not the same number every month. */
const NEAR = 3;

/** The window itself and those one step before each other, newest first; it ends where one is missing. */
function inStep(windows: readonly RankedWindow[], like: Interval, grain: StreakGrain): RankedWindow[] {
  if (grain === 'irregular') return windows.filter(({ interval }) => interval.start <= like.start).reverse();
  const found: RankedWindow[] = [];
  for (let back = 0; ; back++) {
    const { end } = shiftInterval(like, { unit: grain, count: -back });
    const near = grain === 'day' || grain === 'week' ? 0 : NEAR;
    const window = windows.findLast(({ interval }) => Math.abs(daysBetween(interval.end, end)) <= near);
    if (!window) return found;
    found.push(window);
  }
}

/** By how much each window, newest first, does what is said; nothing or less where it does not. The oldest tell no move. */
function leadsOf(windows: readonly RankedWindow[], run: Run): number[] {
  if (run.what === 'beside') return windows.map(({ value }) => leadOver(value, run.mark, run.step));
  const sign = run.direction === 'rise' ? 1 : -1;
  if (run.what === 'grew') return windows.map(({ value }) => sign * value);
  return windows
    .slice(0, Math.max(0, windows.length - run.over))
    .map(({ value }, i) => sign * (value - (windows[i + run.over] as RankedWindow).value));
}

function leadOver(value: number, { side, value: mark }: RankMark, step: number): number {
  if (side === 'above') return value - mark;
  return side === 'below' ? mark - value : step / 2 + 1e-9 - Math.abs(value - mark);
}

const sides: Record<RankMark['side'], string> = { above: 'above', below: 'below', at: 'at' };

const nounOf = (run: Run): string => {
  if (run.what === 'beside') return `${sides[run.mark.side]} ${formatNumber(run.mark.value, 3)}`;
  if (run.what === 'grew') return run.direction === 'rise' ? 'with growth' : 'with decline';
  return run.direction === 'rise' ? 'rises' : 'falls';
};
