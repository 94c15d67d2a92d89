import { describe, expect, test } from 'vitest';
import { type Block, claimsOf, paragraph } from './claims-of.ts';

const places = {
  France: 'FRA',
  French: 'FRA*',
  Germany: 'DEU',
  Germans: 'DEU*',
  Spain: 'ESP',
  Syria: 'SYR',
  Britain: 'GBR',
  British: 'GBR*',
  UK: 'GBR',
  England: 'ENG',
  Europe: 'EUR',
  ferries: 'ferry.landings',
  inflation: 'prices.inflation',
  'asylum claims': 'asylum.claims',
  'night ferries': 'part:night',
};

const areaOf = (slot: { value: string } | null): string => slot?.value ?? '-';

describe('places', () => {
  test.each([
    ['There were 78,000 ferries in France in 2024.', 'FRA'],
    ['France took 78,000, Spain 77,000 and Germany 70,000, down 43%.', 'FRA ESP DEU DEU'],
    ['Output grew 1.3% in 2024, compared with 0.9% in France and 0.7% in Spain.', '- FRA ESP'],
    ['UK inflation was 3.8% in May 2025.', 'GBR'],
    ['British inflation was 3.8% in May 2025.', 'GBR'],
    ['France’s ferries numbered 300 in 2024.', 'FRA'],
    ['The British Prime Minister said 300 ferries came in 2024.', '-'],
    ['A deal with France saw 300 ferries come in 2024.', '-'],
    ['Some 300 ferries were handed to the French in 2024.', '-'],
    ['Nearly 8,000 were from Syria in 2024.', '-'],
    ['Some 11,000 Germans came in 2024.', '-'],
    ['Some 300 British nationals came in 2024.', '-'],
    ['In England 65% of ferries were late; in Spain 58% were.', 'ENG ESP'],
  ])('%s', (text, expected) => {
    expect(
      claimsOf(paragraph(text), places)
        .map((claim) => areaOf(claim.area))
        .join(' '),
    ).toBe(expected);
  });
});

describe('the other side of a comparison', () => {
  test.each([
    ['Britain takes fewer ferries than Germany.', 'comparison DEU less-than'],
    ['The rate is twice the rate of France.', 'multiple FRA exact'],
    ['It had the fastest inflation in Europe in 2024.', 'comparison EUR exact'],
    ['Britain takes fewer ferries than before.', ''],
  ])('%s', (text, expected) => {
    const lines = claimsOf(paragraph(text), places).map(
      (claim) => `${claim.kind} ${areaOf(claim.comparator)} ${claim.bound}`,
    );
    expect(lines.join('; ')).toBe(expected);
  });
});

describe('breakdown and whole', () => {
  test('a part named in the clause', () => {
    const [claim] = claimsOf(paragraph('Some 300 night ferries came in 2024.'), places);
    expect(claim?.breakdown).toMatchObject({ from: 'text', value: 'part:night' });
  });

  test('what a share is of', () => {
    const [claim] = claimsOf(paragraph('About 39% of the asylum claims were refused in 2024.'), places);
    expect(claim?.denominator?.code).toBe('asylum.claims');
  });
});

describe('topics', () => {
  const story: Block[] = [
    { text: 'Prices and inflation', role: 'headline' },
    { text: 'There were 4,000 asylum claims in May 2025.', role: 'paragraph' },
    { text: 'It was 3.8% in May 2025. Some ferries were late.', role: 'paragraph' },
  ];

  test('nearest first, each with how far off it stands', () => {
    const claims = claimsOf(story, places);
    const of = (quote: string) =>
      claims
        .find((claim) => claim.quote === quote)
        ?.topics.map(({ mention, distance }) => `${mention.code} ${distance}`);
    expect(of('4,000 asylum claims')).toEqual([
      'asylum.claims phrase',
      'prices.inflation headline',
      'ferry.landings document',
    ]);
    expect(of('3.8%')).toEqual([
      'ferry.landings paragraph',
      'prices.inflation headline',
      'asylum.claims document',
    ]);
  });
});

describe('attribution', () => {
  test.each([
    ['Mr Lee said 4,000 ferries came in 2024.', 'Mr Lee'],
    ['Some 4,000 ferries came in 2024, according to the harbour board.', 'the harbour board'],
    ['In a speech, the mayor claimed 4,000 ferries came in 2024.', 'the mayor'],
    ['Some 4,000 ferries came in 2024.', null],
    ['Some 14,000 ferries claimed a berth in 2024.', null],
  ])('%s', (text, speaker) => {
    expect(claimsOf(paragraph(text), places)[0]?.attribution?.speaker ?? null).toBe(speaker);
  });
});

describe('claims that hang together', () => {
  test.each([
    ['There were 19,500 ferries in 2024, up 30% on 15,000 a year earlier.', '-,0,0', 15000],
    ['Some 9,100 ferries docked in May 2025. That is up 30%.', '-,0', null],
  ])('%s', (text, links, baseValue) => {
    const claims = claimsOf(paragraph(text), places);
    expect(claims.map(({ of }) => of ?? '-').join(',')).toBe(links);
    expect(claims.find(({ kind }) => kind === 'change')?.baseValue ?? null).toBe(baseValue);
  });
});

describe('a time that nobody can read off', () => {
  test.each([
    ['Inflation was 11% when he came in.', 'when he'],
    ['Ferries are up 16% under this council.', 'under this'],
    ['Ferries are up 16% in May 2025 under this council.', null],
    ['Ferries are up 16%.', null],
  ])('%s', (text, words) => {
    const span = claimsOf(paragraph(text), places)[0]?.unreadTime;
    expect(span ? text.slice(span.start, span.end) : null).toBe(words);
  });
});

test('spans and quotes agree, and claims come in the order of the text', () => {
  const text =
    'Ferries fell from 8,700 in May 2024 to 6,800 in May 2025, a record low, and one in five was late.';
  const claims = claimsOf(paragraph(text));
  for (const { span, quote } of claims) expect(text.slice(span.start, span.end)).toBe(quote);
  expect(claims.map(({ id }) => id)).toEqual(claims.map((_, i) => i));
});
