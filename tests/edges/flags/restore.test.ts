import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importedContent, lostLists } from '../../../entrypoints/desk/imported-content.ts';
import { recordOf } from '../../../lib/flags/flag-record.ts';
import { writeBackup } from '../../../lib/flags/formats/backup.ts';
import { type FileReading, readAny } from '../../../lib/flags/formats/read-any.ts';
import { flagsToStore, planMerge } from '../../../lib/flags/merge-flags.ts';
import { reviewRecord } from '../../../lib/flags/review-record.ts';
import type { PlumblineDatabase } from '../../../lib/store/database.ts';
import { deletedIds, deleteFlags, undoDelete } from '../../../lib/store/deletions.ts';
import { loadDesk, storeImport } from '../../../lib/store/desk-content.ts';
import { loadFlags, putFlags } from '../../../lib/store/flag-store.ts';
import { freshDatabase } from './memory-area.ts';
import { bareFlag, fullFlag } from './sample-flags.ts';

const now = '2026-03-01T00:00:00.000Z';
const deletedAt = '2026-02-01T00:00:00.000Z';
const review = {
  id: 'r',
  url: 'https://checks.example/1',
  author: 'Checks',
  authorUrl: null,
  claim: 'Something rose by 5%',
  rating: { label: 'Yes', value: 5, worst: 1, best: 5 },
  claimant: null,
  claimDate: null,
  appearances: [],
  published: null,
  slots: null,
};
const list = (url: string, key: string | null, muted: boolean) => ({
  url,
  kind: key === null ? ('reviews' as const) : ('flags' as const),
  title: 'A desk',
  key,
  muted,
  hidden: ['theirs'],
  lastModified: 'x',
  edition: 4,
  checked: now,
  fault: null,
});

const databases: PlumblineDatabase[] = [];
const fresh = (): PlumblineDatabase => {
  const database = freshDatabase();
  databases.push(database);
  return database;
};
let file: FileReading;

const reading = async (text: string): Promise<FileReading> => {
  const read = await readAny(text, '', now);
  if (typeof read === 'string') throw new Error(read);
  return read;
};

beforeEach(async () => {
  const before = fresh();
  await putFlags(before, [recordOf(fullFlag('a')), recordOf(bareFlag('b'))]);
  await deleteFlags(before, ['b'], deletedAt);
  await before.flagLists.bulkPut([
    list('https://a.example/flags.json', 'k', false),
    list('https://b.example/feed', null, true),
  ]);
  await before.reviews.bulkPut([reviewRecord(review, 'https://b.example/feed')]);
  file = await reading(await writeBackup(await loadDesk(before), now));
});

afterEach(() => Promise.all(databases.splice(0).map((database) => database.delete())));

const restore = async (database: PlumblineDatabase, bringBack = false): Promise<void> => {
  const here = new Map((await loadFlags(database)).map((flag) => [flag.id, flag]));
  const plan = planMerge(here, file.flags, await deletedIds(database));
  await storeImport(database, importedContent(flagsToStore(plan, new Map(), bringBack), file, now));
};
const idsOf = async (database: PlumblineDatabase) =>
  (await loadFlags(database)).map(({ id }) => id).toSorted();

describe('restoring a backup', () => {
  it('brings back flags, deleted flags with their day, subscriptions with what is muted, and reviews with their feed', async () => {
    const database = fresh();
    await restore(database);
    expect(await idsOf(database)).toEqual(['a']);
    expect(await database.deletions.toArray()).toMatchObject([{ flags: ['b'], at: deletedAt }]);
    expect(
      (await database.flagLists.toArray()).map((held) => [held.url, held.key, held.muted, held.edition]),
    ).toEqual([
      ['https://a.example/flags.json', 'k', false, 0],
      ['https://b.example/feed', null, true, 0],
    ]);
    expect(await database.reviews.toArray()).toMatchObject([{ id: 'r', feed: 'https://b.example/feed' }]);
    await undoDelete(database, ['b']);
    expect(await idsOf(database)).toEqual(['a', 'b']);
  });

  it('leaves deleted what was deleted here, unless the reader wants it back', async () => {
    const database = fresh();
    await putFlags(database, [recordOf(fullFlag('a'))]);
    await deleteFlags(database, ['a'], now);
    await restore(database);
    expect(await idsOf(database)).toEqual([]);
    await restore(database, true);
    expect(await idsOf(database)).toEqual(['a']);
    expect([...(await deletedIds(database))]).toEqual(['b']);
  });

  it('removes nothing that is here, and changes no subscription', async () => {
    const database = fresh();
    await putFlags(database, [recordOf(bareFlag('b'))]);
    await database.flagLists.put(list('https://b.example/feed', null, false));
    await restore(database);
    expect(await idsOf(database)).toEqual(['a', 'b']);
    expect(await database.flagLists.get('https://b.example/feed')).toMatchObject({
      muted: false,
      edition: 4,
    });
  });

  it('reads backups from before subscriptions were kept with their keys, and says what they lack', async () => {
    const old = { flags: [fullFlag('a')], deleted: [], reviews: [], lists: ['https://a.example/flags.json'] };
    const read = await reading(await writeBackup(old, now));
    expect(importedContent(read.flags, read, now)).toMatchObject({ flags: [{ id: 'a' }], lists: [] });
    expect(lostLists(read, new Set())).toEqual([
      { at: 'https://a.example/flags.json', reason: 'no key in the file' },
    ]);
    expect(lostLists(read, new Set(old.lists))).toEqual([]);
  });
});
