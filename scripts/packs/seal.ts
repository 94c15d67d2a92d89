import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileHash } from '../../lib/packs/read-pack.ts';

interface Resource {
  name: string;
  path: string;
  bytes?: number;
  hash?: string;
}

/** Writes the size and hash of every resource into datapackage.json, after its CSV files were edited. */
export const sealPack = async (folder: string): Promise<void> => {
  const file = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(await readFile(file, 'utf8')) as { resources: Resource[] };
  for (const resource of descriptor.resources) {
    const content = await readFile(join(folder, resource.path));
    resource.bytes = content.byteLength;
    resource.hash = await fileHash(content);
  }
  await writeFile(file, `${JSON.stringify(descriptor, null, 2)}\n`);
};
