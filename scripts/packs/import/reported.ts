import { existsSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { ObservationStatus } from '../../../lib/core/series/indicator.ts';
import { intervalOfPeriod } from '../../../lib/core/time/sdmx.ts';
import type { ObservationRow } from './observation-row.ts';
import { laterSums } from './reported-sums.ts';
import { numberIn } from './shared-data.ts';

/** A figure that a person copied from a page, with the page. */
export interface ReportedFigure {
  row: ObservationRow & { published: string };
  /** Where it was read: a publisher's own page, or a news report that `second` agrees with. */
  page: string;
  second: string;
}

const folder = new URL('../reported/', import.meta.url);

const figureOf = (cells: Record<string, string>): ReportedFigure => {
  const value = numberIn(cells, 'value');
  if (value === null)
    throw new RangeError(`reported figure without a value: ${Object.values(cells).join(',')}`);
  const { indicator = '', area = '', breakdown = '', period = '', status = '', published = '' } = cells;
  return {
    row: {
      indicator,
      area,
      ...(breakdown === '' ? {} : { breakdown }),
      period,
      value,
      ...(status === '' ? {} : { status: status as ObservationStatus }),
      published,
    },
    page: cells.page ?? '',
    second: cells.second_page ?? '',
  };
};

/** The figures of `scripts/packs/reported/NAME.csv`; none where a pack has no such file. */
export const reportedFigures = (pack: string): ReportedFigure[] => {
  const file = new URL(`${pack}.csv`, folder);
  return existsSync(file) ? [...csvParse(readFileSync(file, 'utf8'))].map(figureOf) : [];
};

const seriesAndPeriod = (row: ObservationRow): string =>
  [row.indicator, row.area, row.breakdown ?? '', row.period].join('|');

/** The release that a table was read from, or an earlier one from which on its values of the periods up to `through` stood. */
interface TableRelease {
  indicator: string;
  released: string;
  through: string;
}

const tableReleases = (): TableRelease[] =>
  csvParse(readFileSync(new URL('table-releases.csv', folder), 'utf8')).map((cells) => ({
    indicator: cells.indicator ?? '',
    released: cells.released ?? '',
    through: cells.through ?? '',
  }));

/** The day from which the table's value of a period stood; undefined where the table's release is not known. */
const releaseOf = (
  releases: readonly TableRelease[],
  { indicator, period }: ObservationRow,
): string | undefined =>
  releases
    .filter((release) => release.indicator === indicator)
    .find(({ through }) => through === '' || intervalOfPeriod(period).end <= intervalOfPeriod(through).end)
    ?.released;

/** In place of a day: the table's values are worked out from rounded ones, so what the publisher printed takes their place. */
const COMPUTED = 'computed';

/**
 * Adds figures as they were reported on a day to rows read from tables. Where both have one value, that day is its day; a
 * value that was printed again on a later day stood until then, and is kept with both days.
 * Where they differ both stay as vintages, the table's with the day of its release: an undated one would count as the older.
 * Throws when that day is not in `reported/table-releases.csv`. Of `summable` indicators, what the table's shorter periods
 * come to stands beside a window that was reported.
 */
export const withReported = (
  rows: readonly ObservationRow[],
  reported: readonly ReportedFigure[],
  summable: ReadonlySet<string> = new Set(),
): ObservationRow[] => {
  if (reported.length === 0) return [...rows];
  const releases = tableReleases();
  const newest = new Map(
    releases.filter(({ through }) => through === '').map(({ indicator, released }) => [indicator, released]),
  );
  const byKey = Map.groupBy(
    reported.map(({ row }) => row),
    seriesAndPeriod,
  );
  const kept = rows.flatMap((row): ObservationRow[] => {
    const known = byKey.get(seriesAndPeriod(row));
    if (known === undefined) return [row];
    const same = known.filter(({ value }) => value === row.value);
    const ofTable = row.published ?? newest.get(row.indicator);
    if (same.some(({ published }) => (ofTable ?? published) === published)) return [];
    if (same.length > 0) return ofTable === COMPUTED ? [] : [{ ...row, published: ofTable ?? '' }];
    const published = row.published ?? releaseOf(releases, row);
    if (published === COMPUTED) return [];
    if (published === undefined)
      throw new RangeError(
        `${seriesAndPeriod(row)}: ${row.value} in the table, ${known[0]?.value} reported, and the table's release is unknown`,
      );
    const stoodTill = ofTable !== undefined && ofTable > published ? [{ ...row, published: ofTable }] : [];
    return [{ ...row, published }, ...stoodTill];
  });
  const dates = Map.groupBy(rows, (row) => `${seriesAndPeriod(row)}|${row.value}`);
  const added = reported.map(({ row }): ObservationRow => {
    const inTable = dates.get(`${seriesAndPeriod(row)}|${row.value}`)?.[0];
    return { ...inTable, ...row };
  });
  return [...kept, ...added, ...laterSums(rows, added, summable, newest)];
};
