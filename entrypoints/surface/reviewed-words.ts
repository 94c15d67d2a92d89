import { spotQuantities } from '../../lib/core/quantities/spot-quantities.ts';
import type { Review } from '../../lib/flags/formats/read-claim-reviews.ts';
import { type FindReviews, prepareReviews } from '../../lib/flags/match-reviews.ts';
import type { PlumblineDatabase } from '../../lib/store/database.ts';
import { heardReviews, stampOfReviews } from '../../lib/store/review-store.ts';

/** A sentence of a page, and the page's ISO day, null when it has none. */
export interface SaidWhen {
  sentence: string;
  published: string | null;
}

/** Others' fact-checks of a claim in the same words. */
export type FindByWords = (said: SaidWhen) => Review[];

/** Finds fact-checks by words alone; the search is prepared once and again only after the reviews held have changed. */
export function reviewsByWords(database: PlumblineDatabase): () => Promise<FindByWords> {
  let held: { stamp: string; find: FindReviews } | null = null;
  return async () => {
    const stamp = await stampOfReviews(database);
    if (held?.stamp !== stamp) held = { stamp, find: prepareReviews(await heardReviews(database)) };
    const { find } = held;
    return ({ sentence, published }) =>
      find({ quote: '', sentence, slots: null })
        .map(({ review }) => review)
        .filter((review) => sameTrends(review.claim, sentence) && isOfThatTime(review, sentence, published));
  };
}

/** "Fell 48%" and "rose 48%" have their other words in common. */
const sameTrends = (a: string, b: string): boolean => trendsOf(a) === trendsOf(b);

const trendsOf = (text: string): string =>
  spotQuantities(text)
    .quantities.flatMap(({ trend }) => trend ?? [])
    .toSorted()
    .join(' ');

const aYear = 366 * 86_400_000;

/** Words that name no year ("this week") are another claim a year later; without any date nobody can know. */
function isOfThatTime(review: Review, sentence: string, published: string | null): boolean {
  if (/\b(?:19|20)\d\d\b/.test(sentence)) return true;
  const apart = Date.parse(published ?? '') - Date.parse(review.claimDate ?? review.published ?? '');
  return Number.isFinite(apart) && Math.abs(apart) <= aYear;
}
