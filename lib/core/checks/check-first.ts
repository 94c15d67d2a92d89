import type { RankMark } from '../claims/claim.ts';
import { measureOver } from '../series/measure-over.ts';
import type { TimeReading } from '../time/interval.ts';
import { labelInterval, nameInterval } from '../time/name-interval.ts';
import { sameInterval } from '../time/shift.ts';
import type { ComputedRank } from './check-rank.ts';
import type { CheckInput } from './computed.ts';
import { formatNumber, formatValue } from './format.ts';
import { isInScope, type RankScope } from './rank-scopes.ts';
import { changesOf, isFilled, likeOf, type RankedWindow, rankGrain, windowsOfGrain } from './rank-windows.ts';

/** How many times in the scope it had been so, this time included: 1 for a first. `isSo` false where it is not so now. */
export interface ComputedFirst extends ComputedRank {
  isSo: boolean;
}

/** "Below 5% for the first time since May": null where the series cannot say, or the mark is of another unit. */
export function computeFirst(
  input: CheckInput,
  mark: RankMark,
  window: TimeReading,
  scope: RankScope | null,
): ComputedFirst | null {
  const { indicator } = input.candidate;
  const own = measureOver(input.points, indicator, window.interval, input.day);
  if (!own || !fitsUnit(mark, indicator.unit)) return null;
  const like = likeOf(own, window.interval);
  const all = windowsOfGrain(input.points, indicator, rankGrain(like), like, input.day);
  const values = valuesOf(input, mark, all);
  const now = values?.find(({ interval }) => sameInterval(interval, like));
  if (!values || !now) return null;
  const before = values.filter(({ interval }) => interval.end < like.end && isInScope(interval, scope));
  if (before.length === 0 || !isFilled([...before, now], like, scope, 'grain', indicator.frequency))
    return null;
  const same = before.filter(({ value }) => isSo(mark, value, tolerance(input, mark)));
  const crossed = mark.side === 'at' ? before.filter(({ value }) => isAcross(mark, value, before)) : [];
  const times = new Set([...same, ...crossed]);
  const nearest = Math.min(...[...times].map(({ value }) => Math.abs(value - mark.value)));
  const show = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  return {
    name: window.name,
    value: times.size + 1,
    asPublished: times.size + 1,
    held: own.held,
    low: null,
    high: null,
    unit: 'first',
    decimals: 0,
    derivation: `${nameInterval(like)} is number ${formatNumber(times.size + 1)} since ${nameInterval((before[0] as RankedWindow).interval)}`,
    steps: [...[...times].slice(-3), now].map((each) => ({
      label: labelInterval(each.interval),
      value: show(each.value),
    })),
    measured: [own],
    period: window.interval,
    basePeriod: scope && { start: scope.start, end: scope.end },
    revision: null,
    windows: [...before, now],
    gap: times.size === 0 ? 0 : percentOf(nearest, mark.value || now.value),
    among: `all ${rankGrain(like)}s`,
    isSo: isSo(mark, now.value, tolerance(input, mark)),
  };
}

const percentOf = (gap: number, whole: number): number => (whole === 0 ? 100 : Math.abs((100 * gap) / whole));

const fitsUnit = ({ unit }: RankMark, own: string): boolean =>
  unit === null || (unit === 'percent') === (own === 'percent');

/** The values the mark speaks of: the series' own, or its changes; null where a change of what is itself a change would be meant. */
function valuesOf(input: CheckInput, mark: RankMark, all: RankedWindow[]): RankedWindow[] | null {
  const { indicator } = input.candidate;
  // "The first rise in months" of a yearly rate: of prices, or of the rate itself.
  if (mark.ofChange && indicator.growthOver === 'year' && indicator.frequency !== 'year') return null;
  if (!mark.ofChange || indicator.growthOver !== null) return all;
  return all.some(({ value }) => value < 0) ? null : changesOf(all, indicator, indicator.grain.rolling);
}

/** Half of what the series is rounded to; of large counts one per cent of the mark. */
const tolerance = ({ candidate }: CheckInput, { value }: RankMark): number =>
  Math.max(
    0.5 * 10 ** -candidate.indicator.decimals,
    candidate.indicator.unit === 'percent' ? 0 : 0.01 * value,
  );

function isSo({ side, value: mark }: RankMark, value: number, within: number): boolean {
  if (side === 'at') return Math.abs(value - mark) < within + 1e-9;
  return side === 'above' ? value > mark : value < mark;
}

/** On the other side of the mark than what came last before: it must have been passed through. */
const isAcross = ({ value: mark }: RankMark, value: number, before: readonly RankedWindow[]): boolean =>
  Math.sign(value - mark) === -Math.sign((before.at(-1)?.value ?? mark) - mark) && value !== mark;
