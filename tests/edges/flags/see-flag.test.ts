import { expect, it } from 'vitest';
import { seeFlag } from '../../../lib/flags/see-flag.ts';
import { bareFlag, fullFlag } from './sample-flags.ts';

const hand = { who: 'B. Ray', at: '2026-11-01T00:00:00.000Z' };

it('only moves the day when nothing changed', () => {
  const flag = seeFlag(fullFlag(), { outcome: 'found', now: null }, hand);
  expect(flag).toEqual({ ...fullFlag(), lastSeen: { at: hand.at, outcome: 'found', now: null } });
  expect(seeFlag(bareFlag(), { outcome: 'found', now: null }, hand).updated).toBe(bareFlag().updated);
});

it('writes a change into the history, once', () => {
  const sighting = { outcome: 'figure-changed', now: 'up 48%' } as const;
  const once = seeFlag(fullFlag(), sighting, hand);
  expect(once.history.at(-1)).toMatchObject({ what: 'anchored', text: 'figure-changed: up 48%' });
  expect(once.updated).toBe(hand.at);
  const twice = seeFlag(once, sighting, { ...hand, at: '2026-11-02T00:00:00.000Z' });
  expect(twice.history).toHaveLength(once.history.length);
  expect(twice.lastSeen?.at).toBe('2026-11-02T00:00:00.000Z');
});
