import type { Dexie } from 'dexie';

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
};
