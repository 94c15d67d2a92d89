import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';

/** The collection of official series that the packs were first made from; it stands beside the checkout, or not at all. */
export interface SharedData {
  /** Rows of a file below `data/`, such as `series/small_boats/daily.csv`, by column. */
  rows(path: string): Record<string, string>[];
}

/** Opens the collection; null when it is not there. */
export const openSharedData = (folder: string): SharedData | null => {
  if (!existsSync(join(folder, 'series_index.json'))) return null;
  return { rows: (path) => [...csvParse(readFileSync(join(folder, path), 'utf8'))] };
};

/** A cell as a number; null when it is empty. Throws on anything else, so that no file is misread quietly. */
export const numberIn = (row: Record<string, string>, column: string): number | null => {
  const text = row[column];
  if (text === undefined) throw new RangeError(`no column ${column} in ${Object.keys(row).join(',')}`);
  if (text.trim() === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new RangeError(`${column}: "${text}" is not a number`);
  return value;
};
