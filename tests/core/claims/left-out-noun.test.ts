import { expect, test } from 'vitest';
import { claimsOf, paragraph } from './claims-of.ts';

const words = {
  'Ferry landings': 'ferry.landings',
  'ferry landings': 'ferry.landings',
  Inflation: 'prices.inflation',
  'bread prices': 'prices.bread',
  came: 'ferry.landings',
  France: 'FRA',
  'night ferries': 'part:night',
};

test.each([
  ['Ferry landings fell. In the year to June there were 22,045, down 29%.', 'ferry.landings'],
  [
    'Ferry landings fell. In 2023 there were 22,045. In 2022 there were 20,100.',
    'ferry.landings ferry.landings',
  ],
  ['Ferry landings rose to 300 in 2024. A further 215 came in May.', '- ferry.landings'],
  ['Ferry landings fell, but in 2023 there were 22,045.', 'ferry.landings'],
  ['Ferry landings fell. At 22,045, the figure was the lowest in years.', 'ferry.landings'],
  ['Inflation was 3.8% in May. In June it rose to 4.1%.', '- prices.inflation'],
  ['Inflation fell as bread prices did. In June it was 4.1%.', 'prices.inflation+prices.bread'],
  ['Ferry landings fell. In 2023 there were 22,045 protests.', '-'],
  ['Ferry landings fell. In 2023 there were 22,045 in Salford.', '-'],
  ['Ferry landings fell. Protests spread. In 2023 there were 45.', ''],
  ['Ferry landings fell. The union had 22,045.', '-'],
  ['Ferry landings by children fell. In 2023 there were 22,045.', ''],
  ['Rural ferry landings fell. In 2023 there were 22,045.', ''],
  ['Ferry landings fell. Of them 300 were night ferries. In 2023 there were 250.', '- -'],
  ['Ferry landings rose. Far more, 215, came within their own borders.', '-'],
])('%s', (text, expected) => {
  const found = claimsOf(paragraph(text), words)
    .filter(({ kind }) => kind === 'level' || kind === 'total')
    .map(({ continues }) => continues?.codes.join('+') ?? '-');
  expect(found.join(' ')).toBe(expected);
});

test('at the start of a paragraph it goes on from the one before, or from the title', () => {
  const codes = (texts: string[], title = '') =>
    claimsOf(texts.flatMap(paragraph), words, title).at(-1)?.continues?.codes;
  expect(codes(['Ferry landings fell.', 'In 2023 there were 22,045.'])).toEqual(['ferry.landings']);
  expect(codes(['Ferry landings fell.', 'Protests spread.', 'In 2023 there were 45.'])).toEqual([]);
  expect(codes(['In 2023 there were 22,045.'], 'Ferry landings fall')).toEqual(['ferry.landings']);
});
