/** A box in the window, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface CardPlace {
  left: number;
  top: number;
  /** How tall the card may be; it scrolls inside beyond. */
  maxHeight: number;
  side: 'below' | 'above' | 'beside';
}

const GAP = 8;
const MARGIN = 8;
/** Below this the card is of no use: rather than be lower it lies over words, in a window that has room on no side. */
const LEAST_HEIGHT = 80;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The box around all lines of the words. */
export const boxAround = (boxes: readonly Box[]): Box | null => {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
};

/**
 * Where a card goes so that it never lies over the words it explains: below them, else above, else beside the column
 * of text they stand in, else beside them, else on the side with most room, where it gets shorter and scrolls. It never
 * leaves the window, as it could not be scrolled to there. A card that has grown keeps its side (`keep`).
 */
export const placeCard = (
  words: readonly Box[],
  card: Size,
  window: Size,
  { column = null, keep = null }: { column?: Box | null; keep?: CardPlace['side'] | null } = {},
): CardPlace => {
  const whole = boxAround(words) ?? { left: MARGIN, top: 0, right: MARGIN, bottom: 0 };
  const last = words.at(-1) ?? whole;
  const left = within(last.left, MARGIN, Math.max(MARGIN, window.width - card.width - MARGIN));
  const below = window.height - MARGIN - (whole.bottom + GAP);
  const above = whole.top - GAP - MARGIN;
  const under = (): CardPlace => {
    const maxHeight = Math.min(Math.max(below, LEAST_HEIGHT), window.height - 2 * MARGIN);
    const lowest = window.height - MARGIN - Math.min(card.height, maxHeight);
    return { left, top: Math.min(whole.bottom + GAP, lowest), maxHeight, side: 'below' };
  };
  const over = (): CardPlace => {
    const height = Math.min(card.height, above);
    return { left, top: whole.top - GAP - height, maxHeight: above, side: 'above' };
  };
  if (keep === 'below' && below >= LEAST_HEIGHT) return under();
  if (keep === 'above' && above >= LEAST_HEIGHT) return over();
  if (card.height <= below) return under();
  if (card.height <= above) return over();
  const beside =
    (column && placeBeside(whole, column, card, window)) ?? placeBeside(whole, whole, card, window);
  if (beside) return beside;
  return below >= above || above < LEAST_HEIGHT ? under() : over();
};

/** To the right of a box, else to its left, level with the words; null where there is no room. */
const placeBeside = (words: Box, beside: Box, card: Size, window: Size): CardPlace | null => {
  const maxHeight = window.height - 2 * MARGIN;
  if (card.height > maxHeight) return null;
  const top = within(words.top, MARGIN, window.height - card.height - MARGIN);
  const right = Math.max(beside.right, words.right) + GAP;
  const left = Math.min(beside.left, words.left) - GAP - card.width;
  if (right + card.width + MARGIN <= window.width) return { left: right, top, maxHeight, side: 'beside' };
  return left >= MARGIN ? { left, top, maxHeight, side: 'beside' } : null;
};
