import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { rowsOf, waitForMarks } from './harness/look.ts';
import { areas, choose, ownPack } from './harness/own-pack.ts';
import type { Popup } from './harness/session.ts';
import { useSession } from './harness/use-session.ts';

const session = useSession();

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '');

/** Our own page once its heading is drawn. */
async function openOwn(file: string): Promise<Page> {
  const page = await session().openExtensionPage(file);
  await page.waitForSelector('h1');
  return page;
}

/** The library once the packs are in. */
async function openLibrary(fragment = ''): Promise<Page> {
  const page = await openOwn('library.html');
  await page.waitForFunction(
    async () => {
      if (document.querySelectorAll('.pack').length > 0) return true;
      location.hash = location.hash === '#packs' ? '' : '#packs';
      return false;
    },
    { timeout: 20_000, polling: 250 },
  );
  if (fragment) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
  }
  return page;
}

describe('the library', () => {
  it('finds series by words, with the value of the year asked for', async () => {
    const page = await openLibrary();
    await page.type('input[type=search]', 'net migration 2024');
    // Each letter searches anew; only the last answer counts.
    await page.waitForFunction(() =>
      /^Net migration331,000/.test(document.querySelector('.found .row')?.textContent ?? ''),
    );
    await page.click('.found .row');
    await page.waitForSelector('.long svg[role=img]');
    expect(await textOf(page, 'h1')).toBe('Net migration, United Kingdom');
    await page.close();
  });

  it('shows a series with chart, table, caveats and source, and sums it into years', async () => {
    const page = await openLibrary('#series=uk.ho.smallboats.arrivals%7CGBR%7C');
    await page.waitForSelector('.two .data tbody tr');
    await page.evaluate(() => {
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Year')?.click();
    });
    await page.waitForFunction(() => document.querySelector('.two tbody th')?.textContent === '2025');
    const rows = await page.$$eval('.two tbody tr', (all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].slice(0, 2).map((cell) => cell.textContent)),
    );
    expect(rows).toContainEqual(['2024', '36,816']);
    expect(rows).toContainEqual(['2022', '45,755']);
    expect(rows).toContainEqual(['2018', '299']);
    expect(await textOf(page, '.side')).toContain('Home Office');
    await page.close();
  });

  it('narrows the range from the keyboard', async () => {
    const page = await openLibrary('#series=uk.ho.smallboats.arrivals%7CGBR%7C');
    await page.waitForSelector('.brush input');
    const before = await textOf(page, '.tools [role=status]');
    await page.focus('.brush input');
    await page.keyboard.press('PageUp');
    await page.waitForFunction(
      (old) => document.querySelector('.tools [role=status]')?.textContent !== old,
      {},
      before,
    );
    expect(await page.$eval('.brush input', (slider) => slider.getAttribute('aria-valuetext'))).not.toBe(
      'January 2018',
    );
    await page.close();
  });

  it('takes a pack from files after a preview, says what is wrong with a bad one, and lets it go again', async () => {
    const page = await openLibrary('#import');
    await page.waitForSelector('input[type=file]');
    await choose(page, {
      'datapackage.json': ownPack('harbour-statistics'),
      'areas.csv': areas,
      'observations.csv': 'indicator,area,period,value\nharbour.ships,HBR,2024,many\n',
    });
    await page.waitForFunction(() =>
      document.querySelector('.import')?.textContent?.includes('observations.csv'),
    );
    await choose(page, {
      'datapackage.json': ownPack('harbour-statistics'),
      'areas.csv': areas,
      'observations.csv':
        'indicator,area,period,value\nharbour.ships,HBR,2024,120\nharbour.ships,HBR,2025,150\n',
    });
    await page.waitForSelector('.preview');
    expect(await textOf(page, '.preview')).toContain('1 measure · 1 series · 2 rows');
    await page.click('.preview .btn--main');
    await page.waitForFunction(() => document.querySelector('.import a') !== null);
    await page.click('.import a');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Ships entering, Harbour');
    await page.evaluate(() => {
      location.hash = '#packs';
    });
    await page.waitForSelector('[aria-label="Remove Harbour statistics"]');
    await page.click('[aria-label="Remove Harbour statistics"]');
    await page.waitForFunction(() => !document.querySelector('[aria-label="Remove Harbour statistics"]'));
    await page.close();
  });
});

describe('a pasted text', () => {
  it('gives the same figures as the article, and says why one was not checked', async () => {
    const page = await openOwn('text.html');
    await page.type(
      'textarea',
      'In the first six months of 2025, more than 20,000 migrants arrived across the Channel in small boats, a 48 per cent rise on the previous year.',
    );
    await page.$eval('input[type=date]', (field) => {
      (field as HTMLInputElement).value = '2025-07-07';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.click('button[type=submit]');
    await page.waitForSelector('.text__found .row', { timeout: 20_000 });
    const found = await textOf(page, '.text__found');
    expect(found).toContain('19,982');
    expect(found).toContain('48.1%');
    await page.click('.text__found .row');
    await page.waitForSelector('.text__found .card');
    await page.close();
  });
});

describe('the options', () => {
  it('act at once, also on open pages, and go out and in as a file', async () => {
    const page = await openOwn('options.html');
    const article = await session().open('/article.html');
    await waitForMarks(article, '48 per cent');
    await page.bringToFront();
    await page.click('[aria-label="Check articles"]');
    await article.bringToFront();
    await vi.waitUntil(
      () => article.evaluate(() => ![...CSS.highlights.values()].some((mark) => mark.size > 0)),
      {
        timeout: 10_000,
      },
    );
    await page.bringToFront();
    await page.click('[aria-label="Check articles"]');
    await article.bringToFront();
    await waitForMarks(article, '48 per cent');
    await article.close();
    await page.bringToFront();
    await page.evaluate(() => {
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Dark')?.click();
    });
    await page.waitForSelector('html.theme-dark');
    await page.close();
  });
});

describe('the popup', () => {
  it('folds the whole evidence out and searches the data', async () => {
    const page = await session().open('/article.html');
    await waitForMarks(page, '48 per cent');
    const popup: Popup = await session().openPopup(page);
    await rowsOf(popup);
    await popup.read((root) => root.querySelector<HTMLElement>('.item__more')?.click());
    await vi.waitUntil(() => popup.read((root) => root.querySelector('.item__evidence .src') !== null), {
      timeout: 5_000,
    });
    await popup.close();
    await page.close();
  });
});

it('no console complained', async () => {
  expect(await session().problems()).toEqual([]);
});
