/** How an element takes part in the text. `apart` is inline but set off from its neighbours (inline-block). */
export type Box = 'hidden' | 'inline' | 'apart' | 'block';

/** Decides the box of an element; from its computed style in a page, from its name where there is no layout. */
export type BoxOf = (element: Element) => Box;

const inlineTags = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins mark q s small span strike strong sub sup time tt u ' +
    'var wbr ruby rb slot'
  ).split(' '),
);

/** True for `hidden`, `aria-hidden="true"` and the like: said by the element itself, needs no layout. */
const saysHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  element.hasAttribute('inert');

/** The box by name and attributes alone, for documents without layout. */
export const boxByName: BoxOf = (element) => {
  if (saysHidden(element)) return 'hidden';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? ''))
    return 'hidden';
  return inlineTags.has(element.localName) ? 'inline' : 'block';
};

/** Text kept for screen readers only is cut to nothing: a pixel wide, or clipped away. */
const isClippedAway = (style: CSSStyleDeclaration): boolean => {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\(0px,? 0px,? 0px,? 0px\)|^rect\(1px,? 1px,? 1px,? 1px\)/.test(style.clip)) return true;
  if (style.clipPath.startsWith('inset(50%') || style.clipPath.startsWith('inset(100%')) return true;
  return Number.parseFloat(style.width) <= 1 && style.overflow !== 'visible';
};

/** The box as laid out. Reads computed styles, which costs a microsecond or two and forces a pending layout. */
export const boxByStyle: BoxOf = (element) => {
  if (saysHidden(element)) return 'hidden';
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'none' || style.visibility !== 'visible' || isClippedAway(style)) return 'hidden';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return 'inline';
  return display.startsWith('inline') ? 'apart' : 'block';
};
