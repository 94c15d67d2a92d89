import MiniSearch from 'minisearch';
import { claimKey, sameClaim } from './claim-key.ts';
import type { ClaimSlots } from './claim-slots.ts';
import { digitFigures } from './figures-in.ts';
import type { Review } from './formats/read-claim-reviews.ts';

/** How a review was found to speak of the claim: by what it is about, or only by its words. */
export interface ReviewMatch {
  review: Review;
  by: 'claim' | 'words';
}

/** Finds earlier fact-checks of a claim among those held on the device. */
export type FindReviews = (claim: {
  quote: string;
  sentence: string;
  slots: ClaimSlots | null;
}) => ReviewMatch[];

const common = new Set(
  'a an and are as at be been by for from had has have he in is it its of on or said she that the their there they this to was were which will with year years last next million billion thousand per cent percent'.split(
    ' ',
  ),
);

/** Words worth comparing, without endings that change with number; figures in plain form. */
export function tellingWords(text: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []).filter((word) => !common.has(word));
  return [...new Set([...words.map((word) => word.replace(/(?:ies|es|s)$/, '')), ...digitFigures(text)])];
}

/** Share of the smaller text's words that must stand in the other, and how many at least. */
const strictShare = 0.8;
const fewestWords = 4;

/**
 * Prepares the search. By claim key where the review states its claim in our form; else by words, and only when
 * nearly all of them and every figure agree: a miss costs less than a fact-check held against another claim.
 */
export function prepareReviews(reviews: readonly Review[]): FindReviews {
  const index = new MiniSearch<{ id: number; claim: string }>({
    fields: ['claim'],
    tokenize: tellingWords,
    processTerm: (term) => term,
  });
  index.addAll(reviews.map(({ claim }, id) => ({ id, claim })));
  const keyed = reviews.flatMap((review) => {
    const key = review.slots && claimKey(review.slots);
    return key ? [{ review, key }] : [];
  });
  return ({ quote, sentence, slots }) => {
    const key = slots && claimKey(slots);
    const byClaim = keyed.filter((held) => sameClaim(held.key, key)).map(({ review }) => review);
    const text = sentence || quote;
    const byWords = index
      .search(text, { combineWith: 'OR' })
      .slice(0, 20)
      .flatMap(({ id }) => reviews[Number(id)] ?? [])
      .filter((review) => review.slots === null && saysTheSame(review.claim, text));
    return [
      ...byClaim.map((review): ReviewMatch => ({ review, by: 'claim' })),
      ...byWords.map((review): ReviewMatch => ({ review, by: 'words' })),
    ];
  };
}

/** True when two sentences share nearly all telling words and have the same figures. */
export function saysTheSame(a: string, b: string): boolean {
  const figures = [digitFigures(a), digitFigures(b)].map((list) => list.toSorted().join(' '));
  if (figures[0] === '' || figures[0] !== figures[1] || denials(a) !== denials(b)) return false;
  const [first, second] = [tellingWords(a), tellingWords(b)];
  const [small, large] = first.length <= second.length ? [first, second] : [second, first];
  const shared = small.filter((word) => large.includes(word)).length;
  return shared >= fewestWords && shared >= strictShare * small.length && shared >= 0.65 * large.length;
}

/** How often a text denies something: "did not reach" is not "did reach", however many words they share. */
const denials = (text: string): number =>
  text.match(/\b(?:not|never|no|nor|none|neither|cannot|without)\b|n[’']t\b/giu)?.length ?? 0;
