import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/core/claims/claim.ts';
import { type Block, claimsOf, paragraph } from './claims-of.ts';

const measures = {
  ferries: 'se.port.traffic.ferries',
  trawlers: 'se.port.traffic.trawlers',
  inflation: 'se.stat.cpi.rate',
};

const periodOf = (claims: Claim[], quote: string): string => {
  const slot = claims.find((claim) => claim.quote === quote)?.period;
  return slot ? `${slot.from} ${slot.value.start}/${slot.value.end}` : 'none';
};

describe('a period taken over', () => {
  test.each([
    [
      'from the sentence before',
      'Some 900 ferries came in May 2025. They carried 4,000.',
      '4,000',
      'assumption 2025-05-01/2025-05-31',
    ],
    [
      'not from a figure of other things',
      'Some 900 ferries came in May 2025. Then inflation was 3%.',
      '3%',
      'none',
    ],
    [
      'from another of the same release',
      'Some 900 ferries came in May 2025. Just 40 trawlers did.',
      '40 trawlers',
      'assumption 2025-05-01/2025-05-31',
    ],
    [
      'not from the base of a comparison',
      'It was 9,100, up on 8,000 in May 2024. It is 7% of all.',
      '7%',
      'none',
    ],
    [
      'from a later figure that "with" leads to',
      'Ferries fell by a quarter, with 174 in the year to June 2025.',
      'fell by a quarter',
      'assumption 2024-07-01/2025-06-30',
    ],
    [
      'for a base of a long window, the year before',
      'There were 174 ferries in 2024, down from 227.',
      '227',
      'assumption 2023-01-01/2023-12-31',
    ],
    ['none for a base of a short window', 'The rate was 3.8% in May 2025, up from 3.6%.', '3.6%', 'none'],
  ])('%s', (_, text, quote, expected) => {
    expect(periodOf(claimsOf(paragraph(text), measures), quote)).toBe(expected);
  });

  test('from an earlier paragraph on the same subject', () => {
    const story: Block[] = [
      { text: 'Some 900 ferries came in May 2025.', role: 'paragraph' },
      { text: 'In 2024 inflation was 3%.', role: 'paragraph' },
      { text: 'About 12% of the ferries were late.', role: 'paragraph' },
    ];
    expect(periodOf(claimsOf(story, measures), 'About 12%')).toBe('assumption 2025-05-01/2025-05-31');
  });

  test('from the heading it stands under', () => {
    const story: Block[] = [
      { text: 'What happened in May 2025', role: 'heading' },
      { text: 'Some 900 ferries came.', role: 'paragraph' },
    ];
    const [claim] = claimsOf(story, measures);
    expect(claim?.period).toMatchObject({ from: 'assumption', reason: 'taken from the heading' });
  });

  test('says in plain words where it comes from', () => {
    const claims = claimsOf(paragraph('Some 900 ferries came in May 2025. They carried 4,000.'), measures);
    expect(claims[1]?.period).toMatchObject({
      reason: 'taken from the figure before it, “Some 900 ferries”',
    });
  });
});
