import { describe, expect, it } from 'vitest';
import type { Direction, TrendRole } from '../../../lib/core/quantities/quantity.ts';
import { spotQuantities } from '../../../lib/core/quantities/spot-quantities.ts';

type Trend = [Direction, TrendRole] | null;

const cases: [text: string, ...trends: Trend[]][] = [
  ['a 48 per cent rise', ['rise', 'by']],
  ['up 48% on last year', ['rise', 'by']],
  ['48 per cent up on a year ago', ['rise', 'by']],
  ['prices fell by 3%', ['fall', 'by']],
  ['prices rose by just 3%', ['rise', 'by']],
  ['down 1,318 (0.9%) in a year', ['fall', 'by'], ['fall', 'by']],
  ['lost 190 points, or 0.6%', ['fall', 'by'], ['fall', 'by']],
  ['a fifth below the peak', ['fall', 'by']],
  ['£625 (26.3%) lower than before', ['fall', 'by'], ['fall', 'by']],
  ['9 per cent short of the peak', ['fall', 'by']],
  ['51% more than a year before', ['rise', 'by']],
  ['43% fewer than in May', ['fall', 'by']],
  ['18,536 fewer people', ['fall', 'by']],
  ['25% dearer than in 2022', ['rise', 'by']],
  ['600,000 more children in poverty than before', ['rise', 'by']],
  ['a drop of 500', ['fall', 'by']],
  ['the reduction in net migration in 2024 of 429,000', ['fall', 'by']],
  ['an increase in the number of claims of nearly 14%', ['rise', 'by']],
  ['an increase of 0.1 per cent', ['rise', 'by']],
  ['a 19% annual fall', ['fall', 'by']],
  ['a fourfold increase', ['rise', 'by']],
  ['crossings more than tripled', ['rise', 'by']],
  ['waits have halved', ['fall', 'by']],
  ['cut greenhouse gases by 54 per cent', ['fall', 'by']],
  ['unemployment rose to 4.7%', ['rise', 'to']],
  ['it fell from 8.7% to 6.8%', ['fall', 'from'], ['fall', 'to']],
  ['up 14% to 4,436', ['rise', 'by'], ['rise', 'to']],
  ['down 29% from 44,460', ['fall', 'by'], ['fall', 'from']],
  ['growth of 0.6%', ['rise', 'by']],
  ['up 0.3% on the month and 2.2% on the year', ['rise', 'by'], ['rise', 'by']],
  ['climbed 16 percent, nitrous oxide 25 percent', ['rise', 'by'], ['rise', 'by']],
  ['22,000 jobs were added', ['rise', 'by']],
  ['jumped nearly 30% to a record £12bn', ['rise', 'by'], ['rise', 'to']],
  ['a 0.5-point cut', ['fall', 'by']],
  ['fell 12p, or 3.4 per cent, to 341p', ['fall', 'by'], ['fall', 'by'], ['fall', 'to']],
  ['oil fell below $70', ['fall', 'to']],
  ['growth was revised up to 0.7% from 0.6%', ['rise', 'to'], ['rise', 'from']],
  ['wages are growing at 4.8%', ['rise', 'by']],
  ['it has doubled since 2010, from 1,768 to 3,898', ['rise', 'by'], ['rise', 'from'], ['rise', 'to']],
  ['grew by 0.1% in May, compared with 0.9% in France', ['rise', 'by'], ['rise', 'by']],
  ['a majority of 174 was cut to 165', null, ['fall', 'to']],
  ['Dow +0.2%', ['rise', 'by']],
  ['FTSE -0.6%', ['fall', 'by']],
];

const negatives = [
  'claims made up 39% of the total',
  'they turned down more than 75,300 claims',
  'a rise in the number of 300 euro notes',
  'a fall in a workforce of 30,000',
  'a fall in sales that was told to a crowd of 30,000',
  'up to 60,000 could come',
  'they added a 3.5mm jack',
  'a first-quarter loss of £63',
  '£41bn of tax rises',
  'a £900 tax cut',
  '1,416 more than 18 months',
  '48% of voters',
  'prices lower than 8 dollars',
  'it saw 0.0% growth',
];

describe('rise and fall', () => {
  it.each(cases)('%s', (text, ...trends) => {
    const read = spotQuantities(text).quantities.map(({ trend, trendRole }) => trend && [trend, trendRole]);
    expect(read).toEqual(trends);
  });
  it.each(negatives)('none in "%s"', (text) => {
    for (const quantity of spotQuantities(text).quantities) expect(quantity.trend).toBeNull();
  });
  it('points at the word that says so', () => {
    const text = 'Prices fell by 3%';
    const [quantity] = spotQuantities(text).quantities;
    expect(quantity?.trendSpan).toEqual({ start: 7, end: 11 });
    expect(quantity?.phrase).toEqual({ start: 7, end: 17 });
  });
});
