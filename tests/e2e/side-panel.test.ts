import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { rowsOf, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

const session = useSession();

/** Waits until the panel lists these quotes. */
const waitForRows = (panel: Page, quotes: string[]): Promise<boolean> =>
  vi.waitUntil(
    async () => {
      const rows = await panel.$$eval('.row .q', (all) => all.map((row) => row.textContent));
      return rows.join('|') === quotes.map((quote) => `“${quote}”`).join('|');
    },
    { timeout: 10_000 },
  );

describe('the side panel', () => {
  it('opens beside the page from the popup', async () => {
    const page = await session().open('/edits.html');
    await waitForMarks(page, '36,816');
    expect(await session().hasPanelOpen()).toBe(false);
    const popup = await session().openPopup(page);
    await rowsOf(popup);
    await popup.read((root) => root.querySelector<HTMLElement>('.foot button')?.focus());
    // It closes under the key.
    await popup.press('Enter').catch(() => undefined);
    await vi.waitUntil(() => session().hasPanelOpen(), { timeout: 10_000 });
    await page.close();
  });

  it('follows the reader from tab to tab and from page to page', async () => {
    const three = await session().open('/edits.html');
    await waitForMarks(three, '36,816');
    const panel = await session().openExtensionPage('sidepanel.html');
    await waitForRows(panel, ['45,755 people', '29,437 people', '36,816 people']);
    const one = await session().open('/dialog.html');
    await waitForRows(panel, ['36,816 people']);
    await three.bringToFront();
    await waitForRows(panel, ['45,755 people', '29,437 people', '36,816 people']);
    await three.goto(new URL('/web-app.html', three.url()).href);
    await vi.waitUntil(
      () =>
        panel.evaluate(
          () => document.querySelector('.empty h2')?.textContent === 'This page is not an article',
        ),
      { timeout: 10_000 },
    );
    await Promise.all([one.close(), three.close(), panel.close()]);
  });

  it('shows in the page what is chosen in it', async () => {
    const page = await session().open('/edits.html');
    await waitForMarks(page, '36,816');
    const panel = await session().openExtensionPage('sidepanel.html');
    await waitForRows(panel, ['45,755 people', '29,437 people', '36,816 people']);
    await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.row')].at(-1)?.click());
    await vi.waitUntil(
      () =>
        page.evaluate(() => {
          const tinted = [...(CSS.highlights.get('plumbline-open') ?? [])] as Range[];
          const top = tinted[0]?.getBoundingClientRect().top ?? -1;
          return String(tinted[0]) === '36,816 people' && top > 0 && top < innerHeight;
        }),
      { timeout: 10_000 },
    );
    await Promise.all([page.close(), panel.close()]);
  });
});

it('no console complained', async () => {
  expect((await session().problems()).join('\n')).toBe('');
});
