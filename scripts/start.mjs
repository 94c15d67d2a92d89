// `npm start`: builds the extension and shows it at work, in a browser where there is one, in words where not.
// `npm start -- FILE.html` takes your own article; `npm start -- --report` asks for the words.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { findBrowser } from './browsers.mjs';
import { ensureInstalled, root, runNode, toolPath } from './setup.mjs';

const example = join(root, 'tests/fixtures/article.html');

async function main() {
  const { file, wantsReport } = readArguments(process.argv.slice(2));
  ensureInstalled();
  await build();
  const kind = wantsReport || !hasDisplay() ? null : firstBrowser();
  if (kind === null || (await runNode(['scripts/open-article.mjs', kind, file])) !== 0)
    await printReport(file);
  console.log(howToLoad());
}

/** @param {string[]} given */
function readArguments(given) {
  const wantsReport = given.includes('--report');
  const [named, ...more] = given.filter((one) => one !== '--report');
  if (more.length > 0 || named?.startsWith('--'))
    throw new Error('usage: npm start [-- [--report] FILE.html]');
  const file = named === undefined ? example : resolve(process.env.INIT_CWD ?? '.', named);
  if (!existsSync(file)) throw new Error(`no such file: ${file}`);
  return { file, wantsReport };
}

async function build() {
  console.log('Building the extension for Chrome and Firefox …');
  for (const browser of ['chrome', 'firefox'])
    if ((await runNode([toolPath('wxt'), 'build', '-b', browser, '--mv3', '--level', 'warn'])) !== 0)
      throw new Error(`the build for ${browser} failed`);
}

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function firstBrowser() {
  const kinds = /** @type {const} */ (['chromium', 'firefox']);
  return kinds.find((kind) => findBrowser(kind) !== null) ?? null;
}

/** @param {string} file */
async function printReport(file) {
  console.log('');
  if ((await runNode(['scripts/check.ts', '--pretty', file])) !== 0)
    throw new Error('the article could not be checked');
}

function howToLoad() {
  return `
The unpacked extension, to load by hand:
  Chrome, Chromium, Edge   ${join(root, '.output/chrome-mv3')}
      chrome://extensions, switch on "Developer mode", "Load unpacked", choose that folder
  Firefox 140 or newer     ${join(root, '.output/firefox-mv3/manifest.json')}
      about:debugging#/runtime/this-firefox, "Load Temporary Add-on…", choose that file
Then open any news article, or ${example} through a web server (extensions may not read file:// pages unasked).`;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
