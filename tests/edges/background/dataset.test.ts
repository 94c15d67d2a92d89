import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDataset } from '../../../entrypoints/background/dataset.ts';
import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import { summariseSeries } from '../../../lib/packs/catalogue-data.ts';
import { openDatabase, type PlumblineDatabase } from '../../../lib/store/database.ts';
import { installPacks } from '../../../lib/store/install-packs.ts';

const packNamed = (name: string): Pack => ({
  summary: { name, title: name, version: '1.0.0', created: '2026-08-21', subscribedFrom: null },
  indicators: [],
  areas: [],
  breakdowns: [],
  events: [],
  series: [],
});

let database: PlumblineDatabase;
let off: string[] = [];

const install = (names: string[], remove: string[] = []): Promise<void> =>
  installPacks(
    database,
    names.map((name) => ({ pack: packNamed(name), hash: name, bundled: false })),
    { summarise: summariseSeries, remove },
  );

beforeEach(async () => {
  database = openDatabase();
  off = [];
  await install(['a', 'b']);
});

afterEach(() => database.delete());

const openDataset = () =>
  createDataset({ packsFolder: '/packs/', version: '1', packsOff: async () => off, changed: () => {} });
const packsIn = async (dataset: ReturnType<typeof openDataset>): Promise<string[]> =>
  (await dataset.catalogue()).packs.map(({ name }) => name);

const changes: [string, () => unknown, string[]][] = [
  ['added', () => install(['c']), ['a', 'b', 'c']],
  ['removed', () => install([], ['b']), ['a']],
  ['switched off', () => off.push('a'), ['b']],
];

it.each(changes)(
  'a pack that was %s is known once the old catalogue is forgotten',
  async (_, change, left) => {
    const dataset = openDataset();
    expect(await packsIn(dataset)).toEqual(['a', 'b']);
    await change();
    dataset.forget();
    expect(await packsIn(dataset)).toEqual(left);
    expect(await packsIn(openDataset())).toEqual(left);
  },
);

it('a catalogue made while a pack comes in is never kept beside it', async () => {
  const dataset = openDataset();
  await Promise.all([dataset.catalogue(), install(['c'])]);
  dataset.forget();
  expect(await packsIn(dataset)).toEqual(['a', 'b', 'c']);
});
