import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disputesAbout } from '../../../entrypoints/surface/disputes.ts';
import { reviewsByWords } from '../../../entrypoints/surface/reviewed-words.ts';
import type { Review } from '../../../lib/flags/formats/read-claim-reviews.ts';
import { reviewRecord } from '../../../lib/flags/review-record.ts';
import type { PlumblineDatabase } from '../../../lib/store/database.ts';
import { freshDatabase } from './memory-area.ts';
import { crossingsFinding } from './sample-flags.ts';

let database: PlumblineDatabase;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.delete());

const feed = 'https://checks.example/feed';
const claim = 'Ferry arrivals at the northern harbours rose 48% this summer';
const review: Review = {
  id: 'r',
  url: 'https://checks.example/1',
  author: 'Checks',
  authorUrl: null,
  claim,
  rating: { label: 'Half the story', value: 3, worst: 1, best: 5 },
  claimant: null,
  claimDate: '2025-08-01',
  appearances: [],
  published: '2025-08-20',
  slots: null,
};
const subscribed = (muted: boolean) => ({
  url: feed,
  kind: 'reviews' as const,
  title: '',
  key: null,
  muted,
  hidden: [],
  lastModified: null,
  edition: 0,
  checked: '',
  fault: null,
});

const saidOf = async (sentence: string, published: string | null = '2025-09-01') => {
  const find = await reviewsByWords(database)();
  const said = await disputesAbout(database, [crossingsFinding], {
    find,
    said: () => ({ sentence, published }),
  });
  return said.get(crossingsFinding.id) ?? [];
};

describe('fact-checks of the same words', () => {
  it('are shown as someone else’s check, with their rating, and as no dispute', async () => {
    await database.reviews.put(reviewRecord(review, 'file'));
    expect(await saidOf('At the northern harbours ferry arrivals rose 48% this summer.')).toEqual([
      {
        by: 'Checks',
        day: '2025-08-20',
        note: 'Half the story',
        url: 'https://checks.example/1',
        checkedBefore: true,
      },
    ]);
  });

  it.each([
    ['the other direction', 'Ferry arrivals at the northern harbours fell 48% this summer'],
    ['a denial', 'Ferry arrivals at the northern harbours never rose 48% this summer'],
    ['another figure', 'Ferry arrivals at the northern harbours rose 47% this summer'],
    ['another subject', 'Hotel prices near the southern beaches rose 48% this summer'],
    ['no sentence', ''],
  ])('are not found for %s', async (_, sentence) => {
    await database.reviews.put(reviewRecord(review, 'file'));
    expect(await saidOf(sentence)).toEqual([]);
  });

  it.each([
    ['2027-09-01', 0],
    [null, 0],
    ['2026-05-01', 1],
  ])('speak of no other year: page of %s, %d', async (published, count) => {
    await database.reviews.put(reviewRecord(review, 'file'));
    expect(await saidOf(claim, published)).toHaveLength(count);
  });

  it('are silent when their feed is muted, and speak again without a restart', async () => {
    const byWords = reviewsByWords(database);
    const count = async () => (await byWords())({ sentence: claim, published: '2025-09-01' }).length;
    expect(await count()).toBe(0);
    await database.reviews.put(reviewRecord(review, feed));
    await database.flagLists.put(subscribed(false));
    expect(await count()).toBe(1);
    await database.flagLists.put(subscribed(true));
    expect(await count()).toBe(0);
  });
});
