import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as days from '../../../lib/core/time/days.ts';
import type { Interval, TimeGrain } from '../../../lib/core/time/interval.ts';
import { labelInterval, nameInterval } from '../../../lib/core/time/name-interval.ts';
import {
  grainOfPeriod,
  intervalOfPeriod,
  monthsOfInterval,
  type PeriodFrequency,
  periodOfInterval,
  readPeriod,
} from '../../../lib/core/time/sdmx.ts';

const interval = (text: string): Interval => {
  const [start = '', end = start] = text.split('/');
  return { start, end };
};

describe('days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(days.addDays(day, count)).toBe(expected);
  });

  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-12-01', 25, '2028-01-01'],
  ])('%s and %i months is %s', (day, count, expected) => {
    expect(days.addMonths(day, count)).toBe(expected);
  });

  test.each([
    ['2025-07-07', 1],
    ['2025-07-06', 7],
    ['1970-01-01', 4],
    ['1965-05-01', 6],
  ])('%s is weekday %i', (day, expected) => {
    expect(days.dayOfWeek(day)).toBe(expected);
  });

  test.each([
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['2025-07-06', 2025, 27],
  ])('%s is in ISO week %i-%i', (day, year, week) => {
    expect(days.isoWeekOf(day)).toEqual({ year, week });
  });

  test.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '25-01-01', '', '2025-06-31'])(
    '%s is no day',
    (text) => {
      expect(days.isDay(text)).toBe(false);
    },
  );

  it('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150000, max: 200000 }), (number) => {
        const day = days.dayFromNumber(number);
        expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(days.dayNumber(day)).toBe(number);
        expect(days.dayOfWeek(day) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
      }),
    );
  });

  it('finds starts and ends', () => {
    const day = '2024-08-20';
    expect([days.startOfMonth(day), days.endOfMonth(day)]).toEqual(['2024-08-01', '2024-08-31']);
    expect([days.startOfQuarter(day), days.endOfQuarter(day)]).toEqual(['2024-07-01', '2024-09-30']);
    expect([days.startOfHalf(day), days.endOfHalf(day)]).toEqual(['2024-07-01', '2024-12-31']);
    expect([days.startOfYear(day), days.endOfYear(day)]).toEqual(['2024-01-01', '2024-12-31']);
    expect([days.startOfWeek(day), days.endOfWeek(day)]).toEqual(['2024-08-19', '2024-08-25']);
  });
});

describe('SDMX periods', () => {
  test.each<[string, string, TimeGrain]>([
    ['2025', '2025-01-01/2025-12-31', 'year'],
    ['2025-S1', '2025-01-01/2025-06-30', 'half'],
    ['2025-S2', '2025-07-01/2025-12-31', 'half'],
    ['2025-Q2', '2025-04-01/2025-06-30', 'quarter'],
    ['2024-M02', '2024-02-01/2024-02-29', 'month'],
    ['2025-W27', '2025-06-30/2025-07-06', 'week'],
    ['2025-W01', '2024-12-30/2025-01-05', 'week'],
    ['2025-06-30', '2025-06-30/2025-06-30', 'day'],
    ['2024-04-01/P1Y', '2024-04-01/2025-03-31', 'financial-year'],
    ['2024-07-01/P1Y', '2024-07-01/2025-06-30', 'financial-year'],
    ['2024-01-01/P6M', '2024-01-01/2024-06-30', 'half'],
    ['2025-03-01/P3M', '2025-03-01/2025-05-31', 'span'],
    ['2025-01-01/P3M', '2025-01-01/2025-03-31', 'quarter'],
    ['2024-04-06/P1Y', '2024-04-06/2025-04-05', 'span'],
    ['2025-06-29/P7D', '2025-06-29/2025-07-05', 'span'],
    ['2025-06-29/P1W', '2025-06-29/2025-07-05', 'span'],
    ['2020-01-01/P5Y', '2020-01-01/2024-12-31', 'span'],
  ])('%s is %s, a %s', (period, expected, grain) => {
    expect(intervalOfPeriod(period)).toEqual(interval(expected));
    expect(grainOfPeriod(period)).toBe(grain);
  });

  test.each(['', '25', '2025-Q5', '2025-S3', '2025-M13', '2025-M00', '2025-W54', '2025-W00', '2025-02-29'])(
    '%j is no period',
    (period) => {
      expect(readPeriod(period)).toBeNull();
      expect(() => intervalOfPeriod(period)).toThrow(RangeError);
    },
  );

  test.each(['2025-06-30/P', '2025-06-30/P0M', '2025-06/P1Y', '2025-Q2/P1Y', ' 2025', '2024/25', '2025-W53'])(
    '%j is no period',
    (period) => {
      expect(readPeriod(period)).toBeNull();
    },
  );

  test.each<[string, PeriodFrequency, string | null]>([
    ['2025-01-01/2025-12-31', 'year', '2025'],
    ['2024-04-01/2025-03-31', 'year', '2024-04-01/P1Y'],
    ['2025-03-01/2025-05-31', 'quarter', '2025-03-01/P3M'],
    ['2025-04-01/2025-06-30', 'quarter', '2025-Q2'],
    ['2025-01-01/2025-06-30', 'half', '2025-S1'],
    ['2025-06-30/2025-06-30', 'day', '2025-06-30'],
    ['2025-06-30/2025-07-06', 'week', '2025-W27'],
    ['2025-06-29/2025-07-05', 'week', '2025-06-29/P1W'],
    ['2025-06-29/2025-07-05', 'irregular', '2025-06-29/P1W'],
    ['2025-01-01/2025-07-05', 'irregular', '2025-01-01/P186D'],
    ['2025-01-01/2025-06-30', 'year', null],
    ['2025-01-01/2025-12-31', 'month', null],
    ['2025-01-01/2025-01-31', 'day', null],
  ])('%s at %s is %s', (text, frequency, expected) => {
    expect(periodOfInterval(interval(text), frequency)).toBe(expected);
  });

  it('lists the months of an interval', () => {
    expect(monthsOfInterval(interval('2024-11-01/2025-01-31'))).toEqual(['2024-M11', '2024-M12', '2025-M01']);
    expect(monthsOfInterval(interval('2024-11-02/2025-01-31'))).toEqual([]);
  });

  it('goes round: every interval has a period that is that interval', () => {
    const day = fc.integer({ min: -25000, max: 40000 });
    fc.assert(
      fc.property(day, fc.nat(5000), (start, length) => {
        const some = { start: days.dayFromNumber(start), end: days.dayFromNumber(start + length) };
        expect(intervalOfPeriod(periodOfInterval(some, 'irregular') ?? '')).toEqual(some);
      }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, months) => {
        const first = days.startOfMonth(days.dayFromNumber(start));
        const some = { start: first, end: days.addDays(days.addMonths(first, months), -1) };
        expect(intervalOfPeriod(periodOfInterval(some, 'irregular') ?? '')).toEqual(some);
      }),
    );
  });
});

describe('names of intervals', () => {
  test.each<[string, TimeGrain | undefined, string]>([
    ['2025-06-30/2025-06-30', undefined, '30 June 2025'],
    ['2025-06-01/2025-06-30', undefined, 'June 2025'],
    ['2025-04-01/2025-06-30', undefined, 'Q2 2025'],
    ['2025-01-01/2025-06-30', undefined, 'January to June 2025'],
    ['2025-01-01/2025-06-30', 'half', 'first half of 2025'],
    ['2025-07-01/2025-12-31', 'half', 'second half of 2025'],
    ['2025-01-01/2025-12-31', undefined, '2025'],
    ['2025-04-01/2026-03-31', undefined, 'year ending March 2026'],
    ['2024-04-01/2025-03-31', 'financial-year', '2024-25'],
    ['2024-10-01/2025-09-30', 'financial-year', 'fiscal year 2025'],
    ['2024-07-01/2025-06-30', 'span', 'year ending June 2025'],
    ['2024-06-01/2025-05-31', undefined, 'year ending May 2025'],
    ['2025-06-30/2025-07-06', undefined, 'week to 6 July 2025'],
    ['2025-06-29/2025-07-05', undefined, 'seven days to 5 July 2025'],
    ['2025-03-01/2025-05-31', undefined, 'March to May 2025'],
    ['2024-11-01/2025-01-31', undefined, 'November 2024 to January 2025'],
    ['2018-01-01/2024-12-31', undefined, '2018 to 2024'],
    ['2025-01-01/2025-07-05', undefined, '1 January to 5 July 2025'],
    ['2024-07-05/2025-07-06', undefined, '5 July 2024 to 6 July 2025'],
    ['2025-06-01/2025-06-30', 'year', 'June 2025'],
  ])('%s as %s is %s', (text, grain, expected) => {
    expect(nameInterval(interval(text), grain)).toBe(expected);
  });

  test.each([
    ['2025-06-01/2025-06-30', 'Jun 2025'],
    ['2025-05-01/2025-05-31', 'May 2025'],
    ['2025-09-30/2025-09-30', '30 Sep 2025'],
    ['2024-04-01/2025-03-31', '2024-25'],
    ['2025-04-01/2025-06-30', 'Q2 2025'],
    ['2025-01-01/2025-12-31', '2025'],
  ])('%s is labelled %s', (text, expected) => {
    expect(labelInterval(interval(text))).toBe(expected);
  });
});
