import type { MountCardProps, MountedCard } from '../../components/card/mount-card.tsx';
import type { Finding } from '../core/checks/finding.ts';
import { type CardHost, openCardHost } from './card-host.ts';
import { type Mark, rectsOf } from './mark.ts';

/** How a card came to open, which decides when it closes: one opened by resting on the words goes with the pointer. */
export type OpenedBy = 'hover' | 'click' | 'keyboard';

export type MountCard = (root: ShadowRoot, props: MountCardProps) => MountedCard;

/** What the card shows for some words of the page. */
export interface Shown {
  ranges: Range[];
  /** The page does not say where the words stand (a PDF viewer): the card opens in the corner of the window. */
  corner?: true;
  content: MountCardProps['content'];
  flags?: MountCardProps['flags'];
}

export interface CardOptions {
  document: Document;
  /** Loads the card's own script on first use. */
  load: () => Promise<MountCard>;
  /** Everything the card is given beside its content, asked for each time it is shown. */
  props: () => Omit<MountCardProps, 'content' | 'onClose'>;
  /** Called with what is now shown; null when the card has closed. */
  shown: (shown: Shown | null) => void;
}

export interface CardControl {
  open: (shown: Shown, by: OpenedBy) => Promise<void>;
  /** Other content for the card that is open, as when an answer arrives. */
  replace: (shown: Shown) => void;
  close: () => void;
  /** The finding whose card is open, or null. */
  current: () => Finding | null;
  openedBy: () => OpenedBy | null;
  host: () => HTMLElement | null;
}

interface OpenCard {
  shown: Shown;
  by: OpenedBy;
  host: CardHost;
  card: MountedCard;
  returnTo: HTMLElement | null;
  stop: () => void;
}

/** True where any of a box lies in the window. */
export const isInWindow = (
  { top, bottom, left, right }: DOMRect,
  { documentElement: view }: Document,
): boolean => bottom > 0 && right > 0 && top < view.clientHeight && left < view.clientWidth;

/** The box of the block the words stand in: beside it a card covers no text at all. */
const columnOf = ({ ranges }: Shown): DOMRect | null =>
  ranges[0]?.startContainer.parentElement
    ?.closest('p, li, blockquote, figcaption, h1, h2, h3, h4, td, dd, div, article, section')
    ?.getBoundingClientRect() ?? null;

const asElement = (element: Element | null): HTMLElement | null =>
  element instanceof HTMLElement ? element : null;

export const showMark = ({ finding, ranges, disputes }: Mark): Shown => ({
  ranges,
  content: { is: 'finding', finding },
  flags: disputes,
});

export const createCardControl = ({ document, load, props, shown: tell }: CardOptions): CardControl => {
  let open: OpenCard | null = null;
  /** Counts openings, so that a slow first load does not open a card that is no longer wanted. */
  let asked = 0;

  const close = (): void => {
    asked++;
    if (!open) return;
    const { host, card, returnTo, stop } = open;
    const hadFocus = host.hasFocus();
    open = null;
    stop();
    card.unmount();
    host.remove();
    if (hadFocus && returnTo?.isConnected) returnTo.focus({ preventScroll: true });
    tell(null);
  };

  const place = (keepSide: boolean): void => {
    if (!open) return;
    const words = open.shown.corner ? [] : rectsOf(open.shown);
    const isGone = !open.shown.corner && !words.some((box) => isInWindow(box, document));
    // The dialog it lived in was closed.
    const isHidden = open.card.element()?.checkVisibility() === false;
    if (isGone || isHidden) close();
    else open.host.place(words, columnOf(open.shown), open.card.element(), keepSide);
  };

  const follow = (card: MountedCard): (() => void) => {
    const control = new AbortController();
    const { signal } = control;
    const again = (): void => void requestAnimationFrame(() => place(true));
    document.addEventListener('scroll', again, { capture: true, passive: true, signal });
    document.defaultView?.addEventListener('resize', () => place(false), { passive: true, signal });
    document.defaultView?.addEventListener('beforeprint', close, { signal });
    const growth = new ResizeObserver(() => place(true));
    const element = card.element();
    if (element) growth.observe(element);
    return () => {
      control.abort();
      growth.disconnect();
    };
  };

  return {
    close,
    current: () => (open?.shown.content.is === 'finding' ? open.shown.content.finding : null),
    openedBy: () => open?.by ?? null,
    host: () => open?.host.element ?? null,
    replace: (next) => {
      if (!open) return;
      open.shown = next;
      open.card.update({ ...props(), content: next.content, flags: next.flags, onClose: close });
      place(true);
      tell(next);
    },
    open: async (next, by) => {
      const turn = ++asked;
      const focused = document.activeElement;
      const mount = await load();
      if (turn !== asked) return;
      const returnTo = open?.host.hasFocus() ? open.returnTo : asElement(focused);
      close();
      const host = openCardHost({ document, onEscape: close });
      const card = mount(host.root, { ...props(), content: next.content, flags: next.flags, onClose: close });
      open = { shown: next, by, host, card, returnTo, stop: follow(card) };
      place(false);
      if (by === 'keyboard') card.focus();
      tell(next);
    },
  };
};
