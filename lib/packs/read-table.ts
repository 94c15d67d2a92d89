import { csvParseRows } from 'd3-dsv';
import type { ProblemList } from './pack-error.ts';

/** One row of a table: its cells by column, and its number as a spreadsheet shows it (the header is row 1). */
export interface TableRow {
  row: number;
  cell(column: string): string;
}

const MAX_ROWS = 1_000_000;

/**
 * Reads a CSV table whose header must hold exactly the `required` columns and may hold the `optional` ones, in any order.
 * Anything else is added to `found` and the offending row left out.
 */
export const readTable = (
  file: string,
  text: string,
  columns: { required: readonly string[]; optional: readonly string[] },
  found: ProblemList,
): TableRow[] => {
  const lines = csvParseRows(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  const header = lines[0] ?? [];
  const index = new Map(header.map((name, at) => [name, at]));
  const missing = columns.required.filter((name) => !index.has(name));
  const known = [...columns.required, ...columns.optional];
  const unknown = header.filter((name) => !known.includes(name));
  if (missing.length > 0 || unknown.length > 0 || index.size !== header.length) {
    const message =
      missing.length > 0 ? `no column ${missing.join(', ')}` : `header ${JSON.stringify(header.join(','))}`;
    found.add({ file, row: 1, column: missing[0] ?? unknown[0] ?? null, message, expected: known.join(',') });
    return [];
  }
  if (lines.length > MAX_ROWS) {
    found.add({
      file,
      row: MAX_ROWS,
      column: null,
      message: `${lines.length} rows`,
      expected: `at most ${MAX_ROWS}`,
    });
    return [];
  }
  return lines.slice(1).flatMap((cells, at) => {
    const row = at + 2;
    if (cells.length === 1 && cells[0] === '') return [];
    if (cells.length !== header.length) {
      found.add({ file, row, column: null, message: `${cells.length} cells`, expected: `${header.length}` });
      return [];
    }
    return [{ row, cell: (column: string) => cells[index.get(column) ?? -1] ?? '' }];
  });
};

/** Splits a cell that lists several names: "French; Frenchman". */
export const listCell = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
