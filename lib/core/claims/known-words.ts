import { overlaps, type Span } from '../span.ts';
import type { Passage } from './passage.ts';

/**
 * True where a word of the catalogue or a time stands in the span, or a mention reaches across it.
 *
 *     people came in small boats
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^   "in" is read: it stands within the mention
 */
export const isRead = (passage: Passage, span: Span): boolean =>
  [...passage.mentions, ...passage.times].some((other) => overlaps(other.span, span));

/** True where the very words of a mention, or a time, stand in the span: what lies between the words of a mention is none. */
export const isReadWord = (passage: Passage, span: Span): boolean =>
  passage.mentions.some((mention) =>
    (mention.parts.length > 0 ? mention.parts : [mention.span]).some((part) => overlaps(part, span)),
  ) || passage.times.some((time) => overlaps(time.span, span));

/** True where a figure stands in the span. */
export const isFigure = (passage: Passage, span: Span): boolean =>
  passage.quantities.some((quantity) => overlaps(quantity.span, span));
