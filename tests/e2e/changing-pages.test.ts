import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { type Marks, marksOn, rowsOf, waitForCard, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

const session = useSession();

/** All that is marked, whatever its rating. */
const wordsOf = (marks: Marks): string => Object.values(marks).flat().join('|');

const tell = (page: Page, event: string): Promise<void> =>
  page.evaluate((event) => void dispatchEvent(new Event(`fixture:${event}`)), event);

/** Waits until these words are no longer marked. */
const waitForNone = (page: Page, words: string): Promise<boolean> =>
  vi.waitUntil(async () => !wordsOf(await marksOn(page)).includes(words), { timeout: 10_000 });

describe('a page that changes', () => {
  it('keeps the marks of what is edited, added and removed right', async () => {
    const page = await session().open('/edits.html');
    await waitForMarks(page, '36,816');
    await tell(page, 'edit');
    await waitForMarks(page, '28,526');
    expect(wordsOf(await marksOn(page))).not.toContain('45,755');
    await tell(page, 'letter');
    const { differs } = await waitForMarks(page, '19,437');
    expect(differs?.join()).toContain('19,437');
    await tell(page, 'remove');
    await waitForNone(page, '36,816');
    await tell(page, 'add');
    await waitForMarks(page, '8,466');
    await vi.waitUntil(async () => (await session().badge(page)) === '3', { timeout: 10_000 });
    await page.close();
  });

  it('has the text it loads as the reader scrolls marked too', async () => {
    const page = await session().open('/endless.html');
    await waitForMarks(page, '36,816');
    for (const next of ['29,437', '45,755', '28,526']) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await waitForMarks(page, next);
    }
    expect(wordsOf(await marksOn(page))).toContain('36,816');
    await page.close();
  });

  it('has the text of open shadow trees marked, also what comes later', async () => {
    const page = await session().open('/shadow.html');
    const marks = await waitForMarks(page, '36,816');
    expect(wordsOf(marks)).toContain('29,437');
    await tell(page, 'add');
    await waitForMarks(page, '45,755');
    await session().runCommand(page, 'next-figure');
    await waitForCard(() => session().card(page), '36,816');
    await page.close();
  });

  it('has a large frame of its own site read, and a small one left alone', async () => {
    const page = await session().open('/framed.html');
    const popup = await session().openPopup(page);
    expect((await rowsOf(popup)).map(({ quote }) => quote)).toEqual(['36,816 people']);
    await popup.close();
    expect(await session().badge(page)).toBe('1');
    await page.close();
  });
});

describe('going back', () => {
  it('to an earlier story of the same document marks it again', async () => {
    const page = await session().open('/spa.html');
    await waitForMarks(page, '36,816');
    await page.click('#next');
    await waitForNone(page, '36,816');
    await page.evaluate(() => history.back());
    await waitForMarks(page, '36,816');
    await vi.waitUntil(async () => (await session().badge(page)) === '1', { timeout: 5_000 });
    await page.close();
  });

  it('to a page the browser has kept as it was finds it marked and counted', async () => {
    const page = await session().open('/dialog.html');
    await waitForMarks(page, '36,816');
    await page.goto(new URL('/empty.html', page.url()).href);
    // Puppeteer's own way back waits for a load that a page out of the cache does not have.
    await page.evaluate(() => history.back());
    await waitForMarks(page, '36,816');
    expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBe('true');
    await vi.waitUntil(async () => (await session().badge(page)) === '1', { timeout: 5_000 });
    const popup = await session().openPopup(page);
    expect((await rowsOf(popup)).map(({ quote }) => quote)).toEqual(['36,816 people']);
    await popup.close();
    await page.close();
  });
});

it('no console complained', async () => {
  expect(await session().problems()).toEqual([]);
});
