import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../../lib/core/series/catalogue-data.ts';
import type { BundledPack } from '../../lib/packs/bundled.ts';
import { compilePack } from '../../lib/packs/compile.ts';
import { fileHash } from '../../lib/packs/read-pack.ts';

const compileOne = async (pack: Pack): Promise<{ entry: BundledPack; text: string }> => {
  const text = JSON.stringify(compilePack(pack));
  const { name, title, version } = pack.summary;
  const entry = {
    name,
    title,
    version,
    file: `${name}.json`,
    bytes: Buffer.byteLength(text),
    hash: await fileHash(text),
    series: pack.series.length,
    observations: pack.series.reduce((sum, series) => sum + series.periods.length, 0),
  };
  return { entry, text };
};

/** Writes the shipped form of all packs and their index into `target`, and removes what is no longer one. */
export const compilePacks = async (packs: Pack[], target: string): Promise<BundledPack[]> => {
  const compiled = await Promise.all(packs.map(compileOne));
  await mkdir(target, { recursive: true });
  const files = new Map(compiled.map(({ entry, text }) => [entry.file, text]));
  files.set('index.json', JSON.stringify(compiled.map(({ entry }) => entry)));
  for (const old of await readdir(target)) if (!files.has(old)) await rm(join(target, old));
  for (const [file, text] of files) await writeFile(join(target, file), text);
  return compiled.map(({ entry }) => entry);
};
