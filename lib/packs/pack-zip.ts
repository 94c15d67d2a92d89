import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Pack } from '../core/series/catalogue-data.ts';
import { PackError } from './pack-error.ts';
import { fileHash, type PackFiles } from './read-pack.ts';

/** Unpacked packs larger than this are refused, so that a small zip cannot fill the memory. */
const mostBytes = 200_000_000;

const bad = (message: string, expected: string): PackError =>
  new PackError([{ file: 'the chosen files', row: null, column: null, message, expected }]);

/**
 * The files of a zipped pack, by path relative to the folder that holds its datapackage.json.
 * Throws a `PackError` where it is no zip, holds no descriptor, or would be too large.
 */
export function unzipPack(zip: Uint8Array): PackFiles {
  let entries: Record<string, Uint8Array>;
  let size = 0;
  try {
    entries = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (size > mostBytes) throw bad('too large', `at most ${mostBytes / 1e6} MB when unpacked`);
        return /\.(?:json|csv)$/.test(name);
      },
    });
  } catch (error) {
    throw error instanceof PackError ? error : bad('not a zip that can be read', 'a zip of a pack folder');
  }
  const descriptor = Object.keys(entries)
    .filter((name) => /(?:^|\/)datapackage\.json$/.test(name))
    .sort((a, b) => a.length - b.length)[0];
  if (descriptor === undefined) throw bad('no datapackage.json', 'a zip of a pack folder');
  const folder = descriptor.slice(0, -'datapackage.json'.length);
  return new Map(
    Object.entries(entries)
      .filter(([name]) => name.startsWith(folder))
      .map(([name, content]) => [name.slice(folder.length), content]),
  );
}

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const table = (header: readonly string[], rows: Iterable<readonly (string | number | null)[]>): string =>
  [header, ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\n')
    .concat('\n');

const list = (values: readonly string[]): string => values.join(';');

function* observationsOf(pack: Pack): Generator<(string | number | null)[]> {
  for (const s of pack.series)
    for (const [i, period] of s.periods.entries())
      yield [
        s.indicator,
        s.area,
        s.breakdown,
        period,
        s.values[i] ?? null,
        s.status[i] ?? 'A',
        s.published[i] ?? '',
        s.low[i] ?? null,
        s.high[i] ?? null,
      ];
}

const tablesOf = (pack: Pack): Record<string, string> => {
  const members = pack.areas.flatMap((area) => area.members.map((m) => [area.code, m.code, m.from, m.to]));
  return {
    areas: table(
      ['code', 'name', 'names', 'adjectives', 'parent'],
      pack.areas.map((a) => [a.code, a.name, list(a.names), list(a.adjectives), a.parent]),
    ),
    ...(members.length > 0 ? { members: table(['group', 'code', 'from', 'to'], members) } : {}),
    ...(pack.breakdowns.length > 0
      ? {
          breakdowns: table(
            ['code', 'title', 'words'],
            pack.breakdowns.map((b) => [b.code, b.title, list(b.words)]),
          ),
        }
      : {}),
    observations: table(
      ['indicator', 'area', 'breakdown', 'period', 'value', 'status', 'published', 'low', 'high'],
      observationsOf(pack),
    ),
  };
};

/** A pack as a zip of its folder, which `readPack` takes again; licences and sources come from its indicators. */
export async function zipPack(pack: Pack): Promise<Uint8Array> {
  const tables = tablesOf(pack);
  const resources = await Promise.all(
    Object.entries(tables).map(async ([name, text]) => ({
      name,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      bytes: strToU8(text).byteLength,
      hash: await fileHash(text),
    })),
  );
  const licences = [...new Set(pack.indicators.map((indicator) => indicator.source.licence))];
  const sources = new Map(
    pack.indicators.map(({ source }) => [source.title, { title: source.title, path: source.url }]),
  );
  const { name, title, version, created } = pack.summary;
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    version,
    created: created.includes('T') ? created : `${created}T00:00:00Z`,
    licenses: licences.length > 0 ? licences.map((licence) => ({ title: licence })) : [{ title: 'unknown' }],
    sources: sources.size > 0 ? [...sources.values()] : [{ title }],
    resources,
    plumbline: {
      profile: 1,
      indicators: pack.indicators.map(({ pack: _, ...indicator }) => indicator),
      events: pack.events,
      ...(pack.recalls ? { recalls: pack.recalls } : {}),
    },
  };
  const files = Object.entries(tables).map(([file, text]) => [`${name}/${file}.csv`, strToU8(text)] as const);
  return zipSync({
    [`${name}/datapackage.json`]: strToU8(`${JSON.stringify(descriptor, null, 2)}\n`),
    ...Object.fromEntries(files),
  });
}
