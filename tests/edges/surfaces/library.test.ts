import { describe, expect, it } from 'vitest';
import { recallRows } from '../../../entrypoints/library/recall-rows.ts';
import { readRoute } from '../../../entrypoints/library/route.ts';
import { csvCell, rowsAsCsv } from '../../../entrypoints/library/rows-csv.ts';
import { makeSearch } from '../../../entrypoints/library/search-series.ts';
import { changesOnAYear, firstStep, rowsOf, stepsOf } from '../../../entrypoints/library/series-rows.ts';
import { seriesTitle, shelfOf } from '../../../entrypoints/library/shelf.ts';
import { packNav, seriesFor } from '../../../entrypoints/library/shelf-groups.ts';
import { valueInYear } from '../../../entrypoints/library/value-in-year.ts';
import type { Recall } from '../../../lib/core/series/recall.ts';
import type { Series } from '../../../lib/core/series/series.ts';
import type { PackRecord } from '../../../lib/store/database.ts';
import { arrivals, held, indicator, months, netMigration, pack, records, series } from './shelf-fixture.ts';

const shelf = shelfOf(records, []);
const at = (i: number): Series => held[i] as Series;

describe('the shelf', () => {
  it('leaves switched-off packs out, but lists them', () => {
    const off = shelfOf(records, ['uk']);
    expect(off.indicators.size).toBe(0);
    expect(off.packs.map(({ name, off: isOff }) => [name, isOff])).toEqual([['uk', true]]);
  });

  it('lets the bundled pack speak where two hold the same series', () => {
    const own = pack('aaa', false, [at(0)], [{ ...netMigration, title: 'Mine' }]);
    const both = shelfOf([own, ...records], []);
    expect(both.indicators.get('uk.net')?.title).toBe('Net migration');
    expect(both.seriesOf.get('uk.net')).toHaveLength(1);
  });

  it('names series by measure, part and place', () => {
    expect(seriesTitle(shelf, at(2))).toBe('Small-boat arrivals, Afghanistan, United Kingdom');
  });

  it('is browsed by publisher', () => {
    expect(packNav(shelf, 'uk')?.groups.map((g) => [g.name, g.items.length])).toEqual([
      ['Office of Counts', 2],
    ]);
    expect(packNav(shelf, 'none')).toBeNull();
  });
});

describe('what a pack recalled', () => {
  const recall = (parts: Partial<Recall>): Recall => ({
    id: 'r',
    day: '2026-06-03',
    reason: 'Counted twice.',
    indicator: 'uk.arrivals',
    area: null,
    breakdown: null,
    periods: null,
    claims: null,
    ...parts,
  });
  const [uk = pack('uk', true, [], [])] = records;
  const say = (key: string, ...values: string[]) =>
    key === 'languageTag' ? 'en-GB' : [key, ...values].join(' ');
  const rowsOfPack = (own: PackRecord, others: PackRecord[], of?: Series) => {
    const both = shelfOf([own, ...others], []);
    const shown = both.packs.find(({ name }) => name === own.name);
    return shown ? recallRows(both, shown, say, of) : [];
  };

  it.each<[Partial<Recall>, string]>([
    [{}, 'Small-boat arrivals'],
    [{ area: 'FRA' }, 'Small-boat arrivals, France'],
    [{ area: 'GBR', breakdown: 'nationality:AFG' }, 'Small-boat arrivals, Afghanistan, United Kingdom'],
    [{ breakdown: '' }, 'Small-boat arrivals, recallTotal'],
    [{ periods: { from: '2024-07-01', to: null } }, 'Small-boat arrivals · recallSince 1 July 2024'],
    [
      { claims: { kinds: ['rank'], period: null, basePeriod: null, value: null } },
      'Small-boat arrivals · recallSome',
    ],
  ])('%j is shown as “%s”', (parts, what) => {
    expect(rowsOfPack({ ...uk, recalls: [recall(parts)] }, [])).toEqual([
      { id: 'r', day: '2026-06-03', reason: 'Counted twice.', what },
    ]);
  });

  it('is shown newest first, beside a series only what is of it', () => {
    const recalls = [
      recall({ id: 'old', day: '2026-01-01' }),
      recall({ id: 'new', area: 'FRA' }),
      recall({ id: 'net', indicator: 'uk.net' }),
    ];
    const own = { ...uk, recalls };
    expect(rowsOfPack(own, []).map(({ id }) => id)).toEqual(['new', 'net', 'old']);
    expect(rowsOfPack(own, [], at(1)).map(({ id }) => id)).toEqual(['old']);
    expect(rowsOfPack(own, [], at(0)).map(({ id }) => id)).toEqual(['net']);
    expect(rowsOfPack(uk, [])).toEqual([]);
  });

  it('is not shown where another pack’s word counts', () => {
    const own = { ...pack('aaa', false, [at(1)], [arrivals]), recalls: [recall({})] };
    expect(rowsOfPack(own, records)).toEqual([]);
    expect(rowsOfPack(own, [])).toHaveLength(1);
  });
});

describe('search', () => {
  const search = makeSearch(shelf);
  it.each([
    ['net migration 2024', 'uk.net|GBR|', '2024'],
    ['NET MIGRATION', 'uk.net|GBR|', null],
    ['small boat arrivals france', 'uk.arrivals|FRA|', null],
    ['French arrivals', 'uk.arrivals|FRA|', null],
    ['arrivals afghanistan', 'uk.arrivals|GBR|nationality:AFG', null],
    ['smal boat arivals', 'uk.arrivals|GBR|', null],
    ['uk arrivals 2025', 'uk.arrivals|GBR|', '2025'],
  ])('"%s" finds %s first', (query, key, year) => {
    const [first] = search(query, 5);
    expect([first?.series.key, first?.year]).toEqual([key, year]);
  });

  it.each([['unicorns'], ['%%%'], ['net migration mars'.repeat(0)]])('"%s" invents nothing', (query) => {
    for (const found of search(query, 5)) expect(shelf.seriesOf.has(found.indicator.id)).toBe(true);
  });

  it('finds nothing in a place that is not held', () => {
    expect(search('net migration france', 5)).toEqual([]);
  });

  it('is not slowed by long input', () => {
    const start = performance.now();
    search('a '.repeat(50_000), 5);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('the value of a year', () => {
  it.each([
    [1, '2024', 120, '2024'],
    [1, null, 120, '2024'],
    [1, '2025', 30, 'February 2025'],
    [0, '2023', 900, '2023'],
    [0, null, 331, '2024'],
  ])('series %i, %s', (i, year, value, name) => {
    const found = valueInYear(at(i), i === 0 ? netMigration : arrivals, year);
    expect([found?.value, found?.name]).toEqual([value, name]);
  });

  it('is null where nothing is held', () => {
    expect(valueInYear(at(0), netMigration, '1999')).toBeNull();
    expect(valueInYear(series('x', 'GBR', []), netMigration, null)).toBeNull();
  });
});

describe('rows', () => {
  it('are summed only into windows that are full', () => {
    expect(stepsOf(at(1), arrivals)).toEqual(['month', 'quarter', 'half', 'year']);
    expect(rowsOf(at(1), arrivals, 'quarter').map((row) => row.value)).toEqual([30, 30, 30, 30]);
    expect(rowsOf(at(1), arrivals, 'year').map((row) => [row.name, row.value])).toEqual([['2024', 120]]);
  });

  it('of rates and stocks are never summed', () => {
    const rate = indicator('r', 'Rate', { unit: 'percent', grain: { sum: false, rolling: false } });
    expect(stepsOf(series('r', 'GBR', months(2024, [1, 2, 3])), rate)).toEqual(['month']);
  });

  it('of days start at months, and hold weeks', () => {
    const days = Array.from({ length: 31 }, (_, i): [string, number] => [
      `2024-01-${String(i + 1).padStart(2, '0')}`,
      1,
    ]);
    const daily = series('d', 'GBR', days);
    const steps = stepsOf(daily, arrivals);
    expect(steps).toEqual(['day', 'week', 'month', 'quarter', 'half', 'year']);
    expect(firstStep(steps)).toBe('month');
    expect(rowsOf(daily, arrivals, 'week').map((row) => row.value)).toEqual([7, 7, 7, 7]);
    expect(rowsOf(daily, arrivals, 'month').map((row) => row.value)).toEqual([31]);
  });

  it('keep earlier releases, and the least settled status of a sum', () => {
    const s = series('v', 'GBR', [
      ['2024', 431],
      ['2024', 331],
    ]);
    s.published = ['2025-05-22', '2026-05-21'];
    const [row] = rowsOf(s, netMigration, 'year');
    expect(row?.value).toBe(331);
    expect(row?.earlier.map(({ value }) => value)).toEqual([431]);
    const mixed = series('m', 'GBR', months(2024, [1, 1, 1]));
    mixed.status = ['A', 'P', 'A'];
    expect(rowsOf(mixed, arrivals, 'quarter')[0]?.status).toBe('P');
  });

  it('change on a year in per cent, of rates in points', () => {
    const rows = rowsOf(at(1), arrivals, 'month');
    expect(changesOnAYear(rows, arrivals).slice(11)).toEqual([null, 100, 200]);
    const rate = indicator('r', 'Rate', { unit: 'percent', grain: { sum: false, rolling: false } });
    const yearly = series('r', 'GBR', [
      ['2023', 4],
      ['2024', 4.5],
    ]);
    expect(changesOnAYear(rowsOf(yearly, rate, 'year'), rate)).toEqual([null, 0.5]);
  });
});

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['with, comma', '"with, comma"'],
    ['with "quotes"', '"with ""quotes"""'],
    ['=SUM(A1)', "'=SUM(A1)"],
    ['@cmd', "'@cmd"],
    [-18, '-18'],
    [null, ''],
  ])('cell %s', (value, cell) => expect(csvCell(value)).toBe(cell));

  it('carries what is needed to cite a row', () => {
    const csv = rowsAsCsv(rowsOf(at(0), netMigration, 'year'), {
      series: 'Net migration, UK',
      unit: 'people',
      source: 'https://counts.example/',
    });
    expect(csv.split('\r\n')[2]).toBe(
      '"Net migration, UK",2024,2024-01-01,2024-12-31,331,people,A,,,,https://counts.example/',
    );
  });
});

describe('routes', () => {
  it.each([
    ['', { is: 'packs' }],
    ['#packs', { is: 'packs' }],
    ['#import', { is: 'import' }],
    ['#series=uk.net%7CGBR%7C', { is: 'series', key: 'uk.net|GBR|' }],
    ['#indicator=uk.net', { is: 'indicator', id: 'uk.net' }],
    ['#words=net+migration', { is: 'search', words: 'net migration' }],
    ['#pack=uk', { is: 'pack', name: 'uk' }],
    ['#nonsense=%', { is: 'packs' }],
  ])('%s', (fragment, route) => expect(readRoute(fragment)).toEqual(route));

  it.each([
    ['#series=uk.arrivals%7CFRA%7C', 'uk.arrivals|FRA|'],
    ['#indicator=uk.arrivals', 'uk.arrivals|GBR|'],
    ['#pack=uk', 'uk.net|GBR|'],
    ['#series=uk.net%7CFRA%7C', undefined],
    ['#indicator=none', undefined],
    ['#words=x', undefined],
  ])('%s leads to %s', (fragment, key) => expect(seriesFor(shelf, readRoute(fragment))?.key).toBe(key));
});
