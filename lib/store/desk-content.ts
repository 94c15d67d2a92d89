import type { Flag } from '../flags/flag.ts';
import type { Review } from '../flags/formats/read-claim-reviews.ts';
import type { PlumblineDatabase } from './database.ts';
import type { FlagRecord, ReviewRecord } from './flag-tables.ts';

/** All that a backup holds, read in one transaction so that it is of one moment. */
export const loadDesk = (
  database: PlumblineDatabase,
): Promise<{ flags: Flag[]; deleted: Flag[]; reviews: Review[]; lists: string[] }> => {
  const tables = [database.flags, database.deletedFlags, database.reviews, database.flagLists];
  return database.transaction('r', tables, async () => ({
    flags: (await database.flags.toArray()).map(({ flag }) => flag),
    deleted: (await database.deletedFlags.toArray()).map(({ record }) => record.flag),
    reviews: (await database.reviews.toArray()).map(({ review }) => review),
    lists: (await database.flagLists.toArray()).map(({ url }) => url),
  }));
};

/** Stores what an import or a restore brought, all in one transaction or not at all. */
export const storeImport = (
  database: PlumblineDatabase,
  flags: FlagRecord[],
  reviews: ReviewRecord[],
): Promise<void> =>
  database.transaction('rw', [database.flags, database.reviews], async () => {
    await database.flags.bulkPut(flags);
    await database.reviews.bulkPut(reviews);
  });
