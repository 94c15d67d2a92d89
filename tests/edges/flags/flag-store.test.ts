import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setStatus } from '../../../lib/flags/edit-flag.ts';
import { recordOf } from '../../../lib/flags/flag-record.ts';
import type { PlumblineDatabase } from '../../../lib/store/database.ts';
import { deleteFlags, forgetOld, undoDelete } from '../../../lib/store/deletions.ts';
import {
  changeFlags,
  commitDraft,
  eraseDesk,
  flagsOfPage,
  flagsOfSubjects,
  loadDraft,
  loadFlag,
  loadFlags,
  putFlags,
  saveDraft,
  storeFault,
} from '../../../lib/store/flag-store.ts';
import {
  hideListedFlag,
  loadListedFlags,
  removeList,
  swapListedFlags,
} from '../../../lib/store/list-store.ts';
import { freshDatabase } from './memory-area.ts';
import { bareFlag, crossingsStart, fullFlag } from './sample-flags.ts';

let database: PlumblineDatabase;
const hand = { who: 'B. Ray', at: '2026-01-01T00:00:00.000Z' };

beforeEach(() => {
  database = freshDatabase();
});

afterEach(() => database.delete());

const put = (...flags: ReturnType<typeof fullFlag>[]): Promise<void> =>
  putFlags(database, flags.map(recordOf));
const ids = async (): Promise<string[]> => (await loadFlags(database)).map(({ id }) => id).toSorted();

describe('the flag store', () => {
  it('gives flags back as they were', async () => {
    await put(fullFlag('a'), bareFlag('b'));
    expect(await loadFlag(database, 'a')).toEqual(fullFlag('a'));
    expect(await loadFlag(database, 'none')).toBeNull();
  });

  it('finds a page by either of its addresses, with or without a fragment', async () => {
    await put(fullFlag('a'), bareFlag('b'));
    const found = await flagsOfPage(database, ['https://courier.example/2025/07/05/crossings']);
    expect(found.map(({ id }) => id)).toEqual(['a']);
  });

  it('stores all or none', async () => {
    const bad = { ...recordOf(bareFlag('b')), flag: { run: () => 1 } as never };
    await expect(putFlags(database, [recordOf(fullFlag('a')), bad])).rejects.toThrow();
    expect(await ids()).toEqual([]);
  });

  it('changes what stands there now, not what was read before', async () => {
    await put(fullFlag('a'));
    await put({ ...fullFlag('a'), note: 'written by another window' });
    const [changed] = await changeFlags(database, ['a', 'gone'], (flag) =>
      recordOf(setStatus(flag, 'resolved', hand)),
    );
    expect(changed).toMatchObject({ note: 'written by another window', status: 'resolved' });
  });

  it('deletes with undo, and purges later', async () => {
    await put(fullFlag('a'), bareFlag('b'), bareFlag('c'));
    await deleteFlags(database, ['a', 'b'], '2026-01-01T00:00:00.000Z');
    expect(await ids()).toEqual(['c']);
    await undoDelete(database, ['a']);
    expect(await ids()).toEqual(['a', 'c']);
    expect(await loadFlag(database, 'a')).toEqual(fullFlag('a'));
    await forgetOld(database, '2026-02-01T00:00:00.000Z');
    await undoDelete(database, ['b']);
    expect(await ids()).toEqual(['a', 'c']);
    expect(await database.flags.count()).toBe(2);
  });

  it.each([0, 3])('deletes very many and leaves %d others alone', async (others) => {
    const wanted = Array.from({ length: 600 }, (_, i) => `m${i}`);
    const rest = Array.from({ length: others }, (_, i) => `other${i}`);
    await put(...[...wanted, ...rest].map((id) => bareFlag(id)));
    await deleteFlags(database, [...wanted, 'gone'], hand.at);
    expect(await ids()).toEqual(rest);
    await put({ ...bareFlag('m1'), note: 'made anew' });
    await undoDelete(database, [...wanted, 'gone']);
    expect(await ids()).toEqual([...wanted, ...rest].toSorted());
    expect((await loadFlag(database, 'm1'))?.note).toBe('made anew');
    expect(await database.deletions.count()).toBe(0);
  });

  it('keeps a draft until it is a flag', async () => {
    await saveDraft(database, 'd', crossingsStart, hand.at);
    expect(await loadDraft(database, 'd')).toEqual(crossingsStart);
    await commitDraft(database, 'd', recordOf(fullFlag('d')));
    expect(await loadDraft(database, 'd')).toBeNull();
    expect(await ids()).toEqual(['d']);
  });

  it('finds what others say of a claim, unless muted or hidden', async () => {
    const record = recordOf(fullFlag('x'));
    expect(record.subject).not.toBe('');
    await put(fullFlag('own'));
    const list = {
      kind: 'flags' as const,
      title: '',
      key: 'k',
      lastModified: null,
      edition: 1,
      checked: '',
      fault: null,
    };
    await database.flagLists.bulkPut([
      { ...list, url: 'https://a.example', muted: false, hidden: ['y'] },
      { ...list, url: 'https://b.example', muted: true, hidden: [] },
    ]);
    await database.listedFlags.bulkPut([
      { ...record, list: 'https://a.example' },
      { ...record, id: 'y', list: 'https://a.example' },
      { ...record, list: 'https://b.example' },
    ]);
    const found = await flagsOfSubjects(database, [record.subject, '']);
    expect(found.own.map(({ id }) => id)).toEqual(['own']);
    expect(found.listed).toMatchObject([{ list: 'https://a.example', flag: { id: 'x' } }]);
  });

  it('keeps hidden what was hidden when a list is swapped, and forgets a list wholly', async () => {
    const list = {
      url: 'https://a.example',
      kind: 'flags' as const,
      title: '',
      key: 'k',
      muted: false,
      hidden: [],
      lastModified: null,
      edition: 1,
      checked: '',
      fault: null,
    };
    const records = ['x', 'y'].map((id) => recordOf(fullFlag(id)));
    await swapListedFlags(database, list, records);
    await hideListedFlag(database, list.url, 'x', true);
    const hiding = await database.flagLists.get(list.url);
    await swapListedFlags(database, { ...(hiding ?? list), edition: 2 }, [
      ...records,
      recordOf(fullFlag('z')),
    ]);
    const held = await loadListedFlags(database, list.url);
    expect(held.map(({ flag, hidden }) => [flag.id, hidden]).toSorted()).toEqual([
      ['x', true],
      ['y', false],
      ['z', false],
    ]);
    await removeList(database, list.url);
    expect([await loadListedFlags(database, list.url), await database.flagLists.count()]).toEqual([[], 0]);
  });

  it('really deletes everything', async () => {
    await put(fullFlag('a'), bareFlag('b'));
    await deleteFlags(database, ['a'], hand.at);
    await saveDraft(database, 'd', crossingsStart, hand.at);
    await eraseDesk(database);
    const tables = database.tables.filter(({ name }) => !['packs', 'series', 'compiled'].includes(name));
    expect(await Promise.all(tables.map((table) => table.count()))).toEqual(tables.map(() => 0));
  });
});

describe('storeFault', () => {
  it.each([
    [Object.assign(new Error('x'), { name: 'QuotaExceededError' }), 'full'],
    [Object.assign(new Error('x'), { name: 'AbortError', inner: { name: 'QuotaExceededError' } }), 'full'],
    [
      Object.assign(new Error('x'), { name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] }),
      'full',
    ],
    [Object.assign(new Error('x'), { name: 'VersionError' }), 'blocked'],
    [new Error('something'), 'broken'],
    [new Error('IO error: /x/000003.log: No space left on device'), 'full'],
    [null, 'broken'],
  ])('%o is %s', (error, fault) => expect(storeFault(error)).toBe(fault));
});
