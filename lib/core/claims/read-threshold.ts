import { type FigureReader, figureDraft } from './draft.ts';
import type { Figure } from './figure.ts';
import { softWords } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { passVerbs } from './rank-lexicon.ts';
import { wordIndexAt } from './words.ts';

/**
 * A mark that was passed, with words that say it was news: "passed 20,000 for the first time",
 * "topped 50,000 earlier than in any year". Without such words the figure is a level.
 */
export const readThreshold: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  if (figure?.part !== 'level' || figure.quantity.unit?.kind === 'percent') return null;
  if (!isPassed(passage, figure)) return null;
  const { end } = figure.quantity.phrase;
  const after = passage.text.slice(end, Math.min(figure.sentence.end, end + 60));
  if (!/\b(?:for the first time|earlier than|sooner than|faster than)\b/u.test(after)) return null;
  const draft = figureDraft('threshold', passage, figure, at);
  return draft.bound === 'exact' ? { ...draft, bound: 'at-least' } : draft;
};

/** "passed 20,000", "topped the 20,000 mark": the verb stands right before the figure, or within its bound. */
function isPassed(passage: Passage, { quantity }: Figure): boolean {
  let i = wordIndexAt(passage.words, quantity.span.start) - 1;
  while (i > 0 && softWords.has(passage.words[i]?.lower ?? '')) i--;
  return passVerbs.has(passage.words[i]?.lower ?? '');
}
