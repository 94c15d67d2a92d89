import { type Anchoring, anchorQuote } from '../../lib/flags/anchor.ts';
import type { FiguresIn } from '../../lib/flags/figures-in.ts';
import type { FlagAnchor, FlagSighting } from '../../lib/messaging/protocol.ts';

/** The flags of a page found again: where to paint, and what to keep with each. */
export interface FoundFlags {
  ranges: Range[];
  seen: FlagSighting[];
}

/**
 * Finds the quotes of flags in a page's text. A passage that changed is told and never painted. Without `figuresIn`
 * only figures in digits are compared.
 */
export function findOwnFlags(
  body: HTMLElement,
  flags: readonly FlagAnchor[],
  figuresIn?: FiguresIn,
): FoundFlags {
  const text = body.textContent ?? '';
  const found: FoundFlags = { ranges: [], seen: [] };
  for (const { id, quote, position, passage } of flags) {
    const anchoring = anchorQuote(text, {
      quote: { type: 'TextQuoteSelector', ...quote },
      position: position && { type: 'TextPositionSelector', ...position },
      passage,
      ...(figuresIn ? { figuresIn } : {}),
    });
    found.seen.push({ id, outcome: anchoring.outcome, now: nowOf(anchoring) });
    if (anchoring.outcome === 'passage-changed') continue;
    const range = rangeAt(body, anchoring.start, anchoring.end);
    if (range) found.ranges.push(range);
  }
  return found;
}

const nowOf = (anchoring: Anchoring): string | null => {
  if (anchoring.outcome === 'found') return null;
  const now = anchoring.outcome === 'passage-changed' ? anchoring.likeliest?.text : anchoring.now;
  return now?.slice(0, 1_000) ?? null;
};

/** The range of `[start, end)` in the element's text content; null where the text is shorter. */
export function rangeAt(body: HTMLElement, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let offset = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < offset + length) {
      range.setStart(node, start - offset);
      begun = true;
    }
    if (begun && end <= offset + length) {
      range.setEnd(node, end - offset);
      return range;
    }
    offset += length;
  }
  return null;
}
