import type { Flag } from '../flags/flag.ts';
import type { PlumblineDatabase } from './database.ts';
import type { FlagListRecord, FlagRecord, ReviewRecord } from './flag-tables.ts';

/** Lists and feeds that the reader subscribed to, by address. */
export const loadLists = (database: PlumblineDatabase): Promise<FlagListRecord[]> =>
  database.flagLists.toArray();

export const putList = async (database: PlumblineDatabase, list: FlagListRecord): Promise<void> => {
  await database.flagLists.put(list);
};

/** Swaps in the new content of a list in one transaction; what the reader hid stays hidden. */
export const swapListedFlags = (
  database: PlumblineDatabase,
  list: FlagListRecord,
  records: FlagRecord[],
): Promise<void> =>
  database.transaction('rw', [database.flagLists, database.listedFlags], async () => {
    const before = await database.listedFlags.where('list').equals(list.url).toArray();
    const hidden = new Set(before.filter((record) => record.hidden).map(({ id }) => id));
    await database.listedFlags.where('list').equals(list.url).delete();
    await database.listedFlags.bulkPut(
      records.map((record) => ({ ...record, list: list.url, hidden: hidden.has(record.id) })),
    );
    await database.flagLists.put(list);
  });

/** Swaps in the reviews of a feed in one transaction. */
export const swapReviews = (
  database: PlumblineDatabase,
  list: FlagListRecord,
  records: ReviewRecord[],
): Promise<void> =>
  database.transaction('rw', [database.flagLists, database.reviews], async () => {
    await database.reviews.where('feed').equals(list.url).delete();
    await database.reviews.bulkPut(records);
    await database.flagLists.put(list);
  });

/** Ends a subscription and forgets all that came with it. */
export const removeList = (database: PlumblineDatabase, url: string): Promise<void> =>
  database.transaction('rw', [database.flagLists, database.listedFlags, database.reviews], async () => {
    await database.listedFlags.where('list').equals(url).delete();
    await database.reviews.where('feed').equals(url).delete();
    await database.flagLists.delete(url);
  });

/** The flags of one list, newest first, with what the reader hid. */
export const loadListedFlags = async (
  database: PlumblineDatabase,
  list: string,
): Promise<{ flag: Flag; hidden: boolean }[]> => {
  const records = await database.listedFlags.where('list').equals(list).toArray();
  return records
    .toSorted((a, b) => (a.updated < b.updated ? 1 : -1))
    .map(({ flag, hidden }) => ({ flag, hidden }));
};

/** Hides one flag of a list, or shows it again; an update does not bring it back. */
export const hideListedFlag = async (
  database: PlumblineDatabase,
  list: string,
  id: string,
  hidden: boolean,
): Promise<void> => {
  await database.listedFlags.update([list, id], { hidden });
};
