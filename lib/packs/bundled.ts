import { z } from 'zod';
import type { Pack } from '../core/series/catalogue-data.ts';
import { expandPack } from './compile.ts';

const indexSchema = z.array(
  z.strictObject({
    name: z.string(),
    title: z.string(),
    version: z.string(),
    /** File beside the index. */
    file: z.string().regex(/^[a-z0-9-]+\.json$/),
    bytes: z.int(),
    /** Changes whenever the pack's content does: what the store compares to see whether to install again. */
    hash: z.string(),
    series: z.int(),
    observations: z.int(),
  }),
);

/** One bundled pack as the index lists it. */
export type BundledPack = z.output<typeof indexSchema>[number];

/** Reads a JSON file of the shipped `packs/` folder by its name. */
export type ReadJson = (file: string) => Promise<unknown>;

/** Reads from the extension's own files: `jsonFrom(browser.runtime.getURL('/packs/'))`. */
export const jsonFrom =
  (folder: string): ReadJson =>
  async (file) =>
    (await fetch(new URL(file, folder))).json();

/** The packs that the extension ships, without reading them. */
export const readBundledIndex = async (readJson: ReadJson): Promise<BundledPack[]> =>
  indexSchema.parse(await readJson('index.json'));

/** Reads and validates one shipped pack. */
export const readBundledPack = async (readJson: ReadJson, entry: BundledPack): Promise<Pack> =>
  expandPack(await readJson(entry.file));
