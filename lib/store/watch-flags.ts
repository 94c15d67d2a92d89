import { liveQuery } from 'dexie';
import type { Flag } from '../flags/flag.ts';
import type { PlumblineDatabase } from './database.ts';
import { deletedIds } from './deletions.ts';
import type { FlagRecord } from './flag-tables.ts';
import type { JournalRecord } from './own-tables.ts';

/** As many as any window shows at first; they come before the rest is read. */
const firstScreen = 100;
/** From so many changed on, reading all is quicker than reading each. */
const manyChanged = 500;

/** What the database says of its last changes and deletions at one moment. */
interface Pulse {
  journal: JournalRecord[];
  gone: ReadonlySet<string>;
}

interface Held extends Pulse {
  flags: ReadonlyMap<string, Flag>;
}

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
  let held: Held | null = null;
  let stopped = false;
  const tell = (flags: ReadonlyMap<string, Flag>, complete: boolean): void => {
    if (!stopped) onFlags(flags, complete);
  };
  /** Reads all the first time, later only what changed; one reading at a time. */
  const read = async (pulse: Pulse): Promise<void> => {
    if (held === null) {
      const first = await database.flags.orderBy('updated').reverse().limit(firstScreen).toArray();
      if (first.length === firstScreen) tell(mapOf(first, pulse.gone), false);
    }
    const flags: ReadonlyMap<string, Flag> = await readFlags(database, held, pulse);
    held = { ...pulse, flags };
    tell(flags, true);
  };
  let last: Promise<void> = Promise.resolve();
  const pulse = liveQuery(() => readPulse(database));
  const subscription = pulse.subscribe({
    next: (pulse) => {
      last = last.then(() => (stopped ? undefined : read(pulse))).catch(onFault);
    },
    error: onFault,
  });
  return () => {
    stopped = true;
    subscription.unsubscribe();
  };
}

const readPulse = (database: PlumblineDatabase): Promise<Pulse> =>
  database.transaction('r', [database.flags, database.deletions, database.journal], async () => {
    // Counted only to be told of every change, of one that the journal could not take as well.
    await database.flags.count();
    return { journal: await database.journal.toArray(), gone: await deletedIds(database) };
  });

const mapOf = (records: readonly FlagRecord[], gone: ReadonlySet<string>): Map<string, Flag> =>
  new Map(records.filter(({ id }) => !gone.has(id)).map(({ id, flag }) => [id, flag]));

async function readFlags(
  database: PlumblineDatabase,
  held: Held | null,
  now: Pulse,
): Promise<ReadonlyMap<string, Flag>> {
  const changed = held && changedSince(held, now);
  if (held === null || changed === null || changed.size > manyChanged)
    return mapOf(await database.flags.toArray(), now.gone);
  const flags = new Map([...held.flags].filter(([id]) => !changed.has(id) && !now.gone.has(id)));
  for (const record of await database.flags.bulkGet([...changed]))
    if (record && !now.gone.has(record.id)) flags.set(record.id, record.flag);
  return flags;
}

/** Ids of the flags written or brought back since; null where the journal no longer reaches back so far. */
function changedSince(held: Pulse, { journal, gone }: Pulse): Set<string> | null {
  const seen = held.journal.at(-1);
  const last = journal.at(-1);
  if (seen === undefined || last === undefined || seen.stamp !== last.stamp) return null;
  const since = journal.filter(({ revision }) => revision > seen.revision);
  if (since.length !== last.revision - seen.revision) return null;
  const ids = new Set([...held.gone].filter((id) => !gone.has(id)));
  for (const { changes } of since) {
    if (changes === 'all') return null;
    for (const { table, keys } of changes)
      if (table === 'flags') for (const key of keys) ids.add(String(key));
  }
  return ids;
}
