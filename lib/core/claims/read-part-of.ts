import type { Span } from '../span.ts';
import { type Passage, sentenceAt } from './passage.ts';

/** Right after a figure: the figure is a part of what was spoken of. Short forms of a count ("of the claims") are no part. */
const AFTER = /^ of (?:it|them|that|this|these|those|which|whom)\b/iu;

/** Before a figure, with no other figure between. */
const BEFORE = /\bof (?:it|them|that|this|these|those|which|whom)\b(?=[^.;:]{0,24}$)/iu;

/**
 * The words that make a figure a part of an earlier one: it is then not that one's measure, though nothing else is named.
 *
 *     £4.7bn was spent, and £2.1bn of it went on hotels        19,982 came, of whom 3,000 were Afghan
 *                                  ^^^^^                                   ^^^^^^^
 */
export function readPartOf(passage: Passage, span: Span): Span | null {
  const after = AFTER.exec(passage.text.slice(span.end, span.end + 12));
  if (after) return { start: span.end + 1, end: span.end + after[0].length };
  const { start } = sentenceAt(passage, span.start);
  const from = Math.max(start, span.start - 40);
  const before = BEFORE.exec(passage.text.slice(from, span.start));
  if (!before) return null;
  const found = { start: from + before.index, end: from + before.index + before[0].length };
  const parted = passage.quantities.some(
    (quantity) => quantity.span.start >= found.end && quantity.span.end <= span.start,
  );
  return parted ? null : found;
}
