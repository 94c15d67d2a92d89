import type { Flag } from '../flags/flag.ts';
import type { RemoteMark } from '../flags/sync-plan.ts';
import { changeOwn } from './change-own.ts';
import type { PlumblineDatabase } from './database.ts';
import { putLive } from './deletions.ts';
import { loadFlags } from './flag-store.ts';
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
    flags: async () => new Map((await loadFlags(database)).map((flag) => [flag.id, flag])),
    marks: () => database.remoteFlags.where('service').equals('hypothesis').toArray(),
    put: (flag, mark) =>
      changeOwn(database, [], async (own) => {
        if (flag) await putLive(database, own, [recordOf(flag)]);
        await own.put('remoteFlags', [{ ...mark, service: 'hypothesis' }]);
      }),
    dropMark: (mark) =>
      changeOwn(database, [], (own) => own.remove('remoteFlags', [['hypothesis', mark.id]])),
  };
}
