import { daysBetween } from './days.ts';
import { type Found, readingsOf } from './found.ts';

/** A day this many days before publication may still be the newest of the data. */
const newestWithin = 10;

/** The single day that a find names shortly before publication, where it is later than the newest named before; else that one. */
export function newerNamedDay(found: Found, published: string | null, newest: string | null): string | null {
  const interval = found.readings[0]?.interval;
  if (published === null || found.grain !== 'day' || found.role === 'base' || !interval) return newest;
  const age = daysBetween(interval.end, published);
  const near = interval.start === interval.end && age >= 0 && age <= newestWithin;
  return near && (newest === null || interval.end > newest) ? interval.end : newest;
}

/**
 * Ends a running window at the newest day that the text names, as a first reading; other finds stay as they are.
 *
 *     Some 440 people crossed on Tuesday … 20,422 so far this year
 *                                                 ^^^^^^^^^^^^^^^^ to Tuesday
 */
export function endAtNamedDay(found: Found, newest: string | null): Found {
  const first = found.readings[0]?.interval;
  const open = found.toDate && found.form !== 'length' && found.form !== 'rolling';
  if (newest === null || !open || !first || first.start > newest) return found;
  const intervals = found.readings.map(({ interval }) => interval);
  return { ...found, readings: readingsOf([{ start: first.start, end: newest }, ...intervals], found.grain) };
}
