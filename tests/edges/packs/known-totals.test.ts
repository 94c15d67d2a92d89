import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Series } from '../../../lib/core/series/series.ts';
import { readPack } from '../../../lib/packs/read-pack.ts';
import { readFolder } from '../../../scripts/packs/pack-folder.ts';

const folder = resolve(import.meta.dirname, '../../../assets/packs/uk-channel-crossings');
let arrivals: Series;

beforeAll(async () => {
  const pack = await readPack(await readFolder(folder));
  const found = pack.series.find((series) => series.key === 'uk.ho.smallboats.arrivals|GBR|');
  if (!found) throw new Error('no arrivals');
  arrivals = found;
});

const total = (from: string, to: string): number =>
  arrivals.periods.reduce(
    (sum, day, at) => (day >= from && day <= to ? sum + (arrivals.values[at] ?? 0) : sum),
    0,
  );

describe('Channel arrivals agree with the totals that the Home Office published', () => {
  test.each([
    ['2018-01-01', '2018-12-31', 299],
    ['2022-01-01', '2022-12-31', 45_755],
    ['2024-01-01', '2024-12-31', 36_816],
    ['2025-01-01', '2025-06-30', 19_982],
    ['2024-01-01', '2024-06-30', 13_489],
    ['2022-07-01', '2022-12-31', 33_008],
    ['2022-09-03', '2022-09-03', 1_305],
  ])('%s to %s: %i', (from, to, expected) => {
    expect(total(from, to)).toBe(expected);
  });

  test('the record day is 3 September 2022', () => {
    const highest = Math.max(...arrivals.values.map((value) => value ?? 0));
    expect(arrivals.periods[arrivals.values.indexOf(highest)]).toBe('2022-09-03');
  });
});
