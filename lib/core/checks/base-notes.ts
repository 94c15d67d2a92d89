import { nameInterval } from '../time/name-interval.ts';
import type { CheckInput, Computed } from './computed.ts';
import type { Note } from './finding.ts';
import { sameWindows } from './rank-windows.ts';
import type { Rated } from './rate-reading.ts';

/** A rise may be right and start from the lowest of five years, a fall from the highest. */
export function basePeriodNotes(input: CheckInput, { computed, outcome }: Rated): Note[] {
  const base = computed.measured[1];
  if (outcome === 'differs' || !base || !computed.basePeriod) return [];
  const around = sameWindows(input.points, input.candidate.indicator, base.interval, input.day).filter(
    ({ interval }) => interval.end < computed.period.start || interval.end <= base.interval.end,
  );
  const last = around.slice(-5).map(({ value }) => value);
  if (last.length < 5) return [];
  const isLow = computed.value > 0 && base.value <= Math.min(...last);
  const isHigh = computed.value < 0 && base.value >= Math.max(...last);
  if (!isLow && !isHigh) return [];
  const extreme = isLow ? 'lowest' : 'highest';
  return [
    {
      kind: 'base-period',
      text: `The base, ${nameInterval(base.interval)}, was the ${extreme} of five years.`,
    },
  ];
}

/** "Up 0.1 per cent" of a rate that is true only in percentage points. */
export const pointsNotes = ({ claim }: CheckInput, computed: Computed): Note[] =>
  computed.unit === 'points' && claim.unit?.kind === 'percent'
    ? [
        {
          kind: 'points',
          text: 'True in percentage points; the text says per cent, which of a rate is something else.',
        },
      ]
    : [];
