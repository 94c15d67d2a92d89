import { expect, test } from 'vitest';
import { headsIn } from '../../../lib/core/series/heads.ts';

test.each([
  ['head', 1],
  ['person', 1],
  ['100,000', 100_000],
  ['100,000 people', 100_000],
  ['1,000 residents', 1000],
  ['million people', 1_000_000],
  ['10 million people', 10_000_000],
  // Shared out otherwise: parts per million, households, time, nothing.
  ['million', null],
  ['1,000 households', null],
  ['boat', null],
  ['day', null],
  ['0 people', null],
  ['', null],
])('per %s', (per, heads) => {
  expect(headsIn(per)).toBe(heads);
});
