import type { Dexie, Transaction } from 'dexie';

/**
 * The database's whole history, oldest first. A version that has been released is never edited: a change is a new
 * version with its upgrade, and a test that opens a database of the version before.
 *
 * 1  packs         what each installed pack says, without observations
 *    series        one record per series, its observations as columns; two packs may hold the same series
 *    compiled      the catalogue ready for matching; thrown away whenever packs change
 * 2  flags         the reader's own flags, findable by claim and by page
 *    deletedFlags  deleted ones, until they are purged: what undo brings back
 *    flagDrafts    what was being flagged when the editor was opened
 *    remoteFlags   where a flag stands at a service, and what was last agreed with it
 *    flagLists     lists and feeds of others that the reader subscribed to
 *    listedFlags   flags of those lists
 *    reviews       fact-checks of others
 * 3  deletions     which flags are deleted, and since when; the flags themselves stay where they are until then
 *    journal       the last changes of what is the reader's own, for the second copy to follow
 *    flagLists     name what the reader hid, so that it is kept with the subscription
 */
export const addVersions = (database: Dexie): void => {
  database.version(1).stores({
    packs: '&name',
    series: '&[pack+key], key, pack',
    compiled: '&id',
  });
  database.version(2).stores({
    flags: '&id, updated, subject, *addresses',
    deletedFlags: '&id, at',
    flagDrafts: '&id, at',
    remoteFlags: '&[service+id], service',
    flagLists: '&url',
    listedFlags: '&[list+id], list, subject, *addresses',
    reviews: '&id, feed, subject',
  });
  database
    .version(3)
    .stores({ deletedFlags: null, deletions: '&id, at', journal: '&revision' })
    .upgrade(async (old) => {
      await keepDeleted(old);
      await keepHidden(old);
    });
};

/** Deleted flags go back to their table, named by a deletion. One made anew meanwhile is no longer deleted. */
async function keepDeleted(old: Transaction): Promise<void> {
  const deleted: { id: string; at: string; record: unknown }[] = await old.table('deletedFlags').toArray();
  const there = new Set(await old.table('flags').toCollection().primaryKeys());
  const gone = deleted.filter(({ id }) => !there.has(id));
  await old.table('flags').bulkPut(gone.map(({ record }) => record));
  const acts = Map.groupBy(gone, ({ at }) => at);
  await old
    .table('deletions')
    .bulkPut([...acts].map(([at, some]) => ({ id: at, at, flags: some.map(({ id }) => id) })));
}

async function keepHidden(old: Transaction): Promise<void> {
  const listed: { id: string; list: string; hidden?: boolean }[] = await old.table('listedFlags').toArray();
  const hidden = Map.groupBy(
    listed.filter((record) => record.hidden === true),
    ({ list }) => list,
  );
  await old
    .table('flagLists')
    .toCollection()
    .modify((list: { url: string; hidden: string[] }) => {
      list.hidden = hidden.get(list.url)?.map(({ id }) => id) ?? [];
    });
}
