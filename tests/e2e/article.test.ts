import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { marksOn, placeOf, rowsOf, waitForCard, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

const source = readFileSync(join(import.meta.dirname, '../fixtures/article.html'), 'utf8');

describe('the example article', () => {
  const session = useSession();
  let page: Page;
  beforeAll(async () => {
    page = await session().open('/article.html');
    await waitForMarks(page, '48 per cent');
  });

  it('is marked within a moment of its opening', async () => {
    const again = await session().open('/article.html');
    await waitForMarks(again);
    const passed = await again.evaluate(() => performance.now());
    console.info(`${session().kind}: first underline at most ${Math.round(passed)} ms after navigation`);
    expect(passed).toBeLessThan(3_000);
    await again.close();
  });

  it('is marked, figures that run over several elements in one piece', async () => {
    const marks = await marksOn(page);
    expect(marks.close).toContain('More than 20,000 migrants');
    expect(marks.matches).toContain('a 48 per cent rise');
    expect(marks.matches?.join('|')).toContain('the highest level of crossings ever');
    expect(marks.abstained ?? []).toEqual([]);
  });

  it('marks nothing in the sidebar, the comments, adverts, captions and what is no statistic', async () => {
    const all = Object.values(await marksOn(page)).flat();
    for (const trap of [
      'half a billion',
      '109,343',
      '7.36',
      '45,000',
      '906,000',
      '40%',
      'No 10',
      'July 2',
      'one out',
      '1,204',
      '842',
    ])
      expect(
        all.filter((words) => words.includes(trap)),
        trap,
      ).toEqual([]);
  });

  it('leaves the page as its author wrote it', async () => {
    const [now, written] = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      return [document.documentElement.outerHTML, parsed.documentElement.outerHTML];
    }, source);
    expect(now).toBe(written);
  });

  it('shows how many on the toolbar button', async () => {
    const count = Object.values(await marksOn(page)).flat().length;
    expect(await session().badge(page)).toBe(String(count));
  });

  it('opens a card when a figure is pointed at, and Escape closes it', async () => {
    const { x, y } = await placeOf(page, '48 per cent');
    await page.mouse.move(x - 200, y);
    await page.mouse.move(x, y, { steps: 5 });
    const words = await waitForCard(() => session().card(page), '48.1%');
    expect(words).toContain('19,982');
    expect(words).toContain('13,489');
    await page.keyboard.press('Escape');
    await vi.waitUntil(async () => (await session().card(page)) === null, { timeout: 5_000 });
  });

  it('opens the card of the next figure by shortcut', async () => {
    await page.mouse.move(5, 5);
    await page.evaluate(() => scrollTo(0, 0));
    await session().runCommand(page, 'next-figure');
    await waitForCard(() => session().card(page), /Close|Matches|Context/);
    await page.keyboard.press('Escape');
    await vi.waitUntil(async () => (await session().card(page)) === null, { timeout: 5_000 });
  });

  it('scrolls to the figure chosen in the popup', async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const popup = await session().openPopup(page);
    const rows = await rowsOf(popup);
    expect(rows.map(({ quote }) => quote)).toContain('a 48 per cent rise');
    await popup.read((root) => {
      const rows = [...root.querySelectorAll<HTMLElement>('.row')];
      rows.find((row) => row.textContent?.includes('48 per cent'))?.click();
    });
    await vi.waitUntil(
      () =>
        page.evaluate(() => {
          const mark = [...document.querySelectorAll('p')].find((one) =>
            one.textContent?.includes('48 per cent'),
          );
          const { top, bottom } = mark?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
          return top >= 0 && bottom <= innerHeight;
        }),
      { timeout: 5_000 },
    );
    await popup.close();
  });

  it('answers for selected text too, with the reason where nothing official is held', async () => {
    await select(page, 'half a billion pounds');
    await session().chooseCheckInMenu(page);
    await waitForCard(() => session().card(page), /Not checked/);
    await page.keyboard.press('Escape');
    await vi.waitUntil(async () => (await session().card(page)) === null, { timeout: 5_000 });
  });

  // In Firefox on a very busy machine the card has been seen to close again at once, about one time in three: cause unknown.
  it('answers after the background was ended', { retry: 2 }, async () => {
    await session().killBackground();
    const popup = await session().openPopup(page);
    expect((await rowsOf(popup)).map(({ quote }) => quote)).toContain('a 48 per cent rise');
    await popup.close();
    await select(page, 'a 48 per cent rise');
    await session().killBackground();
    await session().chooseCheckInMenu(page);
    await waitForCard(() => session().card(page), '48.1%');
  });

  it('says nothing on any console', async () => {
    expect(await session().problems()).toEqual([]);
  });
});

/** Selects the first place in the article that holds these words, as a reader would with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const at = text.indexOf(words);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
  }, words);
}
