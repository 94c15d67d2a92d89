import { type Mark, rectsOf } from './mark.ts';

/** Fixed headers often take the first hundred pixels. */
const HEADER = 100;
/** Where words come to stand, as a share of the window's height: with more room below, for their card. */
const HEIGHT = 0.35;

/** The nearest part of the page around an element that scrolls by itself; null where only the window does. */
const scrollerOf = (element: Element | null): Element | null => {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
};

/**
 * Brings words into view, at once. What stands well in view stays. Scrolling to the words' element is not enough: on
 * narrow windows a paragraph is taller than the window.
 */
export const scrollToWords = (mark: Pick<Mark, 'ranges'>): void => {
  const view = document.documentElement.clientHeight;
  const [box] = rectsOf(mark);
  const header = Math.min(HEADER, view * HEIGHT);
  if (box && box.top > header && box.bottom < view * 0.9) return;
  const element = mark.ranges[0]?.startContainer.parentElement ?? null;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [now] = rectsOf(mark);
  if (now) (scrollerOf(element) ?? window).scrollBy({ top: now.top - view * HEIGHT, behavior: 'instant' });
};
