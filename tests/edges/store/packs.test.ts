import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import { type Series, seriesKey } from '../../../lib/core/series/series.ts';
import type { BundledPack } from '../../../lib/packs/bundled.ts';
import { catalogueDataOf, summariseSeries } from '../../../lib/packs/catalogue-data.ts';
import { openDatabase, type PackRecord, type PlumblineDatabase } from '../../../lib/store/database.ts';
import { type BundledSource, importBundled } from '../../../lib/store/import-bundled.ts';
import { installPacks } from '../../../lib/store/install-packs.ts';
import { loadCatalogue } from '../../../lib/store/load-catalogue.ts';
import { loadSeries } from '../../../lib/store/load-series.ts';

let database: PlumblineDatabase;

beforeEach(() => {
  database = openDatabase(`test-${crypto.randomUUID()}`);
});

afterEach(async () => {
  await database.delete();
});

const series = (indicator: string, values: number[]): Series => ({
  key: seriesKey(indicator, 'GBR'),
  indicator,
  area: 'GBR',
  breakdown: '',
  periods: values.map((_, at) => String(2020 + at)),
  values,
  status: values.map(() => 'A'),
  published: values.map(() => ''),
  low: values.map(() => null),
  high: values.map(() => null),
});

const pack = (name: string, ...held: Series[]): Pack => ({
  summary: { name, title: name, version: '1.0.0', created: '2026-08-21', subscribedFrom: null },
  indicators: [],
  areas: [],
  breakdowns: [],
  events: [],
  series: held,
});

const shipped = (packs: Record<string, Pack | Error>, hash = 'a'): BundledSource => ({
  index: async () =>
    Object.keys(packs).map(
      (name): BundledPack => ({
        name,
        title: name,
        version: '1.0.0',
        file: `${name}.json`,
        bytes: 1,
        hash,
        series: 1,
        observations: 1,
      }),
    ),
  read: async ({ name }) => {
    const held = packs[name];
    if (held instanceof Error) throw held;
    if (!held) throw new Error(`no ${name}`);
    return held;
  },
  summarise: summariseSeries,
});

const valuesOf = async (indicator: string) => {
  const key = seriesKey(indicator, 'GBR');
  return (await loadSeries(database, [{ key }])).get(key)?.values ?? null;
};

describe('importing bundled packs', () => {
  it('puts every pack in and counts each as read and as written', async () => {
    const seen: string[] = [];
    const source = shipped({ one: pack('one', series('a', [1])), two: pack('two', series('b', [2])) });
    await importBundled(database, source, (done, total) => seen.push(`${done}/${total}`));
    expect(await valuesOf('a')).toEqual([1]);
    expect(await valuesOf('b')).toEqual([2]);
    expect(seen).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
  });

  it('reads nothing again when nothing has changed', async () => {
    await importBundled(database, shipped({ one: pack('one', series('a', [1])) }));
    const again = shipped({ one: new Error('must not be read') });
    expect(await importBundled(database, again)).toEqual({ installed: [], removed: [] });
  });

  it('replaces a pack whose hash is another, and takes out one no longer shipped', async () => {
    await importBundled(
      database,
      shipped({ one: pack('one', series('a', [1])), two: pack('two', series('b', [2])) }),
    );
    const next = shipped({ one: pack('one', series('a', [9])) }, 'b');
    expect(await importBundled(database, next)).toEqual({ installed: ['one'], removed: ['two'] });
    expect(await valuesOf('a')).toEqual([9]);
    expect(await valuesOf('b')).toBeNull();
  });

  it('changes nothing when one of the packs is bad', async () => {
    await importBundled(database, shipped({ one: pack('one', series('a', [1])) }));
    const bad = shipped({ one: pack('one', series('a', [9])), two: new Error('row 3: no such area') }, 'b');
    await expect(importBundled(database, bad)).rejects.toThrow('row 3: no such area');
    expect(await valuesOf('a')).toEqual([1]);
    expect((await database.packs.get('one'))?.hash).toBe('a');
  });

  it('changes nothing when writing fails half way', async () => {
    await importBundled(database, shipped({ one: pack('one', series('a', [1])) }));
    // The same series twice in one pack breaks the primary key during the second pack's writing.
    const twice = pack('two', series('b', [2]), series('b', [3]));
    await expect(
      importBundled(database, shipped({ one: pack('one', series('a', [9])), two: twice }, 'b')),
    ).rejects.toThrow();
    expect(await valuesOf('a')).toEqual([1]);
    expect(await valuesOf('b')).toBeNull();
  });

  it('leaves subscribed packs alone, and lets the bundled one speak for a series both hold', async () => {
    await installPacks(
      database,
      [{ pack: pack('theirs', series('a', [7]), series('c', [3])), hash: 'x', bundled: false }],
      { summarise: summariseSeries },
    );
    await importBundled(database, shipped({ zzz: pack('zzz', series('a', [1])) }));
    expect(await valuesOf('a')).toEqual([1]);
    expect(await valuesOf('c')).toEqual([3]);
  });
});

describe('the compiled catalogue', () => {
  const maker = (compiled: string[][], format = '1') => ({
    unite: (packs: PackRecord[]) => catalogueDataOf(packs.map((record) => ({ ...record, series: [] }))),
    compile: (data: { packs: { name: string }[] }) => {
      const names = data.packs.map(({ name }) => name);
      compiled.push(names);
      return { names: new Set(names) };
    },
    format,
  });

  it('is compiled once and read back as it was', async () => {
    await importBundled(database, shipped({ one: pack('one'), two: pack('two') }));
    const compiled: string[][] = [];
    const first = await loadCatalogue(database, maker(compiled));
    const second = await loadCatalogue(database, maker(compiled));
    expect(compiled).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it.each([
    [
      'packs change',
      async () => void (await importBundled(database, shipped({ one: pack('one') }, 'b'))),
      '1',
      [],
    ],
    ['the program is another', async () => {}, '2', []],
    ['a pack is switched off', async () => {}, '1', ['one']],
  ])('is compiled anew when %s', async (_, change, format, off: string[]) => {
    await importBundled(database, shipped({ one: pack('one') }));
    const compiled: string[][] = [];
    await loadCatalogue(database, maker(compiled));
    await change();
    await loadCatalogue(database, maker(compiled, format), off);
    expect(compiled).toHaveLength(2);
    expect(compiled[1]).toEqual(off.length > 0 ? [] : ['one']);
  });
});
