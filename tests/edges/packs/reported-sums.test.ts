import { expect, test } from 'vitest';
import { laterSums } from '../../../scripts/packs/import/reported-sums.ts';

const series = { indicator: 'xx.claims', area: 'GBR' };
const quarters = ['2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1'].map((period, i) => ({
  ...series,
  period,
  value: 100 + i,
}));
const year = (value: number, published: string) => ({
  ...series,
  period: '2024-04-01/P1Y',
  value,
  published,
});
const summable = new Set(['xx.claims']);
const released = new Map([['xx.claims', '2026-02-26']]);
const later = { ...series, period: '2024-04-01/P1Y', value: 406, published: '2026-02-26' };

test.each([
  ['what the quarters of a later table come to', quarters, [year(420, '2025-05-22')], summable, [later]],
  ['nothing where both have one value', quarters, [year(406, '2025-05-22')], summable, []],
  ['nothing where the page is the newer', quarters, [year(420, '2026-05-21')], summable, []],
  ['nothing where a quarter is missing', quarters.slice(1), [year(420, '2025-05-22')], summable, []],
  ['nothing of what does not add up', quarters, [year(420, '2025-05-22')], new Set<string>(), []],
  [
    'nothing where the table has the window',
    [...quarters, year(400, '')],
    [year(420, '2025-05-22')],
    summable,
    [],
  ],
] as const)('%s', (_name, tables, reported, ids, rows) => {
  expect(laterSums(tables, reported, ids, released)).toEqual(rows);
});
