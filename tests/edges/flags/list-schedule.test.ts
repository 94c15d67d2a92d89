import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateDueLists, updateOne } from '../../../entrypoints/surface/update-lists.ts';
import { dueLists, type ListsEvery } from '../../../lib/flags/list-schedule.ts';
import type { PlumblineDatabase } from '../../../lib/store/database.ts';
import { loadLists, putList, removeList } from '../../../lib/store/list-store.ts';
import { freshDatabase } from './memory-area.ts';

const now = '2026-06-08T12:00:00.000Z';
const list = (url: string, checked: string, muted = false) => ({
  url,
  kind: 'reviews' as const,
  title: '',
  key: null,
  muted,
  hidden: [],
  lastModified: null,
  edition: 0,
  checked,
  fault: null,
});

describe('dueLists', () => {
  it.each<[ListsEvery, string, boolean, boolean]>([
    ['never', '', false, false],
    ['never', '2020-01-01T00:00:00.000Z', false, false],
    ['daily', '', false, true],
    ['daily', '2026-06-07T12:00:00.000Z', false, true],
    ['daily', '2026-06-07T12:00:01.000Z', false, false],
    ['daily', '2026-06-01T00:00:00.000Z', true, false],
    ['weekly', '2026-06-02T00:00:00.000Z', false, false],
    ['weekly', '2026-06-01T12:00:00.000Z', false, true],
  ])('%s, last asked "%s", muted %s: %s', (every, checked, muted, due) => {
    expect(dueLists([list('https://a.example', checked, muted)], every, now)).toHaveLength(due ? 1 : 0);
  });
});

describe('updating on schedule', () => {
  const now = new Date().toISOString();
  const hoursAgo = (hours: number): string => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
  let database: PlumblineDatabase;
  let asked: { url: string; init: RequestInit | undefined }[];
  const feed = JSON.stringify({
    '@type': 'ClaimReview',
    url: 'https://a.example/1',
    claimReviewed: 'x',
    reviewRating: { alternateName: 'y' },
    author: { name: 'Checks' },
  });
  const fetcher: typeof fetch = async (url, init) => {
    asked.push({ url: String(url), init });
    return new Response(feed);
  };

  beforeEach(async () => {
    asked = [];
    database = freshDatabase();
    await database.flagLists.bulkPut([
      list('https://due.example/feed', hoursAgo(100)),
      list('https://fresh.example/feed', hoursAgo(1)),
      list('https://muted.example/feed', '', true),
    ]);
  });
  afterEach(() => database.delete());

  it('asks nobody until the reader chooses a schedule', async () => {
    expect(await updateDueLists(database, 'never', now, fetcher)).toBe(0);
    expect(asked).toEqual([]);
  });

  it('asks only those that are due, conditionally and without saying who asks, and only once', async () => {
    expect(await updateDueLists(database, 'daily', now, fetcher)).toBe(1);
    expect(asked.map(({ url }) => url)).toEqual(['https://due.example/feed']);
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
    });
    expect(asked[0]?.init?.headers).toBeUndefined();
    expect(await database.reviews.count()).toBe(1);
    expect(await updateDueLists(database, 'daily', now, fetcher)).toBe(0);
  });

  it('waits as long after a failure', async () => {
    const offline: typeof fetch = () => Promise.reject(new TypeError('offline'));
    expect(await updateDueLists(database, 'daily', now, offline)).toBe(1);
    expect(await database.flagLists.get('https://due.example/feed')).toMatchObject({ fault: 'offline' });
    expect(await updateDueLists(database, 'daily', now, fetcher)).toBe(0);
  });

  it('leaves removed what was removed, and muted what was muted, while the answer was on its way', async () => {
    const [due, fresh] = await loadLists(database);
    if (!due || !fresh) throw new Error('no lists');
    await updateOne(database, due, async (...request) => {
      await removeList(database, due.url);
      return fetcher(...request);
    });
    await updateOne(database, fresh, async (...request) => {
      await putList(database, { ...fresh, muted: true });
      return fetcher(...request);
    });
    expect(await database.flagLists.get(due.url)).toBeUndefined();
    expect(await database.flagLists.get(fresh.url)).toMatchObject({ muted: true });
  });
});
