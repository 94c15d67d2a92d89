import { afterEach, describe, expect, it } from 'vitest';
import { rectsOf } from '../../lib/page/mark.ts';
import { scrollToWords } from '../../lib/page/scroll-to-words.ts';
import { showBody } from './page-dom.ts';

const long = 'The sea was calm and nobody was counted on that day. '.repeat(400);
const words = `<p id="long">${long}<b>36,816</b> people came. ${long}</p>`;
const scrolling = 'height: 400px; overflow-y: auto';

afterEach(() => {
  showBody('');
  scrollTo(0, 0);
});

const shown = (): { ranges: Range[]; top: () => number } => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('b') ?? document.body);
  return { ranges: [range], top: () => rectsOf({ ranges: [range] })[0]?.top ?? Number.NaN };
};

describe('scrolling to words', () => {
  it.each([
    ['in a paragraph taller than the window', words],
    ['in a part of the page that scrolls by itself', `<main style="${scrolling}">${words}</main>`],
    ['in a scrolling part far down the page', `<p>${long}</p><main style="${scrolling}">${words}</main>`],
  ])('%s brings them into view', (_, html) => {
    showBody(html);
    const { ranges, top } = shown();
    scrollToWords({ ranges });
    expect(top()).toBeGreaterThan(0);
    expect(top()).toBeLessThan(innerHeight * 0.8);
  });

  it('brings them out from under a fixed header', () => {
    showBody(`<header style="position: fixed; inset: 0 0 auto; height: 45vh"></header>${words}`);
    const { ranges, top } = shown();
    scrollToWords({ ranges });
    expect(top()).toBeGreaterThanOrEqual(innerHeight * 0.45);
    expect(top()).toBeLessThan(innerHeight * 0.6);
  });

  it('leaves the page where it is when they stand well in view', () => {
    showBody(`<p style="padding-top: ${innerHeight / 2}px"><b>36,816</b> people</p><p>${long}</p>`);
    const { ranges } = shown();
    scrollToWords({ ranges });
    expect(scrollY).toBe(0);
  });
});
