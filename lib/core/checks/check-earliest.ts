import type { RankMark } from '../claims/claim.ts';
import { measureOver } from '../series/measure-over.ts';
import type { Point } from '../series/points.ts';
import { daysBetween } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { nameDay, nameInterval } from '../time/name-interval.ts';
import type { ComputedRank } from './check-rank.ts';
import type { CheckInput } from './computed.ts';
import { formatNumber } from './format.ts';
import { isInScope, type RankScope } from './rank-scopes.ts';
import { type RankedWindow, stretchOf } from './rank-windows.ts';

/**
 * The place of a year among all in which a daily count's running total passed a mark, earliest first: 1 for "the earliest in
 * any year that 20,000 was passed". Null where the year had not got there, or the count is not daily.
 */
export function computeEarliest(
  input: CheckInput,
  mark: RankMark,
  year: string,
  scope: RankScope | null,
): ComputedRank | null {
  const { indicator } = input.candidate;
  if (indicator.frequency !== 'day' || !indicator.grain.sum || mark.value <= 0) return null;
  const passed = yearsOf(input.points).flatMap((each) => passedIn(input, each, mark.value));
  const own = passed.find(({ interval }) => interval.start.startsWith(year));
  const measured = own && measureOver(input.points, indicator, own.interval, input.day);
  if (!own || !measured) return null;
  const windows = passed.filter(({ interval }) => interval === own.interval || isInScope(interval, scope));
  const earlier = windows.filter(({ value }) => value < own.value);
  const first = Math.min(...earlier.map(({ value }) => value));
  const reached = formatNumber(mark.value);
  return {
    name: `${nameInterval(own.interval)}, among the years so far`,
    value: earlier.length + 1,
    asPublished: earlier.length + 1,
    held: measured.held,
    low: null,
    high: null,
    unit: 'earliest',
    decimals: 0,
    derivation: `${reached} was reached on ${nameDay(own.interval.end)}, number ${formatNumber(earlier.length + 1)} of ${formatNumber(windows.length)}, earliest first`,
    steps: [...windows]
      .sort((a, b) => a.value - b.value)
      .slice(0, 4)
      .map(({ interval }, i) => ({
        label: `${i + 1}. ${interval.start.slice(0, 4)}`,
        value: nameDay(interval.end),
      })),
    measured: [measured],
    period: own.interval,
    basePeriod: scope ? { start: scope.start, end: scope.end } : stretchOf(windows),
    revision: null,
    windows,
    gap: earlier.length === 0 ? 0 : own.value - first,
    among: 'all years',
  };
}

const yearsOf = (points: readonly Point[]): string[] => [
  ...new Set(points.map(({ interval }) => interval.start.slice(0, 4))),
];

/** The stretch of a year until the mark was reached, with its length in days; none where the year began in mid-series or fell short. */
function passedIn({ points, day }: CheckInput, year: string, mark: number): RankedWindow[] {
  const start = `${year}-01-01`;
  if ((points[0]?.interval.start ?? '') > start) return [];
  let total = 0;
  for (const { interval, vintages } of points) {
    if (interval.start < start || interval.end > `${year}-12-31`) continue;
    if (day !== null && interval.end > day) return [];
    total += vintages.at(-1)?.value ?? 0;
    if (total >= mark) {
      const reached: Interval = { start, end: interval.end };
      return [{ interval: reached, value: daysBetween(start, interval.end) + 1 }];
    }
  }
  return [];
}
