import { type FigureReader, figureDraft } from './draft.ts';
import type { Figure } from './figure.ts';
import { averageWords, timeUnits } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { readWords } from './words.ts';

/** How many per something other than time: "26.6 per 100,000", "2.3 births per woman", "53 a vessel". */
export const readRate: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  const per = figure?.quantity.unit?.per;
  if (!figure || !per || timeUnits.has(per)) return null;
  return figureDraft('rate', passage, figure, at);
};

/** How many in each stretch of time, or on average: "124 a day", "62 people on average", "averaged 2.3". */
export const readAverage: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  if (!figure || figure.quantity.unit?.kind === 'percent') return null;
  const per = figure.quantity.unit?.per;
  const money = figure.quantity.unit?.kind === 'currency';
  const paced =
    (per !== null && per !== undefined && timeUnits.has(per) && !money) || rateAfter(passage, figure);
  return paced || saysAverage(passage, figure) ? figureDraft('average', passage, figure, at) : null;
};

/** "four times a day": the figure counts events of a stretch of time. */
export function rateAfter(passage: Passage, figure: Figure): boolean {
  const { end } = figure.quantity.phrase;
  if (passage.times.some((time) => time.span.start >= end && time.span.start <= end + 2)) return false;
  const rest = passage.text.slice(end, end + 30);
  const after = readWords(rest);
  if (/^\s*[,;:]/u.test(rest)) return false;
  return /^(?:an?|per|each|every)$/u.test(after[0]?.lower ?? '') && timeUnits.has(after[1]?.lower ?? '');
}

/** How many words before a figure may say that it is an average: "the average dinghy now carries 68". */
const LEAD = 4;

function saysAverage(passage: Passage, figure: Figure): boolean {
  const { phrase, span } = figure.quantity;
  const before = readWords(
    passage.text.slice(Math.max(figure.clause.start, phrase.start - 40), Math.max(phrase.start, span.start)),
  );
  const after = readWords(passage.text.slice(phrase.end, Math.min(figure.clause.end, phrase.end + 14)));
  if (/^on average\b/u.test(after.map((word) => word.lower).join(' '))) return true;
  return before.slice(-LEAD).some((word) => averageWords.has(word.lower));
}
