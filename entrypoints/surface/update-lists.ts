import { recordOf } from '../../lib/flags/flag-record.ts';
import { dueLists, type ListsEvery } from '../../lib/flags/list-schedule.ts';
import { reviewRecord } from '../../lib/flags/review-record.ts';
import { type ListUpdate, updateList } from '../../lib/flags/update-list.ts';
import type { PlumblineDatabase } from '../../lib/store/database.ts';
import type { FlagListRecord } from '../../lib/store/flag-tables.ts';
import { loadLists, putList, swapListedFlags, swapReviews } from '../../lib/store/list-store.ts';

/** Subscribes to a signed list (with its key) or to a ClaimReview feed (without), and reads it for the first time. */
export async function subscribe(database: PlumblineDatabase, url: string, key: string): Promise<void> {
  const list: FlagListRecord = {
    url,
    kind: key === '' ? 'reviews' : 'flags',
    title: '',
    key: key || null,
    muted: false,
    hidden: [],
    lastModified: null,
    edition: 0,
    checked: '',
    fault: null,
  };
  await keepUpdate(database, list, await updateList(list));
}

/** Asks for one list and swaps in what is new; a refused one leaves what is held, and says why. */
export async function updateOne(
  database: PlumblineDatabase,
  list: FlagListRecord,
  fetcher: typeof fetch = fetch,
): Promise<void> {
  const update = await updateList(list, fetcher);
  // Muted or removed while the answer was on its way: so it stays.
  const held = await database.flagLists.get(list.url);
  if (held) await keepUpdate(database, held, update);
}

/**
 * Asks for the lists that are due on the reader's schedule. Called when the desk opens and when the browser starts;
 * never when a worker wakes, which pages cause.
 */
export async function updateDueLists(
  database: PlumblineDatabase,
  every: ListsEvery,
  now: string,
  fetcher: typeof fetch = fetch,
): Promise<number> {
  if (every === 'never') return 0;
  const due = dueLists(await loadLists(database), every, now);
  for (const list of due) await updateOne(database, list, fetcher);
  return due.length;
}

async function keepUpdate(
  database: PlumblineDatabase,
  list: FlagListRecord,
  update: ListUpdate,
): Promise<void> {
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
