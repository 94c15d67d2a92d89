import type { Table } from 'dexie';
import type { PlumblineDatabase } from './database.ts';
import type { FlagRecord } from './flag-tables.ts';
import { type Ahead, mergeCopy } from './merge-copy.ts';
import {
  type JournalRecord,
  keyOf,
  type OwnChange,
  type OwnContent,
  type OwnKey,
  type OwnRecords,
  type OwnTable,
  ownTables,
} from './own-tables.ts';
import {
  type CopyArea,
  type CopyMark,
  contentOf,
  type Entry,
  entryName,
  entryNames,
  readEntries,
  readMark,
  tellPutBack,
  writeEntries,
} from './second-copy.ts';

/** Records just written, by the name of their entry: they need not be read again. Null for what was removed. */
export type JustWritten = ReadonlyMap<string, object | null>;

/**
 * Brings the database and its second copy to one state. Costs two small readings where they are at one already.
 * Only one at a time may do this: see `inTurn`.
 *
 * | what is found | what is done |
 * |---|---|
 * | the copy's mark is the database's newest change | nothing |
 * | the database is ahead by changes that its journal names | these are copied |
 * | the database is ahead by more, or the copy was erased or never finished | the copy is written anew |
 * | the copy is ahead, or the database is new or of another life | what it lacks is put back, by `mergeCopy` |
 */
export async function matchCopy(
  database: PlumblineDatabase,
  area: CopyArea,
  written: JustWritten = new Map(),
): Promise<void> {
  const mark = await readMark(area);
  const last = await lastChange(database);
  if (last === null || (mark !== null && mark.stamp !== last.stamp))
    return putBack(database, area, mark, null);
  if (mark === null) return writeWhole(database, area, last, new Map());
  if (mark.revision > last.revision) return putBack(database, area, mark, 'copy');
  if (mark.revision < last.revision) await copyChanges(database, area, mark, last, written);
}

const lastChange = async (database: PlumblineDatabase): Promise<JournalRecord | null> =>
  (await database.journal.orderBy('revision').last()) ?? null;

async function copyChanges(
  database: PlumblineDatabase,
  area: CopyArea,
  mark: CopyMark,
  last: CopyMark,
  written: JustWritten,
): Promise<void> {
  const behind = await database.journal.where('revision').above(mark.revision).toArray();
  const changes = behind.map(({ changes }) => changes);
  if (behind.length < last.revision - mark.revision || changes.includes('all'))
    return writeWhole(database, area, last, new Map());
  const entries = new Map<string, string | null>();
  for (const { table, keys } of changes.flatMap((some) => (some === 'all' ? [] : some)))
    for (const [name, record] of await recordsOf(database, table, keys, written))
      entries.set(name, record && JSON.stringify(record));
  await writeEntries(area, entries, markOf(last));
}

/** The records of these keys as they stand in the database, null for those that are gone. */
async function recordsOf(
  database: PlumblineDatabase,
  table: OwnTable,
  keys: OwnChange['keys'],
  written: JustWritten,
): Promise<[name: string, record: object | null][]> {
  const names = keys.map((key) => entryName(table, key));
  const unknown = keys.filter((_, i) => !written.has(names[i] ?? ''));
  const read = unknown.length === 0 ? [] : await database.table<object, OwnKey>(table).bulkGet(unknown);
  const found = new Map(unknown.map((key, i) => [entryName(table, key), read[i] ?? null]));
  return names.map((name) => [name, written.get(name) ?? found.get(name) ?? null]);
}

const markOf = ({ stamp, revision }: CopyMark): CopyMark => ({ stamp, revision });

/** Writes all that the database holds and the copy does not hold as it is, and removes what else lies there. */
async function writeWhole(
  database: PlumblineDatabase,
  area: CopyArea,
  mark: CopyMark,
  held: ReadonlyMap<string, string>,
): Promise<void> {
  const content = await readOwn(database);
  const strays = new Set(held.size > 0 ? held.keys() : await entryNames(area));
  const entries: Entry[] = [];
  for (const table of ownTables)
    for (const record of content[table]) {
      const name = entryName(table, keyOf(table, record as never));
      strays.delete(name);
      const text = JSON.stringify(record);
      if (held.get(name) !== text) entries.push([name, text]);
    }
  for (const name of strays) entries.push([name, null]);
  await writeEntries(area, entries, markOf(mark));
}

const readOwn = (database: PlumblineDatabase): Promise<OwnContent> =>
  database.transaction('r', tablesOf(database), async () => {
    const tables = await Promise.all(tablesOf(database).map((table) => table.toArray()));
    return Object.fromEntries(ownTables.map((name, i) => [name, tables[i] ?? []])) as unknown as OwnContent;
  });

const tablesOf = (database: PlumblineDatabase): Table<object, OwnKey>[] =>
  ownTables.map((name) => database.table<object, OwnKey>(name));

/** Puts into the database what only the copy has, in one transaction, and keeps how much that was for the reader. */
async function putBack(
  database: PlumblineDatabase,
  area: CopyArea,
  mark: CopyMark | null,
  ahead: Ahead,
): Promise<void> {
  const entries = await readEntries(area);
  const held = await readOwn(database);
  const merged = mergeCopy(held, contentOf(entries), ahead);
  const back = { flags: newTo(live(held), live(merged)), lists: newTo(held.flagLists, merged.flagLists) };
  if (back.flags + back.lists > 0) await tellPutBack(area, { at: new Date().toISOString(), ...back });
  const last = await lastChange(database);
  const next = {
    revision: Math.max(mark?.revision ?? 0, last?.revision ?? 0) + 1,
    stamp: mark?.stamp ?? crypto.randomUUID(),
  };
  await database.transaction('rw', [...tablesOf(database), database.journal], async () => {
    for (const name of ownTables) await replace(database, name, held[name], merged[name]);
    await database.journal.clear();
    await database.journal.put({ ...next, changes: 'all' });
  });
  await writeWhole(database, area, next, entries);
}

/** Writes what `merged` has otherwise than `held`; a record that was kept is the same object in both. */
async function replace<Name extends OwnTable>(
  database: PlumblineDatabase,
  name: Name,
  held: OwnRecords[Name][],
  merged: OwnRecords[Name][],
): Promise<void> {
  const table = database.table<object, OwnKey>(name);
  const before = new Set(held);
  const keys = new Set(merged.map((record) => entryName(name, keyOf(name, record))));
  const gone = held.map((record) => keyOf(name, record)).filter((key) => !keys.has(entryName(name, key)));
  await table.bulkDelete(gone);
  await table.bulkPut(merged.filter((record) => !before.has(record)));
}

function live({ flags, deletions }: OwnContent): FlagRecord[] {
  const gone = new Set(deletions.flatMap((deletion) => deletion.flags));
  return flags.filter(({ id }) => !gone.has(id));
}

function newTo(before: readonly object[], after: readonly object[]): number {
  const known = new Set(before);
  return after.filter((one) => !known.has(one)).length;
}
