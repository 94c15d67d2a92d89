import { daysBetween } from './days.ts';
import { type Found, readingsOf } from './found.ts';

/** A day this many days before publication may still be the newest of the data. */
const newestWithin = 10;

/** The latest single day that the finds name shortly before publication, or null. */
export function newestNamedDay(finds: readonly Found[], published: string | null): string | null {
  if (published === null) return null;
  let newest: string | null = null;
  for (const { grain, readings, role } of finds) {
    const interval = readings[0]?.interval;
    if (grain !== 'day' || role === 'base' || interval?.start !== interval?.end || !interval) continue;
    const age = daysBetween(interval.end, published);
    if (age >= 0 && age <= newestWithin && (newest === null || interval.end > newest)) newest = interval.end;
  }
  return newest;
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
