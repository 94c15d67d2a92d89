// Opens a browser on one article with the built extension in it: `node scripts/open-article.mjs chromium|firefox FILE`.
// Over the debugging connection, as branded Chrome ignores --load-extension. Ends when the browser is closed.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

const output = join(import.meta.dirname, '../.output');
const [kind, file] = process.argv.slice(2);
if ((kind !== 'chromium' && kind !== 'firefox') || file === undefined)
  throw new Error('usage: node scripts/open-article.mjs chromium|firefox FILE');
const executablePath = findBrowser(kind);
if (executablePath === null) throw new Error(`no ${kind} found`);

const server = createServer((request, response) => {
  if (request.url !== '/') return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(file));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
const address = server.address();
const port = typeof address === 'object' ? address?.port : null;

console.log(`Opening ${executablePath} with Plumbline on ${file}; close the browser to end.`);
const browser =
  kind === 'chromium'
    ? await puppeteer.launch({
        executablePath,
        headless: false,
        pipe: true,
        enableExtensions: true,
        defaultViewport: null,
        args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      })
    : await puppeteer.launch({ browser: 'firefox', executablePath, headless: false, defaultViewport: null });
await browser.installExtension(join(output, kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'));
const [first] = await browser.pages();
const page = first ?? (await browser.newPage());
await page.goto(`http://localhost:${port}/`);
await page.bringToFront();
await new Promise((closed) => browser.once('disconnected', closed));
server.close();
