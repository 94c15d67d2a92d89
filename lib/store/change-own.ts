import type { Table } from 'dexie';
import type { PlumblineDatabase } from './database.ts';
import { matchCopy } from './match-copy.ts';
import {
  type JournalRecord,
  keyOf,
  type OwnChange,
  type OwnKey,
  type OwnRecords,
  type OwnTable,
  ownTables,
} from './own-tables.ts';
import { type CopyArea, entryName, eraseCopy } from './second-copy.ts';

/** The only way to write the database's own tables: what it writes is in the second copy, too. */
export interface OwnWriter {
  put<Name extends OwnTable>(table: Name, records: readonly OwnRecords[Name][]): Promise<void>;
  remove(table: OwnTable, keys: OwnKey[]): Promise<void>;
}

/**
 * Changes what is the reader's own in one transaction, and resolves when the second copy has it as well. Throws what
 * the transaction throws, with nothing changed. A copy that cannot be written (a full disk) does not throw, as the
 * change is stored: `watchCopyFault` tells of it, and the next change or start tries again.
 * `also` are other tables that the work writes by itself.
 */
export const changeOwn = <T>(
  database: PlumblineDatabase,
  also: readonly Table[],
  work: (own: OwnWriter) => Promise<T>,
): Promise<T> =>
  inTurn(database, async (area) => {
    // A database that is new or older than the copy gets back what it lacks before anything is added to it.
    const copied = await copyOrTell(() => matchCopy(database, area));
    const written = new Map<string, object | null>();
    const scope = [...ownTables.map((name) => database.table(name)), database.journal, ...also];
    const result = await database.transaction('rw', scope, async () => {
      const changes: OwnChange[] = [];
      const done = await work(writerOf(database, changes, written));
      if (changes.length > 0) await keepInJournal(database, changes, copied);
      return done;
    });
    if (written.size > 0) await copyOrTell(() => matchCopy(database, area, written));
    return result;
  });

function writerOf(
  database: PlumblineDatabase,
  changes: OwnChange[],
  written: Map<string, object | null>,
): OwnWriter {
  const note = (table: OwnTable, key: OwnKey, record: object | null): OwnKey => {
    written.set(entryName(table, key), record);
    return key;
  };
  return {
    put: async (table, records) => {
      if (records.length === 0) return;
      await database.table(table).bulkPut(records);
      changes.push({ table, keys: records.map((record) => note(table, keyOf(table, record), record)) });
    },
    remove: async (table, keys) => {
      if (keys.length === 0) return;
      await database.table(table).bulkDelete(keys);
      changes.push({ table, keys: keys.map((key) => note(table, key, null)) });
    },
  };
}

/** So many that are copied stay, for windows to see what changed since they looked. */
const keptChanges = 50;
/** A change of more flags than this is kept as "all": windows read them all then, and the journal stays small. */
const mostNamed = 500;

/** Names the change, so that the copy can follow it. */
async function keepInJournal(
  database: PlumblineDatabase,
  changes: OwnChange[],
  copied: boolean,
): Promise<void> {
  const last = await database.journal.orderBy('revision').last();
  // Without one the copy has never been matched: its area could not be read, and the next start begins with it.
  if (last === undefined) return;
  if (copied) await shorten(database, last);
  await database.journal.put({ revision: last.revision + 1, stamp: last.stamp, changes });
}

/** Drops what the copy has by now and no window needs to be told. */
async function shorten(database: PlumblineDatabase, last: JournalRecord): Promise<void> {
  await database.journal
    .where('revision')
    .belowOrEqual(last.revision - keptChanges)
    .delete();
  const named = last.changes === 'all' ? 0 : last.changes.reduce((sum, { keys }) => sum + keys.length, 0);
  if (named > mostNamed) await database.journal.put({ ...last, changes: 'all' });
}

/** Brings database and copy to one state, as at the start of the desk and of the browser. */
export const startSecondCopy = (database: PlumblineDatabase): Promise<void> =>
  inTurn(database, async (area) => {
    await copyOrTell(() => matchCopy(database, area));
  });

/** Deletes what is the reader's own from both; `also` are other tables to be emptied in the same transaction. */
export const eraseOwn = (database: PlumblineDatabase, also: readonly Table[]): Promise<void> =>
  inTurn(database, async (area) => {
    // The copy first: killed in between, nothing is deleted yet. The other way round all would be put back.
    await eraseCopy(area);
    const tables = [...ownTables.map((name) => database.table(name)), database.journal, ...also];
    await database.transaction('rw', tables, async () => {
      await Promise.all(tables.map((table) => table.clear()));
    });
  });

/** One at a time, over all windows and the background: the copy must not take an older state after a newer one. */
async function inTurn<T>(database: PlumblineDatabase, work: (area: CopyArea) => Promise<T>): Promise<T> {
  const { copy } = database;
  if (copy === null) throw new Error('This connection was opened without a second copy: it only reads.');
  return await navigator.locks.request(`own ${database.name}`, () => work(copy));
}

let fault: unknown = null;
const listeners = new Set<(fault: unknown) => void>();

/** Tells why the second copy is behind, null once it no longer is; returns how to stop. */
export function watchCopyFault(told: (fault: unknown) => void): () => void {
  listeners.add(told);
  told(fault);
  return () => listeners.delete(told);
}

/** True when it worked; a failure is told to who watches. */
async function copyOrTell(work: () => Promise<void>): Promise<boolean> {
  let now: unknown = null;
  try {
    await work();
  } catch (error) {
    now = error ?? new Error('unknown');
  }
  if (now !== fault) {
    fault = now;
    for (const told of listeners) told(fault);
  }
  return now === null;
}
