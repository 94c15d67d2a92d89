import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, addMonths, dayFromNumber, startOfMonth } from '../../../lib/core/time/days.ts';
import type { Interval } from '../../../lib/core/time/interval.ts';
import { lengthInDays } from '../../../lib/core/time/shape.ts';
import {
  containsInterval,
  intersection,
  isLike,
  isSameWindow,
  previousInterval,
  shiftInterval,
  yearsApart,
} from '../../../lib/core/time/shift.ts';
import type { TimeShift } from '../../../lib/core/time/time-expression.ts';

const interval = (text: string): Interval => {
  const [start = '', end = start] = text.split('/');
  return { start, end };
};

describe('shiftInterval', () => {
  test.each<[string, TimeShift['unit'], number, string]>([
    ['2025-01-01/2025-06-30', 'year', -1, '2024-01-01/2024-06-30'],
    ['2025-01-01/2025-02-28', 'year', -1, '2024-01-01/2024-02-29'],
    ['2024-02-01/2024-02-29', 'year', -1, '2023-02-01/2023-02-28'],
    ['2025-01-01/2025-07-05', 'year', -1, '2024-01-01/2024-07-05'],
    ['2024-01-01/2024-02-29', 'year', 1, '2025-01-01/2025-02-28'],
    ['2024-02-29', 'year', -1, '2023-02-28'],
    ['2025-06-01/2025-06-30', 'month', -1, '2025-05-01/2025-05-31'],
    ['2025-04-01/2025-06-30', 'quarter', -1, '2025-01-01/2025-03-31'],
    ['2025-07-01/2025-12-31', 'half', -1, '2025-01-01/2025-06-30'],
    ['2025-06-30/2025-07-06', 'week', -1, '2025-06-23/2025-06-29'],
    ['2025-06-30/2025-07-06', 'year', -1, '2024-07-01/2024-07-07'],
    ['2020-12-28/2021-01-03', 'year', -1, '2019-12-23/2019-12-29'],
    ['2025-07-05', 'day', -1, '2025-07-04'],
    ['2024-04-01/2025-03-31', 'year', -1, '2023-04-01/2024-03-31'],
    ['2025-03-31', 'month', -1, '2025-02-28'],
  ])('%s moved by %s %i is %s', (from, unit, count, to) => {
    expect(shiftInterval(interval(from), { unit, count })).toEqual(interval(to));
  });

  const start = fc.integer({ min: 0, max: 30000 }).map(dayFromNumber);
  const unit = fc.constantFrom<TimeShift['unit']>('day', 'week', 'month', 'quarter', 'half', 'year');
  const count = fc.integer({ min: -40, max: 40 });

  it('goes back and forth over whole months', () => {
    const monthly = fc.constantFrom<TimeShift['unit']>('month', 'quarter', 'half', 'year');
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), monthly, count, (day, months, by, times) => {
        const first = startOfMonth(day);
        const some = { start: first, end: addDays(addMonths(first, months), -1) };
        const there = shiftInterval(some, { unit: by, count: times });
        expect(isLike(some, there)).toBe(true);
        expect(shiftInterval(there, { unit: by, count: -times })).toEqual(some);
      }),
    );
  });

  it('keeps the order of the ends and goes back and forth up to the 28th', () => {
    fc.assert(
      fc.property(start, fc.nat(900), unit, count, (first, length, by, times) => {
        const some = { start: first, end: addDays(first, length) };
        const there = shiftInterval(some, { unit: by, count: times });
        expect(there.start <= there.end).toBe(true);
        const early = [some.start, some.end].every((day) => Number(day.slice(8)) <= 28);
        // Eight days over a leap day are seven in another year, and may be an ISO week there.
        const week = length === 6 || lengthInDays(there) === 7;
        // A day that comes to be the last of a February is the last of its month from there on.
        const last = length === 0 && there.end.endsWith('02-28');
        if (early && !week && !last && !(some.end.endsWith('02-28') && some.start.endsWith('-01'))) {
          expect(shiftInterval(there, { unit: by, count: -times })).toEqual(some);
        }
      }),
    );
  });
});

describe('comparing intervals', () => {
  test.each([
    ['2025-01-01/2025-06-30', '2018-01-01/2018-06-30', true, true, -7],
    ['2025-01-01/2025-06-30', '2024-07-01/2024-12-31', true, false, null],
    ['2025-01-01/2025-07-05', '2024-01-01/2024-07-05', true, true, -1],
    ['2025-01-01/2025-12-31', '2024-01-01/2024-06-30', false, false, null],
    ['2025-02-01/2025-02-28', '2024-02-01/2024-02-29', true, true, -1],
    ['2025-06-30/2025-06-30', '2025-06-29/2025-06-30', false, false, null],
  ])('%s and %s', (a, b, like, same, apart) => {
    expect(isLike(interval(a), interval(b))).toBe(like);
    expect(isSameWindow(interval(a), interval(b))).toBe(same);
    expect(yearsApart(interval(a), interval(b))).toBe(apart);
  });

  it('intersects and contains', () => {
    const year = interval('2025-01-01/2025-12-31');
    expect(containsInterval(year, interval('2025-06-01/2025-06-30'))).toBe(true);
    expect(containsInterval(year, interval('2024-06-01/2025-06-30'))).toBe(false);
    expect(intersection(year, interval('2024-06-01/2025-06-30'))).toEqual(interval('2025-01-01/2025-06-30'));
    expect(intersection(year, interval('2024-06-01/2024-06-30'))).toBeNull();
  });

  test.each([
    ['2025-06-01/2025-06-30', '2025-05-01/2025-05-31'],
    ['2025-04-01/2025-06-30', '2025-01-01/2025-03-31'],
    ['2025-06-29/2025-07-05', '2025-06-22/2025-06-28'],
  ])('before %s comes %s', (a, b) => {
    expect(previousInterval(interval(a))).toEqual(interval(b));
  });
});
