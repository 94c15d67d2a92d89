import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../lib/core/series/catalogue-data.ts';
import { readPack } from '../../lib/packs/read-pack.ts';
import { packFolders, readFolder } from './pack-folder.ts';

/**
 * Loads every pack below `folder` (or the one pack that `folder` itself is), validated.
 * Throws a `PackError` of the first bad one.
 */
export const loadPacks = async (folder: string): Promise<Pack[]> => {
  const folders = existsSync(join(folder, 'datapackage.json')) ? [folder] : await packFolders(folder);
  return Promise.all(folders.map(async (one) => readPack(await readFolder(one))));
};
