import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readPack } from '../../../lib/packs/read-pack.ts';

/** The files that docs/pack-format.md shows as indented blocks under their names. */
const exampleFiles = (): Map<string, string> => {
  const text = readFileSync(resolve(import.meta.dirname, '../../../docs/pack-format.md'), 'utf8');
  const blocks = text.matchAll(/^`([a-z]+\.(?:csv|json))`\n\n((?: {4}.*\n)+)/gm);
  return new Map([...blocks].map(([, name = '', block = '']) => [name, block.replace(/^ {4}/gm, '')]));
};

test('the worked example of the documentation is a valid pack', async () => {
  const pack = await readPack(exampleFiles());
  expect(pack.series.map((series) => [series.area, series.values])).toEqual([
    ['TOWN1', [412, 398, 405]],
    ['TOWN2', [120]],
  ]);
});
