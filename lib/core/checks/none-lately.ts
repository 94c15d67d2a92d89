import type { Claim } from '../claims/claim.ts';
import { addMonths, startOfYear } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { monthsTo } from '../time/shape.ts';
import type { CheckInput, Computed } from './computed.ts';
import { isCounted } from './peak-choices.ts';
import { type RankedWindow, rankGrain, sameWindows, windowsOfGrain } from './rank-windows.ts';

/** How long ago what is said of the present without a date may have been, in months. */
const LATELY = 24;

/** Fewer windows than this are no series to be a record of. */
const ENOUGH = 8;

/**
 * True where a record said without any date cannot be meant of any month, quarter, half or year that ended in the two years
 * before the page's day, nor of the like stretch of earlier years: none came near what there had been before it. Then it
 * matters not which one is meant.
 */
export function noneLately(input: CheckInput): boolean {
  const { claim, points, candidate, day } = input;
  if (!mayBeAny(claim) || day === null) return false;
  const likes = likesOf(input, day);
  const ranked = likes
    .map((like) => windowsOfGrain(points, candidate.indicator, rankGrain(like), like, day))
    .filter((windows) => windows.length >= ENOUGH);
  if (ranked.length === 0) return false;
  const sign = claim.rank?.end === 'lowest' ? -1 : 1;
  const near = Math.max(5, candidate.indicator.revision?.percent ?? 0) / 100;
  const seasons = isCounted(candidate.indicator)
    ? likes.map((like) => sameWindows(points, candidate.indicator, like, day))
    : [];
  const from = addMonths(day, -LATELY);
  return ![...ranked, ...seasons].some((windows) => hasRecord(windows, from, sign, near));
}

/** "Record levels of returns": first of all there were, with no word of when or since when. */
const mayBeAny = ({ rank, scope, scopeLength, period, undated }: Claim): boolean =>
  undated === true &&
  rank?.place === 1 &&
  (rank.end === 'highest' || rank.end === 'lowest') &&
  rank.among === null &&
  !rank.previous &&
  !rank.excepting &&
  scope === null &&
  !scopeLength &&
  period?.from !== 'text';

/** Windows of every sensible length and end: of totals whole months up to a year, else each length that is observed. */
function likesOf({ points, candidate }: CheckInput, day: string): Interval[] {
  const known = points.filter(({ interval }) => interval.end <= day);
  const newest = known.at(-1)?.interval;
  if (!newest) return [];
  if (!isCounted(candidate.indicator)) {
    const byGrain = new Map(known.map(({ interval }) => [rankGrain(interval), interval]));
    return [...byGrain.values()];
  }
  const ends = Array.from({ length: 12 }, (_, i) => monthsTo(addMonths(newest.end, -i), 1).end);
  const stretches = [1, 3, 6, 12].flatMap((months) => ends.map((end) => monthsTo(end, months)));
  return [...stretches, ...ends.map((end) => ({ start: startOfYear(end), end }))];
}

function hasRecord(windows: readonly RankedWindow[], from: string, sign: number, near: number): boolean {
  let best = Number.NEGATIVE_INFINITY;
  return windows.some(({ interval, value }, i) => {
    const size = sign * value;
    const isRecord = i > 0 && interval.end >= from && size >= best - near * Math.abs(best);
    best = Math.max(best, size);
    return isRecord;
  });
}

/** True where a rank was worked out without the window that it is said of. */
export const isNever = (computed: Computed): boolean => 'noneLately' in computed;
