import { describe, expect, it } from 'vitest';
import { checkPage, checkPass, withAddress } from '../../../entrypoints/background/check-page.ts';
import type { Dataset } from '../../../entrypoints/background/dataset.ts';
import { compileCatalogue } from '../../../lib/core/series/compile-catalogue.ts';
import type { Sender } from '../../../lib/messaging/answer.ts';
import type { CheckPass } from '../../../lib/messaging/protocol.ts';

const nothing = { packs: [], indicators: [], areas: [], breakdowns: [], events: [], series: [] };

const emptyDataset: Dataset = {
  state: () => ({ is: 'ready' }),
  bringUpToDate: async () => ({ is: 'ready' }),
  catalogue: async () => compileCatalogue(nothing),
  series: async () => new Map(),
  disputes: async () => ({}),
  forget: () => {},
};

const pass: CheckPass = {
  documentId: 'd',
  pass: 4,
  page: {
    title: 'Arrivals',
    published: '2025-07-07',
    outletCountry: 'GBR',
    blocks: [{ text: 'Arrivals rose by 48 per cent to 19,982 people in 2024.', role: 'paragraph' }],
  },
  hashes: ['h'],
  places: [9],
};

const inFrame = (frameId: number): Sender => ({
  tabId: 1,
  frameId,
  isPrivate: false,
  site: 'news.example',
  address: 'https://news.example/uk/arrivals-by-small-boat-rise',
  isExtensionPage: false,
});

describe('the page with what its address says', () => {
  it.each([
    { from: inFrame(0), words: 'ARRIVALS BY SMALL BOAT RISE' },
    { from: { ...inFrame(0), address: '' }, words: '' },
    { from: { ...inFrame(0), isExtensionPage: true }, words: undefined },
  ])('of $from.address in our own page: $from.isExtensionPage', ({ from, words }) => {
    expect(withAddress(pass.page, from).addressWords).toBe(words);
  });

  it.each([
    ['https://www.irishtimes.com/a', 'IRL'],
    ['https://edition.nytimes.com/a', 'USA'],
    ['https://notnytimes.com/a', 'GBR'],
    ['https://com/a', 'GBR'],
    ['', 'GBR'],
  ])('a known outlet at %s is at home in %s, whatever the page says', (address, country) => {
    expect(withAddress(pass.page, { ...inFrame(0), address }).outletCountry).toBe(country);
  });
});

describe('a pass nobody asked for', () => {
  it('shows nothing that could not be compared, and counts it', async () => {
    const { reply } = await checkPass(pass, inFrame(0), emptyDataset);
    expect(reply).toMatchObject({ documentId: 'd', pass: 4, findings: [], hashes: [] });
    expect(reply.suppressed).toBeGreaterThan(0);
  });

  it('keeps beside the reply what was read, at the page’s own place and with its reason', async () => {
    const { unchecked } = await checkPass(pass, inFrame(3), emptyDataset);
    expect(unchecked.length).toBeGreaterThan(0);
    for (const { id, block, rating, why } of unchecked)
      expect([id.startsWith('3.'), block, rating, why !== '']).toEqual([true, 9, null, true]);
  });
});

describe('a text the reader asked about', () => {
  it('says of each figure why it could not be compared', async () => {
    const { findings } = await checkPage(pass.page, emptyDataset);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ rating, why }) => rating === null && why !== '')).toBe(true);
  });
});
