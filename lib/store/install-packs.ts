import type { Pack } from '../core/series/catalogue-data.ts';
import type { Series, SeriesSummary } from '../core/series/series.ts';
import type { PackRecord, PlumblineDatabase } from './database.ts';

/** A pack wholly read and validated, ready to be swapped in. */
export interface ReadyPack {
  pack: Pack;
  hash: string;
  bundled: boolean;
}

interface InstallOptions {
  summarise: (series: Series) => SeriesSummary;
  /** Names of packs to take out in the same transaction. */
  remove?: readonly string[];
  progress?: (done: number, total: number) => void;
}

const packRecord = (
  { pack, hash, bundled }: ReadyPack,
  summarise: (series: Series) => SeriesSummary,
): PackRecord => {
  const { series, ...rest } = pack;
  return { ...rest, name: pack.summary.name, hash, bundled, series: series.map(summarise) };
};

const removePack = async (database: PlumblineDatabase, name: string): Promise<void> => {
  await database.series.where('pack').equals(name).delete();
  await database.packs.delete(name);
};

/**
 * Swaps packs in within one transaction: either all of them are in afterwards or nothing has changed.
 * Throws what the database throws (a full disk).
 */
export const installPacks = async (
  database: PlumblineDatabase,
  packs: readonly ReadyPack[],
  { summarise, remove = [], progress }: InstallOptions,
): Promise<void> => {
  const records = packs.map((ready) => packRecord(ready, summarise));
  await database.transaction('rw', [database.packs, database.series, database.compiled], async () => {
    await database.compiled.clear();
    for (const name of remove) await removePack(database, name);
    for (const [at, { pack }] of packs.entries()) {
      const { name } = pack.summary;
      await removePack(database, name);
      await database.series.bulkAdd(pack.series.map((series) => ({ ...series, pack: name })));
      const record = records[at];
      if (record) await database.packs.put(record);
      progress?.(at + 1, packs.length);
    }
  });
};
