import type { CheckInput, Computed } from './computed.ts';
import type { PeriodChoice } from './period-choice.ts';
import { periodChoices } from './period-choices.ts';
import type { Rated } from './rate-reading.ts';

/** One reading for each window a claim about order may have been measured in, where something can be worked out. */
export function overWindows(
  input: CheckInput,
  compute: (window: PeriodChoice) => { computed: Computed; outcome: Rated['outcome'] } | null,
): Rated[] {
  const { claim, candidate, points, day } = input;
  return periodChoices(claim, candidate.indicator, points, day).flatMap((window) => {
    const worked = compute(window);
    if (!worked) return [];
    const { computed, outcome } = worked;
    const close = outcome === 'matches' || outcome === 'close' ? outcome : 'differs';
    return [{ computed, window, base: null, asOf: close, now: close, outcome }];
  });
}
