import { type Mark, rectsOf } from './mark.ts';
import { isOnTop } from './mark-at.ts';

/** Where words come to stand, as a share of the window's height: with more room below, for their card. */
const HEIGHT = 0.3;

/** The nearest part of the page around an element that scrolls by itself; null where only the window does. */
const scrollerOf = (element: Element | null): Element | null => {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
};

/** How far down from the window's top words are covered, as by a fixed header; 0 where they are not. */
const coveredTo = (mark: Pick<Mark, 'ranges'>, { left, top }: DOMRect): number => {
  if (isOnTop(mark, left + 1, top + 1)) return 0;
  return document.elementFromPoint(left + 1, top + 1)?.getBoundingClientRect().bottom ?? 0;
};

/**
 * Brings words into view, at once. What stands well in view stays. Scrolling to the words' element is not enough: on
 * narrow windows a paragraph is taller than the window.
 */
export const scrollToWords = (mark: Pick<Mark, 'ranges'>): void => {
  const view = document.documentElement.clientHeight;
  const [box] = rectsOf(mark);
  if (box && box.top > 0 && box.bottom < view * 0.9 && coveredTo(mark, box) === 0) return;
  const element = mark.ranges[0]?.startContainer.parentElement ?? null;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const scroller = scrollerOf(element) ?? window;
  const bringTo = (top: number): void => {
    const [now] = rectsOf(mark);
    if (now) scroller.scrollBy({ top: now.top - top, behavior: 'instant' });
  };
  bringTo(view * HEIGHT);
  const [now] = rectsOf(mark);
  const covered = now ? coveredTo(mark, now) : 0;
  if (covered > 0 && covered < view / 2) bringTo(covered + 8);
};
