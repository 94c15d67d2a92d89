import { describe, expect, expectTypeOf, test } from 'vitest';
import type { ClaimKind } from '../../../lib/core/claims/claim.ts';
import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import type { Recall } from '../../../lib/core/series/recall.ts';
import { catalogueDataOf } from '../../../lib/packs/catalogue-data.ts';
import { compilePack, expandPack } from '../../../lib/packs/compile.ts';
import { PackError } from '../../../lib/packs/pack-error.ts';
import { unzipPack, zipPack } from '../../../lib/packs/pack-zip.ts';
import type { CLAIM_KINDS, Descriptor } from '../../../lib/packs/profile.ts';
import { readPack } from '../../../lib/packs/read-pack.ts';
import { checkPage, openCatalogue } from '../../../scripts/check/open-catalogue.ts';
import { pageOfText } from '../../../scripts/check/page-of-input.ts';
import { smallDescriptor, smallPack } from './small-pack.ts';

const bicycles = 'xx.office.bicycles';
const entry = {
  id: 'xx.office.bicycles-1',
  day: '2026-06-03',
  reason: 'Two shops were counted twice.',
  indicator: bicycles,
};

const filesWith = (recalls: unknown): Map<string, string> => {
  const descriptor = smallDescriptor();
  Object.assign(descriptor.plumbline, { recalls });
  return smallPack({ 'datapackage.json': JSON.stringify(descriptor) });
};

test('the profile and the core speak of the same recalls', () => {
  expectTypeOf<Descriptor['plumbline']['recalls'][number]>().toEqualTypeOf<Recall>();
  expectTypeOf<(typeof CLAIM_KINDS)[number]>().toEqualTypeOf<ClaimKind>();
});

describe('a recall list', () => {
  test('is read with what it leaves open as null', async () => {
    const { recalls } = await readPack(filesWith([entry]));
    expect(recalls).toEqual([{ ...entry, area: null, breakdown: null, periods: null, claims: null }]);
  });

  test('comes through compiling and through a zip as it was', async () => {
    const claims = { kinds: ['level'], period: '2025-01-01/2025-01-31', value: 6 };
    const pack = await readPack(
      filesWith([{ ...entry, area: 'NLD', breakdown: '', periods: { from: '2025-01-01' }, claims }]),
    );
    expect(expandPack(JSON.parse(JSON.stringify(compilePack(pack))))).toEqual(pack);
    expect((await readPack(unzipPack(await zipPack(pack)))).recalls).toEqual(pack.recalls);
  });

  test('that is empty or absent leaves the shipped form as it was', async () => {
    const without = JSON.stringify(compilePack(await readPack(smallPack())));
    expect(JSON.stringify(compilePack(await readPack(filesWith([]))))).toBe(without);
    expect(without).not.toContain('recalls');
  });

  test.each<[string, unknown, string]>([
    ['another pack’s indicator', { indicator: 'uk.ons.cpi' }, 'recalls.0.indicator (xx.office.bicycles-1)'],
    ['a place without a series', { area: 'BEL' }, 'recalls.0.area (xx.office.bicycles-1): no series'],
    ['a part without a series', { breakdown: 'kind:blue' }, 'expected a series of xx.office.bicycles'],
    ['no reason', { reason: '' }, 'recalls.0.reason (xx.office.bicycles-1)'],
    ['a day that is none', { day: '2026-02-30' }, 'recalls.0.day (xx.office.bicycles-1)'],
    ['periods of no days', { periods: {} }, 'recalls.0.periods (xx.office.bicycles-1)'],
    ['periods upside down', { periods: { from: '2025-02-01', to: '2025-01-01' } }, 'expected from before to'],
    ['claims that name nothing', { claims: {} }, 'expected kinds, period, basePeriod or value'],
    ['an unknown kind', { claims: { kinds: ['opinion'] } }, 'recalls.0.claims.kinds.0'],
    ['one day for a period', { claims: { period: '2025-01-01' } }, 'expected two days in order'],
    ['a value with a sign', { claims: { value: -5 } }, 'recalls.0.claims.value'],
    ['a field of no meaning', { colour: 'red' }, 'recalls.0 (xx.office.bicycles-1)'],
  ])('with %s is refused', async (_, parts, message) => {
    const reading = readPack(filesWith([Object.assign({}, entry, parts)]));
    await expect(reading).rejects.toThrow(PackError);
    await expect(reading).rejects.toThrow(message);
  });

  test('with an id twice is refused', async () => {
    await expect(readPack(filesWith([entry, entry]))).rejects.toThrow('stands twice');
  });

  test('that is no list is refused', async () => {
    await expect(readPack(filesWith('all'))).rejects.toThrow('plumbline.recalls');
  });
});

const text = 'Figures show that 6 bicycles were sold in the Netherlands in January 2025.';
const findingsWith = (packs: readonly Pack[]) =>
  checkPage(
    pageOfText(text, { title: '', addressWords: '', published: '2025-06-01', outletCountry: null }).page,
    openCatalogue(packs),
  ).findings;

describe('a pack with a recall list', () => {
  test('says the reason in place of the rating, of nothing else', async () => {
    expect(findingsWith([await readPack(smallPack())])).toMatchObject([{ rating: 'matches' }]);
    expect(findingsWith([await readPack(filesWith([entry]))])).toMatchObject([
      {
        quote: '6 bicycles',
        rating: null,
        abstained: 'not-checkable',
        why: 'Recalled by the publisher of the pack “Bicycles” on 3 June 2026: Two shops were counted twice.',
        indicator: bicycles,
        official: null,
        nearest: [{ indicator: bicycles }],
      },
    ]);
    const later = await readPack(filesWith([{ ...entry, periods: { from: '2025-02-01' } }]));
    expect(findingsWith([later])).toMatchObject([{ rating: 'matches' }]);
  });

  test('cannot silence an indicator that a pack before it holds', async () => {
    const bundled = await readPack(smallPack());
    const theirs = await readPack(filesWith([entry]), 'you');
    const renamed: Pack = {
      ...theirs,
      summary: { ...theirs.summary, name: 'theirs' },
      indicators: theirs.indicators.map((indicator) => ({ ...indicator, pack: 'theirs' })),
    };
    expect(catalogueDataOf([bundled, renamed]).recalls).toEqual([]);
    expect(findingsWith([bundled, renamed])).toMatchObject([{ rating: 'matches' }]);
    expect(findingsWith([renamed])).toMatchObject([{ rating: null }]);
  });
});
