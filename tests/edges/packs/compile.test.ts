import { expect, expectTypeOf, test } from 'vitest';
import type { Indicator } from '../../../lib/core/series/indicator.ts';
import type { NamedEvent } from '../../../lib/core/time/time-expression.ts';
import { compilePack, expandPack } from '../../../lib/packs/compile.ts';
import { packPeriods, unpackPeriods } from '../../../lib/packs/period-run.ts';
import type { Descriptor, IndicatorEntry } from '../../../lib/packs/profile.ts';
import { readPack } from '../../../lib/packs/read-pack.ts';
import { smallPack } from './small-pack.ts';

test('the profile and the core speak of the same things', () => {
  expectTypeOf<IndicatorEntry & { pack: string }>().toExtend<Indicator>();
  expectTypeOf<Indicator>().toExtend<IndicatorEntry & { pack: string }>();
  expectTypeOf<Descriptor['plumbline']['events'][number]>().toExtend<NamedEvent>();
  expectTypeOf<NamedEvent>().toExtend<Descriptor['plumbline']['events'][number]>();
});

test('a compiled pack expands to what it was, and compiles to the same bytes', async () => {
  const pack = await readPack(smallPack());
  const shipped = JSON.stringify(compilePack(pack));
  expect(expandPack(JSON.parse(shipped))).toEqual(pack);
  expect(JSON.stringify(compilePack(await readPack(smallPack())))).toBe(shipped);
});

test.each([
  ['a column that is too short', (text: string) => text.replace('"v":[5,', '"v":[')],
  ['an unknown field', (text: string) => text.replace('"format":1', '"format":1,"extra":1')],
  ['an indicator that is not there', (text: string) => text.replace('"k":[0,', '"k":[9,')],
])('%s is refused', async (_, damage) => {
  const shipped = JSON.stringify(compilePack(await readPack(smallPack())));
  const damaged = damage(shipped);
  expect(damaged).not.toBe(shipped);
  expect(() => expandPack(JSON.parse(damaged))).toThrow();
});

test.each([
  [['2024-12-30', '2024-12-31', '2025-01-01'], 1],
  [['2024-M11', '2024-M12', '2025-M01', '2025-M03'], 2],
  [['2024-Q3', '2024-Q4', '2025-Q1'], 1],
  [['2024-S1', '2024-S2', '2025-S1'], 1],
  [['2022', '2023', '2024', '2024'], 2],
  [['2022-04-01/P1Y', '2023-04-01/P1Y', '2024-04-01/P1Y'], 1],
  [['2025-W01', '2025-W02', '2025-W03'], 3],
  [[], 0],
])('periods %j become %i parts and come back', (periods, parts) => {
  const packed = packPeriods(periods);
  expect(packed).toHaveLength(parts);
  expect(unpackPeriods(packed)).toEqual(periods);
});
