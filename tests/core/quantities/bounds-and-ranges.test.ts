import { describe, expect, it } from 'vitest';
import type { Bound } from '../../../lib/core/quantities/quantity.ts';
import { figures, only } from './read.ts';

const bounds: [text: string, bound: Bound][] = [
  ['more than 20,000 people', 'more-than'],
  ['over £5m', 'more-than'],
  ['north of a million', 'more-than'],
  ['just over 48%', 'more-than'],
  ['at least 12', 'at-least'],
  ['no fewer than 40', 'at-least'],
  ['300 or more', 'at-least'],
  ['500+ homes', 'at-least'],
  ['£3m-plus', 'at-least'],
  ['c.1,200 men', 'about'],
  ['approx. 400', 'about'],
  ['spread over 63 boats', 'exact'],
  ['nearly 20,000', 'nearly'],
  ['almost a third of', 'nearly'],
  ['nudging eight million', 'nearly'],
  ['just under 20 percent', 'less-than'],
  ['fewer than 3.5 seconds', 'less-than'],
  ['up to 60,000', 'up-to'],
  ['as many as 400', 'up-to'],
  ['no more than 10', 'at-most'],
  ['about $2 billion', 'about'],
  ['some 440 people', 'about'],
  ['an estimated 431,000', 'about'],
  ['178,000 or so', 'about'],
  ['~80%', 'about'],
  ['exactly 13 units', 'exact'],
  ['around the 37 sites', 'exact'],
];

const ranges: [text: string, low: number, high: number][] = [
  ['between 10 and 20 homes', 10, 20],
  ['between 0.7 and 0.8 per cent', 0.7, 0.8],
  ['10-20%', 10, 20],
  ['£2-3bn', 2e9, 3e9],
  ['£5-6 million', 5e6, 6e6],
  ['four to five thousand people', 4000, 5000],
  ['1 to 1.5 degrees', 1, 1.5],
  ['$200 to $4 million', 200, 4e6],
  ['between just 10 and 20', 10, 20],
  ['eight to 10 feet', 8, 10],
  ['£1.5bn–£2bn', 1.5e9, 2e9],
  ['temperatures ranged from -18 °C to -34 °C', -34, -18],
];

describe('bounds', () => {
  it.each(bounds)('%s is %s', (text, bound) => {
    expect(only(text).bound).toBe(bound);
  });
});

describe('ranges', () => {
  it.each(ranges)('%s', (text, value, high) => {
    expect(only(text)).toMatchObject({ value, high });
  });
  it.each([
    ['rose from 3% to 5%', ['3%', '5%']],
    ['fell from 8.7% to 6.8%', ['8.7%', '6.8%']],
    ['up 14% to 4,436', ['14%', '4,436']],
    ['fell from 5,383 in 2010 to 3,084', ['5,383', '3,084']],
    ['fell from 14,300 in 2023 to 2,400 now', ['14,300', '2,400']],
    ['increased by $43.6 billion to $419.2 billion', ['$43.6 billion', '$419.2 billion']],
    ['10 dogs and 20 cats', ['10', '20']],
  ])('%s is no range', (text, spans) => {
    expect(figures(text)).toEqual(spans);
  });
});
