import { collapseText } from './collapse-text.ts';
import type { Flag, PositionSelector, QuoteSelector } from './flag.ts';

const side = 32;
const passageSide = 160;

/**
 * The W3C selectors of a stretch of the page's text, with 32 characters on either side, and the wider passage.
 * `start` and `end` are UTF-16 offsets into `document.body.textContent`, half-open; a surrogate pair is never cut.
 */
export function describeQuote(
  pageText: string,
  start: number,
  end: number,
): { quote: QuoteSelector; position: PositionSelector; passage: NonNullable<Flag['passage']> } {
  let from = Math.max(0, start - side);
  if (from > 0 && isLowSurrogate(pageText, from)) from += 1;
  let to = Math.min(pageText.length, end + side);
  if (isLowSurrogate(pageText, to)) to -= 1;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: pageText.slice(start, end),
      prefix: pageText.slice(from, start),
      suffix: pageText.slice(end, to),
    },
    position: { type: 'TextPositionSelector', start, end },
    passage: {
      before: whole(collapseText(pageText.slice(Math.max(0, start - 1_000), start)).text.slice(-passageSide)),
      after: whole(collapseText(pageText.slice(end, end + 1_000)).text.slice(0, passageSide)),
    },
  };
}

/** Without the half of a surrogate pair that a cut may have left. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
