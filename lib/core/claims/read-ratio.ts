import { type FigureReader, figureDraft } from './draft.ts';

/** One in five: value 1, value2 5. */
export const readRatio: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  return figure?.quantity.form === 'ratio' ? figureDraft('ratio', passage, figure, at) : null;
};
