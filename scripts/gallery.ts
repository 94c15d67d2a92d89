// Takes the pictures of docs/gallery, every surface and state in both themes: `node scripts/gallery.ts [SHEET…]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import puppeteer, { type Browser } from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser, quietChromium } from './browsers.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/gallery');

/** Sheets of `tests/gallery`, with the width they are shown at. */
const sheets: Record<string, number> = {
  card: 1230,
  popup: 1270,
  panel: 1300,
  text: 1180,
  'text-checking': 1180,
  welcome: 1000,
  options: 1100,
  library: 1280,
  'library-packs': 1100,
  'library-import': 1000,
  'library-found': 1000,
};

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('gallery: no Chromium found');

const server = await createServer({
  configFile: join(root, 'tests/gallery/vite.config.ts'),
  logLevel: 'error',
  server: { host: '127.0.0.1', watch: null, hmr: false },
});
await server.listen();
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', ...quietChromium] });
mkdirSync(folder, { recursive: true });
const asked = process.argv.slice(2);
for (const [sheet, width] of Object.entries(sheets)) {
  if (asked.length > 0 && !asked.includes(sheet)) continue;
  for (const theme of ['light', 'dark']) await keep(browser, sheet, theme, width);
}
await browser.close();
await server.close();

async function keep(browser: Browser, sheet: string, theme: string, width: number): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(`${server.resolvedUrls?.local[0]}?show=${sheet}&theme=${theme}`);
  await page.waitForSelector('.specimen__box *');
  // Charts are drawn at the width they turn out to have.
  await page.waitForNetworkIdle();
  const picture = await page.screenshot({ type: 'webp', quality: 82, fullPage: true });
  const name = `${sheet}-${theme}.webp`;
  writeFileSync(join(folder, name), picture);
  console.log(`docs/gallery/${name}: ${Math.round(picture.length / 1000)} kB`);
  await page.close();
}
