import type { Flag } from '../flags/flag.ts';
import { changeOwn } from './change-own.ts';
import type { PlumblineDatabase } from './database.ts';
import type { FlagListRecord, FlagRecord, ReviewRecord } from './flag-tables.ts';

/** Lists and feeds that the reader subscribed to, by address. */
export const loadLists = (database: PlumblineDatabase): Promise<FlagListRecord[]> =>
  database.flagLists.toArray();

export const putList = (database: PlumblineDatabase, list: FlagListRecord): Promise<void> =>
  changeOwn(database, [], (own) => own.put('flagLists', [list]));

/** Swaps in the new content of a list in one transaction. */
export const swapListedFlags = (
  database: PlumblineDatabase,
  list: FlagListRecord,
  records: FlagRecord[],
): Promise<void> =>
  changeOwn(database, [database.listedFlags], async (own) => {
    await database.listedFlags.where('list').equals(list.url).delete();
    await database.listedFlags.bulkPut(records.map((record) => ({ ...record, list: list.url })));
    await own.put('flagLists', [list]);
  });

/** Swaps in the reviews of a feed in one transaction. */
export const swapReviews = (
  database: PlumblineDatabase,
  list: FlagListRecord,
  records: ReviewRecord[],
): Promise<void> =>
  changeOwn(database, [database.reviews], async (own) => {
    await database.reviews.where('feed').equals(list.url).delete();
    await database.reviews.bulkPut(records);
    await own.put('flagLists', [list]);
  });

/** Ends a subscription and forgets all that came with it. */
export const removeList = (database: PlumblineDatabase, url: string): Promise<void> =>
  changeOwn(database, [database.listedFlags, database.reviews], async (own) => {
    await database.listedFlags.where('list').equals(url).delete();
    await database.reviews.where('feed').equals(url).delete();
    await own.remove('flagLists', [url]);
  });

/** The flags of one list, newest first, with what the reader hid. */
export const loadListedFlags = async (
  database: PlumblineDatabase,
  list: string,
): Promise<{ flag: Flag; hidden: boolean }[]> => {
  const records = await database.listedFlags.where('list').equals(list).toArray();
  const hidden = new Set((await database.flagLists.get(list))?.hidden);
  return records
    .toSorted((a, b) => (a.updated < b.updated ? 1 : -1))
    .map(({ id, flag }) => ({ flag, hidden: hidden.has(id) }));
};

/** Hides one flag of a list, or shows it again; an update does not bring it back. */
export const hideListedFlag = (
  database: PlumblineDatabase,
  url: string,
  id: string,
  hide: boolean,
): Promise<void> =>
  changeOwn(database, [], async (own) => {
    const list = await database.flagLists.get(url);
    if (list === undefined) return;
    const others = list.hidden.filter((one) => one !== id);
    await own.put('flagLists', [{ ...list, hidden: hide ? [...others, id] : others }]);
  });
