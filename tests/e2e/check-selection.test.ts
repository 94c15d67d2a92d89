import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { marksOn, waitForCard, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

const session = useSession();

const select = (page: Page, selector: string): Promise<void> =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (element instanceof HTMLTextAreaElement) {
      element.focus();
      element.select();
    } else getSelection()?.selectAllChildren(element ?? document);
  }, selector);

const closeCard = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await vi.waitUntil(async () => (await session().card(page)) === null, { timeout: 5_000 });
};

/** Puts a paragraph of ours where the fixture's own text ends. */
const addText = (page: Page, html: string): Promise<void> =>
  page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), html);

const words = 'In 2023, 29,437 people crossed the Channel in small boats.';

describe('selected words are checked', () => {
  it('on a page that is no article, from the menu and by shortcut', async () => {
    const page = await session().open('/shop.html');
    await addText(page, `<p id="said">${words}</p>`);
    await select(page, '#said');
    await session().chooseCheckInMenu(page);
    await waitForCard(() => session().card(page), /Official\n29,437/);
    await closeCard(page);
    await select(page, '#said');
    await session().runCommand(page, 'check-selection');
    await waitForCard(() => session().card(page), /Official\n29,437/);
    await page.close();
  });

  it('where automatic checking is off, and nothing else is marked there', async () => {
    const options = await session().openExtensionPage('options.html');
    await options.waitForSelector('[aria-label="Check articles"]');
    await options.click('[aria-label="Check articles"]');
    const page = await session().open('/edits.html');
    await select(page, '#first');
    await page.$eval('#first', (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await session().chooseCheckInMenu(page);
    await waitForCard(() => session().card(page), /Official\n45,755/);
    expect(await marksOn(page)).toEqual({ matches: ['45,755 people'] });
    await closeCard(page);
    // Further down than the window reaches.
    await select(page, '#third');
    await session().runCommand(page, 'check-selection');
    await waitForCard(() => session().card(page), /Official\n36,816/);
    await page.close();
    await options.bringToFront();
    await options.click('[aria-label="Check articles"]');
    // Closed at once, the page may not have saved it: the next tests would find nothing marked.
    const again = await session().open('/edits.html');
    await waitForMarks(again, '36,816');
    await again.close();
    await options.close();
  });

  it.each([
    ['a text field', `<textarea id="said" rows="4">${words}</textarea>`],
    ['an editor', `<div id="said" contenteditable="true">${words}</div>`],
    ['a paragraph in an editor', `<div contenteditable><p id="said">${words}</p></div>`],
  ])('never in %s', async (_, html) => {
    const page = await session().open('/edits.html');
    await waitForMarks(page, '36,816');
    await addText(page, html);
    await select(page, '#said');
    await session().runCommand(page, 'check-selection');
    // The shortcut after it is answered, so the one before was too.
    await session().runCommand(page, 'next-figure');
    expect(await waitForCard(() => session().card(page), /Official/)).toContain('45,755');
    await page.close();
  });
});

describe('words selected in a PDF', () => {
  it('are checked over it where the browser lets us, else on our own page', async () => {
    const page = await session().open('/press-release.pdf');
    await session().chooseCheckInPdf(page, 'In 2024, 36,816 people crossed the Channel in small boats.');
    if (session().kind === 'firefox') {
      const own = await session().waitForExtensionPage('text.html');
      await own.waitForSelector('.text__found .row');
      expect(await own.$eval('textarea', (field) => (field as HTMLTextAreaElement).value)).toContain(
        '36,816 people crossed',
      );
      expect(await own.$eval('.text__found .row', (row) => row.textContent)).toContain('36,816');
      await own.close();
    } else await waitForCard(() => session().card(page), /Official\n36,816/);
    await page.close();
  });
});

it('no console complained', async () => {
  expect(await session().problems()).toEqual([]);
});
