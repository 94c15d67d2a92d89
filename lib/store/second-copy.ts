import {
  keyOf,
  type OwnContent,
  type OwnKey,
  type OwnRecords,
  type OwnTable,
  ownTables,
} from './own-tables.ts';

/**
 * Where the second copy of the reader's own records lies: the extension's own storage, which the browser keeps apart
 * from IndexedDB and outside its quota. What one `set` holds is written whole or not at all.
 */
export interface CopyArea {
  keys(): Promise<string[]>;
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Up to which change of which database the copy goes. It is written with the change's last entries. */
export interface CopyMark {
  stamp: string;
  revision: number;
}

const markName = 'second-copy';
const prefix = 'own/';
/** So many characters go in one `set`; a larger change is written in parts, the mark with the last. */
const mostAtOnce = 8_000_000;
const readAtOnce = 250;

export const entryName = (table: OwnTable, key: OwnKey): string =>
  `${prefix}${table}/${[key].flat().join('/')}`;

/** Null where there is no copy, or one that was not finished. */
export async function readMark(area: CopyArea): Promise<CopyMark | null> {
  const { [markName]: mark } = await area.get([markName]);
  const { stamp, revision } = (mark ?? {}) as Partial<CopyMark>;
  return typeof stamp === 'string' && typeof revision === 'number' ? { stamp, revision } : null;
}

/** A record as text, so that a part's size is known and the browser copies one string; null removes the entry. */
export type Entry = readonly [name: string, text: string | null];

/** Writes entries, then the mark; a change that fits into one part is in the copy whole or not at all. */
export async function writeEntries(area: CopyArea, entries: Iterable<Entry>, mark: CopyMark): Promise<void> {
  const removed: string[] = [];
  let part: Record<string, unknown> = {};
  let size = 0;
  for (const [name, text] of entries) {
    if (size > mostAtOnce) {
      await area.set(part);
      [part, size] = [{}, 0];
    }
    part[name] = text;
    size += name.length + (text?.length ?? 0);
    if (text === null) removed.push(name);
  }
  // An entry that is null counts as absent, so that what is added and what is removed is one write.
  await area.set({ ...part, [markName]: mark });
  if (removed.length > 0) await area.remove(removed);
}

/** Names of all entries of the copy, without reading them. */
export const entryNames = async (area: CopyArea): Promise<string[]> =>
  (await area.keys()).filter((name) => name.startsWith(prefix));

/** All entries of the copy as they lie there. */
export async function readEntries(area: CopyArea): Promise<Map<string, string>> {
  const names = await entryNames(area);
  const entries = new Map<string, string>();
  for (let at = 0; at < names.length; at += readAtOnce) {
    const part = await area.get(names.slice(at, at + readAtOnce));
    for (const [name, text] of Object.entries(part)) if (typeof text === 'string') entries.set(name, text);
  }
  return entries;
}

/** The records of the copy; an entry that is none of ours is passed over. */
export function contentOf(entries: ReadonlyMap<string, string>): OwnContent {
  const content: OwnContent = { flags: [], deletions: [], flagDrafts: [], remoteFlags: [], flagLists: [] };
  for (const [name, text] of entries) {
    const table = ownTables.find((table) => name.startsWith(`${prefix}${table}/`));
    if (table !== undefined) addRecord(content, table, name, text);
  }
  return content;
}

function addRecord<Name extends OwnTable>(
  content: OwnContent,
  table: Name,
  name: string,
  text: string,
): void {
  const record = parse(text) as OwnRecords[Name] | null;
  if (record !== null && entryName(table, keyOf(table, record)) === name) {
    (content[table] as OwnRecords[Name][]).push(record);
  }
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Forgets the copy, its mark first: what is left of it counts for nothing. */
export async function eraseCopy(area: CopyArea): Promise<void> {
  await area.remove([markName, noticeName]);
  await area.remove(await entryNames(area));
}

/** What was put back from the copy after the browser lost the database; kept until the reader has seen it. */
export interface PutBack {
  /** ISO moment. */
  at: string;
  flags: number;
  lists: number;
}

const noticeName = 'put-back';

export const tellPutBack = (area: CopyArea, notice: PutBack): Promise<void> =>
  area.set({ [noticeName]: notice });

export async function readPutBack(area: CopyArea): Promise<PutBack | null> {
  const { [noticeName]: notice } = await area.get([noticeName]);
  const { at, flags, lists } = (notice ?? {}) as Partial<PutBack>;
  return typeof at === 'string' && typeof flags === 'number' && typeof lists === 'number'
    ? { at, flags, lists }
    : null;
}

export const forgetPutBack = (area: CopyArea): Promise<void> => area.remove([noticeName]);
