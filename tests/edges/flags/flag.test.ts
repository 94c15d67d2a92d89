import { describe, expect, it } from 'vitest';
import { stepOf } from '../../../lib/flags/claim-slots.ts';
import { addTags, correctionsOf, editFlag, setStatus } from '../../../lib/flags/edit-flag.ts';
import { correctedSlots, flagSchema } from '../../../lib/flags/flag.ts';
import { bareFlag, fullFlag } from './sample-flags.ts';

const hand = { who: 'B. Ray', at: '2025-08-01T10:00:00.000Z' };

describe('flagSchema', () => {
  it.each([
    ['full', fullFlag()],
    ['bare', bareFlag()],
  ])('takes a %s flag and gives it back as it was', (_, flag) => {
    expect(flagSchema.parse(structuredClone(flag))).toEqual(flag);
  });

  it.each([
    ['an address that runs', { page: { ...fullFlag().page, url: 'javascript:alert(1)' } }],
    ['a link that runs', { evidence: [{ url: 'data:text/html,x', title: 'x' }] }],
    ['an unknown status', { status: 'true' }],
    ['an empty quote', { quote: { ...fullFlag().quote, exact: '' } }],
    ['a day for a moment', { updated: '2025-08-01' }],
    ['a finding without its parts', { finding: { at: hand.at, finding: { id: 'x' }, packs: [] } }],
    ['a later version', { version: 2 }],
  ])('refuses %s', (_, patch) => {
    expect(flagSchema.safeParse({ ...fullFlag(), ...patch }).success).toBe(false);
  });

  it('keeps fields of a finding that it does not know', () => {
    const flag = structuredClone(fullFlag());
    Object.assign(flag.finding?.finding ?? {}, { laterField: 7 });
    expect(flagSchema.parse(flag).finding?.finding).toHaveProperty('laterField', 7);
  });
});

describe('editing', () => {
  it('dates every change and keeps the history', () => {
    const edited = editFlag(fullFlag(), { note: 'new' }, hand);
    expect(edited.note).toBe('new');
    expect(edited.updated).toBe(hand.at);
    expect(edited.history.at(-1)).toEqual({ ...hand, what: 'edited', status: null, text: 'note' });
    expect(edited.history).toHaveLength(fullFlag().history.length + 1);
  });

  it('leaves a flag alone when nothing differs', () => {
    const flag = fullFlag();
    expect(editFlag(flag, { note: flag.note }, hand)).toBe(flag);
    expect(setStatus(flag, flag.status, hand)).toBe(flag);
    expect(addTags(flag, ['crossings', ' '], hand)).toBe(flag);
  });

  it('adds a tag once', () => {
    expect(addTags(fullFlag(), ['new', 'new ', 'crossings'], hand).tags).toEqual([...fullFlag().tags, 'new']);
  });

  it('keeps only the slots that were put right', () => {
    const asRead = fullFlag().claim.asRead;
    if (!asRead) throw new Error('the sample has slots');
    expect(correctionsOf(asRead, { ...asRead, area: 'ENG' })).toEqual({ area: 'ENG' });
    expect(correctedSlots(fullFlag())?.basePeriod).toEqual({ start: '2023-01-01', end: '2023-06-30' });
    expect(correctedSlots(bareFlag())).toBeNull();
  });
});

describe('stepOf', () => {
  it.each([
    [20000, 10000],
    [19982, 1],
    [48.1, 0.1],
    [2200000, 100000],
    [0.05, 0.01],
    [0, 0],
  ])('%d has its last written place at %d', (value, step) => expect(stepOf(value)).toBeCloseTo(step, 12));
});
