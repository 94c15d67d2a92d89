import { overlaps } from '../span.ts';
import { shiftInterval } from '../time/shift.ts';
import type { PeriodSlot } from './claim.ts';
import type { Draft } from './draft.ts';
import type { Passage } from './passage.ts';
import { windowSlot } from './period-slot.ts';

/** The window that a rank or streak is claimed over: said by a time within its words, or by its own length ("a six-month high"). */
export function scopeOf(passage: Passage, draft: Draft, period: PeriodSlot | null): PeriodSlot | null {
  const said = passage.times.find(
    (time) =>
      time.role !== 'base' &&
      overlaps(time.span, { start: draft.span.start, end: draft.span.end + 2 }) &&
      time.readings.length > 0,
  );
  if (said) return windowSlot(said);
  if (!draft.scopeLength || !period) return null;
  const { unit, count } = draft.scopeLength;
  const start = shiftInterval(
    { start: period.value.end, end: period.value.end },
    { unit, count: -count },
  ).start;
  const value = { start, end: period.value.end };
  const name = `the ${count} ${unit}s to ${value.end}`;
  return {
    from: 'text',
    span: draft.span,
    value,
    readings: [{ interval: value, name }],
    grain: 'span',
    toDate: true,
  };
}
