import { describe, expect, it } from 'vitest';
import type { NonQuantityKind } from '../../../lib/core/quantities/quantity.ts';
import { spotQuantities } from '../../../lib/core/quantities/spot-quantities.ts';
import { figures, others } from './read.ts';

const cases: [text: string, ...others: [string, NonQuantityKind][]][] = [
  ['on 4 July 2024 it', ['4 July 2024', 'date']],
  ['on July 4, 2024, they', ['July 4, 2024', 'date']],
  ['since Aug. 11 when', ['Aug. 11', 'date']],
  ['dated 2019-10-01 and', ['2019-10-01', 'date']],
  ['on 3rd November 2024 it', ['3rd November 2024', 'date']],
  ['the 24th of October', ['24th of October', 'date']],
  ['the 88,000th inmate', ['88,000th', 'ordinal']],
  ['women, aged 34 and 61, left', ['34', 'age'], ['61', 'age']],
  ['Mary Jones, 34, said', ['34', 'age']],
  ['the S&P 500 gained', ['500', 'name']],
  ['a fast 5G network', ['5G', 'name']],
  ['the 22nd amendment', ['22nd', 'ordinal']],
  ['in 2025 it', ['2025', 'year']],
  ['the 2003 final was', ['2003', 'year']],
  ['since the 1990s', ['1990s', 'year']],
  ['in 2012-13 it', ['2012-13', 'financial-year']],
  ['spent in 2024/25', ['2024/25', 'financial-year']],
  ['at 9:01 p.m. on', ['9:01 p.m.', 'time']],
  ['at 2.15pm they', ['2.15pm', 'time']],
  ['open 9am to 5pm', ['9am', 'time'], ['5pm', 'time']],
  ['a 15-year-old boy', ['15-year-old', 'age']],
  ['women aged 25 to 54', ['25 to 54', 'age']],
  ['for over-16s below', ['16s', 'age']],
  ['She will be 35 by May', ['35', 'age']],
  ['they won 3-1 at home', ['3-1', 'score']],
  ['tied at 89-89.', ['89-89', 'score']],
  ['ring 0800 121 4433 now', ['0800 121 4433', 'telephone']],
  ['under section 21 of', ['21', 'legal']],
  ['said No 10 today', ['10', 'address']],
  ['at 49 Long Hill Road', ['49', 'address']],
  ['on Channel 4 tonight', ['4', 'name']],
  ['the iPhone 16 Pro has', ['16', 'name']],
  ['a Boeing 737 landed', ['737', 'name']],
  ['the Covid-19 inquiry', ['19', 'name']],
  ['in episode five of it', ['five', 'name']],
  ['1. Finland', ['1', 'list-marker']],
  ['were: 1. Finland 2. Norway', ['1', 'list-marker'], ['2', 'list-marker']],
  ['since 9/11 and', ['9/11', 'idiom']],
  ['“one in, one out” began', ['one', 'idiom'], ['one', 'idiom']],
  ['at 192.168.1.2 now', ['192.168.1.2', 'version']],
];

describe('numbers that are no quantity', () => {
  it.each(cases)('%s', (text, ...expected) => {
    expect(others(text)).toEqual(expected);
    expect(figures(text)).toEqual([]);
  });
  it('keeps the value of an age', () => {
    expect(spotQuantities('aged 25 to 54').others).toMatchObject([{ kind: 'age', value: 25, high: 54 }]);
  });
});

describe('quantities that look like something else', () => {
  it.each([
    ['In August 5,369 people came', '5,369'],
    ['In May 30 people died', '30'],
    ['In Paris 94 people have gone', '94'],
    ['The 367 MPs who voted', '367'],
    ['approximately 66 Ma ago', '66'],
    ['with 2000 homes', '2000'],
    ['more than 2000 came', '2000'],
    ['The EU 27,000', '27,000'],
    ['an average of 1500', '1500'],
    ['5.45 million', '5.45 million'],
    ['12 noon events', '12'],
  ])('%s', (text, span) => {
    expect(figures(text)).toEqual([span]);
  });
});
