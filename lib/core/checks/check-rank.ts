import type { Rank } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import { measureOver } from '../series/measure-over.ts';
import type { Interval, TimeReading } from '../time/interval.ts';
import { labelInterval, nameInterval } from '../time/name-interval.ts';
import { lengthInDays } from '../time/shape.ts';
import { sameInterval } from '../time/shift.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatNumber, formatValue } from './format.ts';
import { EVER, isInScope, type RankScope } from './rank-scopes.ts';
import {
  changesOf,
  isFilled,
  likeOf,
  type RankedWindow,
  rankGrain,
  sameWindows,
  stretchOf,
  windowsOfGrain,
} from './rank-windows.ts';

/** A rank worked out: its true place, and the windows it was taken among. */
export interface ComputedRank extends Computed {
  windows: RankedWindow[];
  /** How far, in per cent of its value, the window is from the place it is claimed to hold; 0 when it holds it. */
  gap: number;
  /** True when only the windows of the year spoken of were compared; else absent. */
  withinYear?: true;
  /** True when no window of the two years before could be the one meant: which one it is then matters not; else absent. */
  noneLately?: true;
  /** True when a part of the scope is not held: what is held contradicts the place, or at least not; else absent. */
  isPartial?: true;
  /** What the windows are: "the same six months of each year", "months". */
  among: string;
}

type Among = 'same-window' | 'grain';

/**
 * The true place of a window among its like; `scope` limits the windows compared. Null when there is nothing to compare, or
 * when too little of the scope is held: windows that are missing can only put it further down.
 */
export function computeRank(
  input: CheckInput,
  rank: Rank,
  window: TimeReading,
  scope: RankScope | null,
  among: Among,
): ComputedRank | null {
  const { indicator } = input.candidate;
  const own = measureOver(input.points, indicator, window.interval, input.day);
  if (!own) return null;
  const like = likeOf(own, window.interval);
  const all =
    among === 'same-window'
      ? sameWindows(input.points, indicator, like, input.day)
      : windowsOfGrain(input.points, indicator, rankGrain(like), like, input.day);
  const isChange = rank.end === 'largest-rise' || rank.end === 'largest-fall';
  const ranked = isChange ? changesOf(all, indicator, isOnYear(indicator, like, among)) : all;
  const windows = ranked.filter(
    (each) => sameInterval(each.interval, like) || isInScope(each.interval, scope),
  );
  const isOpen = scope === null || scope.start <= EVER;
  if (windows.length < (isOpen ? ENOUGH : 2)) return null;
  const value = windows.find((each) => sameInterval(each.interval, like))?.value;
  if (value === undefined) return null;
  const better = windows.filter((each) => (isSmallFirst(rank) ? each.value < value : each.value > value));
  const place = better.length + 1;
  const isPartial = !isFilled(windows, like, scope, among, indicator.frequency);
  if (isPartial && !(place > rank.place || (place === rank.place && windows.length >= ENOUGH))) return null;
  const amongName = among === 'same-window' ? 'the same stretch of each year' : `all ${nounOf(like)}`;
  return {
    name: `${window.name}, among ${amongName}`,
    value: place,
    asPublished: place,
    held: own.held,
    low: null,
    high: null,
    unit: rank.end,
    decimals: 0,
    derivation: derivationOf(windows, like, place, rank),
    steps: stepsOf(input, windows, like, rank),
    measured: [own],
    period: window.interval,
    basePeriod: scope && scope.start > EVER ? { start: scope.start, end: scope.end } : stretchOf(windows),
    revision: null,
    windows,
    gap: gapToPlace(windows, value, place, rank),
    among: amongName,
    ...(isPartial ? { isPartial: true as const } : {}),
  };
}

/** So many windows say something of a scope of which others are not held, or that reaches back for ever. */
const ENOUGH = 5;

/** A place missed by a hair is no difference: the distance to the value that holds the claimed place. */
function gapToPlace(windows: readonly RankedWindow[], value: number, place: number, rank: Rank): number {
  if (place === rank.place) return 0;
  const order = isSmallFirst(rank) ? 1 : -1;
  const holder = [...windows].sort((a, b) => order * (a.value - b.value))[rank.place - 1];
  return holder && value !== 0 ? (100 * Math.abs(holder.value - value)) / Math.abs(value) : 100;
}

const isSmallFirst = ({ end }: Rank): boolean => end === 'lowest' || end === 'largest-fall';

/** Yearly windows that overlap, and the same stretch of years, change on the year before; months on the month before. */
const isOnYear = (indicator: Indicator, like: Interval, among: Among): boolean =>
  among === 'same-window' || indicator.grain.rolling || lengthInDays(like) > 360;

const nounOf = (interval: Interval): string => {
  const grain = rankGrain(interval);
  return grain === 'span' ? 'such stretches' : `${grain}s`;
};

const derivationOf = (windows: readonly RankedWindow[], like: Interval, place: number, rank: Rank): string =>
  `${nameInterval(like)} is number ${formatNumber(place)} of ${formatNumber(windows.length)}, ${rank.end.replace('-', ' ')} first`;

/** The best five of the ranking, with the claimed window among them. */
function stepsOf(input: CheckInput, windows: readonly RankedWindow[], like: Interval, rank: Rank) {
  const { indicator } = input.candidate;
  const order = isSmallFirst(rank) ? 1 : -1;
  return [...windows]
    .sort((a, b) => order * (a.value - b.value))
    .map((each, i) => ({ ...each, place: i + 1 }))
    .filter((each) => each.place <= 4 || sameInterval(each.interval, like))
    .map((each) => ({
      label: `${each.place}. ${labelInterval(each.interval)}`,
      value: formatValue(each.value, indicator.unit, indicator.decimals),
    }));
}
