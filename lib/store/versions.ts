import type { Dexie } from 'dexie';

/**
 * The database's whole history, oldest first. A version that has been released is never edited: a change is a new
 * version with its upgrade, and a test that opens a database of the version before.
 *
 * 1  packs         what each installed pack says, without observations
 *    series        one record per series, its observations as columns; two packs may hold the same series
 *    compiled      the catalogue ready for matching; thrown away whenever packs change
 */
export const addVersions = (database: Dexie): void => {
  database.version(1).stores({
    packs: '&name',
    series: '&[pack+key], key, pack',
    compiled: '&id',
  });
};
