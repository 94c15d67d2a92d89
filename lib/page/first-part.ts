import type { PageBlock } from './page-block.ts';

/** Fewer blocks than this are sent at once: the answer takes no longer than the asking. */
const LONG = 80;

/**
 * Of a long page, the part down to a window's height below what is seen: sent first, so that what the reader looks at
 * is marked before the rest is. Null where the page is short, or nearly all of it.
 */
export const firstPart = (
  places: readonly number[],
  blocks: readonly PageBlock[],
  document: Document,
): number[] | null => {
  if (places.length < LONG) return null;
  const reach = (document.defaultView?.innerHeight ?? 0) * 2;
  let [low, high] = [0, places.length];
  // Blocks stand one below the other, near enough for a search by halves: a dozen boxes are measured, not all.
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = blocks[places[middle] ?? 0]?.element.getBoundingClientRect().top ?? 0;
    if (top < reach) low = middle + 1;
    else high = middle;
  }
  return low === 0 || low > places.length * 0.8 ? null : places.slice(0, low);
};
