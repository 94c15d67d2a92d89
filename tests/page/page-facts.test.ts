import { afterEach, describe, expect, it } from 'vitest';
import { isArticle } from '../../lib/page/article-score.ts';
import { readArticleSigns } from '../../lib/page/article-signs.ts';
import { readPageFacts } from '../../lib/page/page-facts.ts';
import { dayInAddress, readDay } from '../../lib/page/published-day.ts';

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const factsOf = (html: string, address = 'https://news.example/story', trustHead = true) =>
  readPageFacts(pageOf(html), { address, trustHead });
const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

afterEach(() => document.body.replaceChildren());

describe('days as pages write them', () => {
  it.each([
    ['2025-07-07T21:40:00+01:00', '2025-07-07'],
    ['2025-07-07', '2025-07-07'],
    ['20250707', '2025-07-07'],
    ['20250707T0900', '2025-07-07'],
    ['2025/07/07 09:00', '2025-07-07'],
    ['Mon, 07 Jul 2025 20:40:00 GMT', '2025-07-07'],
    ['7 July 2025', '2025-07-07'],
    ['7th July, 2025', '2025-07-07'],
    ['July 7, 2025', '2025-07-07'],
    ['2025-06-31', null],
    ['2025-13-01', null],
    ['yesterday', null],
    ['1751920800', null],
    ['', null],
  ])('%s: %s', (written, day) => expect(readDay(written)).toBe(day));

  it.each([
    ['/2025/07/07/title', '2025-07-07'],
    ['/uk/2025/jul/07/title', '2025-07-07'],
    ['/news/2025-07-07-title', '2025-07-07'],
    ['/news/uk-2025', null],
    ['/2025/13/40/title', null],
    ['/articles/20250707123', null],
  ])('in the address %s: %s', (path, day) => expect(dayInAddress(path)).toBe(day));
});

describe('what a page says of itself', () => {
  it('takes JSON-LD before meta before time before address', () => {
    const meta = '<meta property="article:published_time" content="2025-07-02">';
    const time = '<main><h1>A headline</h1><time datetime="2025-07-03">3 July</time></main>';
    const address = 'https://news.example/2025/07/04/story';
    const ld = jsonLd({ '@type': 'NewsArticle', datePublished: '2025-07-01T08:00:00Z' });
    expect(factsOf(ld + meta + time, address).published).toBe('2025-07-01');
    expect(factsOf(meta + time, address).published).toBe('2025-07-02');
    expect(factsOf(time, address).published).toBe('2025-07-03');
    expect(factsOf('', address).published).toBe('2025-07-04');
    expect(factsOf('').published).toBeNull();
  });

  it('takes the article the page is, not one it is related to', () => {
    const ld = jsonLd([
      { '@type': 'NewsArticle', headline: 'Another', datePublished: '2024-01-01' },
      {
        '@graph': [
          { '@type': ['Article', 'NewsArticle'], headline: 'This one', datePublished: '2025-07-07' },
        ],
      },
    ]);
    expect(factsOf(`${ld}<h1>This one</h1>`).published).toBe('2025-07-07');
  });

  it.each([
    [
      'one of several',
      jsonLd({
        '@type': 'NewsArticle',
        author: [{ name: 'A. Writer' }, { '@type': 'Person', name: 'B. Writer' }],
        dateModified: '2025-07-08T10:00:00Z',
      }),
      { author: 'A. Writer, B. Writer', modified: '2025-07-08' },
    ],
    [
      'by meta',
      '<meta name="author" content="A. Writer"><meta property="article:modified_time" content="2025-07-08">',
      { author: 'A. Writer', modified: '2025-07-08' },
    ],
    [
      'a profile, and no day',
      '<meta name="author" content="https://news.example/a"><meta property="og:updated_time" content="1751920800">',
      { author: null, modified: null },
    ],
    ['neither', '<h1>A headline</h1>', { author: null, modified: null }],
  ])('reads who wrote it and when it was changed: %s', (_, html, said) => {
    expect(factsOf(html)).toMatchObject(said);
  });

  it('leaves out a head that is still of the page before', () => {
    const ld = jsonLd({ '@type': 'NewsArticle', datePublished: '2024-01-01' });
    const facts = factsOf(`${ld}<h1>New page</h1>`, 'https://news.example/2025/07/04/x', false);
    expect(facts).toMatchObject({ published: '2025-07-04', title: 'New page' });
  });

  it.each([
    ['broken JSON', '<script type="application/ld+json">{"@type": </script>'],
    ['a string', jsonLd('text')],
    ['null', jsonLd(null)],
    ['numbers for words', jsonLd({ '@type': 7, datePublished: 20250707, publisher: 3 })],
  ])('bears %s', (_, html) => {
    expect(factsOf(html)).toMatchObject({ published: null, publisher: null });
  });

  it.each([
    ['https://news.example.co.uk/a', '', 'GBR'],
    ['https://news.ie/a', '', 'IRL'],
    ['https://news.com/a', '<html lang="en-AU">', 'AUS'],
    ['https://news.com/a', '<html lang="en">', null],
    ['https://news.io/a', '', null],
    ['https://news.com/a', '<meta property="og:locale" content="en_GB">', 'GBR'],
  ])('country of %s %s: %s', (address, html, country) => {
    expect(factsOf(html, address).outletCountry).toBe(country);
  });
});

describe('articles and other pages', () => {
  const prose =
    '<p>Arrivals rose by 48 per cent in the first half of the year, officials said on Friday.</p>'.repeat(8);
  const signsOf = (html: string) => {
    const page = pageOf(html);
    const facts = readPageFacts(page, { address: 'https://news.example/story', trustHead: true });
    const blocks = Array.from(page.querySelectorAll('p, h1'), (element) => ({
      text: element.textContent ?? '',
      role: element.localName === 'h1' ? ('headline' as const) : ('paragraph' as const),
    }));
    return { ...readArticleSigns(document, facts, []), facts, blocks, path: '/story', query: '' };
  };
  const news = jsonLd({ '@type': 'NewsArticle', datePublished: '2025-07-07' });

  it.each([
    ['a news article', `${news}<h1>A headline</h1>${prose}`, {}, true],
    [
      'an article without structured data',
      `<meta property="og:type" content="article"><h1>A headline</h1>${prose}`,
      {},
      true,
    ],
    [
      'a plain page with a day, a headline and prose',
      `<h1>A headline</h1><main><time datetime="2025-07-07"></time></main>${prose}`,
      { markedUp: true },
      true,
    ],
    ['a news page with hardly a word', `${news}<h1>A headline</h1><p>Too short.</p>`, {}, false],
    ['a shop', `${jsonLd({ '@type': 'Product' })}<h1>Kettle</h1>${prose}`, {}, false],
    ['a front page', `<h1>The Gazette</h1>${prose}`, { path: '/' }, false],
    ['a search page', `<h1>Results</h1>${prose}`, { path: '/search', query: '?q=boats' }, false],
    ['an editor', `<h1>Document</h1>${prose}`, { hasEditor: true, markedUp: true }, false],
    [
      'a handbook',
      `<h1>How to</h1><main><time datetime="2025-07-07"></time></main>${prose}`,
      { markedUp: true, hasCode: true },
      false,
    ],
    ['news about code', `${news}<h1>A headline</h1>${prose}`, { hasCode: true }, true],
    ['a long text that says nothing of itself', `<h1>On matrices</h1>${prose.repeat(5)}`, {}, false],
    [
      'a long text with a day',
      `<h1>On matrices</h1><main><time datetime="2025-07-07"></time></main>${prose.repeat(5)}`,
      {},
      true,
    ],
    [
      'a long text marked up as an article',
      `<h1>A headline</h1>${prose.repeat(5)}`,
      { markedUp: true },
      true,
    ],
    ['an empty page', '', {}, false],
  ])('%s', (_, html, change, expected) => {
    expect(isArticle({ ...signsOf(html), ...change })).toBe(expected);
  });
});
