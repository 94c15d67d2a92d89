import type { Review } from '../flags/formats/read-claim-reviews.ts';
import type { PlumblineDatabase } from './database.ts';
import { fromFile } from './flag-tables.ts';

/** Reviews that state no claim in our form, of feeds not muted and of files: what is matched by words. */
export const heardReviews = (database: PlumblineDatabase): Promise<Review[]> =>
  database.transaction('r', [database.reviews, database.flagLists], async () => {
    const lists = await database.flagLists.toArray();
    const heard = new Set([fromFile, ...lists.filter(({ muted }) => !muted).map(({ url }) => url)]);
    const records = await database.reviews.where('subject').equals('').toArray();
    return records.filter(({ feed }) => heard.has(feed)).map(({ review }) => review);
  });

/** The fact-checks of one feed, the newest first. */
export const loadReviewsOf = async (database: PlumblineDatabase, feed: string): Promise<Review[]> =>
  (await database.reviews.where('feed').equals(feed).toArray())
    .map(({ review }) => review)
    .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1));

/** Changes whenever the reviews held or the feeds heard may have changed; reads no review. */
export const stampOfReviews = (database: PlumblineDatabase): Promise<string> =>
  database.transaction('r', [database.reviews, database.flagLists], async () => {
    const lists = await database.flagLists.toArray();
    const feeds = lists.map(({ url, muted, checked }) => [url, muted, checked]);
    return JSON.stringify([await database.reviews.count(), feeds]);
  });
