import type { Pack } from '../core/series/catalogue-data.ts';
import type { Series, SeriesSummary } from '../core/series/series.ts';
import type { BundledPack } from '../packs/bundled.ts';
import type { PlumblineDatabase } from './database.ts';
import { installPacks, type ReadyPack } from './install-packs.ts';

/** Where the shipped packs come from; `lib/packs/bundled.ts` in the product. */
export interface BundledSource {
  index: () => Promise<BundledPack[]>;
  read: (entry: BundledPack) => Promise<Pack>;
  summarise: (series: Series) => SeriesSummary;
}

const outdated = async (database: PlumblineDatabase, index: BundledPack[]): Promise<BundledPack[]> => {
  const held = await database.packs.bulkGet(index.map(({ name }) => name));
  return index.filter(({ hash }, at) => held[at]?.hash !== hash);
};

/** Names of bundled packs that are installed and no longer shipped. */
const withdrawn = async (database: PlumblineDatabase, index: BundledPack[]): Promise<string[]> => {
  const shipped = new Set(index.map(({ name }) => name));
  const held = await database.packs.filter(({ bundled }) => bundled).primaryKeys();
  return held.filter((name) => !shipped.has(name));
};

/**
 * Brings the database to what the extension ships; packs already in are not read again. All packs are read and
 * validated first and swapped in by one transaction, so a bad one leaves the old data as it was, and throws.
 * Progress counts each pack twice: read, and written.
 */
export const importBundled = async (
  database: PlumblineDatabase,
  source: BundledSource,
  progress: (done: number, total: number) => void = () => {},
): Promise<{ installed: string[]; removed: string[] }> => {
  const index = await source.index();
  const wanted = await outdated(database, index);
  const removed = await withdrawn(database, index);
  if (wanted.length === 0 && removed.length === 0) return { installed: [], removed };
  const total = wanted.length * 2;
  progress(0, total);
  const ready: ReadyPack[] = [];
  for (const entry of wanted) {
    ready.push({ pack: await source.read(entry), hash: entry.hash, bundled: true });
    progress(ready.length, total);
  }
  await installPacks(database, ready, {
    summarise: source.summarise,
    remove: removed,
    progress: (done) => progress(wanted.length + done, total),
  });
  return { installed: wanted.map(({ name }) => name), removed };
};
