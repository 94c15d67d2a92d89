import { overlaps } from '../span.ts';
import type { Interval } from '../time/interval.ts';
import { shiftInterval } from '../time/shift.ts';
import type { PeriodSlot } from './claim.ts';
import type { Draft } from './draft.ts';
import type { Passage } from './passage.ts';
import { windowSlot } from './period-slot.ts';
import { isScope } from './rank-scope.ts';

/** The window that a rank or streak is claimed over: said by a time within its words, or by its own length ("a six-month high"). */
export function scopeOf(passage: Passage, draft: Draft, period: PeriodSlot | null): PeriodSlot | null {
  if (draft.kind === 'streak') return ownLength(draft, period);
  const words = draft.whole ?? draft.span;
  const said = passage.times.find(
    (time) =>
      isScope(passage, time) &&
      !ONE_OF_A_KIND.test(passage.text.slice(time.span.start, time.span.end)) &&
      overlaps(time.span, { start: words.start, end: words.end + 2 }) &&
      time.readings.length > 0,
  );
  if (said) {
    const slot = windowSlot(said);
    return slot && period ? { ...slot, value: endedWith(slot.value, period.value) } : slot;
  }
  return ownLength(draft, period);
}

/** "the earliest point in a year": what it is ranked among, not how far back. */
const ONE_OF_A_KIND = /^in (?:an?|one|any) (?:\p{L}+ )?(?:year|month|week|day|quarter)$/iu;

/** "a six-month high", "three months in a row": back from the end of the period. */
function ownLength(draft: Draft, period: PeriodSlot | null): PeriodSlot | null {
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

/** A scope ends with the period it ranks: "since 2021", said of the year to June 2025, is to June 2025. */
const endedWith = (scope: Interval, period: Interval): Interval =>
  period.end >= scope.start ? { start: scope.start, end: period.end } : scope;
