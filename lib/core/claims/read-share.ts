import { contains, type Span } from '../span.ts';
import { asPercent, type FigureReader, figureDraft } from './draft.ts';
import type { Figure } from './figure.ts';
import { shareLinks, wholeLeads } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { wholeBefore } from './read-part-of.ts';
import { phraseLength, readWords, wordIndexAt } from './words.ts';

/**
 * A part of a whole, in per cent; a fraction is read as per cent.
 *
 *     39% of the claims        three quarters were men        71,000 cases (12%)
 *     ^^^                      ^^^^^^^^^^^^^^                               ^^^
 */
export const readShare: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  if (!figure || figure.part === 'change') return null;
  const { form, unit } = figure.quantity;
  if (form === 'fraction' && unit?.kind !== 'percent')
    return asPercent(figureDraft('share', passage, figure, at));
  if (unit?.kind !== 'percent') return null;
  return isOfWhole(passage, figure) || isShareOf(figures[figure.restates ?? -1])
    ? figureDraft('share', passage, figure, at)
    : null;
};

/** "71,000 cases (12%)" is a share of them; "4.6%, or 0.8% after inflation" is none. */
const isShareOf = (restated: Figure | undefined): boolean =>
  restated !== undefined && restated.quantity.unit?.kind !== 'percent';

function isOfWhole(passage: Passage, figure: Figure): boolean {
  const { end } = figure.quantity.span;
  const next = readWords(passage.text.slice(end, end + 20))[0];
  if (next && passage.text.slice(end, end + next.start).trim() === '' && shareLinks.has(next.lower)) {
    if (isOfTime(passage, end, end + next.end)) return false;
    return next.lower !== 'in' || figure.quantity.unit?.span !== null;
  }
  const before = passage.text.slice(Math.max(figure.clause.start, figure.quantity.phrase.start - 30), end);
  return /\b(?:made? up|making up|makes up|account(?:s|ed|ing)? for|represent(?:s|ed)|compris(?:es|ed)|share)\b/u.test(
    before,
  );
}

/** "Far below the 9.1 percent of June 2022": of that time; but "12% of 2024 arrivals" is of those. */
const isOfTime = (passage: Passage, from: number, link: number): boolean =>
  passage.times.some(
    ({ span }) =>
      span.start > from &&
      span.start <= link + 1 &&
      !passage.mentions.some(({ span: { start } }) => start > span.end && start - span.end <= 1),
  );

/**
 * The measure that a share is of: "39% of the asylum claims", "of the 38,784 irregular arrivals, 81%"; null when none is
 * named right after "of" or in the whole before.
 */
export function readDenominator(passage: Passage, span: Span): Mention | null {
  const whole = wholeBefore(passage, sentenceAt(passage, span.start).start, span);
  const within = whole && passage.mentions.find((mention) => isNamedIn(mention, whole));
  return within ?? namedAfter(passage, span);
}

const isNamedIn = ({ what, strength, parts }: Mention, whole: Span): boolean =>
  what === 'indicator' && strength === 'name' && parts.every((part) => contains(whole, part));

function namedAfter(passage: Passage, span: Span): Mention | null {
  const lead = /^\s*of (?:all |the |all the |its |total )?/u.exec(
    passage.text.slice(span.end, span.end + 20),
  );
  const from = lead ? span.end + lead[0].length : span.start;
  const to = lead ? from + 12 : span.end;
  return (
    passage.mentions.find(
      (mention) => mention.what === 'indicator' && mention.span.start >= from && mention.span.start <= to,
    ) ?? null
  );
}

/** "a quarter of all returns": of all there is, whether or not a measure is named. */
export const isOfAll = (passage: Passage, { end }: Span): boolean => {
  const first = wordIndexAt(passage.words, end);
  const word = passage.words[first];
  return word !== undefined && word.start - end <= 1 && phraseLength(wholeLeads, passage.words, first) > 0;
};
