import { expect, test } from 'vitest';
import { indicatorOf } from '../../../lib/core/series/catalogue.ts';
import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import { compileCatalogue } from '../../../lib/core/series/compile-catalogue.ts';
import { catalogueDataOf } from '../../../lib/packs/catalogue-data.ts';
import { madeIndicator } from '../../core/series/made-indicator.ts';

const packOf = (name: string, title: string): Pack => ({
  summary: { name, title: name, version: '1.0.0', created: '2026-01-01', subscribedFrom: null },
  indicators: [madeIndicator({ pack: name, title })],
  areas: [],
  breakdowns: [],
  events: [{ id: 'made.day', title, phrases: ['the day'], start: '2025-01-01', end: null, area: null }],
  series: [],
});

test.each([
  ['ours', 'theirs'],
  ['theirs', 'ours'],
])('where %s and %s hold one indicator, the first one’s word counts', (one, two) => {
  const data = catalogueDataOf([packOf(one, one), packOf(two, two)]);
  expect(indicatorOf(compileCatalogue(data), 'made.arrivals')).toMatchObject({ pack: one, title: one });
  expect(data.events.map(({ title }) => title)).toEqual([one]);
});

const seriesIn = (area: string): Pack['series'][number] => ({
  key: `made.arrivals|${area}|`,
  indicator: 'made.arrivals',
  area,
  breakdown: '',
  periods: ['2025'],
  values: [1],
  status: ['A'],
  published: [''],
  low: [null],
  high: [null],
});

test.each([
  { from: null, areas: ['GBR', 'FRA'] },
  { from: 'https://lists.example/theirs.zip', areas: ['GBR'] },
])('a second pack from $from adds series of the first one’s indicator for $areas', ({ from, areas }) => {
  const ours = { ...packOf('ours', 'ours'), series: [seriesIn('GBR')] };
  const theirs = packOf('theirs', 'theirs');
  const added = {
    ...theirs,
    summary: { ...theirs.summary, subscribedFrom: from },
    series: [seriesIn('FRA')],
  };
  expect(catalogueDataOf([ours, added]).series.map(({ area }) => area)).toEqual(areas);
});
