import { type ComputedStreak, computeStreak, type Run, type StreakGrain } from './check-streak.ts';
import type { CheckInput } from './computed.ts';
import { overWindows } from './over-windows.ts';
import type { Rated } from './rate-reading.ts';

const grains: ReadonlySet<string> = new Set<StreakGrain>([
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'irregular',
]);

/** A streak's readings, likeliest first; none where one of them reaches back to the first window held and may be longer. */
export function streakReadings(input: CheckInput): Rated[] {
  const { value, unit } = input.claim;
  const grain = unit?.name ?? input.candidate.indicator.frequency;
  if (value === null || !grains.has(grain)) return [];
  let mayBeLonger = false;
  const readings = runsOf(input).flatMap((run) =>
    overWindows(input, (window) => {
      const computed = computeStreak(input, grain as StreakGrain, run, window.reading);
      if (!computed) return null;
      if (computed.isOpen && computed.value < value) mayBeLonger = true;
      return { computed, outcome: outcomeOf(computed, value) };
    }),
  );
  return mayBeLonger
    ? []
    : readings.sort((a, b) => Number(b.outcome === 'matches') - Number(a.outcome === 'matches'));
}

/** What is said to have gone on, likeliest first. A measure of growth may have grown, or only been above nothing. */
function runsOf({ claim, candidate }: CheckInput): Run[] {
  const { direction, mark, step } = claim;
  if (mark) return [{ what: 'beside', mark, step }];
  if (!direction) return [];
  const { growthOver, measure } = candidate.indicator;
  const moved = { what: 'moved', direction, over: 1 } as const;
  if (growthOver !== null) return [{ what: 'grew', direction }, moved];
  const perYear =
    measure === 'stock' || measure === 'rate' ? undefined : stepsPerYear[claim.unit?.name ?? ''];
  return perYear ? [moved, { ...moved, over: perYear }] : [moved];
}

/** What has seasons is often said to rise on the year. */
const stepsPerYear: Record<string, number> = { week: 52, month: 12, quarter: 4 };

/**
 * A longer run than said still holds the one said, at its beginning; it is close, with its true length. One that breaks by
 * less than the series is revised may have been as long when the text was written.
 */
function outcomeOf({ value, isBarely }: ComputedStreak, said: number): Rated['outcome'] {
  if (value === said) return 'matches';
  if (value > said) return 'close';
  return isBarely ? 'unheld' : 'differs';
}
