import type { ObservationStatus } from '../../../lib/core/series/indicator.ts';
import { type ObservationRow, rounded } from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';

type Cells = Record<string, string>;

/** How one column of a file becomes rows of one series. */
export interface ColumnRule {
  indicator: string;
  column: string;
  area: string;
  breakdown?: string;
  /** Factor to base units: 1000 where the file counts thousands. */
  scale?: number;
  decimals?: number;
  status?: ObservationStatus | ((cells: Cells) => ObservationStatus);
  /** Day of the release whose newest period this file's last row is: that value cannot have appeared before. */
  newestPublished?: string;
}

/** Rows of several columns of one file; a row whose period is null, and an empty cell, are left out. */
export const fromTable = (
  data: SharedData,
  file: string,
  period: (cells: Cells) => string | null,
  rules: readonly ColumnRule[],
): ObservationRow[] => {
  const table = data.rows(file);
  return rules.flatMap((rule) => {
    const rows = table.flatMap((cells) => {
      const value = numberIn(cells, rule.column);
      const when = period(cells);
      if (value === null || when === null) return [];
      const status = typeof rule.status === 'function' ? rule.status(cells) : rule.status;
      const row: ObservationRow = {
        indicator: rule.indicator,
        area: rule.area,
        period: when,
        value: rounded(value * (rule.scale ?? 1), rule.decimals ?? 0),
      };
      if (rule.breakdown !== undefined) row.breakdown = rule.breakdown;
      if (status !== undefined) row.status = status;
      return [row];
    });
    const newest = rows.at(-1);
    if (newest && rule.newestPublished !== undefined) newest.published = rule.newestPublished;
    return rows;
  });
};

const keyOf = (row: ObservationRow): string =>
  [row.indicator, row.area, row.breakdown ?? '', row.period].join('|');

/**
 * Joins an older and a newer release of the same series. A value that stayed the same is kept once; one that changed is
 * kept as two vintages, the newer marked with the day of its release.
 */
export const joinReleases = (
  older: readonly ObservationRow[],
  newer: readonly ObservationRow[],
  newerReleased: string,
): ObservationRow[] => {
  const before = new Map(older.map((row) => [keyOf(row), row]));
  const added = newer.flatMap((row) => {
    const known = before.get(keyOf(row));
    if (known === undefined) return [row];
    return known.value === row.value ? [] : [{ ...row, published: newerReleased }];
  });
  return [...older, ...added];
};

/** Single observations written out: period, value and, where known, the day on which it first appeared. */
export const points = (
  series: { indicator: string; area: string; breakdown?: string; status?: ObservationStatus },
  list: readonly (readonly [period: string, value: number, published?: string])[],
): ObservationRow[] =>
  list.map(([period, value, published]) => ({
    ...series,
    period,
    value,
    ...(published === undefined ? {} : { published }),
  }));
