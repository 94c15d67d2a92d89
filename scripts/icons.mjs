// Renders the mark of assets/icons to the PNG sizes that browsers ask for: `node scripts/icons.mjs`.
// Needs a Chromium; run after editing an SVG, and commit what it writes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser, quietChromium } from './browsers.mjs';

const root = join(import.meta.dirname, '..');

/** The SVGs are drawn in the middle tone, which shows on light and dark toolbars alike. */
const middle = { line: '#777e86', bob: '#b98a2e' };
const tones = {
  middle,
  /** Dark ink, for toolbars with dark text. */
  dark: { line: '#1b2026', bob: '#96680f' },
  /** Light ink, for toolbars with light text. */
  light: { line: '#f1efe9', bob: '#dcb35c' },
};

const icons = [
  ...[16, 32, 48, 128].map((size) => ({ file: `${size}.png`, size, shape: 'plumbline', tone: tones.middle })),
  ...[16, 32].flatMap((size) => [
    { file: `dark-${size}.png`, size, shape: 'plumbline', tone: tones.dark },
    { file: `light-${size}.png`, size, shape: 'plumbline', tone: tones.light },
    { file: `off-${size}.png`, size, shape: 'plumbline-off', tone: tones.middle },
  ]),
];

/** @param {(typeof icons)[number]} icon */
function drawSvg({ size, shape, tone }) {
  const drawing = size === 16 && shape === 'plumbline' ? 'plumbline-small' : shape;
  return readFileSync(join(root, 'assets/icons', `${drawing}.svg`), 'utf8')
    .replaceAll(middle.line, tone.line)
    .replaceAll(middle.bob, tone.bob)
    .replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
}

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('icons: no Chromium found');
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', ...quietChromium] });
const page = await browser.newPage();
const folder = join(root, 'assets/public/icon');
mkdirSync(folder, { recursive: true });
for (const icon of icons) {
  await page.setViewport({ width: icon.size, height: icon.size });
  await page.setContent(`<body style="margin:0">${drawSvg(icon)}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(folder, icon.file), png);
}
await browser.close();
console.log(`icons: ${icons.length} written to assets/public/icon`);
