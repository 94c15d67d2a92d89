import { describe, expect, it } from 'vitest';
import { claimKey, sameClaim } from '../../../lib/flags/claim-key.ts';
import { emptySlots } from '../../../lib/flags/claim-slots.ts';
import { pairs } from './claim-key-pairs.ts';

describe('claimKey', () => {
  it.each(pairs.map((pair) => ({ ...pair, name: `"${pair.a.text}" / "${pair.b.text}"` })))(
    '$name: same $same',
    ({ a, b, same }) => {
      expect(sameClaim(claimKey(a.slots), claimKey(b.slots))).toBe(same);
      expect(sameClaim(claimKey(b.slots), claimKey(a.slots))).toBe(same);
    },
  );

  it('prints its precision and recall on the pairs', () => {
    const said = pairs.filter(({ a, b }) => sameClaim(claimKey(a.slots), claimKey(b.slots)));
    const right = said.filter(({ same }) => same).length;
    const wanted = pairs.filter(({ same }) => same).length;
    console.log(
      `claim key: ${pairs.length} pairs, precision ${right}/${said.length}, recall ${right}/${wanted}`,
    );
    expect(pairs).toHaveLength(60);
    expect(right).toBe(said.length);
  });

  it('has none where too little is known', () => {
    expect(claimKey(emptySlots)).toBeNull();
    expect(claimKey({ ...emptySlots, value: 3, head: 'boat' })).toBeNull();
  });
});
