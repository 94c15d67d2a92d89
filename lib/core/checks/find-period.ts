import type { Claim } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import { knownOn, type Point } from '../series/points.ts';
import { nameInterval } from '../time/name-interval.ts';
import { lengthInDays } from '../time/shape.ts';
import type { PeriodChoice } from './period-choice.ts';
import { isTelling } from './telling-figure.ts';

/** Days come in thousands, so that even four digits may be met twice. */
const SHORTEST = 7;

/**
 * The period a figure itself points at, where the text gives none: the only one, out by the page's day, for which the
 * series says exactly this. Null for round figures, bounds and percentages, where two periods fit, and where the text tells
 * how long before another figure's it lies.
 *
 *     well below the peak of 56,018      8,462 came in the first such year
 *                            ^^^^^^      ^^^^^
 */
export function findPeriod(
  claim: Claim,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice | null {
  if (!isTelling(claim) || claim.period !== null || claim.baseShift) return null;
  const fits = points.filter((point) => says(point, claim, indicator, day));
  const [only, other] = fits;
  if (!only || other) return null;
  const name = nameInterval(only.interval);
  return {
    reading: { interval: only.interval, name },
    from: 'assumption',
    reason: `the text names no period; taken as ${name}, the only one with this figure.`,
  };
}

function says(point: Point, { value, step }: Claim, indicator: Indicator, day: string | null): boolean {
  if (lengthInDays(point.interval) < SHORTEST && indicator.measure === 'flow') return false;
  const { newest, asOf } = knownOn(point, indicator, day);
  if (asOf === null && (day === null || point.interval.end > day)) return false;
  return [newest, asOf ?? newest].some((vintage) => Math.abs(vintage.value - (value as number)) < step / 2);
}
