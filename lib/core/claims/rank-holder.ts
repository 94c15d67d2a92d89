import { overlaps, type Span } from '../span.ts';
import type { Figure } from './figure.ts';
import { finiteVerbs } from './lexicon.ts';
import type { Passage, Sentence } from './passage.ts';
import { relativeAdverbs, relativeLead, relativeVerbs } from './rank-lexicon.ts';
import { endsPhrase, wordIndexAt } from './words.ts';

/** "19,982 in the first half, which was a record": said of the figure right before, though that is only compared with. */
function isRelative(passage: Passage, { start }: Span): boolean {
  const { words } = passage;
  let end = wordIndexAt(words, start);
  if (relativeAdverbs.has(words[end - 1]?.lower ?? '')) end--;
  const verb = relativeVerbs.find((phrase) => endsPhrase(words, end, phrase));
  const lead = verb === undefined ? undefined : words[end - verb.split(' ').length - 1];
  return lead?.lower === relativeLead && passage.text.slice(0, lead.start).endsWith(', ');
}

/** "Though it had been £5.38bn the year before – the highest ever": of a figure that has a statement to itself. */
function isOfOwnClause(passage: Passage, figures: readonly Figure[], { start }: Span): boolean {
  const figure = figures.findLast(({ quantity }) => quantity.span.end <= start);
  if (figure?.part !== 'base' || !figure.ownTime) return false;
  const { span } = figure.ownTime;
  const end = Math.max(figure.quantity.phrase.end, span.end);
  if (!/^(?: [–—-]|,) $/u.test(passage.text.slice(end, start))) return false;
  const isApart = figures.every(
    ({ part, quantity }) =>
      part !== 'level' || quantity.span.end <= figure.clause.start || quantity.span.start > start,
  );
  const from = wordIndexAt(passage.words, figure.clause.start);
  const words = passage.words.slice(from, wordIndexAt(passage.words, figure.quantity.phrase.start));
  return isApart && words.some((word) => finiteVerbs.has(word.lower));
}

/**
 * The figure that holds the rank (a length of time never does): inside its words, else the level before it in the sentence
 * or, in a relative clause, the last figure before it that is no change, else the level after it.
 */
export function holderOf(
  passage: Passage,
  figures: readonly Figure[],
  span: Span,
  sentence: Sentence,
): number | null {
  const counts = figures
    .map((figure, i) => ({ figure, i }))
    .filter(({ figure }) => figure.quantity.unit?.kind !== 'time');
  const inside = counts.find(({ figure }) => overlaps(figure.quantity.span, span));
  if (inside) return inside.i;
  const isRelated = isRelative(passage, span) || isOfOwnClause(passage, figures, span);
  const holders = counts.filter(
    ({ figure }) =>
      figure.sentence === sentence && (isRelated ? figure.part !== 'change' : figure.part === 'level'),
  );
  const before = holders.findLast(({ figure }) => figure.quantity.span.end <= span.start);
  const after = holders.find(({ figure }) => figure.quantity.span.start >= span.end);
  return (before ?? after)?.i ?? null;
}
