import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { waitForCard, waitForMarks } from './harness/look.ts';
import type { Accessible } from './harness/session.ts';
import { useSession } from './harness/use-session.ts';

const session = useSession();

/** What is told of a page, a line for each node: `button: All 3`. */
const linesOf = (nodes: Accessible[]): string[] => nodes.map(({ role, name }) => `${role}: ${name}`);

/** Waits until assistive technology is told these words as running text; trees lag behind the page. */
const waitToHear = (page: Page, words: string): Promise<unknown> =>
  vi.waitUntil(
    async () =>
      (await session().accessible(page)).some(({ role, name }) => role === 'StaticText' && name === words),
    { timeout: 10_000 },
  );

describe('who cannot see the page', () => {
  it('reads and chooses its figures in the side panel, by keyboard alone', async () => {
    const article = await session().open('/edits.html');
    await waitForMarks(article, '36,816');
    const panel = await session().openExtensionPage('sidepanel.html');
    await panel.waitForSelector('.row');
    await waitToHear(panel, '3 figures compared on this page');
    const list = linesOf(await session().accessible(panel));
    expect(list).toEqual(
      expect.arrayContaining([
        'heading: Plumbline',
        'switch: Mark figures on gazette.localhost',
        'searchbox: Search the data',
        'button: All 3',
        'button: Matches: 3',
        'heading: Matches 3',
        'button: “36,816 people” 36,816 Small-boat arrivals · United Kingdom · 2024 official',
        'button: Options',
      ]),
    );
    await panel.focus('.tally button:last-of-type');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await waitToHear(panel, '“45,755 people”: Matches the official figure: 45,755');
    const chosen = linesOf(await session().accessible(panel));
    expect(chosen).toEqual(
      expect.arrayContaining([
        'heading: The chosen figure',
        'heading: Small-boat arrivals',
        'table: Arithmetic',
        'rowheader: People, 2022',
        'cell: 45,755',
        'list: Notes',
        'button: Show in page',
      ]),
    );
    // The signs before notes are for the eye.
    expect(chosen).not.toContain('StaticText: –');
    await panel.close();
    await article.close();
  });

  it('is told of a card by its words and its rating, and finds what is in it', async () => {
    const page = await session().open('/edits.html');
    await waitForMarks(page, '36,816');
    await session().runCommand(page, 'next-figure');
    await waitForCard(() => session().card(page), '45,755');
    await waitToHear(page, 'the official figure');
    expect(linesOf(await session().accessible(page))).toEqual(
      expect.arrayContaining([
        'dialog: “45,755 people”: Matches the official figure: 45,755',
        'button: Close',
        'table: Arithmetic',
        'button: Copy citation',
        'button: Flag this figure',
        'button: Method',
        'button: More: report a wrong mark, never mark this again',
      ]),
    );
    await page.close();
  });
});

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 A and AA in the page as it is shown. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: rules } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, rules);
}

describe.each(['options', 'welcome', 'text', 'library', 'desk', 'sidepanel', 'popup'])('%s.html', (name) => {
  it.each(['light', 'dark'])('has nothing that axe finds fault with, %s', async (theme) => {
    const page = await session().openExtensionPage(`${name}.html`);
    await page.waitForSelector('h1');
    await page.evaluate((theme) => {
      document.documentElement.className = `theme-${theme}`;
    }, theme);
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });
});

it('no console complained', async () => {
  expect(await session().problems()).toEqual([]);
});
