import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createTabReports } from '../../../entrypoints/background/tab-reports.ts';
import { noFigure } from '../../../lib/page/no-figure.ts';

beforeEach(() => fakeBrowser.reset());

const report = (documentId: string, ...quotes: string[]) => ({
  documentId,
  findings: quotes.map((quote) => ({ ...noFigure(quote, { start: 0, end: 1 }, ''), id: quote })),
  unchecked: [{ ...noFigure('9%', { start: 0, end: 1 }, 'Why.'), id: 'unchecked' }],
  suppressed: 0,
});
const at = (tabId: number, frameId = 0, isPrivate = false) => ({ tabId, frameId, isPrivate });
const quotesIn = async (reports: ReturnType<typeof createTabReports>, tabId: number) =>
  [...(await reports.get(tabId)).values()].flatMap(({ findings }) => findings.map(({ quote }) => quote));

describe('reports of tabs', () => {
  it('are kept by frame, and outlive the worker', async () => {
    const reports = createTabReports();
    await reports.set(at(1), report('a', '48%'));
    await reports.set(at(1, 7), report('b', '20,000'));
    await reports.set(at(2), report('c', '5%'));
    expect(await quotesIn(createTabReports(), 1)).toEqual(['48%', '20,000']);
  });

  it('of private windows never leave the memory of the worker', async () => {
    const reports = createTabReports();
    await reports.set(at(1, 0, true), report('a', '48%'));
    expect(await quotesIn(reports, 1)).toEqual(['48%']);
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await quotesIn(createTabReports(), 1)).toEqual([]);
  });

  it('keep what was read and not checked', async () => {
    await createTabReports().set(at(1), report('a', '48%'));
    const frames = await createTabReports().get(1);
    expect(frames.get(0)?.unchecked.map(({ quote, why }) => [quote, why])).toEqual([['9%', 'Why.']]);
  });

  it('of frames go with the document they were in', async () => {
    const reports = createTabReports();
    await reports.set(at(1), report('a', '48%'));
    await reports.set(at(1, 7), report('b', '20,000'));
    await reports.set(at(1), report('next', '5%'));
    expect(await quotesIn(reports, 1)).toEqual(['5%']);
  });

  it('are gone with their tab', async () => {
    const reports = createTabReports();
    await reports.set(at(1), report('a', '48%'));
    await reports.remove(1);
    expect(await quotesIn(createTabReports(), 1)).toEqual([]);
  });

  it('of an older form are passed over', async () => {
    await browser.storage.session.set({ 'reports-1': [{ findings: 3 }] });
    expect(await quotesIn(createTabReports(), 1)).toEqual([]);
  });
});
