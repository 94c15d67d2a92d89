import type { ArticleSigns } from './article-score.ts';
import type { PageBlock } from './page-block.ts';
import type { PageFacts } from './page-facts.ts';

/** A field that takes a quarter of the window is what the page is for. */
const hasEditor = (document: Document, window: Window): boolean => {
  const fields = document.querySelectorAll('[contenteditable=""], [contenteditable="true" i], textarea');
  const whole = window.innerWidth * window.innerHeight;
  return Array.from(fields).some((field) => {
    const { width, height } = field.getBoundingClientRect();
    return width * height > whole / 4;
  });
};

const hasBasket = (document: Document): boolean =>
  document.querySelector(
    '[itemtype$="schema.org/Product"], [itemprop="price"], form[action*="cart" i], form[action*="checkout" i], form[action*="basket" i]',
  ) !== null;

/** True where the headline stands in an `article`, or the body is marked as one. */
export const isMarkedUp = (document: Document): boolean =>
  document.querySelector(
    'article h1, [itemprop~="articleBody"], [itemtype*="Article"] h1, main article p',
  ) !== null;

/** One block may be a poem or a table; several are code. */
export const hasCode = (document: Document): boolean => document.querySelectorAll('pre').length >= 3;

/** Looks at the page for what `isArticle` weighs. */
export const readArticleSigns = (
  document: Document,
  facts: PageFacts,
  blocks: readonly PageBlock[],
): ArticleSigns => {
  const { defaultView } = document;
  const { pathname, search } = document.location;
  return {
    facts,
    blocks,
    path: pathname,
    query: search,
    markedUp: isMarkedUp(document),
    hasEditor: defaultView !== null && hasEditor(document, defaultView),
    hasBasket: hasBasket(document),
    hasCode: hasCode(document),
  };
};
