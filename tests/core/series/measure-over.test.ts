import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../lib/core/series/indicator.ts';
import { measureOver } from '../../../lib/core/series/measure-over.ts';
import { knownOn, pointsOf } from '../../../lib/core/series/points.ts';
import { madeIndicator, madeSeries } from './made-indicator.ts';

const months = madeSeries([
  ['2024-M11', 5],
  ['2024-M12', 10],
  ['2025-M01', 20],
  ['2025-M02', 30],
  ['2025-M03', 40],
  ['2025-M05', 50],
]);
const stock: Partial<Indicator> = { measure: 'stock', grain: { sum: false, rolling: false } };

describe('a window', () => {
  test.each([
    ['one observation', {}, '2025-02-01', '2025-02-28', 30, 'observation'],
    ['months summed to a quarter', {}, '2025-01-01', '2025-03-31', 90, 'sum'],
    ['months summed across the year', {}, '2024-12-01', '2025-02-28', 60, 'sum'],
    ['a gap is not summed over', {}, '2025-03-01', '2025-05-31', null, null],
    ['half a month is not known', {}, '2025-01-01', '2025-02-14', null, null],
    ['a window before the series', {}, '2020-01-01', '2020-12-31', null, null],
    [
      'a rolling total is never summed',
      { grain: { sum: true, rolling: true } },
      '2025-01-01',
      '2025-03-31',
      null,
      null,
    ],
    ['a stock at the end of a quarter', stock, '2025-01-01', '2025-03-31', 40, 'end-of-window'],
    ['a stock on a day', stock, '2025-03-31', '2025-03-31', 40, 'end-of-window'],
    ['a stock in a month that is missing', stock, '2025-06-01', '2025-12-31', null, null],
    [
      'a rate within its month',
      { measure: 'rate', grain: stock.grain as Indicator['grain'] },
      '2025-02-10',
      '2025-02-10',
      30,
      'in-force',
    ],
    ['a flow is not known by the day', {}, '2025-02-10', '2025-02-10', null, null],
  ] as const)('%s', (_name, parts, start, end, value, way) => {
    const measured = measureOver(
      pointsOf(months),
      madeIndicator(parts as Partial<Indicator>),
      { start, end },
      null,
    );
    expect(measured?.value ?? null).toBe(value);
    expect(measured?.way ?? null).toBe(way);
  });

  test.each([
    ['two years that follow one another', '2023-07-01', '2025-06-30', 30],
    ['eighteen months', '2023-07-01', '2024-12-31', null],
    ['years that overlap only', '2023-10-01', '2025-09-30', null],
  ] as const)('a rolling total over %s', (_name, start, end, value) => {
    const series = madeSeries([
      ['2023-07-01/P1Y', 10],
      ['2023-10-01/P1Y', 12],
      ['2024-07-01/P1Y', 20],
      ['2024-Q3', 4],
    ]);
    const rolling = madeIndicator({ grain: { sum: false, rolling: true } });
    expect(measureOver(pointsOf(series), rolling, { start, end }, null)?.value ?? null).toBe(value);
  });

  test('a longer period that leads nowhere gives way to shorter ones', () => {
    const series = madeSeries([
      ['2025-01-01/P80D', 999],
      ['2025-M01', 1],
      ['2025-M02', 2],
      ['2025-M03', 3],
    ]);
    const window = { start: '2025-01-01', end: '2025-03-31' };
    expect(measureOver(pointsOf(series), madeIndicator(), window, null)?.value).toBe(6);
  });

  test('a price that changes at odd dates is the one in force', () => {
    const series = madeSeries([
      ['2024-08-01/P14W', 5],
      ['2024-11-07/P13W', 4.75],
      ['2025-02-06/P13W', 4.5],
    ]);
    const rate = madeIndicator({
      measure: 'rate',
      frequency: 'irregular',
      grain: { sum: false, rolling: false },
    });
    const on = (day: string) => measureOver(pointsOf(series), rate, { start: day, end: day }, null)?.value;
    expect([on('2024-07-31'), on('2024-12-25'), on('2025-03-01')]).toEqual([undefined, 4.75, 4.5]);
  });

  test('a page cannot know a window that had not ended', () => {
    const indicator = madeIndicator();
    const window = { start: '2025-02-01', end: '2025-02-28' };
    expect(measureOver(pointsOf(months), indicator, window, '2025-02-20')).toBeNull();
    expect(measureOver(pointsOf(months), indicator, window, '2025-03-20')?.asPublished).toBe(30);
  });
});

describe('vintages', () => {
  const series = madeSeries([
    ['2024', 100, '2025-02-01'],
    ['2024', 110, '2025-08-01'],
    ['2023', 90],
  ]);
  const revised = madeIndicator({ frequency: 'year', lag: 30, revision: { percent: 10 } });
  test.each([
    ['before the first release', '2024', '2025-01-15', null, false],
    ['the first release', '2024', '2025-03-01', 100, true],
    ['the day of the revision', '2024', '2025-08-01', 110, true],
    ['on the eve of the next release', '2024', '2026-06-30', 110, true],
    ['a release was due that is not held', '2024', '2026-09-01', 110, false],
    ['undated, lag not over', '2023', '2024-01-10', null, false],
    ['undated and revised: not certainly what stood then', '2023', '2024-06-01', 90, false],
  ] as const)('%s', (_name, period, day, value, held) => {
    const point = pointsOf(series).find((each) => each.period === period);
    const known = point && knownOn(point, revised, day);
    expect(known?.asOf?.value ?? null).toBe(value);
    expect(known?.held).toBe(held);
  });
  test('an undated value of an unrevised series is what stood then', () => {
    const point = pointsOf(series)[0];
    expect(point && knownOn(point, madeIndicator({ lag: 30 }), '2024-06-01').held).toBe(true);
  });
  const mixed = madeSeries([
    ['2025-M01', 10],
    ['2025-M02', 20, '2025-03-10'],
    ['2025-M02', 26, '2025-09-10'],
    ['2025-M03', 30, '2025-04-10'],
    ['2025-M03', 33, '2025-09-10'],
  ]);
  const table = madeSeries([
    ['2025-M01', 10],
    ['2025-M01', 12, '2025-09-10'],
    ['2025-M02', 20, '2025-03-10'],
    ['2025-M02', 26, '2025-09-10'],
  ]);
  test.each([
    ['a first print and a value of no day', mixed, '2025-01-01', '2025-02-28', null],
    ['a first print, and one whose next release was out', mixed, '2025-02-01', '2025-03-31', null],
    ['one first print', mixed, '2025-02-01', '2025-02-28', 20],
    ['a first print and an older table', table, '2025-01-01', '2025-02-28', 30],
  ] as const)('added up as of the day: %s', (_name, made, start, end, value) => {
    const indicator = madeIndicator({ revision: { percent: 10 } });
    expect(measureOver(pointsOf(made), indicator, { start, end }, '2025-04-11')?.asPublished).toBe(value);
  });
});
