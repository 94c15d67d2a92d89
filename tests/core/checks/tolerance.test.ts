import { expect, test } from 'vitest';
import { rateFigure, type Stated } from '../../../lib/core/checks/tolerance.ts';

const stated = (value: number, step: number, more: Partial<Stated> = {}): Stated => ({
  value,
  high: null,
  bound: 'exact',
  step,
  form: 'digits',
  ...more,
});

test.each([
  ['48 per cent, official 48.13', stated(48, 1), 48.13, 'matches'],
  ['48 per cent, official 48.49', stated(48, 1), 48.49, 'matches'],
  ['48 per cent, official 48.6', stated(48, 1), 48.6, 'close'],
  ['48 per cent, official 50', stated(48, 1), 50, 'differs'],
  ['2.2 per cent, official 2.25', stated(2.2, 0.1), 2.25, 'matches'],
  ['3 per cent, official 3.3', stated(3, 1), 3.3, 'close'],
  ['3 per cent, official 3.4', stated(3, 1), 3.4, 'differs'],
  ['36,816 exactly', stated(36816, 1), 36816, 'matches'],
  ['a digit slip: 38,816', stated(38816, 1), 36816, 'differs'],
  ['37,000 for 36,816', stated(37000, 1000), 36816, 'matches'],
  ['20,000 for 19,982', stated(20000, 10000), 19982, 'matches'],
  ['more than 20,000 for 19,982', stated(20000, 10000, { bound: 'more-than' }), 19982, 'close'],
  ['more than 20,000 for 20,100', stated(20000, 10000, { bound: 'more-than' }), 20100, 'matches'],
  ['more than 20,000 for 19,000', stated(20000, 10000, { bound: 'more-than' }), 19000, 'differs'],
  ['at least 20,000 for 60,000', stated(20000, 10000, { bound: 'at-least' }), 60000, 'matches'],
  ['fewer than 100 for 99', stated(100, 100, { bound: 'less-than' }), 99, 'matches'],
  ['fewer than 100 for 101', stated(100, 100, { bound: 'less-than' }), 101, 'close'],
  ['up to 100 for 120', stated(100, 100, { bound: 'up-to' }), 120, 'differs'],
  ['nearly 20,000 for 19,982', stated(20000, 10000, { bound: 'nearly' }), 19982, 'matches'],
  ['nearly 20,000 for 20,010', stated(20000, 10000, { bound: 'nearly' }), 20010, 'close'],
  ['nearly 20,000 for 18,200', stated(20000, 10000, { bound: 'nearly' }), 18200, 'close'],
  ['about 50 for 54', stated(50, 10, { bound: 'about' }), 54, 'close'],
  ['about 50 for 56', stated(50, 10, { bound: 'about' }), 56, 'differs'],
  ['a third for 34.1%', stated(33.333, 1, { form: 'fraction' }), 34.1, 'matches'],
  ['a third for 37%', stated(33.333, 1, { form: 'fraction' }), 37, 'close'],
  ['a third for 39%', stated(33.333, 1, { form: 'fraction' }), 39, 'differs'],
  ['doubled for 2.2 times', stated(2, 1, { form: 'multiple' }), 2.2, 'close'],
  ['doubled for 1.6 times', stated(2, 1, { form: 'multiple' }), 1.6, 'differs'],
  ['between 10 and 20 for 15', stated(10, 10, { high: 20 }), 15, 'matches'],
  ['between 10 and 20 for 20.3', stated(10, 10, { high: 20 }), 20.3, 'close'],
  ['between 10 and 20 for 25', stated(10, 10, { high: 20 }), 25, 'differs'],
  ['nought for nought', stated(0, 0), 0, 'matches'],
  ['a fall said of a rise', stated(5, 1), -5, 'differs'],
] as const)('%s', (_name, figure, official, expected) => {
  expect(rateFigure(figure, official)).toBe(expected);
});

test.each([
  ['within the own points', stated(425, 1), 425.4, { points: 0.5 }, 'matches'],
  ['beyond the own points, within twice', stated(425, 1), 425.9, { points: 0.5 }, 'close'],
  ['beyond twice the own points', stated(425, 1), 427, { points: 0.5 }, 'differs'],
  ['a population within its 0.5%', stated(69_000_000, 1e6), 69_300_000, { percent: 0.5 }, 'matches'],
  [
    'a hedge is not held to it',
    stated(70_000_000, 1e7, { bound: 'nearly' }),
    69_300_000,
    { percent: 0.5 },
    'close',
  ],
] as const)('%s', (_name, figure, official, tolerance, expected) => {
  expect(rateFigure(figure, official, tolerance)).toBe(expected);
});
