import type { CatalogueData } from '../core/series/catalogue-data.ts';
import type { PackRecord, PlumblineDatabase } from './database.ts';

/** How the catalogue is made of packs and compiled; `lib/packs` and `lib/core/series` in the product. */
export interface CatalogueMaker<Catalogue> {
  /** Unites packs; what they say of their series comes apart from it, as no observations are loaded. */
  unite: (packs: PackRecord[]) => CatalogueData;
  compile: (data: CatalogueData) => Catalogue;
  /** Changes with the program, so that a newer one never takes an older one's compiled form. */
  format: string;
}

/** Bundled packs first: where two hold the same thing, the first one's word counts. */
const inOrder = (packs: PackRecord[]): PackRecord[] =>
  packs.toSorted((a, b) => Number(b.bundled) - Number(a.bundled) || a.name.localeCompare(b.name));

/** All installed packs that are not switched off, without observations. */
export const loadPacks = async (
  database: PlumblineDatabase,
  off: readonly string[] = [],
): Promise<PackRecord[]> =>
  inOrder((await database.packs.toArray()).filter(({ name }) => !off.includes(name)));

/**
 * The catalogue ready for matching, from IndexedDB when it was compiled before, else compiled now and kept.
 * What makes a waking worker answer fast.
 */
export const loadCatalogue = async <Catalogue>(
  database: PlumblineDatabase,
  maker: CatalogueMaker<Catalogue>,
  off: readonly string[] = [],
): Promise<Catalogue> => {
  const stamp = JSON.stringify([maker.format, off.toSorted()]);
  const held = await database.compiled.get('catalogue');
  // Only this program writes the record, and the stamp names the form.
  if (held?.stamp === stamp) return held.catalogue as Catalogue;
  // In one transaction: packs swapped in meanwhile must not find what was made of those before them.
  return database.transaction('rw', [database.packs, database.compiled], async () => {
    const catalogue = maker.compile(maker.unite(await loadPacks(database, off)));
    await database.compiled.put({ id: 'catalogue', stamp, catalogue });
    return catalogue;
  });
};
