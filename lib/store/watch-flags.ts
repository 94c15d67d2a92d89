import { liveQuery } from 'dexie';
import type { Flag } from '../flags/flag.ts';
import type { PlumblineDatabase } from './database.ts';
import { deletedIds } from './deletions.ts';
import type { FlagRecord } from './flag-tables.ts';

/** As many as any window shows at first; they come before the rest is read. */
const firstScreen = 100;
/** From so many missing on, reading all is quicker than reading each. */
const manyMissing = 500;

/**
 * Keeps a list of all own flags up to date, also with what other windows and the background change. Only what
 * changed is read again: with ten thousand flags the whole would be read for every tick of a box.
 * Returns how to stop; `onFault` gets what the database says when it cannot be read.
 */
export function watchFlags(
  database: PlumblineDatabase,
  onFlags: (flags: ReadonlyMap<string, Flag>, complete: boolean) => void,
  onFault: (error: unknown) => void,
): () => void {
  let held: ReadonlyMap<string, Flag> | null = null;
  let stopped = false;
  const tell = (flags: ReadonlyMap<string, Flag>, complete: boolean): void => {
    if (!stopped) onFlags(flags, complete);
  };
  /** Reads all the first time, later only what the last reading lacks; one reading at a time. */
  const read = async ([ids, gone]: [string[], ReadonlySet<string>]): Promise<void> => {
    if (held === null) {
      const first = await database.flags.orderBy('updated').reverse().limit(firstScreen).toArray();
      if (first.length === firstScreen) tell(mapOf(first, gone), false);
      held = mapOf(await database.flags.toArray(), gone);
    } else {
      held = await refresh(
        database,
        held,
        ids.filter((id) => !gone.has(id)),
        gone,
      );
    }
    tell(held, true);
  };
  let last: Promise<void> = Promise.resolve();
  const pulse = liveQuery(() =>
    database.transaction('r', [database.flags, database.deletions], () =>
      Promise.all([database.flags.toCollection().primaryKeys(), deletedIds(database)]),
    ),
  );
  const subscription = pulse.subscribe({
    next: (there) => {
      last = last.then(() => (stopped ? undefined : read(there))).catch(onFault);
    },
    error: onFault,
  });
  return () => {
    stopped = true;
    subscription.unsubscribe();
  };
}

const mapOf = (records: readonly FlagRecord[], gone: ReadonlySet<string>): Map<string, Flag> =>
  new Map(records.filter(({ id }) => !gone.has(id)).map(({ id, flag }) => [id, flag]));

async function refresh(
  database: PlumblineDatabase,
  held: ReadonlyMap<string, Flag>,
  ids: readonly string[],
  gone: ReadonlySet<string>,
): Promise<Map<string, Flag>> {
  const newest = [...held.values()].reduce(
    (latest, { updated }) => (updated > latest ? updated : latest),
    '',
  );
  const newer = await database.flags.where('updated').aboveOrEqual(newest).toArray();
  const there = new Set(ids);
  const next = new Map([...held].filter(([id]) => there.has(id)));
  for (const { id, flag } of newer) if (there.has(id)) next.set(id, flag);
  const missing = ids.filter((id) => !next.has(id));
  if (missing.length > manyMissing) return mapOf(await database.flags.toArray(), gone);
  // Brought back by undo or a restore with an older date than the newest seen.
  for (const record of await database.flags.bulkGet(missing)) if (record) next.set(record.id, record.flag);
  return next;
}
