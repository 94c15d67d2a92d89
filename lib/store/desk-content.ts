import type { BackupContent, BackupRest } from '../flags/formats/backup.ts';
import { changeOwn, type OwnWriter } from './change-own.ts';
import type { PlumblineDatabase } from './database.ts';
import { putLive } from './deletions.ts';
import {
  type DeletionRecord,
  type FlagListRecord,
  type FlagRecord,
  fromFile,
  type ReviewRecord,
} from './flag-tables.ts';
import { type CopyArea, contentOf, readEntries } from './second-copy.ts';

type DeskContent = BackupContent & { rest: BackupRest };

/** All that a backup holds, read in one transaction so that it is of one moment. */
export const loadDesk = (database: PlumblineDatabase): Promise<DeskContent> => {
  const { flags, deletions, flagLists, reviews } = database;
  return database.transaction('r', [flags, deletions, flagLists, reviews], async () =>
    contentFrom(
      await flags.toArray(),
      await deletions.toArray(),
      await flagLists.toArray(),
      await reviews.toArray(),
    ),
  );
};

/** The same out of the second copy, for a database that cannot be read. It holds no fact-checks of others. */
export async function rescueDesk(area: CopyArea): Promise<DeskContent> {
  const { flags, deletions, flagLists } = contentOf(await readEntries(area));
  return contentFrom(flags, deletions, flagLists, []);
}

function contentFrom(
  flags: readonly FlagRecord[],
  deletions: readonly DeletionRecord[],
  lists: readonly FlagListRecord[],
  reviews: readonly ReviewRecord[],
): DeskContent {
  const named = deletions.flatMap((deletion) => deletion.flags.map((id) => ({ id, at: deletion.at })));
  const gone = new Set(named.map(({ id }) => id));
  return {
    flags: flags.filter(({ id }) => !gone.has(id)).map(({ flag }) => flag),
    deleted: flags.filter(({ id }) => gone.has(id)).map(({ flag }) => flag),
    reviews: reviews.map(({ review }) => review),
    lists: lists.map(({ url }) => url),
    rest: {
      lists: lists.map(({ lastModified, edition, checked, fault, ...chosen }) => chosen),
      deletions: named,
      feeds: reviews.filter(({ feed }) => feed !== fromFile).map(({ id, feed }) => ({ id, feed })),
    },
  };
}

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
): Promise<void> =>
  changeOwn(database, [database.reviews], async (own) => {
    await putLive(database, own, flags);
    await storeDeleted(database, own, deleted);
    const subscribed = new Set(await database.flagLists.toCollection().primaryKeys());
    const fresh = lists.filter(({ url }) => !subscribed.has(url));
    // Without an edition or a date, so that the next update brings the content.
    const unread = { lastModified: null, edition: 0, checked: '', fault: null };
    await own.put(
      'flagLists',
      fresh.map((list) => ({ ...list, ...unread })),
    );
    const feeds = new Set([...subscribed, ...fresh.map(({ url }) => url)]);
    await database.reviews.bulkPut(
      reviews.map((record) => ({ ...record, feed: feeds.has(record.feed) ? record.feed : fromFile })),
    );
  });

/** What was deleted there and is not here, with its day: still to be brought back, and forgotten in its time. */
async function storeDeleted(
  database: PlumblineDatabase,
  own: OwnWriter,
  deleted: ImportedContent['deleted'],
): Promise<void> {
  const held = new Set(await database.flags.toCollection().primaryKeys());
  const fresh = deleted.filter(({ record }) => !held.has(record.id));
  await own.put(
    'flags',
    fresh.map(({ record }) => record),
  );
  const acts = Map.groupBy(fresh, ({ at }) => at);
  await own.put(
    'deletions',
    [...acts].map(([at, some]) => ({
      id: crypto.randomUUID(),
      at,
      flags: some.map(({ record }) => record.id),
    })),
  );
}
