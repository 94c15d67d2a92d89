import { setKeyGuard } from './key-guard.ts';
import { type Box, type CardPlace, placeCard } from './place-card.ts';

/** The one element we add to a page, while a card is open: isolated from the page's styles, scripts and keys. */
export interface CardHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the card beside the words; a growing card keeps its side until the words move. */
  place: (words: readonly Box[], column: Box | null, card: HTMLElement | null, keepSide: boolean) => void;
  hasFocus: () => boolean;
  remove: () => void;
}

export interface CardHostOptions {
  document: Document;
  onEscape: () => void;
}

const HOST_NAME = 'plumbline-card';

/** `all: initial` and the little a popover needs, each beyond the reach of the page's style sheets. */
const HOST_STYLE: [string, string][] = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', 'auto'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['background', 'transparent'],
  ['overflow', 'visible'],
  ['width', 'max-content'],
  ['height', 'auto'],
  ['display', 'block'],
  ['z-index', '2147483647'],
];

/** True for our own element. */
export const isCardHost = (node: Node): boolean => node.nodeName.toLowerCase() === HOST_NAME;

/** While a modal dialog is open all outside it is inert, so the card lives inside: in the one in use, or the last. */
const homeOf = (document: Document): Element =>
  document.activeElement?.closest('dialog:modal') ??
  Array.from(document.querySelectorAll('dialog:modal')).at(-1) ??
  document.documentElement;

/** Events whose coming from the card is none of the page's business. */
const KEPT_IN = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'dblclick',
  'contextmenu',
  'wheel',
];

/**
 * A key pressed in the card, for the card's own listeners, which do not hear what the window stopped. A plain event
 * with a key's fields: Firefox lets every KeyboardEvent out of the shadow tree, whatever it is told, and the window
 * would hear the copy and copy it again.
 */
const repeatInside = (event: KeyboardEvent, root: ShadowRoot): void => {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat } = event;
  const fields = { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat };
  const copy = Object.assign(new Event(event.type, { bubbles: true, cancelable: true }), fields);
  if (root.activeElement?.dispatchEvent(copy) === false) event.preventDefault();
};

/** The key that closed the card is let go after it has closed: that is not the page's either. */
const swallowKeyUp = (window: Window, key: string): void =>
  setKeyGuard(window, (event) => {
    if (event.type === 'keydown' && event.key === key && event.repeat) return true;
    setKeyGuard(window, null);
    return event.type === 'keyup' && event.key === key;
  });

export const openCardHost = ({ document, onEscape }: CardHostOptions): CardHost => {
  const { defaultView: window } = document;
  if (!window) throw new Error('The page is gone.');
  const element = document.createElement(HOST_NAME);
  for (const [property, value] of HOST_STYLE) element.style.setProperty(property, value, 'important');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  for (const type of KEPT_IN) element.addEventListener(type, (event) => event.stopPropagation());
  homeOf(document).append(element);
  element.showPopover?.();
  const inCard = (event: KeyboardEvent): boolean => event.target === element;
  setKeyGuard(window, (event) => {
    if (event.type === 'keydown' && event.key === 'Escape') {
      event.preventDefault();
      onEscape();
      swallowKeyUp(window, 'Escape');
      return true;
    }
    if (inCard(event)) repeatInside(event, root);
    return inCard(event);
  });
  let side: CardPlace['side'] | null = null;
  return {
    element,
    root,
    place: (words, column, card, keepSide) => {
      if (card) {
        card.style.maxHeight = '';
        card.style.maxWidth = `${window.innerWidth - 16}px`;
      }
      const { width, height } = (card ?? element).getBoundingClientRect();
      const size = { width: window.innerWidth, height: window.innerHeight };
      const place = placeCard(words, { width, height }, size, { column, keep: keepSide ? side : null });
      side = place.side;
      element.style.setProperty('left', `${Math.round(place.left)}px`, 'important');
      element.style.setProperty('top', `${Math.round(place.top)}px`, 'important');
      if (card && height > place.maxHeight) {
        card.style.maxHeight = `${Math.floor(place.maxHeight)}px`;
        card.style.overflowY = 'auto';
      }
    },
    hasFocus: () => document.activeElement === element,
    remove: () => {
      setKeyGuard(window, null);
      element.remove();
    },
  };
};
