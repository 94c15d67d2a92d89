import type { Interval, TimeGrain, TimeReading } from './interval.ts';
import { nameInterval } from './name-interval.ts';
import { sameInterval } from './shift.ts';
import type { TimeContext, TimeRole, TimeShift } from './time-expression.ts';
import type { Token } from './tokens.ts';

/** What the readers look at: one text cut into tokens, and what is known around it. */
export interface TimeText {
  tokens: readonly Token[];
  context: TimeContext;
  /** What was found before in this text, in order; "that year" and "the same period" look back at it. */
  seen: Found[];
  /** What readers made of a token since the last find, so that no one reads it twice. */
  cache: Map<Reader, Map<number, Found | null>>;
}

/** A time expression between two tokens (`to` is the token after it), before its role is settled. */
export interface Found {
  from: number;
  to: number;
  grain: TimeGrain;
  readings: TimeReading[];
  shift: TimeShift | null;
  toDate: boolean;
  relative: boolean;
  assumption: string | null;
  /** The year was left out and taken from elsewhere. */
  yearless: boolean;
  /** What its own words say it does; null where the words around decide. */
  role: TimeRole | null;
  /** The period named inside: 2010 of "since 2010", June 2023 of "by June 2023". */
  anchor: Interval | null;
  /** Both ends of a range, for a change from one to the other. */
  ends: { from: Interval; to: Interval } | null;
  /** How it was made, where what follows depends on it: `since` an open start, `length` a bare length of time, `rolling` one up to now. */
  form: 'plain' | 'since' | 'length' | 'rolling';
}

/** A reader looks for one kind of expression that begins at token `at`; null when there is none. */
export type Reader = (text: TimeText, at: number) => Found | null;

const plain: Omit<Found, 'from' | 'to'> = {
  grain: 'span',
  readings: [],
  shift: null,
  toDate: false,
  relative: false,
  assumption: null,
  yearless: false,
  role: null,
  anchor: null,
  ends: null,
  form: 'plain',
};

/** Readings of the intervals that are given, each once, named plainly. */
export function readingsOf(intervals: readonly (Interval | null)[], grain?: TimeGrain): TimeReading[] {
  const readings: TimeReading[] = [];
  for (const interval of intervals) {
    if (!interval || interval.start > interval.end) continue;
    if (readings.some((reading) => sameInterval(reading.interval, interval))) continue;
    readings.push({ interval, name: nameInterval(interval, grain) });
  }
  return readings;
}

/** A find from token `from` to before token `to`. */
export const find = (from: number, to: number, rest: Partial<Omit<Found, 'from' | 'to'>>): Found => ({
  ...plain,
  ...rest,
  from,
  to,
});

export const wordAt = (text: TimeText, at: number): string => text.tokens[at]?.word ?? '';

/** True at the start of the text, of a sentence, of a quote or a bracket. */
export const startsSentence = (text: TimeText, at: number): boolean =>
  at === 0 || /^[.!?:;“"‘(]$/.test(wordAt(text, at - 1));

/** The first interval of a find, or null. */
export const firstInterval = (found: Found | null): Interval | null => found?.readings[0]?.interval ?? null;

/** The first find that any of the readers makes at `at`. */
export function firstOf(readers: readonly Reader[]): Reader {
  return (text, at) => {
    for (const read of readers) {
      const found = read(text, at);
      if (found) return found;
    }
    return null;
  };
}

/** The longest find that any of the readers makes at `at`; of equal ones the earlier reader's. */
export function longestOf(readers: readonly Reader[]): Reader {
  return (text, at) => {
    let best: Found | null = null;
    for (const read of readers) {
      const found = read(text, at);
      if (found !== null && (best === null || found.to > best.to)) best = found;
    }
    return best;
  };
}

/** The same reader, keeping what it made of each token until something new is found. */
export function remembered(read: Reader): Reader {
  const reader: Reader = (text, at) => {
    const made = text.cache.get(reader) ?? new Map<number, Found | null>();
    if (made.size === 0) text.cache.set(reader, made);
    const known = made.get(at);
    if (known !== undefined) return known;
    const found = read(text, at);
    made.set(at, found);
    return found;
  };
  return reader;
}

/** A reader that also takes a leading "the". */
export const withThe =
  (read: Reader): Reader =>
  (text, at) => {
    if (wordAt(text, at) !== 'the') return read(text, at);
    const found = read(text, at + 1);
    return found && { ...found, from: at };
  };

export const unknownDay = 'the page does not say when it was published';
