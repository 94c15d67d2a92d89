import { overlaps } from '../span.ts';
import type { Interval } from '../time/interval.ts';
import { shiftInterval } from '../time/shift.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import type { Claim, PeriodSlot, ScopeLength } from './claim.ts';
import type { Draft } from './draft.ts';
import type { Passage } from './passage.ts';
import { windowSlot } from './period-slot.ts';
import { looseLengths } from './rank-lexicon.ts';
import { isScope } from './rank-scope.ts';
import { phraseLength, wordIndexAt } from './words.ts';

/** The window that a rank or streak is claimed over: said by a time within its words, or by its own length ("a six-month high"). */
export function scopeOf(
  passage: Passage,
  draft: Draft,
  period: PeriodSlot | null,
): Pick<Claim, 'scope' | 'scopeLength' | 'scopeAfter'> {
  const own = draft.scopeLength ? { ...draft.scopeLength, loose: false } : null;
  if (draft.kind === 'streak') return { scope: own && overLength(draft, own, period) };
  const said = scopeTime(passage, draft);
  const length = said ? lengthOf(passage, said) : own;
  if (length) return { scope: overLength(draft, length, period), scopeLength: length };
  if (!said) return { scope: null };
  const slot = windowSlot(said);
  const scope = slot && period ? { ...slot, value: endedWith(slot.value, period.value) } : slot;
  return { scope, ...(said.anchor && said.since ? { scopeAfter: said.anchor.end } : {}) };
}

const scopeTime = (passage: Passage, { whole, span }: Draft): TimeExpression | undefined => {
  const words = whole ?? span;
  return passage.times.find(
    (time) =>
      isScope(passage, time) &&
      !ONE_OF_A_KIND.test(passage.text.slice(time.span.start, time.span.end)) &&
      overlaps(time.span, { start: words.start, end: words.end + 2 }) &&
      time.readings.length > 0,
  );
};

/** "the earliest point in a year": what it is ranked among, not how far back. */
const ONE_OF_A_KIND = /^in (?:an?|one|any) (?:\p{L}+ )?(?:year|month|week|day|quarter)$/iu;

/** "in 18 months", "for nearly two years": how far back from the period ranked, whatever that is. */
function lengthOf(passage: Passage, { shift, span }: TimeExpression): ScopeLength | null {
  if (!shift || shift.count >= 0) return null;
  const from = wordIndexAt(passage.words, span.start);
  const within = passage.words.slice(from, wordIndexAt(passage.words, span.end));
  const loose = within.some((_, i) => phraseLength(looseLengths, passage.words, from + i) > 0);
  return { unit: shift.unit, count: -shift.count, loose };
}

/** "a six-month high", "three months in a row": back from the end of the period. */
function overLength(
  draft: Draft,
  { unit, count }: Omit<ScopeLength, 'loose'>,
  period: PeriodSlot | null,
): PeriodSlot | null {
  if (!period) return null;
  const { end } = period.value;
  const value = { start: shiftInterval({ start: end, end }, { unit, count: -count }).start, end };
  const name = `the ${count} ${unit}s to ${end}`;
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
