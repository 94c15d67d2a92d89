import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bundleSize } from './bundle-size.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { loadSpotter, type Spotter, type SpotterName, spotterNames } from './spotters/spotter.ts';

/*
 * `npm run bench` prints what reading numbers costs, ours and others' in one run on the same
 * paragraphs; `npm run bench -- --write` also writes docs/bench.md.
 */

const sizes = [1_000, 10_000, 100_000, 1_000_000];
/** A size that would take longer than this, judged by the one before, is left out. */
const patience = 15_000;

const countWords = (text: string): number => text.split(/\s+/).length;
const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** Paragraphs over and over until there are so many words. */
function takeWords(paragraphs: readonly string[], words: number): string {
  const taken: string[] = [];
  let count = 0;
  for (let index = 0; count < words; index += 1) {
    const paragraph = paragraphs[index % paragraphs.length] ?? '';
    taken.push(paragraph);
    count += countWords(paragraph);
  }
  return taken.join('\n\n');
}

/** Milliseconds of processor time for so many readings: a busy machine makes them later, not more. */
function time(spotter: Spotter, text: string, readings: number): number {
  const before = process.cpuUsage();
  for (let reading = 0; reading < readings; reading += 1) spotter.spot(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Milliseconds per 1,000 words for each size in reach: medians of nine samples, each of as many
 * readings as take some 50 ms; of three where one reading takes longer than a second.
 */
function measure(spotter: Spotter, texts: readonly string[]): (number | null)[] {
  const perThousand: (number | null)[] = [];
  let expected = 0;
  for (const text of texts) {
    const words = countWords(text);
    if (expected * words > patience) {
      perThousand.push(null);
      continue;
    }
    // The first reading warms up and says how many more make a sample.
    const first = time(spotter, text, 1);
    const readings = Math.max(1, Math.round(50 / first));
    if (readings > 1) time(spotter, text, readings);
    const samples = Array.from({ length: first > 1000 ? 3 : 9 }, () => time(spotter, text, readings));
    const typical = median(samples) / readings;
    expected = typical / words;
    perThousand.push((typical * 1000) / words);
  }
  return perThousand;
}

function coldStart(name: SpotterName): number {
  const script = fileURLToPath(new URL('./cold-start.ts', import.meta.url));
  const times = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, [script, name], { encoding: 'utf8' })),
  );
  return median(times);
}

const shown = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined ? '–' : value.toFixed(value < 10 ? digits : value < 100 ? 1 : 0);

const { paragraphs, source } = readParagraphs();
const texts = sizes.map((words) => takeWords(paragraphs, words));
const rows: string[] = [];
let ours: (number | null)[] = [];
for (const name of spotterNames) {
  const spotter = await loadSpotter(name);
  const found = spotter.spot(texts[0] ?? '');
  const speeds = measure(spotter, texts);
  if (name === 'plumbline') ours = speeds;
  const ratio = (speeds[0] ?? Number.NaN) / (ours[0] ?? Number.NaN);
  const { minified, gzipped } = await bundleSize(name);
  const cells = [
    name,
    ...speeds.map((speed) => shown(speed)),
    `${shown(ratio, 2)}×`,
    shown(coldStart(name), 1),
    (minified / 1000).toFixed(1),
    (gzipped / 1000).toFixed(1),
    String(found),
  ];
  rows.push(`| ${cells.join(' | ')} |`);
  console.log(rows.at(-1));
}

const table = [
  '| | 1,000 words | 10,000 | 100,000 | 1,000,000 | to ours | cold start, ms | min, kB | min+gz, kB | found in 1,000 |',
  '|---|---|---|---|---|---|---|---|---|---|',
  ...rows,
].join('\n');

const page = `# What reading numbers costs

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}.
Text: ${source}. Every spotter reads the same paragraphs in one run.

Columns under the sizes are milliseconds of processor time per 1,000 words, medians; a flat row is linear growth, "–" was left
out because it would have taken longer than ${patience / 1000} s. "To ours" compares the first column. A cold start is a new
process from import to the first answer, in the same measure. Sizes are bundles for the browser. What is found differs: the regex
knows no words or units, compromise and wink count years, Recognizers is asked for numbers, percentages and
currencies (its other recognizers are not run).

${table}
`;
console.log(`\n${page}`);
if (process.argv.includes('--write')) writeFileSync(new URL('../../docs/bench.md', import.meta.url), page);
