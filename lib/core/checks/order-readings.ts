import { computeComparison } from './check-comparison.ts';
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
