import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compilePack, expandPack } from '../../../lib/packs/compile.ts';
import { checkReferences, checkShortForms } from '../../../scripts/packs/checks/references.ts';
import { loadPacks } from '../../../scripts/packs/load-packs.ts';
import { reportPack } from '../../../scripts/packs/report.ts';

const packs = await loadPacks(resolve(import.meta.dirname, '../../../assets/packs'));
const named = packs.map((pack) => [pack.summary.name, pack] as const);

test.each(named)('%s passes its checks', (_, pack) => {
  const lines: string[] = [];
  expect(
    reportPack(pack, (line) => lines.push(line)),
    lines.join('\n'),
  ).toBe(true);
});

test.each(named)('%s comes back from its shipped form unchanged', (_, pack) => {
  expect(expandPack(JSON.parse(JSON.stringify(compilePack(pack))))).toEqual(pack);
});

test('what one pack says of another is there', () => {
  expect(checkReferences(packs).problems).toEqual([]);
});

test('no short form holds a name of its own indicator', () => {
  expect(checkShortForms(packs).problems).toEqual([]);
  const [pack] = packs as [(typeof packs)[number], ...typeof packs];
  const [indicator] = pack.indicators;
  if (!indicator) throw new Error('a pack without indicators');
  const words = { ...indicator.words, names: ['base rate'], short: ['the base rate', 'rate', 'base rates'] };
  const broken = { ...pack, indicators: [{ ...indicator, words }] };
  expect(checkShortForms([broken]).problems).toEqual([
    `${indicator.id}: the short form “the base rate” holds one of its names`,
  ]);
});

test('there are at least 150 indicators, each with a definition, a source and words', () => {
  const indicators = packs.flatMap((pack) => pack.indicators);
  expect(indicators.length).toBeGreaterThanOrEqual(150);
  for (const indicator of indicators) {
    expect(indicator.definition, indicator.id).toMatch(/\.$/);
    expect(indicator.source.url, indicator.id).toMatch(/^https:/);
    expect(indicator.words.names.length, indicator.id).toBeGreaterThan(0);
  }
});

test.each([
  ['uk.ons.ltim.net|GBR|', '2024', [431_000, 345_000, 331_000]],
  ['uk.ho.asylum.claims|GBR|', '2025', [100_625, 101_911]],
  ['us.bls.payrolls|USA|', '2026-M01', [130_000, 126_000, 160_000]],
  ['uk.ho.asylum.people_in_hotels|GBR|', '2025-06-30', [32_059, 32_041]],
])('%s keeps the vintages of %s', (key, period, values) => {
  const series = packs.flatMap((pack) => pack.series).find((one) => one.key === key);
  expect(series?.values.filter((_, at) => series.periods[at] === period)).toEqual(values);
});
