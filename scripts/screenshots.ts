// Takes the README's pictures from the built extension in a headless Chromium: `node scripts/screenshots.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser, quietChromium } from './browsers.mjs';

declare const chrome: { action: { openPopup(): Promise<void> } };

const root = join(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('screenshots: no Chromium found');

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(readFileSync(join(root, 'tests/fixtures/article.html')));
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('screenshots: no port');

const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  enableExtensions: true,
  defaultViewport: { width: 960, height: 760 },
  args: ['--no-sandbox', ...quietChromium],
});
const id = await browser.installExtension(join(root, '.output/chrome-mv3'));
await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));

const page = await browser.newPage();
await page.goto(`http://localhost:${address.port}/article.html`);
await page.waitForFunction(() => CSS.highlights.has('plumbline-matches'));
await page.evaluate(() => document.querySelector('.cookies')?.remove());
await hover(page, '48 per cent');
await page.waitForSelector('plumbline-card');
// The card opens where the pointer rests, and draws itself once its script is there.
await page.waitForNetworkIdle();
await keep('page.png', await page.screenshot({ captureBeyondViewport: false }));

const backstage = await browser.newPage();
await backstage.goto(`chrome-extension://${id}/manifest.json`);
await page.bringToFront();
await backstage.evaluate(() => chrome.action.openPopup());
const target = await browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
const popup = await target.asPage();
await popup.waitForSelector('.row');
await keep('popup.png', await popup.screenshot());
await browser.close();
server.close();

/** Rests the pointer on marked words, in the upper third of the window. */
async function hover(page: Page, words: string): Promise<void> {
  const at = await page.evaluate((words) => {
    for (const range of CSS.highlights.get('plumbline-matches') as unknown as Set<Range>) {
      if (!range.toString().includes(words)) continue;
      const top = range.getBoundingClientRect().top;
      scrollBy({ top: top - 150, behavior: 'instant' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);
  if (at === null) throw new Error(`screenshots: "${words}" is not marked`);
  await page.mouse.move(at.x, at.y, { steps: 4 });
}

async function keep(name: string, png: Uint8Array): Promise<void> {
  writeFileSync(join(images, name), png);
  console.log(`docs/images/${name}: ${Math.round(png.length / 1000)} kB`);
}
