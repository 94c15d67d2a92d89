import type { TimeGrain } from '../time/interval.ts';
import { computeComparison } from './check-comparison.ts';
import { computeStreak } from './check-streak.ts';
import type { CheckInput, Computed } from './computed.ts';
import { rankReadings } from './judge-rank.ts';
import type { PeriodChoice } from './period-choice.ts';
import { periodChoices } from './period-choices.ts';
import type { Rated } from './rate-reading.ts';
import type { Closeness } from './tolerance.ts';

const grains: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year']);

/** Readings of claims about order, which have a place, a run or another area instead of a figure. */
export function orderReadings(input: CheckInput): Rated[] {
  if (input.claim.kind === 'rank') return rankReadings(input);
  if (input.claim.kind === 'streak') return streakReadings(input);
  return input.claim.kind === 'comparison' ? comparisonReadings(input) : [];
}

function streakReadings(input: CheckInput): Rated[] {
  const { claim } = input;
  const grain = claim.unit?.name ?? '';
  const { direction, value } = claim;
  if (!direction || value === null || !grains.has(grain)) return [];
  return overWindows(input, (window) => {
    const computed = computeStreak(input, grain as TimeGrain, direction, window.reading);
    return computed && { computed, outcome: streakOutcome(computed.value, value) };
  });
}

/** A longer run than said still holds the one said, at its beginning; it is close, with its true length. */
function streakOutcome(run: number, said: number): Closeness {
  if (run === said) return 'matches';
  return run > said ? 'close' : 'differs';
}

/** Within 2% two places are too near to call. */
function comparisonReadings(input: CheckInput): Rated[] {
  const isMore = input.claim.bound !== 'less-than';
  return overWindows(input, (window) => {
    const computed = computeComparison(input, window.reading);
    if (!computed) return null;
    const lead = isMore ? computed.value - 1 : 1 - computed.value;
    return { computed, outcome: lead > 0 ? 'matches' : lead > -0.02 ? 'close' : 'differs' };
  });
}

function overWindows(
  input: CheckInput,
  compute: (window: PeriodChoice) => { computed: Computed; outcome: Closeness } | null,
): Rated[] {
  const { claim, candidate, points, day } = input;
  return periodChoices(claim, candidate.indicator, points, day).flatMap((window) => {
    const worked = compute(window);
    if (!worked) return [];
    const { computed, outcome } = worked;
    return [{ computed, window, base: null, asOf: outcome, now: outcome, outcome }];
  });
}
