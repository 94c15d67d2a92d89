import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicon } from './import/lexicon.ts';
import { reportedFigures, withReported } from './import/reported.ts';
import { openSharedData } from './import/shared-data.ts';
import { SOURCES } from './import/sources.ts';
import { writePack } from './import/write-pack.ts';

/** Makes the rows of all packs (or of one) again; returns the exit code. */
export const importPacks = async (
  { shared, packs, only }: { shared: string; packs: string; only: string | null },
  print: (line: string) => void,
): Promise<number> => {
  const data = openSharedData(shared);
  if (!data) {
    print(
      `Nothing imported: the collection of series is not at ${shared}. The packs in ${packs} stay as they are.`,
    );
    return 1;
  }
  const lexicon = readLexicon();
  const names = [...new Set(SOURCES.map((source) => source.pack))].filter(
    (name) => only === null || name === only,
  );
  for (const name of names) {
    const tables = SOURCES.filter((source) => source.pack === name).flatMap((source) => source.read(data));
    const rows = withReported(tables, reportedFigures(name), summableOf(join(packs, name)));
    await writePack(join(packs, name), rows, lexicon);
    print(`${name}: ${rows.length} rows`);
  }
  return 0;
};

interface SummedBy {
  plumbline: { indicators?: { id: string; grain: { sum: boolean } }[] };
}

/** The indicators of a pack whose shorter periods add up to longer ones. */
const summableOf = (folder: string): Set<string> => {
  const { plumbline } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as SummedBy;
  return new Set((plumbline.indicators ?? []).filter(({ grain }) => grain.sum).map(({ id }) => id));
};
