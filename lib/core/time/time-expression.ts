import type { Span } from '../span.ts';
import type { Interval, TimeGrain, TimeReading } from './interval.ts';

/**
 * What a time expression does in its sentence.
 * `window`  when it was measured: "in the first six months of 2025", "on Saturday", "since the election", "this year so far"
 * `base`    what it is compared with: "on the previous year", "a year earlier", "compared with 2019", "from 2023"
 * `scope`   the window of a rank: "since records began", "ever", "in a decade", "since 2019" after a superlative
 */
export type TimeRole = 'window' | 'base' | 'scope';

/** A base said relative to the claim's own period: "a year earlier" is `{ unit: 'year', count: -1 }`. */
export interface TimeShift {
  unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
  count: number;
}

/**
 * A period, base or scope as written, resolved against the publication day.
 *
 *     20,000 migrants arrived in the first six months of 2025, up 48% on the previous year
 *                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^
 *                             window 2025-01-01/2025-06-30            base, shift one year back
 */
export interface TimeExpression {
  span: Span;
  role: TimeRole;
  grain: TimeGrain;
  /** Most likely reading first; empty when the expression is only a shift or has no fixed window. */
  readings: TimeReading[];
  /**
   * Moves the claim's own period; null when the readings say it. Without readings it is all that is said ("a year
   * earlier"). With readings it is another way to take them: of a base, the same stretch of that year ("on last year",
   * "the same stage of 2023"); of a length ("over 12 months", "in a decade"), where a change over it began.
   */
  shift: TimeShift | null;
  /** "year to", "rolling", "so far": the window ends at the newest data or the publication day. */
  toDate: boolean;
  /** True when the publication day (or an earlier expression) was needed to resolve it. */
  relative: boolean;
  /**
   * The resolved part rests on something the text does not say (the publication day unknown, a year left out that may be
   * either of two); the reason, else null. A year left out that publication settles is `relative`, no assumption.
   */
  assumption: string | null;
  /** The period named inside: 2010 of "since 2010", June 2023 of "by June 2023", the first day of an event; absent where there is none. */
  anchor?: Interval;
  /** From the period named on ("since 2010"); absent where it is bounded. */
  since?: true;
  /** Both ends of a range, for a change from one to the other: "rose between 2010 and 2019". */
  ends?: { from: Interval; to: Interval };
}

export interface TimeContext {
  /** ISO day of publication; null when unknown. */
  published: string | null;
  /** Named points and periods in time, from the packs ("Labour took office"). */
  events: NamedEvent[];
  /** The window last spoken of, for "the same period", "that month", a month without a year. */
  previous: Interval | null;
}

/** A named point or period in time: `phrases` are the words that refer to it, without "since". */
export interface NamedEvent {
  id: string;
  title: string;
  phrases: string[];
  start: string;
  /** Last day of a period (a term of office, a lockdown); null for a point in time or one still going on. */
  end: string | null;
  /** ISO area code the event belongs to; null for the world. */
  area: string | null;
}
