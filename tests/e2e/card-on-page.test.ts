import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { marksOn, placeOf, waitForCard, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

const session = useSession();

/** Opens a fixture with its figure of 2024 marked. */
async function openMarked(path: string): Promise<Page> {
  const page = await session().open(path);
  await waitForMarks(page, '36,816');
  return page;
}

const waitForNoCard = (page: Page): Promise<boolean> =>
  vi.waitUntil(async () => (await session().card(page)) === null, { timeout: 5_000 });

/** Box of the open card in the window. */
async function boxOfCard(page: Page): Promise<DOMRect> {
  const card = await session().card(page);
  const box = await card?.read((root) =>
    JSON.stringify(root.querySelector('.card')?.getBoundingClientRect()),
  );
  return JSON.parse(box ?? '{}');
}

/** Steps to the next figure by shortcut until its card says this. */
async function stepTo(page: Page, words: string): Promise<void> {
  await session().runCommand(page, 'next-figure');
  await waitForCard(() => session().card(page), words);
}

describe('the card', () => {
  it('stands usable over a page’s modal dialog, for words behind it and in it', async () => {
    const page = await openMarked('/dialog.html');
    await page.evaluate(() => dispatchEvent(new Event('fixture:modal')));
    await stepTo(page, '36,816');
    // What is inert has no focus.
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('plumbline-card');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('#inside') ?? document),
    );
    await session().chooseCheckInMenu(page);
    await waitForCard(() => session().card(page), /Official\n29,437/);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    // The page hears no key of the card, not even the one that closed it.
    expect(await page.evaluate(() => document.documentElement.dataset.keys)).not.toMatch(/Escape|Tab|Enter/);
    await page.close();
  });

  it('gives the focus back to where it was', async () => {
    const page = await openMarked('/dialog.html');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<button id="mine">Mine</button>');
      document.querySelector<HTMLElement>('#mine')?.focus();
    });
    await stepTo(page, '36,816');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('mine');
    await page.close();
  });

  it.each([
    { name: 'at 200% zoom', width: 640, height: 450 },
    { name: 'at 400% zoom', width: 320, height: 225 },
    { name: 'in a tiny window', width: 240, height: 160 },
  ])('is whole in the window $name, and never over its words unless there is no room', async (size) => {
    const page = await openMarked('/edits.html');
    await page.setViewport({ width: size.width, height: size.height });
    for (const words of ['45,755', '29,437', '36,816']) {
      await stepTo(page, words);
      const box = await boxOfCard(page);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(size.width);
      expect(box.bottom).toBeLessThanOrEqual(size.height);
      const place = await placeOfWords(page, words);
      const apart =
        box.top >= place.bottom ||
        box.bottom <= place.top ||
        box.left >= place.right ||
        box.right <= place.left;
      // The page's fixed header leaves the tiniest window no room for both.
      if (size.height < 200) continue;
      expect(apart, JSON.stringify([box, place])).toBe(true);
      expect(place.top, 'below the fixed header').toBeGreaterThanOrEqual(place.header);
    }
    await page.close();
  });

  it('keeps its own direction on a page that reads from right to left', async () => {
    const page = await openMarked('/edits.html');
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await stepTo(page, '45,755');
    const card = await session().card(page);
    expect(
      await card?.read((root) => getComputedStyle(root.querySelector('.card') as Element).direction),
    ).toBe('ltr');
    const box = await boxOfCard(page);
    expect(box.right).toBeLessThanOrEqual(await page.evaluate(() => innerWidth));
    await page.close();
  });

  it('is all that a page gets, and leaves nothing behind', async () => {
    const page = await openMarked('/edits.html');
    const { x, y } = await placeOf(page, '45,755');
    await page.mouse.move(x - 150, y - 60);
    await page.mouse.move(x, y, { steps: 5 });
    await waitForCard(() => session().card(page), '45,755');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.documentElement.dataset.touched)).toBe(
      'html>plumbline-card html>plumbline-card ',
    );
    await page.close();
  });
});

describe('on paper', () => {
  it('there is neither card nor mark', async () => {
    const page = await openMarked('/dialog.html');
    await stepTo(page, '36,816');
    await page.pdf();
    await waitForNoCard(page);
    const look = async () => Buffer.from(await page.screenshot()).toString('base64');
    const marked = await look();
    await session().asPrinted(page);
    const printed = await look();
    await page.evaluate(() => CSS.highlights.clear());
    expect(printed).toBe(await look());
    expect(printed).not.toBe(marked);
    expect(await marksOn(page)).toEqual({});
    await page.close();
  });
});

it('no console complained', async () => {
  expect(await session().problems()).toEqual([]);
});

/** Where words are marked in the window, and where the page's fixed header ends. */
function placeOfWords(
  page: Page,
  words: string,
): Promise<Record<'top' | 'bottom' | 'left' | 'right' | 'header', number>> {
  return page.evaluate((words) => {
    const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...(highlight as unknown as Set<Range>)]);
    const range = ranges.find((one) => one.toString().includes(words)) ?? document.createRange();
    const { top, bottom, left, right } = range.getBoundingClientRect();
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    return { top, bottom, left, right, header };
  }, words);
}
