import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setStatus } from '../../../lib/flags/edit-flag.ts';
import type { Flag } from '../../../lib/flags/flag.ts';
import { recordOf } from '../../../lib/flags/flag-record.ts';
import { openDatabase, type PlumblineDatabase } from '../../../lib/store/database.ts';
import { deleteFlags, undoDelete } from '../../../lib/store/deletions.ts';
import { changeFlags, eraseDesk, putFlags } from '../../../lib/store/flag-store.ts';
import { watchFlags } from '../../../lib/store/watch-flags.ts';
import { freshDatabase } from './memory-area.ts';
import { bareFlag, fullFlag } from './sample-flags.ts';

let database: PlumblineDatabase;
let seen: ReadonlyMap<string, Flag> = new Map();
let stop = (): void => undefined;

beforeEach(() => {
  database = freshDatabase();
  seen = new Map();
});
afterEach(async () => {
  stop();
  await database.delete();
});

const watch = (): void => {
  stop = watchFlags(
    database,
    (flags) => {
      seen = flags;
    },
    (error) => {
      throw error;
    },
  );
};
const ids = (): string => [...seen.keys()].toSorted().join(' ');

it('follows what is put, changed, deleted and brought back', async () => {
  await putFlags(database, [fullFlag('a'), bareFlag('b')].map(recordOf));
  watch();
  await vi.waitUntil(() => ids() === 'a b');
  await putFlags(database, [recordOf(bareFlag('c'))]);
  await vi.waitUntil(() => ids() === 'a b c');
  const hand = { who: '', at: '2027-01-01T00:00:00.000Z' };
  await changeFlags(database, ['b'], (flag) => recordOf(setStatus(flag, 'resolved', hand)));
  await vi.waitUntil(() => seen.get('b')?.status === 'resolved');
  await deleteFlags(database, ['a', 'b'], hand.at);
  await vi.waitUntil(() => ids() === 'c');
  await undoDelete(database, ['a', 'b']);
  await vi.waitUntil(() => ids() === 'a b c');
  expect(seen.get('b')?.status).toBe('resolved');
});

it('shows an older revision than the newest that it has seen, as a restore brings it', async () => {
  await putFlags(
    database,
    [{ ...fullFlag('a'), updated: '2027-01-01T00:00:00.000Z' }, bareFlag('b')].map(recordOf),
  );
  watch();
  await vi.waitUntil(() => ids() === 'a b');
  const restored = { ...bareFlag('b'), note: 'from the file', updated: '2026-01-01T00:00:00.000Z' };
  await putFlags(database, [recordOf(restored)]);
  await vi.waitUntil(() => seen.get('b')?.note === 'from the file');
});

it('misses nothing of many changes at once, also from another window', async () => {
  await putFlags(database, [recordOf(bareFlag('a'))]);
  watch();
  await vi.waitUntil(() => ids() === 'a');
  const other = openDatabase(database.name, database.copy);
  const names = Array.from({ length: 80 }, (_, i) => `n${i}`);
  await Promise.all(names.map((id) => putFlags(other, [recordOf(bareFlag(id))])));
  await vi.waitUntil(() => seen.size === 81);
  await eraseDesk(other);
  await vi.waitUntil(() => seen.size === 0);
  await putFlags(other, [recordOf(bareFlag('b'))]);
  await vi.waitUntil(() => ids() === 'b');
  other.close();
});

it('shows the newest first, then all', async () => {
  const many = Array.from({ length: 250 }, (_, i) => {
    const updated = new Date(Date.parse('2026-01-01T00:00:00Z') + i * 1_000).toISOString();
    return recordOf({ ...bareFlag(`f${i}`), updated });
  });
  await putFlags(database, many);
  const sizes: [number, boolean][] = [];
  stop = watchFlags(database, (flags, complete) => sizes.push([flags.size, complete]), vi.fn());
  await vi.waitUntil(() => sizes.at(-1)?.[0] === 250);
  expect(sizes).toEqual([
    [100, false],
    [250, true],
  ]);
});

it('tells that there is none', async () => {
  const told = vi.fn();
  stop = watchFlags(database, told, vi.fn());
  await vi.waitUntil(() => told.mock.calls.length > 0);
  expect(told).toHaveBeenCalledWith(new Map(), true);
});
