import { readingsOf } from './found.ts';
import type { Interval, TimeReading } from './interval.ts';
import { monthsFrom, monthsTo } from './shape.ts';
import { shiftInterval } from './shift.ts';

/**
 * What a change "since" or "under" something is measured from: of a period ("since 2010") that period and its first month,
 * of a day ("since Labour took office") the day, its month and the month before. Takes the `anchor` of a time expression.
 */
export function baseReadings(anchor: Interval): TimeReading[] {
  if (anchor.start !== anchor.end)
    return readingsOf([anchor, monthsFrom(`${anchor.start.slice(0, 7)}-01`, 1)]);
  const month = monthsTo(anchor.start, 1);
  return readingsOf([anchor, month, shiftInterval(month, { unit: 'month', count: -1 })]);
}
