import { daysBetween } from '../time/days.ts';
import { nameInterval } from '../time/name-interval.ts';
import { isOfOneLength } from '../time/shape.ts';
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

/** A part of a year set against the whole of another is no like comparison, where figures add up over time. */
export function lengthNotes({ candidate }: CheckInput, { measured, basePeriod }: Computed): Note[] {
  const [now, base] = measured;
  if (!now || !base || !basePeriod || !candidate.indicator.grain.sum) return [];
  if (isOfOneLength(now.interval, base.interval)) return [];
  const text = `Stretches of unlike length: ${nameInterval(now.interval)} against ${nameInterval(base.interval)}.`;
  return [{ kind: 'part-year', text }];
}

/** Over less than this prices move too little to matter, in days. */
const SOON = 2 * 365 - 31;

/** Money of different years, which buys less and less. */
export function nominalNotes({ candidate }: CheckInput, { period, basePeriod }: Computed): Note[] {
  const isLong = basePeriod !== null && daysBetween(basePeriod.start, period.start) >= SOON;
  if (candidate.indicator.prices !== 'current' || !isLong) return [];
  return [{ kind: 'nominal', text: 'In the money of each time: not adjusted for inflation.' }];
}
