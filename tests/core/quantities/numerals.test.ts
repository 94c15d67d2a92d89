import { describe, expect, it } from 'vitest';
import { only, written } from './read.ts';

const digits: [text: string, value: number, step: number][] = [
  ['20,000', 20_000, 10_000],
  ['19,982', 19_982, 1],
  ['1,234.5', 1234.5, 0.1],
  ['178 000 cases', 178_000, 1000],
  ['1 414 021 100', 1_414_021_100, 100],
  ['12,34,567.89', 1_234_567.89, 0.01],
  ['1.111,11', 1111.11, 0.01],
  ['48.0', 48, 0.1],
  ['.5', 0.5, 0.1],
  ['£1.5m', 1_500_000, 100_000],
  ['2.2k', 2200, 100],
  ['$1.2tn', 1.2e12, 1e11],
  ['£476m', 476e6, 1e6],
  ['3.4 million', 3_400_000, 100_000],
  ['4 hundred million', 400e6, 100e6],
  ['3 hundred and 21', 321, 1],
  ['1/2', 0.5, 0.5],
  ['2½', 2.5, 0.5],
  ['10 1/2 miles', 10.5, 0.5],
  ['35 lakh', 3_500_000, 100_000],
  ['1.3e6', 1_300_000, 100_000],
  ['2.998×10−8 m', 2.998e-8, 2.998e-8],
  ['minus 114,000', -114_000, 1000],
];

const words: [text: string, value: number][] = [
  ['nineteen', 19],
  ['twenty-one', 21],
  ['one hundred and five', 105],
  ['a thousand and one nights', 1001],
  ['two point two million', 2_200_000],
  ['nought point nought three', 0.03],
  ['half a billion', 500e6],
  ['half million', 500_000],
  ['a quarter of a million', 250_000],
  ['three-quarters of a million', 750_000],
  ['one million and a half', 1_500_000],
  ['two and a half', 2.5],
  ['one-and-a-half', 1.5],
  ['three and a half billion', 3.5e9],
  ['one billion and a half million', 1_000_500_000],
  ['two and fifty-four hundredths', 2.54],
  ['half a dozen', 6],
  ['two dozen eggs', 24],
  ['negative five hundred and four', -504],
  ['a billion-dollar plan', 1e9],
];

const shares: [text: string, span: string, value: number][] = [
  ['almost a third of claims', 'a third', 1 / 3],
  ['two-fifths', 'two-fifths', 0.4],
  ['twenty-three fifths', 'twenty-three fifths', 4.6],
  ['nine-tenths of them', 'nine-tenths', 0.9],
  ['half of voters', 'half', 0.5],
  ['fell by more than half', 'half', 0.5],
  ['dropped by nearly a quarter in a year', 'a quarter', 0.25],
  ['a fifth higher than before', 'a fifth', 0.2],
];

const ratios: [text: string, value: number, high: number][] = [
  ['one in five adults', 1, 5],
  ['nine in ten', 9, 10],
  ['3 out of 4 children', 3, 4],
  ['one in every 12', 1, 12],
  ['a 1-in-5 chance', 1, 5],
  ['£1 in every £10', 1, 10],
  ['one claim for every 380 residents', 1, 380],
];

const multiples: [text: string, span: string, value: number][] = [
  ['numbers have doubled', 'doubled', 2],
  ['it more than quadrupled', 'quadrupled', 4],
  ['waits were halved', 'halved', 0.5],
  ['a threefold rise', 'threefold', 3],
  ['a 10-fold rise', '10-fold', 10],
  ['twice as many', 'twice', 2],
  ['more than double the total', 'double', 2],
  ['over 10 times the amount', '10', 10],
];

const crowds: [text: string, value: number, high: number | null][] = [
  ['tens of thousands of people', 10_000, 100_000],
  ['hundreds of millions', 100e6, 1e9],
  ['dozens of homes', 12, 120],
  ['a couple of dozen', 24, null],
  ['a few hundred', 300, null],
  ['several million', 3e6, null],
];

describe('numerals', () => {
  it.each(digits)('reads %s', (text, value, step) => {
    expect(only(text)).toMatchObject({ form: 'digits', value, step });
  });
  it.each(words)('reads %s', (text, value) => {
    expect(only(text)).toMatchObject({ form: 'words', value });
  });
  it.each(shares)('reads the share in "%s"', (text, span, value) => {
    const quantity = only(text);
    expect(quantity).toMatchObject({ form: 'fraction', value });
    expect(written(text, quantity)).toBe(span);
  });
  it.each(ratios)('reads the ratio in "%s"', (text, value, high) => {
    expect(only(text)).toMatchObject({ form: 'ratio', value, high });
  });
  it.each(multiples)('reads the multiple in "%s"', (text, span, value) => {
    const quantity = only(text);
    expect(quantity).toMatchObject({ form: 'multiple', value, unit: { kind: 'multiple' } });
    expect(written(text, quantity)).toBe(span);
  });
  it.each(crowds)('reads "%s" as indefinite', (text, value, high) => {
    expect(only(text)).toMatchObject({ form: 'indefinite', value, high });
  });
});

describe('what is no numeral', () => {
  it.each([
    'a third man was seen',
    'the first half of the year',
    'the second half',
    'half-time',
    'half past',
    'a quarter earlier',
    'no one came',
    'they left one another',
    'the Point of it',
    'it scores well',
    'a baker’s dozen',
    'they met twice',
  ])('%s', (text) => {
    expect(() => only(text)).toThrow('found []');
  });
  it('does not add across "between"', () => {
    expect(only('between one hundred and two hundred people')).toMatchObject({ value: 100, high: 200 });
  });
});
