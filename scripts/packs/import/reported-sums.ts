import { tile } from '../../../lib/core/series/measure-over.ts';
import { pointsOf } from '../../../lib/core/series/points.ts';
import { intervalOfPeriod } from '../../../lib/core/time/sdmx.ts';
import type { ObservationRow } from './observation-row.ts';

const seriesOf = ({ indicator, area, breakdown = '' }: ObservationRow): string =>
  [indicator, area, breakdown].join('|');

/** The rows of one series as the core reads them; of each period the newest vintage only. */
const pointsIn = (rows: readonly ObservationRow[]) => {
  const newest = [...rows].sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
  const { indicator = '', area = '', breakdown = '' } = rows[0] ?? {};
  return pointsOf({
    key: [indicator, area, breakdown].join('|'),
    indicator,
    area,
    breakdown,
    periods: newest.map(({ period }) => period),
    values: newest.map(({ value }) => value),
    status: newest.map(() => 'A'),
    published: newest.map(({ published }) => published ?? ''),
    low: newest.map(() => null),
    high: newest.map(() => null),
  });
};

/**
 * Where a page gave the total of a window and a table of a later release has all its parts, their sum stands beside it as the
 * later vintage: 109,343 claims in the year to March as announced, and what the four quarters come to since.
 * Only for `summable` indicators, whose shorter periods add up, and where the day of the table's release is known.
 */
export const laterSums = (
  tables: readonly ObservationRow[],
  reported: readonly ObservationRow[],
  summable: ReadonlySet<string>,
  released: ReadonlyMap<string, string>,
): ObservationRow[] => {
  const bySeries = Map.groupBy(tables, seriesOf);
  const known = new Set(tables.map((row) => `${seriesOf(row)}|${row.period}`));
  const windows = Map.groupBy(
    reported.filter((row) => summable.has(row.indicator) && !known.has(`${seriesOf(row)}|${row.period}`)),
    (row) => `${seriesOf(row)}|${row.period}`,
  );
  return [...windows.values()].flatMap((told): ObservationRow[] => {
    const [first] = told as [ObservationRow, ...ObservationRow[]];
    const rows = bySeries.get(seriesOf(first));
    const parts = rows && tile(pointsIn(rows), intervalOfPeriod(first.period));
    const day = released.get(first.indicator);
    if (!parts || parts.length < 2 || day === undefined) return [];
    const value = parts.reduce((sum, { vintages }) => sum + (vintages.at(-1)?.value ?? 0), 0);
    const newest = parts.reduce((last, { vintages }) => maxOf(last, vintages.at(-1)?.published ?? ''), day);
    if (told.some((row) => row.value === value || (row.published ?? '') >= newest)) return [];
    const { indicator, area, breakdown, period } = first;
    return [{ indicator, area, ...(breakdown ? { breakdown } : {}), period, value, published: newest }];
  });
};

const maxOf = (a: string, b: string): string => (a > b ? a : b);
