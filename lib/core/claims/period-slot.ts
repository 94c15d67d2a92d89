import type { Span } from '../span.ts';
import type { Interval, TimeReading } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { wholeMonths } from '../time/shape.ts';
import { shiftInterval } from '../time/shift.ts';
import type { TimeExpression, TimeShift } from '../time/time-expression.ts';
import type { PeriodSlot } from './claim.ts';
import { openYears } from './lexicon.ts';
import { isLengthBase } from './time-role.ts';

/** The slot of a window as written; null when the expression has no fixed window. */
export function windowSlot(time: TimeExpression | null): PeriodSlot | null {
  const value = time?.readings[0]?.interval;
  if (!time || !value) return null;
  return slotOf(time, value, time.readings);
}

/**
 * The slot of what a figure is compared with: its own window, or the claim's period moved by the shift it names.
 * Null when it only names a shift and the period is not known.
 */
export function baseSlot(
  text: string,
  time: TimeExpression | null,
  period: PeriodSlot | null,
): PeriodSlot | null {
  if (!time) return null;
  const { shift } = time;
  if (!period && isLengthBase(time)) return null;
  if (!shift || !period) return windowSlot(time);
  const said = isLengthBase(time) ? null : time.readings[0]?.interval;
  const isMoved = ({ interval }: TimeReading) => shiftInterval(interval, shift).start === said?.start;
  if (said && !period.readings.some(isMoved)) return windowSlot(time);
  const slot = shiftedSlot(period, shift, time.span);
  const words = text.slice(time.span.start, time.span.end).toLowerCase();
  const isOpen = openYears.some((name) => words.endsWith(name)) && wholeMonths(period.value) !== 12;
  return isOpen ? { ...slot, taken: takenAs(slot, period) } : slot;
}

/** "On the previous year", said of half a year, compares with the same half. */
function takenAs(slot: PeriodSlot, period: PeriodSlot): string {
  const months = wholeMonths(period.value);
  const stretch =
    months === null ? 'the same stretch' : months === 1 ? 'the same month' : `the same ${months} months`;
  return `compared with ${stretch}, ${nameInterval(slot.value)}.`;
}

/** The period moved by a shift that stands in the text at `span`; assumed where the period is. */
export function shiftedSlot(period: PeriodSlot, shift: TimeShift, span: Span): PeriodSlot {
  const rest = {
    value: shiftInterval(period.value, shift),
    readings: period.readings.map((reading) => ({
      interval: shiftInterval(reading.interval, shift),
      name: shiftedName(reading.name, shift),
    })),
    grain: period.grain,
    toDate: period.toDate,
  };
  return period.from === 'text'
    ? { from: 'text', span, ...rest }
    : { from: 'assumption', reason: period.reason, ...rest };
}

function slotOf(time: TimeExpression, value: Interval, readings: TimeReading[]): PeriodSlot {
  const relative = time.relative ? { relative: true as const } : {};
  const rest = { value, readings, grain: time.grain, toDate: time.toDate, ...relative };
  return time.assumption === null
    ? { from: 'text', span: time.span, ...rest }
    : { from: 'assumption', reason: time.assumption, ...rest };
}

function shiftedName(name: string, shift: TimeShift): string {
  const count = Math.abs(shift.count);
  const unit = count === 1 ? shift.unit : `${shift.unit}s`;
  return `${name}, ${count} ${unit} ${shift.count < 0 ? 'earlier' : 'later'}`;
}

/** The same slot taken over by another claim, with the reason that a reader sees. */
export const assumedSlot = (slot: PeriodSlot, reason: string): PeriodSlot => ({
  from: 'assumption',
  reason,
  value: slot.value,
  readings: slot.readings,
  grain: slot.grain,
  toDate: slot.toDate,
});
