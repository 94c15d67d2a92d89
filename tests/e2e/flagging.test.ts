import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import type { Flag } from '../../lib/flags/flag.ts';
import { writeBackup } from '../../lib/flags/formats/backup.ts';
import { bareFlag } from '../edges/flags/sample-flags.ts';
import { chooseFile, goTo, idsIn, newDraft, openDeskTab, press, waitForText } from './harness/desk.ts';
import { placeOf, rowsOf, waitForCard, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

const session = useSession();
const words = '48 per cent';

/** Selects the first place in the article that holds these words, as a reader would with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(words);
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    }
    throw new Error('not on the page');
  }, words);
}

/** Saves a draft in the editor, its status set; gives what the desk shows of it. */
async function save(desk: Page, draft: string, keepText = false): Promise<string> {
  await goTo(desk, `#new=${draft}`);
  await desk.waitForSelector('.desk__editor', { timeout: 10_000 });
  if (keepText) {
    await desk.evaluate(() => document.querySelector<HTMLElement>('.desk__check input')?.click());
  }
  await press(desk, '.desk__editor', 'Save');
  await desk.waitForSelector('.desk__detail', { timeout: 10_000 });
  return desk.$eval('.desk__detail', (element) => (element as HTMLElement).innerText);
}

describe('flagging', () => {
  it('starts from selected words by shortcut', async () => {
    const desk = await openDeskTab(session());
    const before = await idsIn(desk, 'flagDrafts');
    const page = await session().open('/article.html');
    await waitForMarks(page, words);
    await select(page, 'a 48 per cent rise');
    await session().runCommand(page, 'flag-selection');
    const shown = await save(desk, await newDraft(desk, before));
    expect(shown).toContain('48.1%');
    expect(shown).not.toContain('Saved copy of the article');
    await page.close();
    await desk.close();
  });

  it('starts from selected words in which no figure was read', async () => {
    const desk = await openDeskTab(session());
    const before = await idsIn(desk, 'flagDrafts');
    const page = await session().open('/article.html');
    await waitForMarks(page, words);
    await select(page, 'half a billion pounds');
    await session().runCommand(page, 'flag-selection');
    expect(await save(desk, await newDraft(desk, before))).toContain('half a billion pounds');
    await page.close();
    await desk.close();
  });

  it('starts from the popup', async () => {
    const desk = await openDeskTab(session());
    const before = await idsIn(desk, 'flagDrafts');
    const page = await session().open('/article.html');
    await waitForMarks(page, words);
    const popup = await session().openPopup(page);
    await rowsOf(popup);
    await vi.waitUntil(
      () =>
        popup.read((root, words) => {
          const item = [...root.querySelectorAll('.item')].find((one) => one.textContent?.includes(words));
          if (!item?.querySelector('.item__evidence:not([hidden])'))
            item?.querySelector<HTMLElement>('.item__more')?.click();
          const buttons = [...(item?.querySelectorAll<HTMLElement>('.acts button') ?? [])];
          const flag = buttons.find(({ textContent }) => textContent === 'Flag this figure');
          flag?.click();
          return flag !== undefined;
        }, words),
      { timeout: 10_000, interval: 200 },
    );
    const shown = await save(desk, await newDraft(desk, before), true);
    expect(shown).toContain('48.1%');
    expect(shown).toContain('Saved copy of the article');
    expect(await desk.$eval('.desk__saved', (element) => element.textContent)).toContain('one in, one out');
    await popup.close().catch(() => undefined);
    await page.close();
    await desk.close();
  });

  it('goes by the keyboard alone, from the figure to the saved flag', async () => {
    const desk = await openDeskTab(session());
    const before = await idsIn(desk, 'flagDrafts');
    const page = await session().open('/article.html');
    await waitForMarks(page, words);
    await session().runCommand(page, 'next-figure');
    await waitForCard(() => session().card(page), /Close|Matches|Context/);
    const focused = async () =>
      (await session().card(page))?.read(
        (root) => (root as unknown as ShadowRoot).activeElement?.textContent ?? '',
      );
    for (let tabs = 0; tabs < 30 && (await focused()) !== 'Flag this figure'; tabs += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe('Flag this figure');
    await page.keyboard.press('Enter');
    const draft = await newDraft(desk, before);
    // The editor opens in a tab of its own, in front; the tests hold another.
    await vi.waitUntil(() => page.evaluate(() => document.visibilityState === 'hidden'), { timeout: 10_000 });
    await desk.bringToFront();
    await goTo(desk, `#new=${draft}`);
    await desk.waitForSelector('.desk__editor', { timeout: 10_000 });
    const at = () => desk.evaluate(() => document.activeElement?.getAttribute('type') ?? '');
    for (let tabs = 0; tabs < 80 && (await at()) !== 'submit'; tabs += 1) await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await desk.waitForSelector('.desk__detail', { timeout: 10_000 });
    expect(await idsIn(desk, 'flags')).toContain(draft);
    await page.close();
    await desk.close();
  });

  it('is told on another article that makes the same claim, and not while it is a draft', async () => {
    const desk = await openDeskTab(session());
    const cardText = async () => {
      const page = await session().open('/second-article.html');
      await waitForMarks(page, '48%');
      const { x, y } = await placeOf(page, '48%');
      await page.mouse.click(x, y);
      const text = await waitForCard(() => session().card(page), '48.1%');
      await page.close();
      return text;
    };
    expect(await cardText()).not.toContain('Flagged elsewhere');
    const [id] = await vi.waitUntil(async () => {
      const ids = await idsIn(desk, 'flags');
      return ids.length > 0 ? ids : null;
    });
    for (const flag of await idsIn(desk, 'flags')) {
      await goTo(desk, `#flag=${flag}`);
      if ((await waitForText(desk, '.desk__detail', '')).includes('48.1%')) break;
    }
    const shown = new URLSearchParams(await desk.evaluate(() => location.hash.slice(1))).get('flag') ?? id;
    await goTo(desk, `#edit=${shown}`);
    await desk.waitForSelector('.desk__editor', { timeout: 10_000 });
    await desk.evaluate(() => {
      const menus = [...document.querySelectorAll<HTMLSelectElement>('.desk__editor select')];
      const menu = menus.find((one) => [...one.options].some(({ value }) => value === 'disputed'));
      if (!menu) throw new Error('no status');
      menu.value = 'disputed';
      menu.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press(desk, '.desk__editor', 'Save');
    await desk.waitForSelector('.desk__detail', { timeout: 10_000 });
    expect(await cardText()).toContain('Flagged elsewhere');
    await desk.close();
  });
});

describe('the desk', () => {
  it('subscribes to a feed of fact-checks by its address, and cards tell of them', async () => {
    const desk = await openDeskTab(session());
    // The tests' network knows no https: the feed is answered in the page, everything after the answer is real.
    await desk.evaluate(() => {
      const feed = [
        {
          '@context': 'https://schema.org',
          '@type': 'ClaimReview',
          url: 'https://checks.example/channel',
          claimReviewed:
            'More than 20,000 migrants reached Britain by crossing the Channel in small boats in the first six months of 2025, a 48 per cent rise on the previous year',
          datePublished: '2025-07-09',
          author: { '@type': 'Organization', name: 'Harbour Checks', url: 'https://checks.example' },
          itemReviewed: { '@type': 'Claim', datePublished: '2025-07-07' },
          reviewRating: {
            '@type': 'Rating',
            alternateName: 'Needs context',
            ratingValue: 3,
            bestRating: 5,
            worstRating: 1,
          },
        },
      ];
      const real = globalThis.fetch;
      globalThis.fetch = (input, init) =>
        String(input).startsWith('https://checks.example/')
          ? Promise.resolve(new Response(JSON.stringify(feed)))
          : real(input, init);
    });
    await press(desk, '.desk__push', 'Sharing…');
    await desk.waitForSelector('dialog[open]', { timeout: 10_000 });
    await desk.evaluate(() => {
      const lines = [...document.querySelectorAll('dialog .desk__line')];
      const input = lines.find((line) => line.textContent?.startsWith('Address'))?.querySelector('input');
      if (!input) throw new Error('no field for the address');
      input.value = 'https://checks.example/feed.json';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(desk, 'dialog', 'Subscribe');
    await waitForText(desk, 'dialog .desk__conflicts', 'Harbour Checks');
    await desk.close();

    const page = await session().open('/article.html');
    await waitForMarks(page, words);
    const { x, y } = await placeOf(page, words);
    await page.mouse.click(x, y);
    const card = await waitForCard(() => session().card(page), 'Harbour Checks');
    expect(card).toContain('Needs context');
    expect(card).toContain('was checked before by');
    await page.close();
  });

  it('shows conflicts before a restore, and stores what the reader chooses', async () => {
    const desk = await openDeskTab(session());
    const made = (note: string, updated: string) =>
      ['restored-a', 'restored-b'].map((id) => ({
        ...bareFlag(id),
        quote: { ...bareFlag(id).quote, exact: `words of ${id}` },
        note,
        updated,
      }));
    const backupOf = (flags: Flag[]) =>
      writeBackup({ flags, deleted: [], reviews: [], lists: [] }, '2026-01-01T00:00:00.000Z');
    const restore = async (file: string, look: (text: string) => Promise<void>) => {
      await press(desk, '.desk__push', 'Import…');
      await desk.waitForSelector('#desk-file', { timeout: 10_000 });
      await chooseFile(desk, '#desk-file', 'backup.json', file);
      await desk.waitForSelector('dialog .btn--main', { timeout: 10_000 });
      await look(await desk.$eval('dialog', (element) => (element as HTMLElement).innerText));
      await desk.evaluate(() => document.querySelector<HTMLElement>('dialog .btn--main')?.click());
      await desk.waitForFunction(() => document.querySelector('dialog') === null, { polling: 50 });
    };
    const noteOf = async (id: string) => {
      await goTo(desk, `#flag=${id}`);
      return waitForText(desk, '.desk__detail', `words of ${id}`);
    };
    await restore(await backupOf(made('note here', '2026-01-02T00:00:00.000Z')), async (text) => {
      expect(text).not.toContain('Changed in both');
    });
    expect(await noteOf('restored-a')).toContain('note here');
    await restore(await backupOf(made('note there', '2026-01-03T00:00:00.000Z')), async (text) => {
      expect(text).toContain('words of restored-a');
      expect(text).toContain('note here');
      expect(text).toContain('note there');
      await desk.select('.desk__conflicts select', 'here');
    });
    const notes = [await noteOf('restored-a'), await noteOf('restored-b')].map(
      (text) => /note (here|there)/.exec(text)?.[0],
    );
    expect(notes.toSorted()).toEqual(['note here', 'note there']);
    await desk.close();
  });

  it('fills a lost database again and tells the reader', async () => {
    const first = await openDeskTab(session());
    const before = (await idsIn(first, 'flags')).toSorted();
    expect(before.length).toBeGreaterThan(0);
    await first.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const removal = indexedDB.deleteDatabase('plumbline');
          removal.onsuccess = () => done();
          removal.onerror = () => fail(removal.error);
        }),
    );
    await first.close();
    const desk = await openDeskTab(session());
    await waitForText(desk, '.desk__notice', `${before.length} flags were put back`);
    await waitForText(desk, '.desk__notice', 'Subscriptions put back: 1');
    expect((await idsIn(desk, 'flags')).toSorted()).toEqual(before);
    await press(desk, '.desk__notice', 'Understood');
    await desk.waitForFunction(() => document.querySelector('.desk__notice') === null, { polling: 50 });
    await desk.close();
  });

  it('erases everything from both copies', async () => {
    const desk = await openDeskTab(session());
    await press(desk, '.desk__push', 'Sharing…');
    await press(desk, 'dialog', 'Erase everything on the desk');
    await press(desk, 'dialog', 'Yes, erase everything');
    await waitForText(desk, '.desk__head [role=status]', '0 flags');
    await desk.close();
    const again = await openDeskTab(session());
    await waitForText(again, '.desk__head [role=status]', '0 flags');
    expect(await idsIn(again, 'flags')).toEqual([]);
    await again.close();
  });

  it('complains on no console', async () => {
    // Dexie's word on the database that was deleted above, and Firefox's on a page that reloads itself.
    const expected = /wants to delete database|FrameData missing/;
    const problems = (await session().problems()).filter((line) => !expected.test(line));
    expect(problems).toEqual([]);
  });
});
