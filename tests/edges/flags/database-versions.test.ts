import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../lib/flags/flag-record.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { deletedIds, undoDelete } from '../../../lib/store/deletions.ts';
import { loadFlags, putFlags } from '../../../lib/store/flag-store.ts';
import { loadListedFlags } from '../../../lib/store/list-store.ts';
import { memoryArea } from './memory-area.ts';
import { bareFlag, fullFlag } from './sample-flags.ts';

/** The stores as each released version had them: written out, so that a change of the old ones shows. */
const versions: Record<number, Record<string, string>> = {
  1: { packs: '&name', series: '&[pack+key], key, pack', compiled: '&id' },
  2: {
    flags: '&id, updated, subject, *addresses',
    deletedFlags: '&id, at',
    flagDrafts: '&id, at',
    remoteFlags: '&[service+id], service',
    flagLists: '&url',
    listedFlags: '&[list+id], list, subject, *addresses',
    reviews: '&id, feed, subject',
  },
};

/** A database as that version left it, filled, and opened by the program of today. */
async function upgradeFrom(version: number, fill: (old: Dexie) => Promise<unknown>) {
  const name = `old-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  for (let step = 1; step <= version; step += 1) old.version(step).stores(versions[step] ?? {});
  await fill(old);
  old.close();
  return openDatabase(name, memoryArea());
}

const record = (id: string) => recordOf(id === 'full' ? fullFlag(id) : bareFlag(id));
const list = { url: 'https://a.example', kind: 'flags', title: 'A', key: 'k', muted: false, edition: 3 };

describe('a database of an earlier version', () => {
  it('1: keeps its packs', async () => {
    const now = await upgradeFrom(1, (old) => old.table('packs').put({ name: 'uk', hash: 'h' }));
    await putFlags(now, [record('full')]);
    expect(await now.packs.get('uk')).toMatchObject({ hash: 'h' });
    expect(await loadFlags(now)).toEqual([fullFlag('full')]);
    await now.delete();
  });

  it('2: keeps flags, drafts, marks and lists', async () => {
    const mark = { service: 'hypothesis', id: 'full', remoteId: 'r' };
    const now = await upgradeFrom(2, async (old) => {
      await old.table('flags').put(record('full'));
      await old.table('flagDrafts').put({ id: 'd', at: '2026-01-01T00:00:00.000Z', start: {} });
      await old.table('remoteFlags').put(mark);
      await old.table('flagLists').put(list);
    });
    expect(await loadFlags(now)).toEqual([fullFlag('full')]);
    expect(await now.flagDrafts.count()).toBe(1);
    expect(await now.remoteFlags.toArray()).toEqual([mark]);
    expect(await now.flagLists.toArray()).toEqual([{ ...list, hidden: [] }]);
    await now.delete();
  });

  it('2: what was deleted stays deleted, and can still be brought back', async () => {
    const at = '2026-01-01T00:00:00.000Z';
    const now = await upgradeFrom(2, async (old) => {
      await old.table('flags').bulkPut([record('there'), { ...record('anew'), updated: '2026-02-01' }]);
      await old.table('deletedFlags').bulkPut([
        { id: 'gone', at, record: record('gone') },
        { id: 'too', at, record: record('too') },
        { id: 'later', at: '2026-03-01T00:00:00.000Z', record: record('later') },
        { id: 'anew', at, record: record('anew') },
      ]);
    });
    expect((await loadFlags(now)).map(({ id }) => id).toSorted()).toEqual(['anew', 'there']);
    expect([...(await deletedIds(now))].toSorted()).toEqual(['gone', 'later', 'too']);
    expect((await now.flags.get('anew'))?.updated).toBe('2026-02-01');
    await undoDelete(now, ['gone']);
    expect((await loadFlags(now)).map(({ id }) => id).toSorted()).toEqual(['anew', 'gone', 'there']);
    expect(now.tables.map(({ name }) => name)).not.toContain('deletedFlags');
    await now.delete();
  });

  it('2: what was hidden of a list stays hidden', async () => {
    const now = await upgradeFrom(2, async (old) => {
      await old.table('flagLists').put(list);
      await old.table('listedFlags').bulkPut([
        { ...record('full'), list: list.url, hidden: true },
        { ...record('b'), list: list.url, hidden: false },
      ]);
    });
    const shown = (await loadListedFlags(now, list.url)).map(({ flag, hidden }) => [flag.id, hidden]);
    expect(shown.toSorted()).toEqual([
      ['b', false],
      ['full', true],
    ]);
    await now.delete();
  });
});
