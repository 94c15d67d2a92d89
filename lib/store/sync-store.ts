import type { Flag } from '../flags/flag.ts';
import type { RemoteMark } from '../flags/sync-plan.ts';
import type { PlumblineDatabase } from './database.ts';
import type { FlagRecord } from './flag-tables.ts';

/** Where flags stand at Hypothesis, as syncing needs it; each write is one transaction. */
export function hypothesisMarks(
  database: PlumblineDatabase,
  recordOf: (flag: Flag) => FlagRecord,
): {
  flags(): Promise<ReadonlyMap<string, Flag>>;
  marks(): Promise<RemoteMark[]>;
  put(flag: Flag | null, mark: RemoteMark): Promise<void>;
  dropMark(mark: RemoteMark): Promise<void>;
} {
  return {
    flags: async () => new Map((await database.flags.toArray()).map(({ id, flag }) => [id, flag])),
    marks: () => database.remoteFlags.where('service').equals('hypothesis').toArray(),
    put: (flag, mark) =>
      database.transaction('rw', [database.flags, database.remoteFlags], async () => {
        if (flag) await database.flags.put(recordOf(flag));
        await database.remoteFlags.put({ ...mark, service: 'hypothesis' });
      }),
    dropMark: (mark) => database.remoteFlags.delete(['hypothesis', mark.id]),
  };
}
