import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordOf } from '../../../lib/flags/flag-record.ts';
import { openDatabase, type PlumblineDatabase } from '../../../lib/store/database.ts';
import { deleteFlags, putFlags, undoDelete } from '../../../lib/store/flag-store.ts';
import { bareFlag, fullFlag } from '../../edges/flags/sample-flags.ts';

let database: PlumblineDatabase;
beforeEach(() => {
  database = openDatabase(`bulk-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const timed = async (work: () => Promise<unknown>): Promise<string> => {
  const start = performance.now();
  await work();
  return `${((performance.now() - start) / 1_000).toFixed(1)} s`;
};

it('deletes ten thousand flags and brings them back', async () => {
  const records = Array.from({ length: 10_000 }, (_, i) =>
    recordOf(i % 2 === 0 ? fullFlag(`f${i}`) : bareFlag(`f${i}`)),
  );
  const ids = records.map(({ id }) => id);
  const put = await timed(() => putFlags(database, records));
  const deleted = await timed(() => deleteFlags(database, ids, '2026-01-01T00:00:00.000Z'));
  expect([await database.flags.count(), await database.deletedFlags.count()]).toEqual([0, 10_000]);
  const undone = await timed(() => undoDelete(database, ids));
  expect([await database.flags.count(), await database.deletedFlags.count()]).toEqual([10_000, 0]);
  expect((await database.flags.get('f0'))?.flag).toEqual(fullFlag('f0'));
  console.log(`10,000 flags: put ${put}, deleted ${deleted}, brought back ${undone}`);
}, 120_000);
