import type { Series } from '../../lib/core/series/series.ts';
import type { PlumblineDatabase } from '../../lib/store/database.ts';
import { loadSeries } from '../../lib/store/load-series.ts';
import { openOwnDatabase } from '../../lib/store/own-database.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { type Shelf, shelfOf } from './shelf.ts';

let database: PlumblineDatabase | null = null;

/** One connection for the life of the page. */
export const ownDatabase = (): PlumblineDatabase => {
  database ??= openOwnDatabase();
  return database;
};

/** Reads what the packs hold, without observations. */
export async function openShelf(): Promise<Shelf> {
  const { packs } = await readSettings();
  return shelfOf(await ownDatabase().packs.toArray(), packs.off);
}

/** The observations of some series by key. */
export async function fetchSeries(keys: readonly string[]): Promise<Map<string, Series>> {
  const { packs } = await readSettings();
  return loadSeries(
    ownDatabase(),
    keys.map((key) => ({ key })),
    packs.off,
  );
}
