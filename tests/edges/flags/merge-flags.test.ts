import { describe, expect, it } from 'vitest';
import { canonical, flagsToStore, planMerge } from '../../../lib/flags/merge-flags.ts';
import { bareFlag, fullFlag } from './sample-flags.ts';

const later = '2026-01-01T00:00:00.000Z';
const here = new Map([fullFlag('a'), fullFlag('b'), fullFlag('c')].map((flag) => [flag.id, flag]));

describe('planMerge', () => {
  const incoming = [
    fullFlag('a'),
    { ...fullFlag('b'), note: 'newer there', updated: later },
    { ...fullFlag('c'), note: 'older there', updated: '2025-07-06T10:00:00.000Z' },
    bareFlag('d'),
  ];
  const plan = planMerge(here, incoming);

  it('lets the newer win and shows every difference', () => {
    expect(plan.same).toBe(1);
    expect(plan.added.map(({ id }) => id)).toEqual(['d']);
    expect(plan.replaced).toMatchObject([{ here: { id: 'b' }, fields: ['updated', 'note'], newer: 'there' }]);
    expect(plan.kept).toMatchObject([{ here: { id: 'c' }, newer: 'here' }]);
    expect(flagsToStore(plan).map(({ id }) => id)).toEqual(['d', 'b']);
  });

  it('can be overruled flag by flag', () => {
    const choice = new Map([
      ['b', 'here'],
      ['c', 'there'],
    ] as const);
    expect(flagsToStore(plan, choice).map(({ id }) => id)).toEqual(['d', 'c']);
  });

  it('keeps the local one when the dates are the same', () => {
    const tie = planMerge(here, [{ ...fullFlag('a'), note: 'other' }]);
    expect(tie.kept).toHaveLength(1);
  });

  it('takes the newest where a file holds one flag twice', () => {
    const twice = planMerge(new Map(), [fullFlag('x'), { ...fullFlag('x'), updated: later }]);
    expect(twice.added).toMatchObject([{ updated: later }]);
  });
});

describe('canonical', () => {
  it('does not mind the order of keys', () => {
    expect(canonical({ a: 1, b: { c: 2, d: [3] } })).toBe(canonical({ b: { d: [3], c: 2 }, a: 1 }));
  });
});
