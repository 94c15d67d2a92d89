import { describe, expect, test } from 'vitest';
import { digitSlip } from '../../../lib/core/checks/digit-slip.ts';

describe('a slip of the hand between two figures', () => {
  test.each([
    [38_816, 36_816, 'one digit apart, 8 for 6'],
    [54_183, 45_183, 'two digits swapped, 54 for 45'],
    [191, 119, 'two digits swapped, 91 for 19'],
    [36_816, 36_816, null],
    [38_826, 36_816, null],
    [36_186, 36_861, null],
    [47, 41, null],
    [3_681, 36_816, null],
    [0.5, 0.7, null],
  ])('%d for %d', (stated, official, slip) => {
    expect(digitSlip(stated, official)).toBe(slip);
  });
});
