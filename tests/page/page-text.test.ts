import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { rangesOf, spanOfRange } from '../../lib/page/block-ranges.ts';
import { blocksOf, showBody, textsOf } from './page-dom.ts';

afterEach(() => showBody(''));

describe('page text', () => {
  it.each([
    [
      'inline elements',
      '<p>More than <b>20,<i>000</i></b> people <a href="#">crossed</a>.</p>',
      ['More than 20,000 people crossed.'],
    ],
    ['white space', '<p>\n  More   than\n\t<b> 20,000 </b> people\n</p>', ['More than 20,000 people']],
    ['one break', '<p>Arrivals: 5,000<br>Boats: 90</p>', ['Arrivals: 5,000\nBoats: 90']],
    ['breaks in a heading', '<h2>Up 48%<br>in a year</h2>', ['Up 48% in a year']],
    ['blocks in blocks', '<div>before <p>inside it</p> after</div>', ['before', 'inside it', 'after']],
    [
      'a block made of spans',
      '<span style="display:block">one thing</span><span style="display:block">another</span>',
      ['one thing', 'another'],
    ],
    [
      'a div laid out inline',
      '<p>rose <span><div style="display:inline">by 48%</div></span></p>',
      ['rose', 'by 48%'],
    ],
    [
      'boxes side by side',
      '<p><span style="display:inline-block">Total</span><span style="display:inline-block">48%</span></p>',
      ['Total 48%'],
    ],
    [
      'flex items',
      '<div style="display:flex"><span>Total</span><span>is 48%</span></div>',
      ['Total', 'is 48%'],
    ],
    ['display: contents', '<p>rose <span style="display:contents">by 48%</span> on</p>', ['rose by 48% on']],
    [
      'soft hyphens and joiners',
      '<p>migra\u00adtion \u200bfell\u2060 to \u202a431,000\u202c</p>',
      ['migration fell to 431,000'],
    ],
    ['no-break spaces stay', '<p>£2\u00a0million a day</p>', ['£2\u00a0million a day']],
    ['right to left', '<p dir="rtl">عبر 20,000 شخص القناة</p>', ['عبر 20,000 شخص القناة']],
    ['a word break', '<p>twenty<wbr>one people</p>', ['twentyone people']],
    [
      'footnote marks',
      '<p>It fell to 431,000<sup><a href="#n">3</a></sup> in 2024<sup>[4]</sup>.</p>',
      ['It fell to 431,000 in 2024.'],
    ],
    ['formulas', '<p>CO<sub>2</sub> rose to 10<sup>6</sup> m<sup>2</sup></p>', ['CO2 rose to 10^6 m2']],
    ['a table of figures', '<table><tr><td>2024</td><td>48 per cent</td></tr></table>', []],
    [
      'prose in a layout table',
      '<table><tr><td>Net migration fell to 431,000 in the year to December 2024.</td></tr></table>',
      ['Net migration fell to 431,000 in the year to December 2024.'],
    ],
    ['digits alone', '<p>1234567890</p>', []],
    ['an empty page', '', []],
    ['comments in the source', '<p>up <!-- 99 -->48%</p>', ['up 48%']],
    [
      'the summary of closed details',
      '<details><summary>In short</summary><p>hidden 48%</p></details>',
      ['In short'],
    ],
    [
      'open details',
      '<details open><summary>In short</summary><p>shown 48%</p></details>',
      ['In short', 'shown 48%'],
    ],
  ])('reads %s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  const seen = '<p>Seen 1 per cent.</p>';
  it.each([
    ['nav', '<nav><p>Sport 24</p></nav>'],
    ['aside', '<aside><p>More than 5 stories</p></aside>'],
    ['footer', '<footer><p>Copyright 2025</p></footer>'],
    ['site header', '<header><span>Tuesday 8 July</span></header>'],
    ['code', '<p><code>x = 48</code></p><pre>let y = 20000</pre>'],
    ['script and style', '<script type="text/plain">var a = 1</script><style>p { left: 1px }</style>'],
    ['contenteditable', '<div contenteditable="true"><p>I write 48%</p></div>'],
    ['text fields', '<textarea>48%</textarea><input value="48%">'],
    ['hidden attribute', '<p hidden>hidden 48%</p>'],
    ['display none', '<p style="display:none">hidden 48%</p>'],
    ['visibility hidden', '<p style="visibility:hidden">hidden 48%</p>'],
    ['aria-hidden', '<p aria-hidden="true">hidden 48%</p>'],
    [
      'screen-reader text',
      '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">hidden 48%</p>',
    ],
    ['comments', '<section class="comments"><article><p>I say 90%. It is so.</p></article></section>'],
    ['many comments', `<div id="comments">${'<p>I say 90%, as does everyone else.</p>'.repeat(30)}</div>`],
    ['advert', '<div class="ad-slot"><p>Save 50% today</p></div>'],
    ['cookie banner', '<div class="cookie-banner"><p>We and our 842 partners</p></div>'],
    ['newsletter', '<div class="newsletter-signup"><p>Join 20,000 readers</p></div>'],
    ['related links', '<ul class="related"><li><a href="#">Inflation at 4%</a></li></ul>'],
    ['a list of links', '<ul><li><a href="#">Inflation at 4%</a></li></ul>'],
    ['dialog', '<div role="dialog"><p>Subscribe for £1</p></div>'],
  ])('leaves out %s', (_, html) => {
    expect(textsOf(html + seen)).toEqual(['Seen 1 per cent.']);
  });

  it.each([
    ['a page class that names furniture', '<div class="layout has-sidebar with-comments">BODY</div>'],
    [
      'a wrapper named like furniture around the headline',
      '<div id="ad-free-wrapper" class="sidebar-right"><h1>A headline of some length</h1>BODY</div>',
    ],
    ['the main part of a page', '<main class="page-with-share">BODY</main>'],
  ])('reads %s', (_, shell) => {
    const body = '<p>Arrivals rose by 48 per cent in a year.</p>'.repeat(5);
    expect(textsOf(shell.replace('BODY', body)).filter((text) => text.startsWith('Arrivals'))).toHaveLength(
      5,
    );
  });

  it('tells the roles apart', () => {
    const blocks = blocksOf(`
      <article><h1>Arrivals pass 20,000 in half a year</h1>
      <p class="standfirst">Calm seas and fuller boats are behind the rise, officials say.</p>
      <p>The first paragraph is a longer one than the others, and it is about arrivals.</p>
      <h2>What next</h2><blockquote><p>We said 48%.</p></blockquote><ul><li>One in five</li></ul>
      <figure><figcaption>A boat with 58 people</figcaption></figure></article>`);
    expect(blocks.map(({ role }) => role)).toEqual([
      'headline',
      'lead',
      'paragraph',
      'heading',
      'quote',
      'list-item',
      'caption',
    ]);
  });

  it('takes the first paragraph for the lead where none is named', () => {
    const blocks = blocksOf(`<h1>Arrivals pass 20,000 in half a year</h1><p>By our own staff</p>
      <p>The first paragraph is a longer one than the byline, and it is about arrivals.</p>`);
    expect(blocks.map(({ role }) => role)).toEqual(['headline', 'paragraph', 'lead']);
  });

  it('gives posts of a live page their own day', () => {
    const blocks = blocksOf(`<h1>Live: arrivals in the Channel today</h1>
      <div itemprop="liveBlogUpdate"><article><time datetime="2025-07-06T10:00Z">10:00</time><p>On Saturday 879 people came.</p></article></div>
      <div itemprop="liveBlogUpdate"><article><time datetime="2025-07-07T09:00Z">09:00</time><p>On Sunday 213 people came.</p></article></div>`);
    const days = blocks.filter(({ text }) => text.startsWith('On')).map(({ published }) => published);
    expect(days).toEqual(['2025-07-06', '2025-07-07']);
  });

  it('reads open shadow roots, with what is put in their slots', () => {
    showBody('<news-story><p slot="body">It fell to 431,000 in a year.</p></news-story>');
    const root = document.querySelector('news-story')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<h2>Inside the shadow</h2><slot name="body"></slot><p>And 48% more.</p>';
    expect(textsOf(document.body.innerHTML)).not.toContain('Inside the shadow');
    showBody('<news-story><p slot="body">It fell to 431,000 in a year.</p></news-story>');
    const again = document.querySelector('news-story')?.attachShadow({ mode: 'open' });
    if (again) again.innerHTML = '<h2>Inside the shadow</h2><slot name="body"></slot><p>And 48% more.</p>';
    return import('./page-dom.ts').then(({ readHere }) => {
      expect(readHere().blocks.map(({ text }) => text)).toEqual([
        'Inside the shadow',
        'It fell to 431,000 in a year.',
        'And 48% more.',
      ]);
    });
  });

  it('cuts a megabyte of one text into blocks, quickly', () => {
    const texts = textsOf(`<p>${'20000 boats '.repeat(90_000)}</p>`);
    expect(texts.length).toBeGreaterThan(40);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(41_000);
  });
});

describe('from text to page and back', () => {
  it('marks exactly the words, across elements, leaving out what is no part of the text', () => {
    const [block] = blocksOf('<p>More than <b>20,</b><b>000</b><sup><a href="#">1</a></sup> people</p>');
    if (!block) throw new Error('no block');
    const start = block.text.indexOf('20,000');
    const ranges = rangesOf(block, { start, end: start + 13 });
    expect(ranges?.map(String)).toEqual(['20,', '000', ' people']);
  });

  it.each([
    ['edited', (p: Element) => p.replaceChildren('More than 10,000 people')],
    ['taken out', (p: Element) => p.remove()],
    ['split by the page', (p: Element) => (p.firstChild as Text).splitText(3)],
  ])('gives no range when the text was %s', (_, change) => {
    const [block] = blocksOf('<p>More than 20,000 people</p>');
    if (!block) throw new Error('no block');
    change(document.querySelector('p') as Element);
    expect(rangesOf(block, { start: 10, end: 16 })).toBeNull();
  });

  const piece = fc.oneof(
    fc.constantFrom('20,000 ', 'people', ' rose ', '  by\n', '48%', '\u00ad', 'a b', '£2m '),
    fc.constantFrom(
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="#">',
      '</a>',
      '<sup>[1]</sup>',
      '<br>',
      '<!-- x -->',
      '<span hidden>99</span>',
      '<wbr>',
    ),
  );

  it('finds every span of every page again, and comes back to the same span', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        for (const block of blocksOf(`<p>${pieces.join('')}</p>`)) {
          const from = a % block.text.length;
          const span = { start: from, end: from + 1 + (b % (block.text.length - from)) };
          const words = block.text.slice(span.start, span.end);
          const ranges = rangesOf(block, span);
          if (!/[^\n^]/.test(words)) continue;
          expect(squash(ranges?.map(String).join('') ?? '')).toBe(squash(words));
          const [first, last] = [ranges?.[0], ranges?.at(-1)];
          if (!first || !last || /^[\n^]|[\n^]$/.test(words)) continue;
          const whole = document.createRange();
          whole.setStart(first.startContainer, first.startOffset);
          whole.setEnd(last.endContainer, last.endOffset);
          expect(spanOfRange(block, whole)).toEqual(span);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const squash = (text: string): string => text.replace(/[\s\u00ad^]+/g, '');
