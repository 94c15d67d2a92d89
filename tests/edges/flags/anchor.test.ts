import { describe, expect, it } from 'vitest';
import { type AnchorRequest, anchorQuote } from '../../../lib/flags/anchor.ts';
import { describeQuote } from '../../../lib/flags/describe-quote.ts';

const article =
  'A harbour town counts its boats\n\n' +
  'The council met on Tuesday. Nearly 20,000 people came by ferry in the first half of the year, the harbour ' +
  'master said, and most of them stayed a night.\n' +
  'In the same months of the year before it was 13,489 people. Hotels took 1,200 of them; a further 21,200 ' +
  'went on by train.\n' +
  'Ferries were late on 12 days. Trains were late on 14 days. Buses were late on 15 days.';

const target = (words: string): AnchorRequest => {
  const start = article.indexOf(words);
  if (start < 0) throw new Error(`not in the article: ${words}`);
  return describeQuote(article, start, start + words.length);
};

const inserted = `A ferry sank, an inquiry heard, with nobody aboard.\n${article}`;

describe('describeQuote', () => {
  it('takes 32 characters on either side', () => {
    const { quote, position } = target('Nearly 20,000 people');
    expect(quote.exact).toBe('Nearly 20,000 people');
    expect(quote.prefix).toHaveLength(32);
    expect(quote.suffix).toBe(' came by ferry in the first half');
    expect(position).toEqual({ type: 'TextPositionSelector', start: 61, end: 81 });
  });

  it('does not cut a surrogate pair', () => {
    const text = `${'😀'.repeat(20)}x1,000 people${'😀'.repeat(20)}`;
    const start = text.indexOf('1,000');
    const { quote } = describeQuote(text, start, start + 5);
    expect(() => encodeURIComponent(quote.prefix + quote.suffix)).not.toThrow();
  });
});

describe('anchorQuote', () => {
  const cases: [name: string, words: string, page: string, outcome: string, now: string | null][] = [
    ['the same page', 'Nearly 20,000 people', article, 'found', 'Nearly 20,000 people'],
    ['a paragraph above', 'Nearly 20,000 people', inserted, 'found', 'Nearly 20,000 people'],
    [
      'white space changed',
      'Nearly 20,000 people',
      article.replaceAll(' ', ' \n '),
      'found',
      'Nearly 20,000 people',
    ],
    [
      'words near it changed',
      'Nearly 20,000 people',
      article.replace('The council met on Tuesday', 'Councillors gathered today'),
      'found',
      'Nearly 20,000 people',
    ],
    [
      'a word in it changed',
      'Nearly 20,000 people came by ferry',
      article.replace('people came', 'travellers came'),
      'moved',
      'Nearly 20,000 travellers came by ferry',
    ],
    [
      'the figure put right',
      'Nearly 20,000 people',
      article.replace('Nearly 20,000', 'Nearly 19,982'),
      'figure-changed',
      'Nearly 19,982 people',
    ],
    ['the figure alone put right', '20,000', article.replace('20,000', '19,982'), 'figure-changed', '19,982'],
    [
      'a sentence deleted, its like beside it',
      'Trains were late on 14 days',
      article.replace(' Trains were late on 14 days.', ''),
      'passage-changed',
      null,
    ],
    [
      'the paragraph deleted',
      'Nearly 20,000 people',
      article.replace(/The council[^\n]*\n/, ''),
      'passage-changed',
      null,
    ],
    [
      'never inside a longer number',
      '1,200',
      article.replace('Hotels took 1,200 of them; ', ''),
      'passage-changed',
      null,
    ],
    ['an empty page', '13,489 people', '', 'passage-changed', null],
  ];

  it.each(cases)('%s', (_, words, page, outcome, now) => {
    const result = anchorQuote(page, target(words));
    expect(result.outcome).toBe(outcome);
    if (result.outcome === 'passage-changed') return expect(now).toBeNull();
    expect(result.now).toBe(now);
    expect(page.slice(result.start, result.end).replace(/\s+/g, ' ')).toBe(now);
  });

  it('tells the new figure as the page writes it', () => {
    const result = anchorQuote(article.replace('20,000', '19,982'), target('Nearly 20,000 people'));
    expect(result).toMatchObject({ outcome: 'figure-changed', figure: '19,982' });
  });

  it('offers the likeliest new passage when unsure', () => {
    const page = article.replace(
      'Nearly 20,000 people came by ferry in the first half of the year',
      'About 20,000 folk arrived on ferries to the end of June',
    );
    const result = anchorQuote(page, target('Nearly 20,000 people'));
    expect(result.outcome).toBe('passage-changed');
    if (result.outcome !== 'passage-changed') return;
    expect(result.likeliest?.text).toContain('20,000');
  });
});
