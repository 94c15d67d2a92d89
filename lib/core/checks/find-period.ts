import type { Claim } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import { knownOn, type Point } from '../series/points.ts';
import { nameInterval } from '../time/name-interval.ts';
import { lengthInDays } from '../time/shape.ts';
import { previousInterval, sameInterval, shiftInterval } from '../time/shift.ts';
import type { PeriodChoice } from './period-choice.ts';
import { isTelling } from './telling-figure.ts';

/** Days come in thousands, so that even four digits may be met twice. */
const SHORTEST = 7;

/**
 * The period a figure itself points at, where the text gives none: the only one, out by the page's day, for which the
 * series says exactly this. Null for round figures, bounds and percentages, where two periods fit, and where the text tells
 * how long before another figure's it lies.
 *
 *     well below the peak of 56,018      8,462 came in the first such year      2,590 were enforced, up from 2,170
 *                            ^^^^^^      ^^^^^                                   ^^^^^
 */
export function findPeriod(
  claim: Claim,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice | null {
  if (claim.period !== null || claim.baseShift) return null;
  const isPair = !isTelling(claim);
  if (isPair && !isTellingPair(claim)) return null;
  const fits = points.filter(
    (point) => says(point, claim, indicator, day) && (!isPair || roseFrom(point, claim, points)),
  );
  const [only, other] = fits;
  if (!only || other) return null;
  const name = nameInterval(only.interval);
  return {
    reading: { interval: only.interval, name },
    from: 'assumption',
    reason: `the text names no period; taken as ${name}, the only one with this figure.`,
  };
}

/** Two counts of three digits each, one the base of the other, are no other window's by chance. */
const isTellingPair = ({ kind, value, baseValue, step, bound, quantity, unit }: Claim): boolean =>
  kind === 'level' &&
  bound === 'exact' &&
  quantity?.form === 'digits' &&
  unit?.kind !== 'percent' &&
  Math.abs(value ?? 0) >= PAIRED * step &&
  Math.abs(baseValue ?? 0) >= PAIRED * step;

const PAIRED = 100;

/** What it is said to have moved from is what the series says of the like window just before, or a year before. */
const roseFrom = ({ interval }: Point, { baseValue, step }: Claim, points: readonly Point[]): boolean =>
  [previousInterval(interval), shiftInterval(interval, { unit: 'year', count: -1 })].some((before) =>
    points.some(
      (point) =>
        sameInterval(point.interval, before) &&
        point.vintages.some(({ value }) => Math.abs(value - (baseValue as number)) < step / 2),
    ),
  );

function says(point: Point, { value, step }: Claim, indicator: Indicator, day: string | null): boolean {
  if (lengthInDays(point.interval) < SHORTEST && indicator.measure === 'flow') return false;
  const { newest, asOf } = knownOn(point, indicator, day);
  if (asOf === null && (day === null || point.interval.end > day)) return false;
  return [newest, asOf ?? newest].some((vintage) => Math.abs(vintage.value - (value as number)) < step / 2);
}
