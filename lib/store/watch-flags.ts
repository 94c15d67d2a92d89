import { liveQuery } from 'dexie';
import type { Flag } from '../flags/flag.ts';
import type { PlumblineDatabase } from './database.ts';

/**
 * Keeps a list of all own flags up to date, also with what other windows and the background change. Only what
 * changed is read again: with ten thousand flags the whole would be read for every tick of a box.
 * Returns how to stop; `onFault` gets what the database says when it cannot be read.
 */
export function watchFlags(
  database: PlumblineDatabase,
  onFlags: (flags: ReadonlyMap<string, Flag>) => void,
  onFault: (error: unknown) => void,
): () => void {
  let held = new Map<string, Flag>();
  let newest = '';
  const pulse = liveQuery(async () => ({
    ids: await database.flags.toCollection().primaryKeys(),
    newer: await database.flags.where('updated').aboveOrEqual(newest).toArray(),
  }));
  const subscription = pulse.subscribe({
    next: ({ ids, newer }) => {
      const there = new Set(ids);
      const missing = newer.filter(({ id, flag }) => held.get(id)?.updated !== flag.updated || !held.has(id));
      const gone = held.size + missing.filter(({ id }) => !held.has(id)).length !== there.size;
      if (missing.length === 0 && !gone && held.size > 0) return;
      held = new Map([...held].filter(([id]) => there.has(id)));
      for (const { id, flag } of newer) held.set(id, flag);
      newest =
        newer
          .map(({ updated }) => updated)
          .toSorted()
          .at(-1) ?? newest;
      const unread = ids.filter((id) => !held.has(id));
      if (unread.length === 0) return onFlags(held);
      // Brought back by undo or a restore with an older date than the newest seen.
      database.flags.bulkGet(unread).then((records) => {
        for (const record of records) if (record) held.set(record.id, record.flag);
        onFlags(new Map(held));
      }, onFault);
    },
    error: onFault,
  });
  return () => subscription.unsubscribe();
}
