import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { quietChromium } from '../../../scripts/browsers.mjs';
import { browserPath, builtExtension } from './built-extension.ts';

export interface KillableDesk {
  browser: Browser;
  page: Page;
}

/** Chromium with the extension on a profile that outlives it, and the desk read to its end. */
export async function openDesk(profile: string): Promise<KillableDesk> {
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    headless: true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [builtExtension('chrome-mv3')],
    args: ['--no-sandbox', ...quietChromium],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/desk.html`);
  await waitForCount(page, '');
  await page.bringToFront();
  return { browser, page };
}

/** Waits until the desk has read its flags and counts so many; polled, as a page in the background draws nothing. */
export const waitForCount = (page: Page, count: number | ''): Promise<unknown> =>
  page.waitForFunction(
    (pattern) =>
      new RegExp(pattern).test(document.querySelector('.desk__head [role=status]')?.textContent ?? ''),
    { polling: 50 },
    count === '' ? '\\d' : `^${count} flag`,
  );

/** SIGKILL: nothing of the browser gets to write anything more. */
export const kill = (browser: Browser): Promise<void> =>
  new Promise((done) => {
    const child = browser.process();
    if (!child) return done();
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });

/** Everything in one table of the desk's database, as it lies there. */
export const recordsOf = (page: Page, table: string): Promise<{ id: string; flag?: unknown }[]> =>
  page.evaluate(
    (table) =>
      new Promise<{ id: string; flag?: unknown }[]>((done, fail) => {
        const open = indexedDB.open('plumbline');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => {
            open.result.close();
            done(all.result);
          };
          all.onerror = () => fail(all.error);
        };
      }),
    table,
  );

/** Gives a backup to the desk's import and presses "Store"; resolves when the button was pressed. */
export async function startRestoring(page: Page, file: string): Promise<void> {
  await page.waitForSelector('.desk__push');
  await page.evaluate(() => {
    document.querySelectorAll<HTMLButtonElement>('.desk__push button')[1]?.click();
  });
  const input = await page.waitForSelector('#desk-file');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await page.waitForSelector('dialog .btn--main');
  await page.evaluate(() => {
    document.querySelector<HTMLButtonElement>('dialog .btn--main')?.click();
  });
}
