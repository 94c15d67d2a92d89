import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Pack } from '../core/series/catalogue-data.ts';
import type { Series, SeriesSummary } from '../core/series/series.ts';
import type { FlagTables } from './flag-tables.ts';
import type { JournalRecord } from './own-tables.ts';
import type { CopyArea } from './second-copy.ts';
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
  journal: EntityTable<JournalRecord, 'revision'>;
  /** Where the second copy of the reader's own records lies; null for a connection that does not write them. */
  copy: CopyArea | null;
}

/** Opens (lazily, on first use) the database; tests give it a name of their own. See `openOwnDatabase`. */
export const openDatabase = (name = 'plumbline', copy: CopyArea | null = null): PlumblineDatabase => {
  // "Strict" calls a transaction done only when it is on the disk: a flag said to be saved must outlive a crash.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as PlumblineDatabase;
  addVersions(database);
  return Object.assign(database, { copy });
};
