import type { ObservationStatus } from '../core/series/indicator.ts';
import { type Series, seriesKey } from '../core/series/series.ts';
import { isDay } from '../core/time/days.ts';
import { readPeriod } from '../core/time/sdmx.ts';
import type { ProblemList } from './pack-error.ts';
import { STATUSES } from './profile.ts';
import { readTable, type TableRow } from './read-table.ts';

export const OBSERVATION_COLUMNS = [
  'indicator',
  'area',
  'breakdown',
  'period',
  'value',
  'status',
  'published',
  'low',
  'high',
] as const;

const COLUMNS = {
  required: ['indicator', 'area', 'period', 'value'],
  optional: ['breakdown', 'status', 'published', 'low', 'high'],
};

/** The codes that a row may name. */
export interface KnownCodes {
  indicators: ReadonlySet<string>;
  areas: ReadonlySet<string>;
  breakdowns: ReadonlySet<string>;
}

interface Observation {
  period: string;
  start: string;
  end: string;
  value: number | null;
  status: ObservationStatus;
  published: string;
  low: number | null;
  high: number | null;
}

const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/i;
const isStatus = (text: string): text is ObservationStatus => (STATUSES as readonly string[]).includes(text);

const readObservation = (file: string, { row, cell }: TableRow, found: ProblemList): Observation | null => {
  let good = true;
  const problem = (column: string, expected: string) => {
    good = false;
    found.add({ file, row, column, message: `"${cell(column)}"`, expected });
  };
  const status = cell('status') || 'A';
  const number = (column: string): number | null => {
    const text = cell(column);
    if (text === '') return null;
    if (!NUMBER.test(text)) problem(column, 'a number with digits and a point, such as 12.5');
    return Number(text);
  };
  const interval = readPeriod(cell('period'));
  if (!interval)
    problem('period', '2025, 2025-S1, 2025-Q2, 2025-M06, 2025-W27, 2025-06-30 or 2024-04-01/P1Y');
  if (!isStatus(status)) problem('status', 'one of A, P, E, F, B, O, L, or nothing for A');
  const missing = status === 'O' || status === 'L';
  if (cell('value') === '' && !missing) problem('value', 'a number, or status O or L where it is missing');
  const published = cell('published');
  if (published !== '' && !isDay(published)) problem('published', 'a day such as 2026-08-21, or nothing');
  const [value, low, high] = [number('value'), number('low'), number('high')];
  if (low !== null && high !== null && low > high) problem('low', 'a lower end not above the higher end');
  if (!good || !interval || !isStatus(status)) return null;
  return { period: cell('period'), ...interval, value, status, published, low, high };
};

const checkCodes = (
  file: string,
  { row, cell }: TableRow,
  known: KnownCodes,
  found: ProblemList,
): boolean => {
  const wrong = (column: string, codes: ReadonlySet<string>, where: string): boolean => {
    if (codes.has(cell(column))) return false;
    found.add({
      file,
      row,
      column,
      message: `"${cell(column)}" is not known`,
      expected: `a code of ${where}`,
    });
    return true;
  };
  const wrongIndicator = wrong('indicator', known.indicators, 'plumbline.indicators in datapackage.json');
  const wrongArea = wrong('area', known.areas, 'areas.csv');
  const wrongBreakdown = cell('breakdown') !== '' && wrong('breakdown', known.breakdowns, 'breakdowns.csv');
  return !wrongIndicator && !wrongArea && !wrongBreakdown;
};

const inOrder = (a: Observation, b: Observation): number => {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.published < b.published ? -1 : a.published > b.published ? 1 : 0;
};

const columnsOf = (
  key: string,
  [indicator, area, breakdown]: [string, string, string],
  rows: Observation[],
): Series => ({
  key,
  indicator,
  area,
  breakdown,
  periods: rows.map((row) => row.period),
  values: rows.map((row) => row.value),
  status: rows.map((row) => row.status),
  published: rows.map((row) => row.published),
  low: rows.map((row) => row.low),
  high: rows.map((row) => row.high),
});

/** Reads observations.csv into one series per indicator, area and breakdown, in order of their keys. */
export const readObservations = (
  file: string,
  text: string,
  known: KnownCodes,
  found: ProblemList,
): Series[] => {
  const bySeries = new Map<string, { parts: [string, string, string]; rows: Observation[] }>();
  const keys = new Set<string>();
  for (const line of readTable(file, text, COLUMNS, found)) {
    const observation = checkCodes(file, line, known, found) ? readObservation(file, line, found) : null;
    if (!observation) continue;
    const parts: [string, string, string] = [
      line.cell('indicator'),
      line.cell('area'),
      line.cell('breakdown'),
    ];
    const key = seriesKey(...parts);
    const primary = `${key}|${observation.start}|${observation.end}|${observation.published}`;
    if (keys.has(primary)) {
      const message = `${key} ${observation.period} stands twice`;
      found.add({
        file,
        row: line.row,
        column: 'period',
        message,
        expected: 'one row per series, period and day of publication',
      });
      continue;
    }
    keys.add(primary);
    const series = bySeries.get(key) ?? { parts, rows: [] };
    series.rows.push(observation);
    bySeries.set(key, series);
  }
  return [...bySeries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { parts, rows }]) => columnsOf(key, parts, rows.sort(inOrder)));
};
