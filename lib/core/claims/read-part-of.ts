import { overlaps, type Span } from '../span.ts';
import { partFillers, partPointers } from './lexicon.ts';
import { type Passage, sentenceAt } from './passage.ts';

const POINTED = `of (?:${partPointers.join('|')})\\b`;

/** Right after a figure: the figure is a part of what was spoken of. Short forms of a count ("of the claims") are no part. */
const AFTER = new RegExp(`^ ${POINTED}`, 'iu');

/** "84,240 of them families": between the figure and its noun. */
const WITHIN = new RegExp(` ${POINTED}.*$`, 'iu');

/** Before a figure, with no other figure between. */
const BEFORE = new RegExp(`\\b${POINTED}(?=[^.;:]{0,24}$)`, 'iu');

const OF_FIGURE = new RegExp(`(?:^|[,;] )of (?:(?:${partFillers.join('|')}) )*$`, 'iu');

/**
 * The words before a figure that name the whole it is of, by a figure of its own; null where there are none.
 *
 *     Of the 100,625 people who claimed asylum, down 4%, 41,472 came by boat
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function wholeBefore(passage: Passage, from: number, span: Span): Span | null {
  for (const { span: figure, phrase } of passage.quantities) {
    if (figure.start < from || figure.end > span.start) continue;
    const lead = OF_FIGURE.exec(passage.text.slice(from, Math.min(figure.start, phrase.start)));
    const comma = passage.text.indexOf(',', figure.end);
    if (lead && comma >= 0 && comma < span.start) return { start: from + lead.index, end: comma + 1 };
  }
  return null;
}

/**
 * The words that make a figure a part of an earlier one: it is then not that one's measure, though nothing else is named.
 *
 *     £4.7bn was spent, and £2.1bn of it went on hotels        19,982 came, of whom 3,000 were Afghan
 *                                  ^^^^^                                   ^^^^^^^
 */
export const readPartOf = (passage: Passage, span: Span): Span | null =>
  partBy(passage, span) ?? besidePart(passage, span);

const JOINED = new RegExp(`(?:,| and) (?:(?:${partFillers.join('|')}) )*$`, 'iu');

/** "Of which £165bn went to pensioners and £120bn to others": a figure joined to a part of a whole is another part of it. */
function besidePart(passage: Passage, span: Span): Span | null {
  const { start } = sentenceAt(passage, span.start);
  const before = passage.quantities.findLast(
    (other) => other.span.start >= start && other.span.end <= span.start,
  );
  const own = passage.quantities.find((other) => overlaps(other.span, span));
  if (!before || before.unit?.kind !== own?.unit?.kind) return null;
  return JOINED.test(passage.text.slice(before.phrase.end, span.start)) ? partBy(passage, before.span) : null;
}

function partBy(passage: Passage, span: Span): Span | null {
  const after = AFTER.exec(passage.text.slice(span.end, span.end + 12));
  if (after) return { start: span.end + 1, end: span.end + after[0].length };
  const within = WITHIN.exec(passage.text.slice(span.start, span.end));
  if (within) return { start: span.end - within[0].length + 1, end: span.end };
  const { start } = sentenceAt(passage, span.start);
  const from = Math.max(start, span.start - 40);
  const before = BEFORE.exec(passage.text.slice(from, span.start));
  if (!before) return wholeBefore(passage, start, span);
  const found = { start: from + before.index, end: from + before.index + before[0].length };
  const parted = passage.quantities.some(
    (quantity) => quantity.span.start >= found.end && quantity.span.end <= span.start,
  );
  return parted ? null : found;
}
