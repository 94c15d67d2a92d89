import { type FigureReader, figureDraft } from './draft.ts';
import { totalWords } from './lexicon.ts';
import { readWords } from './words.ts';

/** How many or how much there is: what a figure says when nothing else is said of it. */
export const readLevel: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  return figure ? figureDraft('level', passage, figure, at) : null;
};

/** A sum over a stretch of time, said as such: "a total of 41,472", "the tally reached 19,982". */
export const readTotal: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  if (figure?.part !== 'level' || figure.quantity.unit?.kind === 'percent') return null;
  const { phrase } = figure.quantity;
  const before = readWords(
    passage.text.slice(Math.max(figure.clause.start, phrase.start - 30), phrase.start),
  );
  return before.slice(-4).some((word) => totalWords.has(word.lower))
    ? figureDraft('total', passage, figure, at)
    : null;
};
