import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import type { Popup, View } from './session.ts';

/** The words marked on a page by rating: `{ close: ['More than 20,000 migrants'] }`. */
export type Marks = Record<string, string[]>;

/** What is underlined now; words that run over several elements come in one piece. */
export function marksOn(page: Page): Promise<Marks> {
  return page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const rating = name.replace('plumbline-', '');
      if (rating === name || rating === 'open' || rating === 'flagged') continue;
      const words: string[] = [];
      let before: Range | null = null;
      for (const range of highlight as unknown as Set<Range>) {
        const gap = before === null ? null : document.createRange();
        gap?.setStart(before?.endContainer ?? document, before?.endOffset ?? 0);
        gap?.setEnd(range.startContainer, range.startOffset);
        if (gap !== null && gap.toString() === '') words.push(words.pop() + range.toString());
        else words.push(range.toString());
        before = range;
      }
      marks[rating] = words.map((text) => text.replaceAll(/\s+/g, ' '));
    }
    return marks;
  });
}

/** Waits until anything (or, with `words`, these words) is underlined. */
export async function waitForMarks(page: Page, words = ''): Promise<Marks> {
  return vi.waitUntil(
    async () => {
      // A page that is just being left has no marks yet.
      const marks = await marksOn(page).catch((): Marks => ({}));
      return Object.values(marks).some((texts) => texts.some((text) => text.includes(words))) ? marks : null;
    },
    { timeout: 15_000, interval: 50 },
  ) as Promise<Marks>;
}

/** Middle of the first rectangle of marked words, in the viewport, scrolled to if need be. */
export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((words) => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('plumbline-')) continue;
      for (const range of highlight as unknown as Set<Range>) {
        if (!range.toString().replaceAll(/\s+/g, ' ').includes(words)) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range.getClientRects()[0];
        if (box !== undefined) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    return null;
  }, words);
  if (place === null) throw new Error(`"${words}" is not marked`);
  return place;
}

/** One line of the popup's list. */
export interface Row {
  rating: string;
  quote: string;
  official: string;
  about: string;
}

/** The popup's list once it shows something. */
export async function rowsOf(popup: Popup): Promise<Row[]> {
  return vi.waitUntil(
    async () => {
      const rows = await popup.read((root) =>
        [...root.querySelectorAll('section.group')].flatMap((group) =>
          [...group.querySelectorAll('.row')].map((row) => ({
            rating: [...group.classList].find((name) => name.startsWith('r-'))?.slice(2) ?? '',
            quote: row.querySelector('.q')?.textContent?.replaceAll(/[“”]/g, '') ?? '',
            official: row.querySelector('.v')?.textContent ?? '',
            about: row.querySelector('.m')?.textContent ?? '',
          })),
        ),
      );
      return rows.length > 0 ? rows : null;
    },
    { timeout: 10_000, interval: 50 },
  ) as Promise<Row[]>;
}

/** Folds out the evidence of one line and returns its words. */
export async function evidenceOf(popup: Popup, quote: string): Promise<string> {
  await popup.read((root, quote) => {
    const items = [...root.querySelectorAll('.item')];
    const item = items.find((one) => one.querySelector('.q')?.textContent?.includes(quote));
    item?.querySelector<HTMLElement>('.item__more')?.click();
  }, quote);
  return vi.waitUntil(
    () =>
      popup.read(
        (root) => root.querySelector<HTMLElement>('.item__evidence:not([hidden])')?.innerText ?? null,
      ),
    { timeout: 10_000, interval: 50 },
  ) as Promise<string>;
}

/** Words of the card once it holds these. */
export async function waitForCard(find: () => Promise<View | null>, words: string | RegExp): Promise<string> {
  let last = 'no card';
  await vi
    .waitUntil(
      async () => {
        const card = await find();
        if (card === null) return false;
        last = await card.read(
          (root) => (root.querySelector('.card') as HTMLElement | null)?.innerText ?? '',
        );
        return typeof words === 'string' ? last.includes(words) : words.test(last);
      },
      { timeout: 10_000, interval: 100 },
    )
    .catch(() => {
      throw new Error(`the card never said ${words}; it said: ${last}`);
    });
  return last;
}
