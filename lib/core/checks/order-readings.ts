import { computeComparison } from './check-comparison.ts';
import { computeField } from './check-field.ts';
import type { CheckInput } from './computed.ts';
import { rankReadings } from './judge-rank.ts';
import { streakReadings } from './judge-streak.ts';
import { overWindows } from './over-windows.ts';
import type { Rated } from './rate-reading.ts';

/** Readings of claims about order, which have a place, a run or another area instead of a figure. */
export function orderReadings(input: CheckInput): Rated[] {
  if (input.claim.kind === 'rank') return rankReadings(input);
  if (input.claim.kind === 'streak') return streakReadings(input);
  return input.claim.kind === 'comparison' ? comparisonReadings(input) : [];
}

/** A place among the members of a group: missed by less than a revision, it may have been so when the text was written. */
function fieldReadings(input: CheckInput, place: number): Rated[] {
  return overWindows(input, (window) => {
    const computed = computeField(input, window.reading);
    if (!computed) return null;
    const missed = computed.isBarely ? 'unheld' : 'differs';
    return { computed, outcome: computed.value === place ? 'matches' : missed };
  });
}

/** Within 2% two places are too near to call. */
function comparisonReadings(input: CheckInput): Rated[] {
  const { rank } = input.claim;
  if (rank) return fieldReadings(input, rank.place);
  const isMore = input.claim.bound !== 'less-than';
  return overWindows(input, (window) => {
    const computed = computeComparison(input, window.reading);
    if (!computed) return null;
    const lead = isMore ? computed.value - 1 : 1 - computed.value;
    return { computed, outcome: lead > 0 ? 'matches' : lead > -0.02 ? 'close' : 'differs' };
  });
}
