import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvFormat } from 'd3-dsv';
import { OBSERVATION_COLUMNS } from '../../../lib/packs/read-observations.ts';
import { sealPack } from '../seal.ts';
import { areasFor, type Lexicon } from './lexicon.ts';
import type { ObservationRow } from './observation-row.ts';
import { RESOURCES } from './resources.ts';

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sorted = (rows: readonly ObservationRow[]): ObservationRow[] => {
  const keyed = rows.map((row) => ({
    row,
    key: [row.indicator, row.area, row.breakdown ?? '', row.period, row.published ?? ''].join('|'),
  }));
  return keyed.sort((a, b) => inOrder(a.key, b.key)).map(({ row }) => row);
};

const AREA_COLUMNS = ['code', 'name', 'names', 'adjectives', 'parent'];

const breakdownsFor = (rows: readonly ObservationRow[], lexicon: Lexicon) => {
  const codes = [...new Set(rows.map((row) => row.breakdown ?? ''))].filter((code) => code !== '').sort();
  return codes.map((code) => {
    const breakdown = lexicon.breakdowns.get(code);
    if (!breakdown) throw new RangeError(`no breakdown ${code} in lexicon/breakdowns.csv`);
    return breakdown;
  });
};

interface DescriptorFile {
  resources: object[];
  plumbline: { indicators?: { impliedArea?: string | null }[]; events?: { area?: string | null }[] };
}

const areaCodes = (descriptor: DescriptorFile, rows: readonly ObservationRow[]): Set<string> => {
  const { indicators = [], events = [] } = descriptor.plumbline;
  const implied = [...indicators.map((one) => one.impliedArea), ...events.map((one) => one.area)];
  return new Set([...rows.map((row) => row.area), ...implied.flatMap((area) => area ?? [])]);
};

/**
 * Writes a pack's CSV files from rows and lexicon, and its resources into datapackage.json. What a person writes there
 * (indicators, words, events, licences) is left as it is.
 */
export const writePack = async (
  folder: string,
  rows: readonly ObservationRow[],
  lexicon: Lexicon,
): Promise<void> => {
  const file = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(await readFile(file, 'utf8')) as DescriptorFile;
  const { areas, members } = areasFor(areaCodes(descriptor, rows), lexicon);
  const tables = {
    observations: csvFormat(sorted(rows), [...OBSERVATION_COLUMNS]),
    areas: csvFormat(areas, AREA_COLUMNS),
    members: csvFormat(members, ['group', 'code', 'from', 'to']),
    breakdowns: csvFormat(breakdownsFor(rows, lexicon), ['code', 'title', 'words']),
  };
  descriptor.resources = [];
  for (const name of ['observations', 'areas', 'members', 'breakdowns'] as const) {
    const path = join(folder, `${name}.csv`);
    if (tables[name].includes('\n')) {
      await writeFile(path, `${tables[name]}\n`);
      descriptor.resources.push(RESOURCES[name]);
    } else await rm(path, { force: true });
  }
  await writeFile(file, `${JSON.stringify(descriptor, null, 2)}\n`);
  await sealPack(folder);
};
