import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, prepareCheck } from '../../../lib/core/check-text.ts';
import type { Finding } from '../../../lib/core/checks/finding.ts';
import { rateFigure } from '../../../lib/core/checks/tolerance.ts';
import { compileCatalogue } from '../../../lib/core/series/compile-catalogue.ts';
import { madeIndicator, madeSeries } from '../series/made-indicator.ts';

const series = madeSeries([
  ['2019', 12_000],
  ['2020', 15_500],
  ['2021', 21_300],
  ['2022', 18_250],
  ['2023', 19_400],
]);
const catalogue = compileCatalogue({
  packs: [],
  indicators: [
    madeIndicator({
      frequency: 'year',
      words: { names: ['lighthouse visits'], short: [], near: [], not: [], nouns: ['visit'], placed: false },
    }),
  ],
  areas: [
    {
      code: 'GBR',
      name: 'United Kingdom',
      names: ['UK'],
      adjectives: ['British'],
      parent: null,
      members: [],
    },
  ],
  breakdowns: [],
  events: [],
  series: [
    {
      key: series.key,
      indicator: series.indicator,
      area: 'GBR',
      breakdown: '',
      first: '2019-01-01',
      last: '2023-12-31',
      count: 5,
    },
  ],
});

function findingsOn(sentences: string[]): Finding[] {
  const blocks = sentences.map((text) => ({ text, role: 'paragraph' as const }));
  const prepared = prepareCheck(
    { title: '', published: '2024-06-01', outletCountry: null, blocks },
    catalogue,
  );
  return judge(prepared, new Map([[series.key, series]])).findings;
}

const claimOf = (figure: string): string => `There were ${figure} lighthouse visits in the UK in 2021.`;
const written = (value: number): string => Math.round(value).toLocaleString('en-GB');
const rated = (sentences: string[]): Finding | undefined =>
  findingsOn(sentences).find(({ rating }) => rating !== null);

test('the sentence is rated at all', () => {
  expect(rated([claimOf('21,300')])?.rating).toBe('matches');
  expect(rated([claimOf('31,300')])?.rating).toBe('differs');
});

test('an unrelated sentence never changes a rating', () => {
  const unrelated = fc.constantFrom(
    'The choir sang until late.',
    'Tickets cost £12 at the door.',
    'A second storm is on its way, forecasters say.',
    'Three people were late on 4 May 2021.',
    'Critics called the plan “a half-measure”.',
  );
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 40_000 }), unrelated, fc.boolean(), (value, other, before) => {
      const claim = claimOf(written(value));
      const alone = rated([claim]);
      const beside = rated(before ? [other, claim] : [claim, other]);
      expect(beside?.rating).toBe(alone?.rating);
      expect(beside?.official?.value).toBe(alone?.official?.value);
    }),
    { numRuns: 60 },
  );
});

test('a figure off by more than the tolerance never matches', () => {
  fc.assert(
    fc.property(fc.double({ min: 1.06, max: 2.4, noNaN: true }), fc.boolean(), (factor, up) => {
      const value = up ? 21_300 * factor : 21_300 / factor;
      expect(rated([claimOf(written(value))])?.rating).not.toBe('matches');
    }),
    { numRuns: 60 },
  );
});

test('a bound moves the interval to its own side', () => {
  const value = fc.integer({ min: 100, max: 1_000_000 });
  const ratio = fc.double({ min: 0.5, max: 2, noNaN: true });
  fc.assert(
    fc.property(value, ratio, (stated, by) => {
      const figure = { value: stated, high: null, step: 1, form: 'digits' as const };
      const official = stated * by;
      const above = rateFigure({ ...figure, bound: 'more-than' }, official);
      const below = rateFigure({ ...figure, bound: 'less-than' }, official);
      if (official > stated) expect(above).toBe('matches');
      if (official < stated) expect(below).toBe('matches');
      if (official > 1.05 * stated) expect(below).toBe('differs');
      if (official < 0.95 * stated) expect(above).toBe('differs');
    }),
  );
});

test('about is never stricter than exact', () => {
  const order = { matches: 0, close: 1, differs: 2 };
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 100_000 }),
      fc.double({ min: 0.8, max: 1.2, noNaN: true }),
      (stated, by) => {
        const figure = { value: stated, high: null, step: 1, form: 'digits' as const };
        const exact = rateFigure({ ...figure, bound: 'exact' }, stated * by);
        const about = rateFigure({ ...figure, bound: 'about' }, stated * by);
        expect(order[about]).toBeLessThanOrEqual(order[exact]);
      },
    ),
  );
});

test.each([
  ['In 2024 there were 18,000 lighthouse visits in the UK.', '2023-12-31'],
  ['In 2010 there were 18,000 lighthouse visits in the UK.', undefined],
  ['In 2022 there were 18,300 lighthouse visits in the UK.', undefined],
])('our copy is said to end only before the time of the claim: %s', (sentence, ends) => {
  expect(findingsOn([sentence]).map(({ copyEnds }) => copyEnds)).toEqual([ends]);
});
