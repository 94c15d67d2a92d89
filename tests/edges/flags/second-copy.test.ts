import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setStatus } from '../../../lib/flags/edit-flag.ts';
import type { Flag } from '../../../lib/flags/flag.ts';
import { recordOf } from '../../../lib/flags/flag-record.ts';
import { readBackup, writeBackup } from '../../../lib/flags/formats/backup.ts';
import { startSecondCopy, watchCopyFault } from '../../../lib/store/change-own.ts';
import { openDatabase, type PlumblineDatabase } from '../../../lib/store/database.ts';
import { deleteFlags, forgetOld, undoDelete } from '../../../lib/store/deletions.ts';
import { loadDesk, rescueDesk, storeImport } from '../../../lib/store/desk-content.ts';
import {
  changeFlags,
  commitDraft,
  dropDraft,
  eraseDesk,
  loadDraft,
  loadFlags,
  putFlags,
  saveDraft,
} from '../../../lib/store/flag-store.ts';
import { hideListedFlag, putList, removeList, swapListedFlags } from '../../../lib/store/list-store.ts';
import { type OwnTable, ownTables } from '../../../lib/store/own-tables.ts';
import { contentOf, forgetPutBack, readEntries, readPutBack } from '../../../lib/store/second-copy.ts';
import { hypothesisMarks } from '../../../lib/store/sync-store.ts';
import { type MemoryArea, memoryArea } from './memory-area.ts';
import { bareFlag, crossingsStart, fullFlag } from './sample-flags.ts';

const hand = { who: 'B. Ray', at: '2027-01-01T00:00:00.000Z' };
const list = {
  url: 'https://a.example/flags.json',
  kind: 'flags' as const,
  title: 'A desk',
  key: 'k',
  muted: true,
  hidden: ['x'],
  lastModified: 'yesterday',
  edition: 7,
  checked: hand.at,
  fault: null,
};
const mark = { id: 'a', remoteId: 'r', group: 'g', agreed: '', remoteUpdated: '', failures: 0, due: '' };

let name: string;
let area: MemoryArea;
let database: PlumblineDatabase;

beforeEach(async () => {
  name = `copy-${crypto.randomUUID()}`;
  area = memoryArea();
  database = openDatabase(name, area);
  await put(fullFlag('a'), bareFlag('b'));
});

afterEach(() => database.delete());

const put = (...flags: Flag[]): Promise<void> => putFlags(database, flags.map(recordOf));
const ids = async (): Promise<string> =>
  (await loadFlags(database))
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
const resolve = (...some: string[]): Promise<unknown> =>
  changeFlags(database, some, (flag) => recordOf(setStatus(flag, 'resolved', hand)));

/** All own tables as text, in an order that says nothing. */
async function stateOf(read: (table: OwnTable) => Promise<readonly object[]>): Promise<string[]> {
  const tables = await Promise.all(ownTables.map(async (table) => [table, await read(table)] as const));
  return tables
    .flatMap(([table, records]) => records.map((one) => `${table} ${JSON.stringify(one)}`))
    .toSorted();
}
const stored = (): Promise<string[]> => stateOf((table) => database.table(table).toArray());
const copied = async (): Promise<string[]> => {
  const content = contentOf(await readEntries(area));
  return stateOf(async (table) => content[table]);
};

/** What Chromium does: all of IndexedDB is gone, and the program starts anew. */
async function loseDatabase(): Promise<void> {
  await database.delete();
  database = openDatabase(name, area);
  await startSecondCopy(database);
}

const marks = () => hypothesisMarks(database, recordOf);

describe('every change is in the second copy when it is done', () => {
  const changes: [string, () => Promise<unknown>][] = [
    ['creating', () => put(bareFlag('c'))],
    ['editing', () => resolve('a')],
    ['a change of what is gone', () => resolve('none')],
    ['deleting', () => deleteFlags(database, ['a', 'none'], hand.at)],
    ['deleting all', () => deleteFlags(database, ['a', 'b'], hand.at)],
    ['undo', () => deleteFlags(database, ['a', 'b'], hand.at).then(() => undoDelete(database, ['b']))],
    ['forgetting', () => deleteFlags(database, ['a'], hand.at).then(() => forgetOld(database, '2028-01-01'))],
    ['a draft', () => saveDraft(database, 'd', crossingsStart, hand.at)],
    [
      'a draft dropped',
      () => saveDraft(database, 'd', crossingsStart, hand.at).then(() => dropDraft(database, 'd')),
    ],
    [
      'a draft saved as a flag',
      () =>
        saveDraft(database, 'd', crossingsStart, hand.at).then(() =>
          commitDraft(database, 'd', recordOf(fullFlag('d'))),
        ),
    ],
    [
      'restoring a backup',
      () =>
        storeImport(database, {
          flags: [recordOf(bareFlag('c'))],
          reviews: [],
          deleted: [{ at: hand.at, record: recordOf(bareFlag('z')) }],
          lists: [{ url: list.url, kind: 'flags', title: '', key: 'k', muted: false, hidden: [] }],
        }),
    ],
    ['subscribing', () => putList(database, list)],
    ['an update of a list', () => swapListedFlags(database, list, [recordOf(fullFlag('x'))])],
    ['hiding', () => putList(database, list).then(() => hideListedFlag(database, list.url, 'y', true))],
    ['unsubscribing', () => putList(database, list).then(() => removeList(database, list.url))],
    ['syncing', () => marks().put({ ...fullFlag('s'), note: 'theirs' }, mark)],
    [
      'a mark dropped',
      () =>
        marks()
          .put(null, mark)
          .then(() => marks().dropMark(mark)),
    ],
  ];

  it.each(changes)('%s', async (_, change) => {
    await change();
    expect(await copied()).toEqual(await stored());
    // And no more than that is written once the change is done.
    area.writesLeft = 0;
    await startSecondCopy(database);
  });

  it.each(changes)('%s, and all of it is there after the database was lost', async (_, change) => {
    await change();
    const [before, shown] = [await stored(), await ids()];
    await loseDatabase();
    expect((await stored()).map(withoutEdition)).toEqual(before.map(withoutEdition));
    expect(await ids()).toBe(shown);
  });

  /** A list that was put back is read again by the next update. */
  const withoutEdition = (text: string): string =>
    text.replace(/"edition":\d+/, '').replace(/"lastModified":[^,]+/, '');

  it('a failed change is in neither', async () => {
    const before = await stored();
    const bad = { ...recordOf(bareFlag('c')), flag: { run: () => 1 } as never };
    await expect(putFlags(database, [recordOf(bareFlag('d')), bad])).rejects.toThrow();
    expect([await stored(), await copied()]).toEqual([before, before]);
  });

  it('erasing leaves nothing in either, and nothing comes back', async () => {
    await saveDraft(database, 'd', crossingsStart, hand.at);
    await putList(database, list);
    await eraseDesk(database);
    expect([await stored(), [...area.held]]).toEqual([[], []]);
    await startSecondCopy(database);
    expect(await stored()).toEqual([]);
    await loseDatabase();
    expect([await stored(), await readPutBack(area)]).toEqual([[], null]);
  });

  it('many at once from several windows end in one state', async () => {
    const other = openDatabase(name, area);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        changeFlags(i % 2 ? database : other, ['a'], (flag) =>
          recordOf({ ...flag, tags: [...flag.tags, `t${i}`] }),
        ),
      ),
    );
    other.close();
    expect(await copied()).toEqual(await stored());
    expect((await database.flags.get('a'))?.flag.tags).toHaveLength(fullFlag('a').tags.length + 20);
  });
});

describe('where the two differ at the start', () => {
  /** The database as it stands now comes back later: a profile from a backup, a log cut off. */
  async function olderDatabase(later: () => Promise<unknown>): Promise<void> {
    const tables = [...ownTables, 'journal'].map((table) => database.table(table));
    const before = await Promise.all(tables.map((table) => table.toArray()));
    await later();
    for (const [i, table] of tables.entries()) {
      await table.clear();
      await table.bulkPut(before[i] ?? []);
    }
    await startSecondCopy(database);
  }
  /** Killed between the two: the database has the change, the copy does not. */
  async function killedBetween(change: () => Promise<unknown>): Promise<void> {
    area.writesLeft = 0;
    await change();
    area.writesLeft = Number.POSITIVE_INFINITY;
    await startSecondCopy(database);
  }

  it('the database is lost: all is put back and the reader is told, until it was seen', async () => {
    await putList(database, list);
    await loseDatabase();
    expect(await ids()).toBe('a b');
    expect(await readPutBack(area)).toMatchObject({ flags: 2, lists: 1 });
    await startSecondCopy(database);
    expect(await readPutBack(area)).toMatchObject({ flags: 2, lists: 1 });
    await forgetPutBack(area);
    expect(await readPutBack(area)).toBeNull();
  });

  it('the database is lost and the first to come is a change, not a start', async () => {
    await database.delete();
    database = openDatabase(name, area);
    await saveDraft(database, 'd', crossingsStart, hand.at);
    expect(await ids()).toBe('a b');
    expect(await loadDraft(database, 'd')).toEqual(crossingsStart);
    expect(await copied()).toEqual(await stored());
  });

  it('a list that is put back is asked for again, and no older edition of it is taken', async () => {
    await putList(database, list);
    await loseDatabase();
    expect(await database.flagLists.get(list.url)).toEqual({ ...list, lastModified: null, edition: 6 });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['an older database gets the newer revision', () => resolve('a'), 'a b'],
    ['an older database gets a flag made later', () => put(bareFlag('c')), 'a b c'],
    ['a deletion is not undone by an older database', () => deleteFlags(database, ['a'], hand.at), 'b'],
    [
      'nor one that was forgotten since: its flag is not known to be deleted, and is kept',
      () => deleteFlags(database, ['a'], hand.at).then(() => forgetOld(database, '2028-01-01')),
      'a b',
    ],
  ])('%s', async (_, later, expected) => {
    await olderDatabase(later);
    expect(await ids()).toBe(expected);
    expect(await copied()).toEqual(await stored());
  });

  it('an older database does not delete again what was brought back', async () => {
    await deleteFlags(database, ['a'], hand.at);
    await olderDatabase(() => undoDelete(database, ['a']));
    expect(await ids()).toBe('a b');
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a change', () => resolve('a'), 'a b'],
    ['a deletion', () => deleteFlags(database, ['a'], hand.at), 'b'],
    [
      'a deletion that is forgotten',
      () => deleteFlags(database, ['a'], '2020').then(() => forgetOld(database, '2021')),
      'b',
    ],
    ['many changes', () => Promise.all(Array.from({ length: 30 }, (_, i) => put(bareFlag(`c${i}`)))), ''],
  ])('killed before the copy had %s: it is copied, nothing is put back', async (_, change, expected) => {
    await killedBetween(change);
    if (expected !== '') expect(await ids()).toBe(expected);
    expect(await copied()).toEqual(await stored());
    expect(await readPutBack(area)).toBeNull();
  });

  it('brought back and killed before the copy had it: it stays', async () => {
    await deleteFlags(database, ['a'], hand.at);
    await killedBetween(() => undoDelete(database, ['a']));
    expect([await ids(), await copied()]).toEqual(['a b', await stored()]);
  });

  it('an erased copy is written anew, and a half one never replaces what is whole', async () => {
    const whole = await stored();
    const entries = await readEntries(area);
    area.held.clear();
    area.held.set([...entries.keys()][0] ?? '', '{"id":"a"');
    await startSecondCopy(database);
    expect([await stored(), await copied()]).toEqual([whole, whole]);
  });

  it('what a half copy holds is still better than nothing', async () => {
    area.held.delete('second-copy');
    area.held.set('own/flags/torn', '{"id":"torn"');
    area.held.set('own/flags/other', JSON.stringify(recordOf(bareFlag('b'))));
    area.held.set('own/none/x', '{}');
    area.held.set('settings', { theme: 'dark' });
    await loseDatabase();
    expect(await ids()).toBe('a b');
    expect(area.held.get('settings')).toEqual({ theme: 'dark' });
  });

  it('erasing that was killed after the copy leaves all as it was', async () => {
    area.writesLeft = 1;
    await expect(eraseDesk(database)).rejects.toThrow();
    area.writesLeft = Number.POSITIVE_INFINITY;
    const whole = await stored();
    await startSecondCopy(database);
    expect([await ids(), await copied()]).toEqual(['a b', whole]);
  });

  it.each([0, 1, 2, 3])(
    'putting back that is killed after %d writes is done by the next start',
    async (writes) => {
      const before = await stored();
      area.writesLeft = writes;
      await loseDatabase();
      area.writesLeft = Number.POSITIVE_INFINITY;
      await startSecondCopy(database);
      expect([await stored(), await copied()]).toEqual([before, before]);
      expect(await readPutBack(area)).toMatchObject({ flags: 2 });
    },
  );

  it('a database of another life keeps its own and gets the rest', async () => {
    const otherArea = memoryArea();
    await database.delete();
    database = openDatabase(name, otherArea);
    await put({ ...bareFlag('b'), note: 'changed later', updated: hand.at }, bareFlag('c'));
    Object.assign(database, { copy: area });
    await startSecondCopy(database);
    expect(await ids()).toBe('a b c');
    expect((await database.flags.get('b'))?.flag.note).toBe('changed later');
    expect(await readPutBack(area)).toMatchObject({ flags: 1, lists: 0 });
    expect(await copied()).toEqual(await stored());
  });
});

it('gives a whole backup where the database cannot be read', async () => {
  await putList(database, list);
  await deleteFlags(database, ['b'], hand.at);
  const rescued = await rescueDesk(area);
  expect(rescued).toEqual(await loadDesk(database));
  expect(rescued).toMatchObject({ flags: [{ id: 'a' }], deleted: [{ id: 'b' }], lists: [list.url] });
  const read = await readBackup(await writeBackup(rescued, hand.at));
  expect(read).toMatchObject({ content: { flags: [fullFlag('a')] }, refused: [] });
});

describe('a copy that cannot be written', () => {
  it('is told, hinders no change, and is made good by the next', async () => {
    const told: unknown[] = [];
    const stop = watchCopyFault((fault) => told.push(fault instanceof Error ? fault.message : fault));
    area.writesLeft = 0;
    await put(bareFlag('c'));
    expect(await ids()).toBe('a b c');
    area.writesLeft = Number.POSITIVE_INFINITY;
    await put(bareFlag('d'));
    expect(await copied()).toEqual(await stored());
    expect(told).toEqual([null, 'IO error: No space left on device', null]);
    stop();
  });

  it('is refused to a connection without one', async () => {
    const reader = openDatabase(name);
    await expect(putFlags(reader, [recordOf(bareFlag('c'))])).rejects.toThrow('only reads');
    reader.close();
  });

  it('writes much in parts, with the mark last', async () => {
    const text = 'x'.repeat(900_000);
    const many = Array.from({ length: 30 }, (_, i) => {
      const flag = bareFlag(`m${i}`);
      return { ...flag, page: { ...flag.page, savedText: text } };
    });
    area.writesLeft = 2;
    await put(...many);
    expect(area.held.get('second-copy')).toMatchObject({ revision: 2 });
    area.writesLeft = Number.POSITIVE_INFINITY;
    await startSecondCopy(database);
    expect(area.held.get('second-copy')).toMatchObject({ revision: 3 });
    await loseDatabase();
    expect((await loadFlags(database)).length).toBe(32);
  });
});
