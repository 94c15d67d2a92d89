import type { PeriodSlot } from '../claims/claim.ts';
import type { Bound } from '../quantities/quantity.ts';
import type { Interval, TimeReading } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { grainOfInterval } from '../time/shape.ts';
import { sameInterval } from '../time/shift.ts';

/** A window to try for a slot, and whether the text says it, leaves it open between several, or we assumed it. */
export interface PeriodChoice {
  reading: TimeReading;
  from: 'text' | 'assumption';
  /** Why it was assumed, or how open words were taken, for the reader; null when the text says it outright. */
  reason: string | null;
  /** One observation of several within the time named; else absent. */
  inside?: true;
}

/** A window that the text does not say, with why it was taken. */
export const assumed = (interval: Interval, reason: string): PeriodChoice => ({
  reading: { interval, name: nameInterval(interval) },
  from: 'assumption',
  reason,
});

/** What a slot holds of one window that was found otherwise than in its own text; who says it is the caller's to add. */
export const slotOfWindow = (
  interval: Interval,
): Pick<PeriodSlot, 'value' | 'readings' | 'grain' | 'toDate'> => ({
  value: interval,
  readings: [{ interval, name: nameInterval(interval) }],
  grain: grainOfInterval(interval),
  toDate: false,
});

/** A slot of a window that the text does not say of the claim, with why it was taken. */
export const assumedSlot = (interval: Interval, reason: string): PeriodSlot => ({
  from: 'assumption',
  reason,
  ...slotOfWindow(interval),
});

/** "More than 35,000 were returned in a year, a 13% increase": a bound may be met by twelve months that end otherwise. */
export const tellsItsWindow = ({ bound }: { bound: Bound }): boolean => bound === 'exact';

/** Each interval once, where it first stands. */
export const distinctIntervals = (intervals: readonly Interval[]): Interval[] =>
  intervals.filter((one, i) => intervals.findIndex((other) => sameInterval(one, other)) === i);

/** Every sensible window of a slot, as its text or our assumption has it. */
export function slotChoices(slot: PeriodSlot): PeriodChoice[] {
  const reason = slot.from === 'assumption' ? slot.reason : (slot.taken ?? null);
  const readings =
    slot.readings.length > 0 ? slot.readings : [{ interval: slot.value, name: nameInterval(slot.value) }];
  return readings.map((reading) => ({ reading, from: slot.from, reason }));
}

/** Each window once, where it first stands. */
export const distinctChoices = (choices: PeriodChoice[]): PeriodChoice[] =>
  choices.filter(
    (choice, i) =>
      choices.findIndex((other) => sameInterval(other.reading.interval, choice.reading.interval)) === i,
  );
