import type { SeriesRow } from './series-rows.ts';

/** A cell that a spreadsheet cannot take for a formula, quoted where it must be. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV, oldest first, with what is needed to cite them. */
export function rowsAsCsv(
  rows: readonly SeriesRow[],
  about: { series: string; unit: string; source: string },
): string {
  const header = [
    'series',
    'period',
    'start',
    'end',
    'value',
    'unit',
    'status',
    'published',
    'low',
    'high',
    'source',
  ];
  const lines = rows.map((row) => [
    about.series,
    row.name,
    row.interval.start,
    row.interval.end,
    row.value,
    about.unit,
    row.status,
    row.published,
    row.low,
    row.high,
    about.source,
  ]);
  return [header, ...lines]
    .map((line) => line.map(csvCell).join(','))
    .join('\r\n')
    .concat('\r\n');
}
