import type { Page } from 'puppeteer-core';
import { expect, it, vi } from 'vitest';
import { marksOn, waitForMarks } from './harness/look.ts';
import { areas, choose, ownPack } from './harness/own-pack.ts';
import { useSession } from './harness/use-session.ts';

const session = useSession();

const press = (page: Page, words: string): Promise<void> =>
  page.evaluate((words) => {
    [...document.querySelectorAll('button')].find((button) => button.textContent === words)?.click();
  }, words);

/** Waits until nothing is marked on the page and its button counts nothing. */
async function waitForNothing(page: Page): Promise<void> {
  await vi.waitUntil(async () => Object.keys(await marksOn(page)).length === 0, { timeout: 10_000 });
  await vi.waitUntil(async () => (await session().badge(page)) === '', { timeout: 10_000 });
}

it('a pack that is switched off or on changes what is marked on open pages', async () => {
  const article = await session().open('/article.html');
  await waitForMarks(article, '48 per cent');
  const options = await session().openExtensionPage('options.html');
  const use = '[aria-label="Use Channel crossings in small boats"]';
  await options.waitForSelector(use);
  await options.click(use);
  await article.bringToFront();
  await waitForNothing(article);
  await options.bringToFront();
  await options.click(use);
  await article.bringToFront();
  await waitForMarks(article, '48 per cent');
  await options.close();
  await article.close();
});

const recalls = [
  {
    id: 'harbour.ships-2025',
    day: '2026-06-03',
    reason: 'Ferries were counted twice.',
    indicator: 'harbour.ships',
    periods: { from: '2025-01-01' },
  },
];

/** Puts the harbour's pack in, as a reader would who chose its files. */
async function addPack(library: Page, more: object): Promise<void> {
  await library.evaluate(() => {
    location.hash = '#import';
  });
  await library.waitForSelector('input[type=file]');
  await choose(library, {
    'datapackage.json': ownPack('harbour-statistics', more),
    'areas.csv': areas,
    'observations.csv':
      'indicator,area,period,value\nharbour.ships,HBR,2024,120\nharbour.ships,HBR,2025,150\n',
  });
  await library.waitForSelector('.preview .btn--main');
  await library.click('.preview .btn--main');
  await library.waitForSelector('.import a');
}

it('what a new edition of a pack recalls is no longer marked on open pages, and the library says why', async () => {
  const article = await session().open('/harbour.html');
  const library = await session().openExtensionPage('library.html');
  await addPack(library, {});
  await article.bringToFront();
  await waitForMarks(article, '150 ships');
  await library.bringToFront();
  await addPack(library, { recalls });
  await article.bringToFront();
  await waitForNothing(article);
  await library.bringToFront();
  await library.evaluate(() => {
    location.hash = '#packs';
  });
  await library.waitForSelector('.recalls');
  expect(await library.$eval('.recalls li', (entry) => entry.textContent)).toBe(
    '3 June 2026: Ships entering · since 1 January 2025. Ferries were counted twice.',
  );
  const remove = '[aria-label="Remove Harbour statistics"]';
  await library.click(remove);
  await library.waitForFunction((remove) => !document.querySelector(remove), {}, remove);
  await library.close();
  await article.close();
});

it('all erased, the data is put in place again, is said to be, and open pages have their marks back', async () => {
  const article = await session().open('/article.html');
  await waitForMarks(article, '48 per cent');
  const panel = await session().openExtensionPage('sidepanel.html');
  await panel.waitForSelector('.row');
  // What is said for a moment only is written down.
  await panel.evaluate(() => {
    const { dataset } = document.documentElement;
    const look = () => {
      if (/being put in place/.test(document.querySelector('.empty h2')?.textContent ?? ''))
        dataset.said = 'yes';
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const options = await session().openExtensionPage('options.html');
  await options.waitForSelector('.opt');
  await press(options, 'Erase…');
  await options.waitForFunction(() => document.querySelectorAll('.opt .btn--main').length > 0);
  await press(options, 'Erase everything now');
  await options.waitForFunction(() =>
    /was erased/.test(document.querySelector('.opt__said')?.textContent ?? ''),
  );
  expect(await panel.evaluate(() => document.documentElement.dataset.said)).toBe('yes');
  await article.bringToFront();
  await waitForMarks(article, '48 per cent');
  await panel.bringToFront();
  await panel.waitForSelector('.row');
  await Promise.all([options.close(), panel.close(), article.close()]);
});

it('no console complained', async () => {
  expect(await session().problems()).toEqual([]);
});
