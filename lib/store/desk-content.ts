import type { BackupContent, BackupRest } from '../flags/formats/backup.ts';
import type { PlumblineDatabase } from './database.ts';
import { type FlagRecord, fromFile, type ReviewRecord } from './flag-tables.ts';

/** All that a backup holds, read in one transaction so that it is of one moment. */
export const loadDesk = (database: PlumblineDatabase): Promise<BackupContent & { rest: BackupRest }> => {
  const tables = [database.flags, database.deletedFlags, database.reviews, database.flagLists];
  return database.transaction('r', tables, async () => {
    const flags = await database.flags.toArray();
    const deleted = await database.deletedFlags.toArray();
    const reviews = await database.reviews.toArray();
    const lists = await database.flagLists.toArray();
    return {
      flags: flags.map(({ flag }) => flag),
      deleted: deleted.map(({ record }) => record.flag),
      reviews: reviews.map(({ review }) => review),
      lists: lists.map(({ url }) => url),
      rest: {
        lists: lists.map(({ url, kind, title, key, muted }) => ({ url, kind, title, key, muted })),
        deletions: deleted.map(({ id, at }) => ({ id, at })),
        feeds: reviews.filter(({ feed }) => feed !== fromFile).map(({ id, feed }) => ({ id, feed })),
      },
    };
  });
};

/** Ids of flags deleted here and not yet forgotten. */
export const loadDeletedIds = async (database: PlumblineDatabase): Promise<Set<string>> =>
  new Set(await database.deletedFlags.toCollection().primaryKeys());

/** What is stored of an import; `deleted` and `lists` come with a backup only. */
export interface ImportedContent {
  flags: FlagRecord[];
  reviews: ReviewRecord[];
  deleted: { at: string; record: FlagRecord }[];
  lists: BackupRest['lists'];
}

/**
 * Stores what an import or a restore brought, all in one transaction or not at all. A flag stored is no longer
 * deleted; a deletion of the file never removes a flag that is here; a subscription that is here stays as it is.
 */
export const storeImport = (
  database: PlumblineDatabase,
  { flags, reviews, deleted, lists }: ImportedContent,
): Promise<void> => {
  const tables = [database.flags, database.deletedFlags, database.reviews, database.flagLists];
  return database.transaction('rw', tables, async () => {
    await database.flags.bulkPut(flags);
    await database.deletedFlags.bulkDelete(flags.map(({ id }) => id));
    const held = new Set([
      ...(await database.flags.toCollection().primaryKeys()),
      ...(await database.deletedFlags.toCollection().primaryKeys()),
    ]);
    await database.deletedFlags.bulkPut(
      deleted.filter(({ record }) => !held.has(record.id)).map((one) => ({ id: one.record.id, ...one })),
    );
    const subscribed = new Set(await database.flagLists.toCollection().primaryKeys());
    const fresh = lists.filter(({ url }) => !subscribed.has(url));
    // Without an edition or a date, so that the next update brings the content.
    const unread = { lastModified: null, edition: 0, checked: '', fault: null };
    await database.flagLists.bulkPut(fresh.map((list) => ({ ...list, ...unread })));
    const feeds = new Set([...subscribed, ...fresh.map(({ url }) => url)]);
    await database.reviews.bulkPut(
      reviews.map((record) => ({ ...record, feed: feeds.has(record.feed) ? record.feed : fromFile })),
    );
  });
};
