import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Review } from '../../../lib/flags/formats/read-claim-reviews.ts';
import { prepareReviews, saysTheSame } from '../../../lib/flags/match-reviews.ts';
import { keyOfList, makeListKey, readList, signList } from '../../../lib/flags/signed-list.ts';
import { type Subscription, updateList } from '../../../lib/flags/update-list.ts';
import { bareFlag, fullFlag } from './sample-flags.ts';

const list = {
  title: 'The Fact Desk',
  publisher: 'The Fact Desk',
  url: 'https://desk.example',
  edition: 3,
  created: '2026-06-01T00:00:00.000Z',
  flags: [fullFlag('a'), { ...bareFlag('draft'), status: 'draft' as const }],
};

describe('signed lists', () => {
  it('come back with all but drafts and saved texts', async () => {
    const key = await makeListKey();
    const file = await signList(list, key);
    expect(keyOfList(file)).toBe(key.publicKey);
    const read = await readList(file, key.publicKey, 3);
    expect(read).toMatchObject({ title: 'The Fact Desk', edition: 3 });
    expect(typeof read === 'string' ? [] : read.flags).toEqual([
      { ...fullFlag('a'), page: { ...fullFlag('a').page, savedText: null } },
    ]);
    expect(file).not.toContain(
      'Calm seas brought many boats. The minister’s visit drew a quick answer. Crossings',
    );
  });

  it('are refused when changed, by another key, without a signature, older, or nonsense', async () => {
    const [key, other] = [await makeListKey(), await makeListKey()];
    const file = await signList(list, key);
    const spoilt = JSON.parse(file) as Record<string, unknown>;
    expect(await readList(file.replace('75%', '76%'), key.publicKey, 0)).toBe('signature');
    expect(await readList(file, other.publicKey, 0)).toBe('signature');
    expect(await readList(JSON.stringify({ ...spoilt, key: other.publicKey }), other.publicKey, 0)).toBe(
      'signature',
    );
    expect(await readList(JSON.stringify({ ...spoilt, signature: '' }), key.publicKey, 0)).toBe('signature');
    expect(await readList(file, 'not a key', 0)).toBe('signature');
    expect(await readList(file, key.publicKey, 4)).toBe('older');
    expect(await readList('{}', key.publicKey, 0)).toBe('shape');
    expect(await readList('<html>', key.publicKey, 0)).toBe('shape');
  });
});

describe('updateList', () => {
  let body = '';
  const seen: Record<string, string | string[] | undefined>[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    if (request.url === '/gone') return response.writeHead(404).end();
    response.writeHead(200, { 'last-modified': 'Mon, 01 Jun 2026 00:00:00 GMT' }).end(body);
  });
  let subscription: Subscription;

  beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
  afterAll(() => new Promise<void>((done) => server.close(() => done())));
  beforeEach(async () => {
    const key = await makeListKey();
    body = await signList(list, key);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list`;
    subscription = { url, kind: 'flags', key: key.publicKey, lastModified: null, edition: 0 };
  });

  it('takes an edition once', async () => {
    const update = await updateList(subscription);
    expect(update).toMatchObject({ is: 'flags', edition: 3, flags: [{ id: 'a' }] });
    expect(await updateList({ ...subscription, edition: 3 })).toEqual({ is: 'same' });
  });

  it('says nothing of the reader, and nothing that would need the host to allow it', async () => {
    await updateList(subscription);
    const known = [
      'host',
      'connection',
      'accept',
      'accept-language',
      'accept-encoding',
      'user-agent',
      'sec-fetch-mode',
      'cache-control',
      'pragma',
    ];
    expect(Object.keys(seen.at(-1) ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('reads an unchanged feed of reviews once', async () => {
    body = JSON.stringify({
      '@type': 'ClaimReview',
      url: 'https://a.example',
      claimReviewed: 'x',
      reviewRating: { alternateName: 'y' },
    });
    const feed = { ...subscription, kind: 'reviews' as const, key: null };
    const update = await updateList(feed);
    expect(update).toMatchObject({ is: 'reviews', reviews: [{ claim: 'x' }] });
    const { lastModified } = update as { lastModified: string };
    expect(await updateList({ ...feed, lastModified })).toEqual({ is: 'same' });
  });

  it('says why it does not take one', async () => {
    const other = await makeListKey();
    expect(await updateList({ ...subscription, key: other.publicKey })).toEqual({
      is: 'fault',
      fault: 'signature',
    });
    expect(await updateList({ ...subscription, key: null })).toEqual({ is: 'fault', fault: 'signature' });
    expect(await updateList({ ...subscription, edition: 9 })).toEqual({ is: 'fault', fault: 'older' });
    expect(await updateList({ ...subscription, kind: 'reviews' })).toEqual({ is: 'fault', fault: 'shape' });
    const gone = subscription.url.replace('/list', '/gone');
    expect(await updateList({ ...subscription, url: gone })).toEqual({ is: 'fault', fault: 'offline' });
    expect(await updateList({ ...subscription, url: 'http://127.0.0.1:1/' })).toEqual({
      is: 'fault',
      fault: 'offline',
    });
  });
});

describe('finding earlier fact-checks', () => {
  const review = (claim: string, slots: Review['slots'] = null): Review => ({
    id: claim,
    url: 'https://checks.example/1',
    author: 'Checks',
    authorUrl: null,
    claim,
    rating: { label: 'Not so', value: 1, worst: 1, best: 5 },
    claimant: null,
    claimDate: null,
    appearances: [],
    published: null,
    slots,
  });
  const asRead = fullFlag().claim.asRead;
  const find = prepareReviews([
    review('Crossings rose by three quarters', asRead),
    review('The hospital waiting list in England has reached 7.4 million people'),
    review('The town spent £3 million on new benches last summer'),
  ]);

  it('finds the same claim in other words by its key', () => {
    const found = find({ quote: 'up 75%', sentence: 'Arrivals are up 75% on a year ago.', slots: asRead });
    expect(found).toMatchObject([{ by: 'claim', review: { claim: 'Crossings rose by three quarters' } }]);
  });

  it.each([
    ['7.4 million people are on the hospital waiting list in England', 1],
    ['The waiting list at hospitals in England reached 7.4 million people', 1],
    ['The hospital waiting list in England has reached 7.6 million people', 0],
    ['7.4 million people watched the match', 0],
    ['The town council spent money on benches', 0],
    ['He spent £3 million on a house last summer', 0],
  ])('%s: %d by words', (sentence, count) => {
    expect(find({ quote: sentence, sentence, slots: null })).toHaveLength(count);
  });

  it('wants the same figures', () => {
    expect(saysTheSame('one two three four five six', 'one two three four five six')).toBe(false);
  });
});
