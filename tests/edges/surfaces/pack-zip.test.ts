import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import { unzipPack, zipPack } from '../../../lib/packs/pack-zip.ts';
import { readPack } from '../../../lib/packs/read-pack.ts';
import { held, records } from './shelf-fixture.ts';

const pack: Pack = { ...(records[0] as Omit<Pack, 'series'>), series: held };

describe('a pack as a zip', () => {
  it('comes back as it went out', async () => {
    const again = await readPack(unzipPack(await zipPack(pack)), 'you');
    expect(again.series).toEqual([...pack.series].sort((a, b) => (a.key < b.key ? -1 : 1)));
    expect(again.indicators).toEqual(pack.indicators);
    expect(again.areas).toEqual(pack.areas);
    expect(again.breakdowns).toEqual(pack.breakdowns);
    expect(again.summary.subscribedFrom).toBe('you');
  });

  it('is refused when a file was changed after it was sealed', async () => {
    const files = unzipSync(await zipPack(pack));
    const changed = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [
        name,
        name.endsWith('observations.csv')
          ? strToU8(new TextDecoder().decode(bytes).replace('331', '332'))
          : bytes,
      ]),
    );
    await expect(readPack(unzipPack(zipSync(changed)))).rejects.toThrow(/observations\.csv/);
  });

  it.each([
    ['no zip', strToU8('not a zip')],
    ['a zip without a descriptor', zipSync({ 'a.csv': strToU8('x') })],
    ['nothing', new Uint8Array()],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => unzipPack(bytes)).toThrow(/the chosen files/);
  });

  it('is found in a folder, beside files that are no part of it', async () => {
    const inner = unzipSync(await zipPack(pack));
    const files = unzipPack(
      zipSync({ ...inner, '__MACOSX/x.json': strToU8('{}'), 'readme.txt': strToU8('hello') }),
    );
    expect([...files.keys()].sort()).toEqual([
      'areas.csv',
      'breakdowns.csv',
      'datapackage.json',
      'observations.csv',
    ]);
  });
});
