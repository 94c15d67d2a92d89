import type { EntityTable } from 'dexie';
import type { FlagStart } from '../flags/edit-flag.ts';
import type { Flag } from '../flags/flag.ts';
import { changeOwn, eraseOwn } from './change-own.ts';
import type { PlumblineDatabase } from './database.ts';
import { deletedIds, putLive } from './deletions.ts';
import { type FlagRecord, fromFile, type ReviewRecord } from './flag-tables.ts';

/** All own flags that are not deleted, in no particular order. */
export const loadFlags = (database: PlumblineDatabase): Promise<Flag[]> =>
  database.transaction('r', [database.flags, database.deletions], async () => {
    const gone = await deletedIds(database);
    const records = await database.flags.toArray();
    return records.filter(({ id }) => !gone.has(id)).map(({ flag }) => flag);
  });

/** The own flag of that id; null when there is none. */
export const loadFlag = (database: PlumblineDatabase, id: string): Promise<Flag | null> =>
  database.transaction('r', [database.flags, database.deletions], async () =>
    (await deletedIds(database)).has(id) ? null : ((await database.flags.get(id))?.flag ?? null),
  );

/** Stores flags in one transaction: all of them, or none and a throw. */
export const putFlags = (database: PlumblineDatabase, records: FlagRecord[]): Promise<void> =>
  changeOwn(database, [], (own) => putLive(database, own, records));

/**
 * Changes flags as they stand in the store at that moment, in one transaction, so that two windows cannot
 * overwrite each other's work. Ids that are gone are left out; returns what was stored.
 */
export const changeFlags = (
  database: PlumblineDatabase,
  ids: string[],
  change: (flag: Flag) => FlagRecord,
): Promise<Flag[]> =>
  changeOwn(database, [], async (own) => {
    const gone = await deletedIds(database);
    const held = await getMany(database.flags, ids);
    const changed = held.filter(({ id }) => !gone.has(id)).map(({ flag }) => change(flag));
    await own.put('flags', changed);
    return changed.map(({ flag }) => flag);
  });

/** From so many on, one reading of the whole table is quicker than a request for each record. */
const many = 500;

/** The records of these ids; ids that are gone are left out. */
async function getMany(table: EntityTable<FlagRecord, 'id'>, ids: string[]): Promise<FlagRecord[]> {
  if (ids.length < many) return (await table.bulkGet(ids)).filter((record) => record !== undefined);
  const wanted = new Set(ids);
  return (await table.toArray()).filter(({ id }) => wanted.has(id));
}

/** Keeps what is being flagged, so that the editor can be opened on it, also after a restart. */
export const saveDraft = (
  database: PlumblineDatabase,
  id: string,
  start: FlagStart,
  at: string,
): Promise<void> => changeOwn(database, [], (own) => own.put('flagDrafts', [{ id, at, start }]));

export const loadDraft = async (database: PlumblineDatabase, id: string): Promise<FlagStart | null> =>
  (await database.flagDrafts.get(id))?.start ?? null;

/** Turns a draft into a flag: both in one transaction, so that neither is lost nor doubled. */
export const commitDraft = (database: PlumblineDatabase, draft: string, record: FlagRecord): Promise<void> =>
  changeOwn(database, [], async (own) => {
    await putLive(database, own, [record]);
    await own.remove('flagDrafts', [draft]);
  });

export const dropDraft = (database: PlumblineDatabase, id: string): Promise<void> =>
  changeOwn(database, [], (own) => own.remove('flagDrafts', [id]));

/** Own flags of the page with one of these addresses. */
export const flagsOfPage = (database: PlumblineDatabase, addresses: string[]): Promise<Flag[]> =>
  database.transaction('r', [database.flags, database.deletions], async () => {
    const records = await database.flags.where('addresses').anyOf(addresses).distinct().toArray();
    const gone = records.length === 0 ? new Set() : await deletedIds(database);
    return records.filter(({ id }) => !gone.has(id)).map(({ flag }) => flag);
  });

/** Everything that speaks of one of these claim subjects: own flags, flags of lists not muted, others' reviews. */
export const flagsOfSubjects = async (
  database: PlumblineDatabase,
  subjects: string[],
): Promise<{ own: Flag[]; listed: { list: string; flag: Flag }[]; reviews: ReviewRecord[] }> => {
  const wanted = subjects.filter((subject) => subject !== '');
  const { flags, deletions, listedFlags, flagLists, reviews: reviewsTable } = database;
  const tables = [flags, deletions, listedFlags, flagLists, reviewsTable];
  return database.transaction('r', tables, async () => {
    const own = await flags.where('subject').anyOf(wanted).toArray();
    const listed = await listedFlags.where('subject').anyOf(wanted).toArray();
    const reviews = await reviewsTable.where('subject').anyOf(wanted).toArray();
    const gone = own.length === 0 ? new Set() : await deletedIds(database);
    const heard = (await flagLists.toArray()).filter(({ muted }) => !muted);
    const hidden = new Map(heard.map((list) => [list.url, new Set(list.hidden)]));
    return {
      own: own.filter(({ id }) => !gone.has(id)).map(({ flag }) => flag),
      listed: listed
        .filter(({ list, id }) => hidden.get(list)?.has(id) === false)
        .map(({ list, flag }) => ({ list, flag })),
      reviews: reviews.filter(({ feed }) => feed === fromFile || hidden.has(feed)),
    };
  });
};

/** Deletes all that the desk ever stored, and its second copy. */
export const eraseDesk = (database: PlumblineDatabase): Promise<void> =>
  eraseOwn(database, [database.listedFlags, database.reviews]);

/** What went wrong with the store, for a message that says what to do. */
export type StoreFault = 'full' | 'blocked' | 'broken';

/** Names the fault behind an error of Dexie or IndexedDB. */
export function storeFault(error: unknown): StoreFault {
  const names = namesOf(error);
  if (names.some((name) => /quota|no space left/i.test(name))) return 'full';
  return names.some((name) => /blocked|version/i.test(name)) ? 'blocked' : 'broken';
}

function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let at = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { name, message, inner, failures } = at as {
      name?: unknown;
      message?: unknown;
      inner?: unknown;
      failures?: unknown;
    };
    names.push(String(name), String(message));
    at = inner ?? (Array.isArray(failures) ? failures[0] : null);
  }
  return names;
}
