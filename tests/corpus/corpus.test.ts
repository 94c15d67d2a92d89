import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { checkPage, openCatalogue } from '../../scripts/check/open-catalogue.ts';
import { pageOfText } from '../../scripts/check/page-of-input.ts';
import { loadPacks } from '../../scripts/packs/load-packs.ts';

/**
 * Every folder here is one case: `input.txt` (own words) and `expected.json`, written by a person.
 * Each expected finding names its quote (or a part of it) and whatever matters of it; `silent` lists words that must not be
 * rated or shown as context.
 */
const expectedSchema = z.strictObject({
  about: z.string(),
  title: z.string().default(''),
  addressWords: z.string().default(''),
  published: z.string().nullable(),
  outletCountry: z.string().nullable().default(null),
  findings: z.array(
    z.strictObject({
      quote: z.string(),
      kind: z.string().optional(),
      rating: z.string().optional(),
      notRating: z.string().optional(),
      abstained: z.string().optional(),
      indicator: z.string().optional(),
      area: z.string().optional(),
      value: z.number().optional(),
      direction: z.string().optional(),
      official: z.number().optional(),
      period: z.string().optional(),
      basePeriod: z.string().optional(),
      assumed: z.array(z.string()).optional(),
      note: z.string().optional(),
    }),
  ),
  silent: z.array(z.string()).default([]),
});
type Expected = z.output<typeof expectedSchema>['findings'][number];

const root = resolve(import.meta.dirname, '../..');
const opened = openCatalogue(await loadPacks(join(root, 'assets/packs')));
const cases = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'input.txt')),
);

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(0);
});

describe.each(cases)('%s', (name) => {
  const folder = join(import.meta.dirname, name);
  const text = readFileSync(join(folder, 'input.txt'), 'utf8');
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const { title, addressWords, published, outletCountry } = expected;
  const { page } = pageOfText(text, { title, addressWords, published, outletCountry });
  const { findings } = checkPage(page, opened);

  test.each(expected.findings)('“$quote”', (wanted) => {
    const at = findings.filter(
      (finding) => finding.quote.includes(wanted.quote) && isOfKind(finding, wanted),
    );
    expect(at.map(({ quote }) => quote)).toHaveLength(1);
    expect(shown(at[0] as Finding, wanted)).toEqual(wanted);
  });

  test.each(expected.silent)('nothing is said of “%s”', (words) => {
    const at = page.blocks.findIndex((block) => block.text.includes(words));
    expect(at).toBeGreaterThanOrEqual(0);
    const start = page.blocks[at]?.text.indexOf(words) ?? 0;
    const over = findings.filter(
      ({ block, span, rating }) =>
        block === at && rating !== null && span.start < start + words.length && start < span.end,
    );
    expect(over.map(({ quote, rating, why }) => ({ quote, rating, why }))).toEqual([]);
  });
});

const isOfKind = (finding: Finding, { kind }: Expected): boolean =>
  kind === undefined || finding.kind === kind;

/** The finding, cut to the fields that the case speaks of. */
function shown(finding: Finding, wanted: Expected): Expected {
  const iso = (interval: Finding['period']) => interval && `${interval.start}/${interval.end}`;
  const all = {
    kind: finding.kind,
    rating: finding.rating,
    notRating: finding.rating === wanted.notRating ? `must not be ${wanted.notRating}` : wanted.notRating,
    abstained: finding.abstained,
    indicator: finding.indicator,
    area: finding.area,
    value: finding.value,
    direction: finding.direction,
    official: rounded(finding.official?.value ?? null, wanted.official),
    period: iso(finding.period),
    basePeriod: iso(finding.basePeriod),
    assumed: finding.assumed.map(({ slot }) => slot),
    note: finding.notes.map(({ text }) => text).find((text) => text.includes(wanted.note ?? '')),
  };
  const asked = Object.keys(wanted).filter((key) => key !== 'quote');
  const cut = Object.fromEntries(asked.map((key) => [key, all[key as keyof typeof all]]));
  if (wanted.note !== undefined && typeof cut.note === 'string') cut.note = wanted.note;
  return { quote: wanted.quote, ...cut } as Expected;
}

/** To as many decimals as the case gives. */
function rounded(value: number | null, wanted: number | undefined): number | null {
  if (value === null || wanted === undefined) return value;
  const decimals = String(wanted).split('.')[1]?.length ?? 0;
  return Number(value.toFixed(decimals));
}
