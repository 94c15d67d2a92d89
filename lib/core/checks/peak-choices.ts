import type { Claim } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import type { Point } from '../series/points.ts';
import type { Interval } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { lengthInDays } from '../time/shape.ts';
import { containsInterval } from '../time/shift.ts';
import type { PeriodChoice } from './period-choice.ts';
import { rankGrain, windowsOfGrain } from './rank-windows.ts';

/**
 * When a series stood at its highest (or lowest) by the page's day, among windows like one spoken of: what "the peak of 56,018"
 * or "down on the peak" is of. `within` limits it to the period named ("its 2022 peak"). Empty when the series has nothing.
 */
export function peakChoices(
  peak: NonNullable<Claim['peak']>,
  indicator: Indicator,
  points: readonly Point[],
  like: Interval,
  day: string | null,
  within: Interval | null = null,
): PeriodChoice[] {
  const own = isCounted(indicator) ? like : (points.at(-1)?.interval ?? like);
  const windows = windowsOfGrain(points, indicator, rankGrain(own), own, day).filter(
    ({ interval }) => within === null || containsInterval(within, interval),
  );
  const [first, ...others] = windows;
  if (!first || others.length === 0) return [];
  const sign = peak === 'highest' ? 1 : -1;
  const top = others.reduce((best, each) => (sign * each.value > sign * best.value ? each : best), first);
  const name = nameInterval(top.interval);
  return [
    {
      reading: { interval: top.interval, name },
      from: 'assumption',
      reason: `the text does not say when that was; taken as ${name}, the ${peak} by then.`,
    },
  ];
}

/** Totals are compared over windows of one length; counts at a date, rates and prices as they were observed. */
export const isCounted = ({ measure, grain }: Indicator): boolean =>
  (measure === 'flow' || measure === 'amount') && !grain.rolling;

/** A year in which a count, rate or price had its own high or low: not what it was at the year's end. */
export const isPeakWithin = (indicator: Indicator, named: Interval): boolean =>
  !isCounted(indicator) && lengthInDays(named) > 100;
