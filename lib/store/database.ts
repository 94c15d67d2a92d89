import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Pack } from '../core/series/catalogue-data.ts';
import type { Series, SeriesSummary } from '../core/series/series.ts';
import type { FlagTables } from './flag-tables.ts';
import { addVersions } from './versions.ts';

/** An installed pack without its observations. */
export interface PackRecord extends Omit<Pack, 'series'> {
  name: string;
  /** Hash of the pack as it was installed; another hash means it must be installed again. */
  hash: string;
  bundled: boolean;
  series: SeriesSummary[];
}

export type SeriesRecord = Series & { pack: string };

/** A compiled catalogue with what it was compiled from; another stamp means it must be compiled anew. */
export interface CompiledRecord {
  id: 'catalogue';
  stamp: string;
  catalogue: unknown;
}

export interface PlumblineDatabase extends Dexie, FlagTables {
  packs: EntityTable<PackRecord, 'name'>;
  series: Table<SeriesRecord, [string, string]>;
  compiled: EntityTable<CompiledRecord, 'id'>;
}

/** Opens (lazily, on first use) the database; tests give it a name of their own. */
export const openDatabase = (name = 'plumbline'): PlumblineDatabase => {
  // "Strict" calls a transaction done only when it is on the disk: a flag said to be saved must outlive a crash.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as PlumblineDatabase;
  addVersions(database);
  return database;
};
