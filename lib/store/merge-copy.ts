import type { DeletionRecord, FlagListRecord, FlagRecord } from './flag-tables.ts';
import type { OwnContent } from './own-tables.ts';

/** Which side is known to be ahead; null where that cannot be told. */
export type Ahead = 'database' | 'copy' | null;

/**
 * What the database should hold when it and the second copy do not follow from each other. Pure.
 *
 * - What only one side knows is kept.
 * - Of one flag, the later `updated` wins; at the same moment the side that is ahead, else the database.
 * - Deleted on one side and there on the other: the side that is ahead says which. Where none is known to be, the
 *   deletion stands unless the flag was changed after it.
 * - A draft that became a flag is a draft no more.
 */
export function mergeCopy(database: OwnContent, copy: OwnContent, ahead: Ahead): OwnContent {
  const [first, second] = ahead === 'copy' ? [copy, database] : [database, copy];
  const flags = mergeFlags(first.flags, second.flags);
  const gone = goneAfter(flags, first, second, ahead);
  return {
    flags,
    deletions: keepDeletions([...first.deletions, ...second.deletions], gone),
    flagDrafts: byKey([first.flagDrafts, second.flagDrafts], ({ id }) => id).filter(
      ({ id }) => !flags.some((flag) => flag.id === id),
    ),
    remoteFlags: byKey([first.remoteFlags, second.remoteFlags], ({ service, id }) => `${service} ${id}`),
    flagLists: mergeLists(database.flagLists, copy.flagLists),
  };
}

function mergeFlags(first: readonly FlagRecord[], second: readonly FlagRecord[]): FlagRecord[] {
  const merged = new Map(second.map((record) => [record.id, record]));
  for (const record of first) {
    const other = merged.get(record.id);
    if (other === undefined || other.updated <= record.updated) merged.set(record.id, record);
  }
  return [...merged.values()];
}

function goneAfter(
  flags: readonly FlagRecord[],
  first: OwnContent,
  second: OwnContent,
  ahead: Ahead,
): ReadonlySet<string> {
  const [here, there] = [deletedAt(first), deletedAt(second)];
  const known = new Set(first.flags.map(({ id }) => id));
  const isGone = ({ id, updated }: FlagRecord): boolean => {
    if (here.has(id) && there.has(id)) return true;
    if (ahead !== null && known.has(id)) return here.has(id);
    const at = here.get(id) ?? there.get(id);
    return at !== undefined && updated <= at;
  };
  return new Set(flags.filter(isGone).map(({ id }) => id));
}

/** When each flag was deleted. */
const deletedAt = ({ deletions }: OwnContent): Map<string, string> =>
  new Map(deletions.flatMap(({ at, flags }) => flags.map((id): [string, string] => [id, at])));

/** The deletions with those flags that are still gone, each named once. */
function keepDeletions(deletions: readonly DeletionRecord[], gone: ReadonlySet<string>): DeletionRecord[] {
  const left = new Set(gone);
  const kept = new Map<string, DeletionRecord>();
  for (const { id, at, flags } of deletions) {
    const some = flags.filter((flag) => left.delete(flag));
    const before = kept.get(id)?.flags ?? [];
    if (some.length > 0) kept.set(id, { id, at, flags: [...before, ...some] });
  }
  return [...kept.values()];
}

/** The copy holds no flags of others: a list that comes from it is asked for anew, and no older edition is taken. */
const mergeLists = (held: readonly FlagListRecord[], copied: readonly FlagListRecord[]): FlagListRecord[] =>
  byKey(
    [held, copied.map((list) => ({ ...list, lastModified: null, edition: Math.max(0, list.edition - 1) }))],
    ({ url }) => url,
  );

/** Everything once; of the same key, the first. */
function byKey<T>(lists: readonly (readonly T[])[], keyOf: (one: T) => string): T[] {
  const all = new Map<string, T>();
  for (const one of lists.flat()) if (!all.has(keyOf(one))) all.set(keyOf(one), one);
  return [...all.values()];
}
