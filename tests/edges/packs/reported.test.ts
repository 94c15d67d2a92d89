import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import type { ReportedFigure } from '../../../scripts/packs/import/reported.ts';
import { reportedFigures, withReported } from '../../../scripts/packs/import/reported.ts';

const folder = resolve(import.meta.dirname, '../../../scripts/packs/reported');
const packs = readdirSync(folder)
  .filter((file) => file.endsWith('.csv') && !/^(official-hosts|table-releases)/.test(file))
  .map((file) => file.replace('.csv', ''));
const official = csvParse(readFileSync(resolve(folder, 'official-hosts.csv'), 'utf8')).map(
  ({ host = '' }) => host,
);

const hostOf = (page: string): string => new URL(page).hostname.replace(/^www\./, '');
const isOfficial = (page: string): boolean =>
  official.some((host) => hostOf(page) === host || hostOf(page).endsWith(`.${host}`));

describe.each(packs)('figures as reported of %s', (pack) => {
  const figures = reportedFigures(pack);

  test('were read on a publisher’s own page or on two pages of different houses', () => {
    expect(figures.length).toBeGreaterThan(0);
    const weak = figures.filter(
      ({ page, second }) => !isOfficial(page) && (second === '' || hostOf(page) === hostOf(second)),
    );
    expect(weak).toEqual([]);
  });

  test('have a day on which they appeared, after their period began', () => {
    for (const { row } of figures) {
      expect(row.published, row.period).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(row.published.slice(0, 4) >= row.period.slice(0, 4), row.period).toBe(true);
    }
  });
});

const figure = (value: number, published: string, period = '2024'): ReportedFigure => ({
  row: { indicator: 'uk.ons.ltim.net', area: 'GBR', period, value, published },
  page: '',
  second: '',
});
const table = [{ indicator: 'uk.ons.ltim.net', area: 'GBR', period: '2024', value: 331_000 }];

describe('joining reported figures with a table', () => {
  test('keeps both where they differ, the table’s dated by its release', () => {
    expect(withReported(table, [figure(431_000, '2025-05-22')])).toEqual([
      { ...table[0], published: '2026-05-21' },
      figure(431_000, '2025-05-22').row,
    ]);
  });

  test('says once what both have, from the day it was reported', () => {
    expect(withReported(table, [figure(331_000, '2026-05-21')])).toEqual([
      { ...table[0], published: '2026-05-21' },
    ]);
  });

  test('adds a period that the table has not', () => {
    const other = figure(204_000, '2025-11-27', '2024-07-01/P1Y');
    expect(withReported(table, [other])).toEqual([...table, other.row]);
  });

  test('puts what was printed in the place of what was worked out from rounded values', () => {
    const rate = { indicator: 'uk.ons.cpi.monthly_rate', area: 'GBR', period: '2026-M01' };
    const printed = { ...rate, value: -0.5, published: '2026-02-18' };
    expect(withReported([{ ...rate, value: -0.4 }], [{ ...figure(0, ''), row: printed }])).toEqual([printed]);
  });

  test('refuses a difference from a table whose release is unknown', () => {
    const unknown = [{ ...table[0], indicator: 'xx.none', area: 'GBR', period: '2024', value: 1 }];
    const reported = {
      ...figure(2, '2025-05-22'),
      row: { ...figure(2, '2025-05-22').row, indicator: 'xx.none' },
    };
    expect(() => withReported(unknown, [reported])).toThrow(/release is unknown/);
  });
});
