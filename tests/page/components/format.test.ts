import { describe, expect, it } from 'vitest';
import { axisText, figureText, formatAge, formatDay, formatFigure } from '../../../components/format.ts';
import { safeHref } from '../../../components/safe-link.ts';
import { inEnglish, inGerman } from './translate.ts';

describe('figures', () => {
  it.each([
    [19982, 'people', '19,982'],
    [58.2565, 'people per boat', '58.3 per boat'],
    [48.1355, 'percent', '48.1%'],
    [4.25, 'percent', '4.25%'],
    [48, 'percent', '48%'],
    [-12.3449, 'percent', '−12.3%'],
    [3.2, 'percentage point', '3.2 points'],
    [25, 'basis point', '25 basis points'],
    [117_300_000, 'people', '117.3 million'],
    [1_012_000, 'people', '1,012,000'],
    [152_000_000_000, 'GBP', '£152bn'],
    [4_760_000_000, 'GBP', '£4.76bn'],
    [4_800_000_000, 'GBP', '£4.8bn'],
    [14_760_000_000, 'GBP', '£14.8bn'],
    [2_830_000_000_000, 'GBP', '£2.83tn'],
    [12.21, 'GBP per hour', '£12.21 per hour'],
    [1.3, 'GBP', '£1.30'],
    [1500, 'USD', '$1,500'],
    [9.5, 'CHF', 'CHF 9.50'],
    [421.08, 'ppm', '421.08 ppm'],
    [2.13, 'times', '2.1 times'],
    [5574, 'seconds', '1 h 32 min 54 s'],
    [480, 'second', '8 min'],
    [0, 'people', '0'],
    [-18, null, '−18'],
  ])('%d %s', (value, unit, text) => expect(figureText(value, unit)).toBe(text));

  it('may carry a plus and fixed decimals', () => {
    expect(figureText(48.1, 'percent', true)).toBe('+48.1%');
    expect(figureText(33, 'percent', true, 1)).toBe('+33.0%');
    expect(figureText(131, 'index', false, 1)).toBe('131.0 index');
    expect(formatFigure(0, 'percent', true).number).toBe('0%');
  });

  it('are short on an axis', () => {
    expect(axisText(20_000, 'people')).toBe('20,000');
    expect(axisText(1_500_000, 'people')).toBe('1.5m');
    expect(axisText(-200e9, 'GBP')).toBe('−£200bn');
    expect(axisText(40, 'percent')).toBe('40%');
  });
});

describe('days', () => {
  it.each([
    ['2025-07-04', '4 Jul 2025', '4. Juli 2025'],
    ['2024', '2024', '2024'],
  ])('%s', (day, english, german) => {
    expect(formatDay(day, inEnglish)).toBe(english);
    expect(formatDay(day, inGerman)).toBe(german);
  });

  it.each([
    ['2026-11-23', ''],
    ['2026-11-22', '1 day old'],
    ['2026-11-01', '3 weeks old'],
    ['2026-08-21', '3 months old'],
    ['2023-08-21', '3 years old'],
    ['2027-01-01', ''],
    ['no day', ''],
  ])('%s is %s', (day, age) => expect(formatAge(day, '2026-11-23', inEnglish)).toBe(age));
});

it.each([
  ['https://www.gov.uk/x', 'https://www.gov.uk/x'],
  ['http://www.gov.uk/', null],
  ['javascript:alert(1)', null],
  ['//host.example/', null],
  ['', null],
])('links only https: %s', (address, href) => expect(safeHref(address)).toBe(href));
