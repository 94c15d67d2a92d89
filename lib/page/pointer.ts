import type { OpenedBy } from './card-control.ts';
import { type Mark, rectsOf } from './mark.ts';
import { markAt } from './mark-at.ts';

export interface PointerOptions {
  document: Document;
  /** Marks that can be pointed at: those painted. */
  marks: () => readonly Mark[];
  /** Milliseconds of rest before a card opens; null: never by resting. */
  openAfter: () => number | null;
  open: (mark: Mark, by: OpenedBy) => void;
  close: () => void;
  /** The card's host while it is open, with how it was opened. */
  card: () => { host: HTMLElement; by: OpenedBy | null; finding: string | null } | null;
}

/** Before this much rest nothing is looked at: moving over a page costs two numbers. */
const REST = 90;
/** How long the pointer may be off words and card on its way from one to the other. */
const GRACE = 320;

const onControl = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('a, button, input, select, textarea, label, summary, [contenteditable], [role="button"]') !==
    null;

/** The corridor between words and card: crossing it is no leaving. */
const isBetween = (mark: Mark | undefined, host: HTMLElement, x: number, y: number): boolean => {
  const boxes = [...(mark ? rectsOf(mark) : []), host.getBoundingClientRect()];
  return boxes.some(
    ({ left, right, top, bottom }) => x >= left - 4 && x <= right + 4 && y >= top - 10 && y <= bottom + 10,
  );
};

/** Opens the card of a figure the pointer rests on, or is clicked; closes one that the pointer has left. */
export const followPointer = (options: PointerOptions, signal: AbortSignal): void => {
  const { document, marks } = options;
  let x = 0;
  let y = 0;
  let looking: ReturnType<typeof setTimeout> | undefined;
  let resting: { id: string; timer: ReturnType<typeof setTimeout> } | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    if (resting) clearTimeout(resting.timer);
    resting = null;
  };

  const rest = (mark: Mark | null): void => {
    const after = options.openAfter();
    const { id } = mark?.finding ?? {};
    if (mark === null || after === null || options.card()?.finding === id) {
      forget();
      return;
    }
    if (resting?.id === id) return;
    forget();
    const timer = setTimeout(
      () => {
        resting = null;
        if (markAt(marks(), x, y)?.finding.id === id) options.open(mark, 'hover');
      },
      Math.max(0, after - REST),
    );
    resting = { id: mark.finding.id, timer };
  };

  const leave = (): void => {
    const card = options.card();
    if (card?.by !== 'hover') return;
    const own = marks().find(({ finding }) => finding.id === card.finding);
    if (isBetween(own, card.host, x, y)) clearLeaving();
    else leaving ??= setTimeout(closeLeft, GRACE);
  };

  const clearLeaving = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };

  const closeLeft = (): void => {
    leaving = undefined;
    const card = options.card();
    const own = marks().find(({ finding }) => finding.id === card?.finding);
    if (card?.by === 'hover' && !isBetween(own, card.host, x, y)) options.close();
  };

  const look = (): void => {
    looking = undefined;
    rest(markAt(marks(), x, y));
  };

  const moved = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    ({ clientX: x, clientY: y } = event);
    if (marks().length === 0) return;
    if (options.card()) leave();
    if (event.target !== options.card()?.host) {
      clearTimeout(looking);
      looking = setTimeout(look, REST);
    }
  };

  const clicked = (event: MouseEvent): void => {
    const card = options.card();
    if (event.target === card?.host) return;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const selecting = document.getSelection()?.isCollapsed === false;
    const mark =
      plain && !selecting && !onControl(event.target) ? markAt(marks(), event.clientX, event.clientY) : null;
    forget();
    if (mark) options.open(mark, 'click');
    else if (card) options.close();
  };

  document.addEventListener('pointermove', moved, { passive: true, capture: true, signal });
  document.addEventListener('click', clicked, { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(looking);
    clearLeaving();
    forget();
  });
};
