import { afterEach, beforeEach, expect, it } from 'vitest';
import { setStatus } from '../../../lib/flags/edit-flag.ts';
import { recordOf } from '../../../lib/flags/flag-record.ts';
import type { PlumblineDatabase } from '../../../lib/store/database.ts';
import { deleteFlags, undoDelete } from '../../../lib/store/deletions.ts';
import { changeFlags, loadFlags, putFlags } from '../../../lib/store/flag-store.ts';
import { freshDatabase } from '../../edges/flags/memory-area.ts';
import { bareFlag, fullFlag } from '../../edges/flags/sample-flags.ts';

let database: PlumblineDatabase;
beforeEach(() => {
  database = freshDatabase();
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
  expect(await loadFlags(database)).toEqual([]);
  const undone = await timed(() => undoDelete(database, ids));
  expect(await loadFlags(database)).toHaveLength(10_000);
  const hand = { who: '', at: '2026-01-01T00:00:00.000Z' };
  const changed = await timed(() =>
    changeFlags(database, ids, (flag) => recordOf(setStatus(flag, 'resolved', hand))),
  );
  expect(await loadFlags(database)).toHaveLength(10_000);
  console.log(`10,000 flags: put ${put}, deleted ${deleted}, brought back ${undone}, changed ${changed}`);
}, 120_000);
