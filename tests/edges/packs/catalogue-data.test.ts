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
