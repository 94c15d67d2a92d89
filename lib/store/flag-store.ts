import type { EntityTable, Table } from 'dexie';
import type { FlagStart } from '../flags/edit-flag.ts';
import type { Flag } from '../flags/flag.ts';
import type { PlumblineDatabase } from './database.ts';
import { type FlagRecord, fromFile, type ReviewRecord } from './flag-tables.ts';

/** All own flags, in no particular order. */
export const loadFlags = async (database: PlumblineDatabase): Promise<Flag[]> =>
  (await database.flags.toArray()).map(({ flag }) => flag);

/** The own flag of that id; null when there is none. */
export const loadFlag = async (database: PlumblineDatabase, id: string): Promise<Flag | null> =>
  (await database.flags.get(id))?.flag ?? null;

/** Stores flags in one transaction: all of them, or none and a throw. */
export const putFlags = async (database: PlumblineDatabase, records: FlagRecord[]): Promise<void> => {
  await database.transaction('rw', database.flags, () => database.flags.bulkPut(records));
};

/**
 * Changes flags as they stand in the store at that moment, in one transaction, so that two windows cannot
 * overwrite each other's work. Ids that are gone are left out; returns what was stored.
 */
export const changeFlags = (
  database: PlumblineDatabase,
  ids: string[],
  change: (flag: Flag) => FlagRecord,
): Promise<Flag[]> =>
  database.transaction('rw', database.flags, async () => {
    const held = await getMany(database.flags, ids);
    const changed = held.map(({ flag }) => change(flag));
    await database.flags.bulkPut(changed);
    return changed.map(({ flag }) => flag);
  });

/** Moves flags to the deleted ones in one transaction. */
export const deleteFlags = (database: PlumblineDatabase, ids: string[], at: string): Promise<void> =>
  database.transaction('rw', [database.flags, database.deletedFlags], async () => {
    const held = await getMany(database.flags, ids);
    await database.deletedFlags.bulkPut(held.map((record) => ({ id: record.id, at, record })));
    await deleteMany(database.flags, ids, held.length);
  });

/** Brings deleted flags back in one transaction; one that was made anew meanwhile is left as it is. */
export const undoDelete = (database: PlumblineDatabase, ids: string[]): Promise<void> =>
  database.transaction('rw', [database.flags, database.deletedFlags], async () => {
    const gone = await getMany(database.deletedFlags, ids);
    const there = new Set(await database.flags.toCollection().primaryKeys());
    await database.flags.bulkPut(gone.filter(({ id }) => !there.has(id)).map(({ record }) => record));
    await deleteMany(database.deletedFlags, ids, gone.length);
  });

/** From so many on, one reading of the whole table is quicker than a request for each record. */
const many = 500;

/** The records of these ids; ids that are gone are left out. */
async function getMany<T extends { id: string }>(table: EntityTable<T, 'id'>, ids: string[]): Promise<T[]> {
  if (ids.length < many) {
    const records = await (table as unknown as Table<T, string>).bulkGet(ids);
    return records.filter((record) => record !== undefined);
  }
  const wanted = new Set(ids);
  return (await table.toArray()).filter(({ id }) => wanted.has(id));
}

/** Deletes these ids, of which `held` are in the table; all of them at once where nothing else is. */
async function deleteMany<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  ids: string[],
  held: number,
): Promise<void> {
  if (held >= many && held === (await table.count())) await table.clear();
  else await (table as unknown as Table<T, string>).bulkDelete(ids);
}

/** Forgets what was deleted before `before` (ISO moment). */
export const purgeDeleted = async (database: PlumblineDatabase, before: string): Promise<void> => {
  await database.deletedFlags.where('at').below(before).delete();
};

/** Keeps what is being flagged, so that the editor can be opened on it, also after a restart. */
export const saveDraft = async (
  database: PlumblineDatabase,
  id: string,
  start: FlagStart,
  at: string,
): Promise<void> => {
  await database.flagDrafts.put({ id, at, start });
};

export const loadDraft = async (database: PlumblineDatabase, id: string): Promise<FlagStart | null> =>
  (await database.flagDrafts.get(id))?.start ?? null;

/** Turns a draft into a flag: both in one transaction, so that neither is lost nor doubled. */
export const commitDraft = (database: PlumblineDatabase, draft: string, record: FlagRecord): Promise<void> =>
  database.transaction('rw', [database.flags, database.flagDrafts], async () => {
    await database.flags.put(record);
    await database.flagDrafts.delete(draft);
  });

export const dropDraft = (database: PlumblineDatabase, id: string): Promise<void> =>
  database.flagDrafts.delete(id);

/** Own flags of the page with one of these addresses. */
export const flagsOfPage = async (database: PlumblineDatabase, addresses: string[]): Promise<Flag[]> => {
  const records = await database.flags.where('addresses').anyOf(addresses).distinct().toArray();
  return records.map(({ flag }) => flag);
};

/** Everything that speaks of one of these claim subjects: own flags, flags of lists not muted, others' reviews. */
export const flagsOfSubjects = async (
  database: PlumblineDatabase,
  subjects: string[],
): Promise<{ own: Flag[]; listed: { list: string; flag: Flag }[]; reviews: ReviewRecord[] }> => {
  const wanted = subjects.filter((subject) => subject !== '');
  const tables = [database.flags, database.listedFlags, database.flagLists, database.reviews];
  return database.transaction('r', tables, async () => {
    const own = await database.flags.where('subject').anyOf(wanted).toArray();
    const listed = await database.listedFlags.where('subject').anyOf(wanted).toArray();
    const reviews = await database.reviews.where('subject').anyOf(wanted).toArray();
    const heard = new Set(
      (await database.flagLists.toArray()).filter(({ muted }) => !muted).map(({ url }) => url),
    );
    return {
      own: own.map(({ flag }) => flag),
      listed: listed
        .filter(({ list, hidden }) => !hidden && heard.has(list))
        .map(({ list, flag }) => ({ list, flag })),
      reviews: reviews.filter(({ feed }) => feed === fromFile || heard.has(feed)),
    };
  });
};

/** Deletes all that the desk ever stored, in one transaction. */
export const eraseDesk = (database: PlumblineDatabase): Promise<void> => {
  const tables = [
    database.flags,
    database.deletedFlags,
    database.flagDrafts,
    database.remoteFlags,
    database.flagLists,
    database.listedFlags,
    database.reviews,
  ];
  return database.transaction('rw', tables, async () => {
    await Promise.all(tables.map((table) => table.clear()));
  });
};

/** What went wrong with the store, for a message that says what to do. */
export type StoreFault = 'full' | 'blocked' | 'broken';

/** Names the fault behind an error of Dexie or IndexedDB. */
export function storeFault(error: unknown): StoreFault {
  const names = namesOf(error);
  if (names.some((name) => /quota/i.test(name))) return 'full';
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
