import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { importPacks } from '../../../scripts/packs/import.ts';

const root = resolve(import.meta.dirname, '../../..');
const shared = resolve(root, '../shared/data');
const committed = join(root, 'assets/packs');
const here = existsSync(join(shared, 'series_index.json'));
if (!here) console.warn(`Not run: the collection that the packs are imported from is not at ${shared}`);

const copy = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe.skipIf(!here)('importing again', () => {
  test.each(['uk-channel-crossings', 'uk-migration', 'uk-public-services', 'us', 'europe', 'events'])(
    'gives the committed tables of %s, byte for byte',
    async (name) => {
      cpSync(join(committed, name), join(copy, name), { recursive: true });
      expect(await importPacks({ shared, packs: copy, only: name }, () => undefined)).toBe(0);
      for (const file of ['observations.csv', 'areas.csv', 'members.csv', 'breakdowns.csv']) {
        const [before, after] = [join(committed, name, file), join(copy, name, file)];
        expect(existsSync(after)).toBe(existsSync(before));
        if (existsSync(before)) expect(readFileSync(after).equals(readFileSync(before)), file).toBe(true);
      }
    },
  );
});

test('without the collection nothing is touched, and it says so', async () => {
  const lines: string[] = [];
  const code = await importPacks({ shared: join(copy, 'nowhere'), packs: copy, only: null }, (line) =>
    lines.push(line),
  );
  expect(code).toBe(1);
  expect(lines.join('')).toContain('Nothing imported');
});
