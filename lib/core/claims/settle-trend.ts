import type { Quantity } from '../quantities/quantity.ts';
import type { Span } from '../span.ts';
import { phrasalVerbs, shareLinks, verbs } from './lexicon.ts';
import { type Word, wordIndexAt } from './words.ts';

/**
 * The quantity with a rise or fall taken off that the sentence as a whole does not say of it: a particle of another
 * verb ("made up 39%"), a share of a move ("98% of the growth"), a figure in a list with a verb of its own
 * ("down 26%, some 81% came by boat"). A mark that was crossed ("slid below a million") is where the move ended.
 */
export function settleTrend(
  text: string,
  words: readonly Word[],
  all: readonly Quantity[],
  quantity: Quantity,
): Quantity {
  const { trendSpan } = quantity;
  if (!trendSpan) return quantity;
  if (isParticle(words, text, trendSpan)) return untrended(quantity, trendSpan);
  if (isShareOfMove(text, quantity, trendSpan)) return untrended(quantity, trendSpan);
  if (isShared(all, quantity, trendSpan) && hasOwnVerb(words, quantity))
    return untrended(quantity, trendSpan);
  if (quantity.trendRole === 'by' && isMark(text, quantity, trendSpan))
    return { ...quantity, trendRole: 'to' };
  return quantity;
}

/** Lengths that describe a noun and are no figure of their own: "a 12-month period", "the 18-week standard". */
export function isMeasureOfNoun(text: string, quantity: Quantity): boolean {
  if (quantity.unit?.kind !== 'time') return false;
  return /^\p{N}*-?\p{L}*-\p{L}|^\p{L}+-\p{L}+$|^\p{N}+-\p{L}+/u.test(
    text.slice(quantity.span.start, quantity.phrase.end),
  );
}

function untrended(quantity: Quantity, trendSpan: Span): Quantity {
  const { phrase, span } = quantity;
  const start =
    trendSpan.end <= span.start && phrase.start <= trendSpan.start ? trendSpan.end + 1 : phrase.start;
  const end = trendSpan.start >= span.end && phrase.end >= trendSpan.end ? span.end : phrase.end;
  return { ...quantity, trend: null, trendSpan: null, trendRole: null, phrase: { start, end } };
}

function isParticle(words: readonly Word[], text: string, span: Span): boolean {
  const word = text.slice(span.start, span.end).toLowerCase();
  if (word !== 'up' && word !== 'down') return false;
  const before = words[wordIndexAt(words, span.start) - 1];
  return before !== undefined && phrasalVerbs.has(before.lower);
}

const isShareOfMove = (text: string, { span }: Quantity, trendSpan: Span): boolean =>
  trendSpan.start >= span.end &&
  /^\s*of (?:the|that|this|its)\b/u.test(text.slice(span.end, trendSpan.start));

/** The trend word stands before another figure, which it was said of first. */
const isShared = (all: readonly Quantity[], quantity: Quantity, trendSpan: Span): boolean =>
  all.some(({ span }) => span.start >= trendSpan.end && span.end <= quantity.span.start);

function hasOwnVerb(words: readonly Word[], { phrase, span }: Quantity): boolean {
  const next = words[wordIndexAt(words, Math.max(phrase.end, span.end))];
  return (
    next !== undefined &&
    next.start - phrase.end <= 2 &&
    (verbs.has(next.lower) || shareLinks.has(next.lower))
  );
}

const isMark = (text: string, { span }: Quantity, trendSpan: Span): boolean =>
  trendSpan.end <= span.start &&
  /\b(?:below|above|under|past|beyond|beneath)\b/u.test(text.slice(trendSpan.end, span.start));
