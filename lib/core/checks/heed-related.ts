import type { CheckInput } from './computed.ts';
import type { Note, Rating, Reading } from './finding.ts';
import { formatValue, inSentence } from './format.ts';
import { mayMean, wouldBeTrueOf } from './may-mean.ts';
import type { Verdict } from './pick-reading.ts';
import type { RelatedMeasure } from './related-measures.ts';
import { isTelling } from './telling-figure.ts';

/**
 * A figure that is right of a measure often taken for the one named is not said to differ, unless the text counts what that
 * measure does not: "7.4 million people are waiting" is said of people, and not of the 7.4 million cases. That it is right of
 * those cases now also says which day is meant, where the text does not.
 */
export function heedRelated(verdict: Verdict, related: readonly RelatedMeasure[]): Verdict {
  const other = related.find(({ agrees }) => agrees);
  if (other?.isRuledOut && isOfNow(verdict)) return { ...verdict, rating: 'differs', trueOf: null };
  const isAccused = 'rating' in verdict ? verdict.rating === 'differs' : verdict.isFarOff === true;
  if (!isAccused || !other || other.isRuledOut) return verdict;
  return { reading: verdict.reading, ...mayMean(namedValue(other)) };
}

/** A count at a date that the text leaves open, set against the newest. */
const isOfNow = (verdict: Verdict): verdict is Extract<Verdict, { rating: Rating }> =>
  'rating' in verdict &&
  verdict.rating === 'context' &&
  verdict.reading.base === null &&
  verdict.reading.computed.basePeriod === null;

/**
 * The measure that a figure is of where it was not certain of the one bound, and its digits are the other's own: "the cap was
 * £1,834" is of the cap by present use. Null where there is no such measure.
 */
export function meantOtherwise(
  { claim, candidate }: CheckInput,
  verdict: Verdict,
  related: readonly RelatedMeasure[],
): (RelatedMeasure & { verdict: Verdict }) | null {
  if (!('abstained' in verdict) || verdict.abstained !== 'uncertain-slot') return null;
  if (candidate.certain || !isTelling(claim)) return null;
  const other = related.find(({ agrees, isRuledOut }) => agrees && !isRuledOut);
  if (!other) return null;
  return { ...other, verdict: asRelated(other) };
}

/** What comes of a figure that is right of a measure beside the one named, which the card says. */
export function asRelated({ input, rated }: Pick<RelatedMeasure, 'input' | 'rated'>): Verdict {
  const trueOf = `${inSentence(input.candidate.indicator.title)}, ${rated.computed.name}`;
  return { reading: rated, rating: rated.outcome as Rating, trueOf };
}

/** What a figure that differs would be true of. */
export function relatedNotes(verdict: Verdict, related: readonly RelatedMeasure[]): Note[] {
  const other = related.find(({ agrees }) => agrees);
  return other && 'rating' in verdict && verdict.rating === 'differs'
    ? [{ kind: 'true-of', text: wouldBeTrueOf(namedValue(other)) }]
    : [];
}

/** Beyond this factor nobody takes one for the other. */
const FAR = 3;

const isNear = ({ input: { claim }, rated: { computed } }: RelatedMeasure): boolean => {
  const ratio = Math.abs(computed.value / (claim.value ?? 0));
  return ratio < FAR && ratio > 1 / FAR;
};

/** The related measures as readings that a reader may compare. */
export const relatedReadings = (related: readonly RelatedMeasure[]): Reading[] =>
  related.filter(isNear).map((each) => ({
    name: `${each.reading}, ${each.rated.computed.name}`,
    value: each.rated.computed.value,
    derivation: each.rated.computed.derivation,
    rating: each.agrees ? 'matches' : each.rated.outcome === 'close' ? 'close' : 'differs',
  }));

function namedValue({ indicator, rated: { computed } }: RelatedMeasure): string {
  const value = formatValue(computed.value, computed.unit, computed.decimals);
  return `${inSentence(indicator.title)}: ${value}`;
}
