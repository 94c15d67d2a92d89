import type { Area, Indicator } from '../../../lib/core/series/indicator.ts';
import { type Series, seriesKey } from '../../../lib/core/series/series.ts';
import { summariseSeries } from '../../../lib/packs/catalogue-data.ts';
import type { PackRecord } from '../../../lib/store/database.ts';

/** A small shelf: a bundled pack with two measures, and one added by the reader. */

export const indicator = (id: string, title: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  title,
  measure: 'flow',
  unit: 'people',
  prices: null,
  decimals: 0,
  tolerance: null,
  frequency: 'month',
  lag: 30,
  revision: null,
  seasonallyAdjusted: false,
  publisher: 'Office of Counts',
  source: { title: 'Counts', url: 'https://counts.example/', licence: 'OGL-UK-3.0', retrieved: '2026-08-21' },
  definition: `What ${title} are.`,
  caveats: ['Counted by hand.'],
  nextRelease: null,
  words: { names: [title.toLowerCase()], short: [], near: [], not: [], nouns: [], placed: false },
  grain: { sum: true, rolling: false },
  impliedArea: null,
  related: [],
  sameAs: [],
  priority: 0,
  growthOver: null,
  ratioOf: null,
  pack: 'own',
  ...more,
});

export const series = (of: string, area: string, rows: [string, number][], breakdown = ''): Series => ({
  key: seriesKey(of, area, breakdown),
  indicator: of,
  area,
  breakdown,
  periods: rows.map(([period]) => period),
  values: rows.map(([, value]) => value),
  status: rows.map(() => 'A'),
  published: rows.map(() => ''),
  low: rows.map(() => null),
  high: rows.map(() => null),
});

const area = (code: string, name: string, names: string[], adjectives: string[]): Area => ({
  code,
  name,
  names,
  adjectives,
  parent: null,
  members: [],
});

export const months = (year: number, values: number[]): [string, number][] =>
  values.map((value, i) => [`${year}-M${String(i + 1).padStart(2, '0')}`, value]);

export const netMigration = indicator('uk.net', 'Net migration', {
  grain: { sum: false, rolling: true },
  frequency: 'year',
});
export const arrivals = indicator('uk.arrivals', 'Small-boat arrivals');

export const held: Series[] = [
  series('uk.net', 'GBR', [
    ['2023', 900],
    ['2024', 331],
  ]),
  series('uk.arrivals', 'GBR', [...months(2024, Array(12).fill(10)), ...months(2025, [20, 30])]),
  series('uk.arrivals', 'GBR', months(2024, Array(12).fill(4)), 'nationality:AFG'),
  series('uk.arrivals', 'FRA', months(2024, Array(12).fill(7))),
];

export const pack = (
  name: string,
  bundled: boolean,
  some: Series[],
  indicators: Indicator[],
): PackRecord => ({
  name,
  hash: 'h',
  bundled,
  summary: {
    name,
    title: name,
    version: '1.0.0',
    created: '2026-08-21',
    subscribedFrom: bundled ? null : 'you',
  },
  indicators: indicators.map((one) => ({ ...one, pack: name })),
  areas: [
    area('GBR', 'United Kingdom', ['UK', 'Britain'], ['British']),
    area('FRA', 'France', [], ['French']),
  ],
  breakdowns: [{ code: 'nationality:AFG', title: 'Afghanistan', words: ['afghans'] }],
  events: [],
  series: some.map(summariseSeries),
});

export const records = [pack('uk', true, held, [netMigration, arrivals])];
