import type { Span } from '../span.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import type { PeriodSlot } from './claim.ts';
import type { Draft } from './draft.ts';
import type { Figure } from './figure.ts';
import type { Passage } from './passage.ts';
import { windowSlot } from './period-slot.ts';
import { rankTimeLinks } from './rank-lexicon.ts';
import { isScope } from './rank-scope.ts';
import { roleOf } from './time-role.ts';
import { readWords } from './words.ts';

/**
 * The time that a rank's own words name, whatever stands beside it; null when none does.
 *
 *     short of the record set in 2022          below the record high of 944,000 in the year to March 2023
 *                             ^^^^^^^                                           ^^^^^^^^^^^^^^^^^^^^^^^^^
 *     short of 2022’s record
 *              ^^^^
 */
export const ownTimeOfRank = (passage: Passage, words: Span): TimeExpression | null =>
  timeBefore(passage, words) ??
  passage.times.find(
    (time) =>
      time.readings.length > 0 &&
      !isScope(passage, time) &&
      time.span.start > words.start &&
      isLinked(passage.text.slice(Math.min(words.end, time.span.start), time.span.start)),
  ) ??
  null;

/** The time right before a record that it is of: "2022’s record", "the 2022 record"; null when there is none. */
export const timeBefore = (passage: Passage, { start }: Span): TimeExpression | null =>
  passage.times.find(
    ({ span, readings }) =>
      readings.length > 0 &&
      span.end < start &&
      /^(?:[’']s?)? $/u.test(passage.text.slice(span.end, start)) &&
      !/^(?:in|during|on|over|by|for) /iu.test(passage.text.slice(span.start, span.end)),
  ) ?? null;

const isLinked = (gap: string): boolean =>
  gap.length <= 24 &&
  !/[^\p{L}\s]/u.test(gap) &&
  readWords(gap).every(({ lower }) => rankTimeLinks.has(lower));

/**
 * The period of a rank that stands right after what its sentence compares with: "lower than in 2022, the highest year on
 * record" is of 2022, "lower than in 2022, the smallest number since 2019" is not. Both are readings.
 */
export function withApposed(
  passage: Passage,
  figures: readonly Figure[],
  { rank, span }: Draft,
  period: PeriodSlot | null,
): PeriodSlot | null {
  if (!period || (rank?.end !== 'highest' && rank?.end !== 'lowest')) return period;
  const time = passage.times.findLast(
    (each) => each.span.end <= span.start && /^, $/u.test(passage.text.slice(each.span.end, span.start)),
  );
  if (!time || roleOf(passage, figures, time) !== 'base') return period;
  const other = windowSlot(time);
  return other ? { ...period, readings: [...period.readings, ...other.readings] } : period;
}
