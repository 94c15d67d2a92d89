import type { ImportState } from '../../components/library/import-view.tsx';
import type { Pack } from '../../lib/core/series/catalogue-data.ts';
import { summariseSeries } from '../../lib/packs/catalogue-data.ts';
import { describeProblem, PackError } from '../../lib/packs/pack-error.ts';
import { unzipPack, zipPack } from '../../lib/packs/pack-zip.ts';
import { fileHash, type PackFiles, readPack } from '../../lib/packs/read-pack.ts';
import { installPacks } from '../../lib/store/install-packs.ts';
import { download } from '../surface/download.ts';
import { translate as t } from '../surface/messages.ts';
import { ownDatabase } from './open-shelf.ts';

/** A pack of the reader's own, read and checked but not yet in. */
export interface ReadyToImport {
  pack: Pack;
  preview: Extract<ImportState, { is: 'preview' }>;
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function filesOf(files: readonly File[]): Promise<PackFiles> {
  const [only] = files;
  if (files.length === 1 && only && /\.zip$/i.test(only.name)) return unzipPack(await bytesOf(only));
  const entries = await Promise.all(files.map(async (file) => [file.name, await bytesOf(file)] as const));
  return new Map(entries);
}

/**
 * Reads a pack from chosen files and says what it holds and what it would replace; changes nothing.
 * Throws a `PackError` that names file, row and column of each problem.
 */
export async function readOwnPack(files: readonly File[]): Promise<ReadyToImport> {
  const pack = await readPack(await filesOf(files), t('packImported'));
  const held = await ownDatabase().packs.get(pack.summary.name);
  return {
    pack,
    preview: {
      is: 'preview',
      title: pack.summary.title,
      version: pack.summary.version,
      indicators: pack.indicators.map((indicator) => indicator.title),
      series: pack.series.length,
      rows: pack.series.reduce((sum, series) => sum + series.periods.length, 0),
      replaces: held && !held.bundled ? held.summary.version : null,
      refused: held?.bundled ? t('importRefused') : null,
    },
  };
}

/** Every problem as one line. */
export const problemsOf = (error: unknown): string[] =>
  error instanceof PackError
    ? error.problems.map(describeProblem)
    : [error instanceof Error ? error.message : String(error)];

/** Puts the pack in, in one transaction. */
export async function installOwnPack(pack: Pack): Promise<void> {
  const hash = await fileHash(JSON.stringify(pack));
  await installPacks(ownDatabase(), [{ pack, hash, bundled: false }], { summarise: summariseSeries });
}

/** Takes a pack of the reader's own out again; bundled ones can only be switched off. */
export async function removeOwnPack(name: string): Promise<void> {
  const held = await ownDatabase().packs.get(name);
  if (!held || held.bundled) return;
  await installPacks(ownDatabase(), [], { summarise: summariseSeries, remove: [name] });
}

/** Gives a pack as a zip of its folder. */
export async function exportPack(name: string): Promise<void> {
  const database = ownDatabase();
  const record = await database.packs.get(name);
  if (!record) return;
  const series = await database.series.where('pack').equals(name).toArray();
  const zip = await zipPack({ ...record, series });
  download(`${name}.zip`, new Uint8Array(zip), 'application/zip');
}
