import type { Indicator } from '../../../lib/core/series/indicator.ts';
import type { Series } from '../../../lib/core/series/series.ts';

/** An indicator for tests; the parts that matter are given. */
export const madeIndicator = (parts: Partial<Indicator> = {}): Indicator => ({
  id: 'made.arrivals',
  title: 'Arrivals',
  measure: 'flow',
  unit: 'people',
  prices: null,
  decimals: 0,
  tolerance: null,
  frequency: 'month',
  lag: 10,
  revision: null,
  seasonallyAdjusted: false,
  publisher: 'Office of Made Figures',
  source: { title: 'Made figures', url: 'https://example.org/', licence: 'CC0-1.0', retrieved: '2026-01-01' },
  definition: 'People who arrived.',
  caveats: [],
  nextRelease: null,
  words: { names: ['arrivals'], short: [], near: [], not: [], nouns: ['people'], placed: false },
  grain: { sum: true, rolling: false },
  impliedArea: 'GBR',
  related: [],
  sameAs: [],
  priority: 50,
  growthOver: null,
  ratioOf: null,
  pack: 'made',
  ...parts,
});

/** A series of `[period, value]` or `[period, value, published]` rows. */
export const madeSeries = (rows: [string, number | null, string?][]): Series => ({
  key: 'made.arrivals|GBR|',
  indicator: 'made.arrivals',
  area: 'GBR',
  breakdown: '',
  periods: rows.map(([period]) => period),
  values: rows.map(([, value]) => value),
  status: rows.map(() => 'A'),
  published: rows.map(([, , published]) => published ?? ''),
  low: rows.map(() => null),
  high: rows.map(() => null),
});
