import { daysBetween } from './days.ts';
import { type Found, readingsOf } from './found.ts';

/** A day this many days before publication may still be the newest of the data. */
const newestWithin = 10;

/** The latest single day that the text names shortly before publication, or null. */
function newestNamedDay(finds: readonly Found[], published: string): string | null {
  let newest: string | null = null;
  for (const { grain, readings, role } of finds) {
    const interval = readings[0]?.interval;
    if (grain !== 'day' || role === 'base' || !interval || interval.start !== interval.end) continue;
    const age = daysBetween(interval.end, published);
    if (age >= 0 && age <= newestWithin && (newest === null || interval.end > newest)) newest = interval.end;
  }
  return newest;
}

/**
 * Ends running windows at the newest day that the text names, as a first reading.
 *
 *     Some 440 people crossed on Tuesday … 20,422 so far this year
 *                                                 ^^^^^^^^^^^^^^^^ to Tuesday
 */
export function endAtNamedDay(finds: readonly Found[], published: string | null): readonly Found[] {
  const newest = published === null ? null : newestNamedDay(finds, published);
  if (newest === null) return finds;
  return finds.map((found) => {
    const first = found.readings[0]?.interval;
    const running = found.toDate && found.form !== 'length' && first !== undefined && first.start <= newest;
    if (!running) return found;
    const ended = { start: first.start, end: newest };
    return {
      ...found,
      readings: readingsOf([ended, ...found.readings.map(({ interval }) => interval)], found.grain),
    };
  });
}
