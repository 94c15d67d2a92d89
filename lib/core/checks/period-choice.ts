import type { Interval, TimeReading } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';

/** A window to try for a slot, and whether the text says it, leaves it open between several, or we assumed it. */
export interface PeriodChoice {
  reading: TimeReading;
  from: 'text' | 'assumption';
  /** Why it was assumed, or how open words were taken, for the reader; null when the text says it outright. */
  reason: string | null;
}

/** A window that the text does not say, with why it was taken. */
export const assumed = (interval: Interval, reason: string): PeriodChoice => ({
  reading: { interval, name: nameInterval(interval) },
  from: 'assumption',
  reason,
});
