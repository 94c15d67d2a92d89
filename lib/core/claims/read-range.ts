import { type FigureReader, figureDraft } from './draft.ts';

/** Two ends of one figure: "£5-6 million", "between 0.7 and 0.8 per cent". */
export const readRange: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  if (!figure || figure.quantity.high === null || figure.quantity.form === 'ratio') return null;
  return figureDraft('range', passage, figure, at);
};
