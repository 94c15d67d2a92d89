import { recordOf } from '../../lib/flags/flag-record.ts';
import { reviewRecord } from '../../lib/flags/review-record.ts';
import { updateList } from '../../lib/flags/update-list.ts';
import type { FlagListRecord } from '../../lib/store/flag-tables.ts';
import { putList, swapListedFlags, swapReviews } from '../../lib/store/list-store.ts';
import { database } from './desk-database.ts';

/** Subscribes to a signed list (with its key) or to a ClaimReview feed (without), and reads it for the first time. */
export const subscribe = (url: string, key: string): Promise<void> =>
  updateOne({
    url,
    kind: key === '' ? 'reviews' : 'flags',
    title: '',
    key: key || null,
    muted: false,
    lastModified: null,
    edition: 0,
    checked: '',
    fault: null,
  });

/** Asks for one list and swaps in what is new; a refused one leaves what is held, and says why. */
export async function updateOne(list: FlagListRecord): Promise<void> {
  const update = await updateList(list);
  const checked = { ...list, checked: new Date().toISOString(), fault: null };
  switch (update.is) {
    case 'same':
      return putList(database, checked);
    case 'fault':
      return putList(database, { ...checked, fault: update.fault });
    case 'flags': {
      const { title, edition, lastModified, flags } = update;
      return swapListedFlags(database, { ...checked, title, edition, lastModified }, flags.map(recordOf));
    }
    case 'reviews': {
      const { reviews, lastModified } = update;
      const title = checked.title || (reviews[0]?.author ?? '');
      const records = reviews.map((review) => reviewRecord(review, list.url));
      return swapReviews(database, { ...checked, title, lastModified }, records);
    }
  }
}
