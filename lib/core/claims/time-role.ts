import { edges } from '../time/lexicon.ts';
import type { TimeExpression, TimeRole } from '../time/time-expression.ts';
import type { Figure } from './figure.ts';
import type { Passage } from './passage.ts';
import { comparatives } from './rank-lexicon.ts';
import {
  apartWords,
  boundTimes,
  comparedGap,
  comparingWords,
  levelTimes,
  multipleGap,
  passingWords,
  reachVerbs,
} from './time-lexicon.ts';
import { wordIndexAt } from './words.ts';

/** Changes and multiples set two times side by side. */
export const comparesTimes = (figure: Figure): boolean =>
  figure.part === 'change' || figure.quantity.form === 'multiple' || figure.quantity.form === 'fraction';

/**
 * What a time does, seen with the figures around it: a window that follows a moved figure and "than", "below" or the
 * like is what that figure is compared with, as is a length it moved in ("down 1,318 in a year").
 */
export function roleOf(passage: Passage, figures: readonly Figure[], time: TimeExpression): TimeRole {
  if (time.role === 'scope' || isApart(passage, time) || isReachedBack(passage, time)) return 'scope';
  if (time.role === 'base') {
    const own = isBoundOfFigure(passage, figures, time) || isRightAfterLevel(passage, figures, time);
    return own ? 'window' : 'base';
  }
  if (isBehindComparative(passage, time)) return 'base';
  const mover = moverBefore(passage, figures, time);
  if (!mover) return 'window';
  const gap = passage.text.slice(mover.quantity.span.end, time.span.start);
  const base =
    isOnEdge(passage, gap, time) ||
    isMeasuredBy(passage, mover, time) ||
    comparedGap.test(gap) ||
    isLengthOfMove(mover, gap, time);
  return base ? 'base' : 'window';
}

/** "642,000 left, fewer than the year before", "smashing the 2022 tally": of the time that the figure is set against. */
function isBehindComparative({ words }: Passage, { span }: TimeExpression): boolean {
  const at = wordIndexAt(words, span.start);
  const [comparative, than] = [words[at - 2]?.lower ?? '', words[at - 1]?.lower ?? ''];
  const isPassed = passingWords.has(than) || (than === 'the' && passingWords.has(comparative));
  return isPassed || (comparatives.has(comparative) && comparingWords.has(than));
}

/** "Up 40% on the end of 2021", "on the first six months of 2023": no date on which it rose. */
function isOnEdge({ words }: Passage, gap: string, { span, grain }: TimeExpression): boolean {
  const at = wordIndexAt(words, span.start);
  const [on, the, edge] = [0, 1, 2].map((i) => words[at + i]?.lower ?? '');
  if (gap !== ' ' || on !== 'on') return false;
  return (grain !== 'day' && grain !== 'week') || (the === 'the' && edges.has(edge ?? ''));
}

/** "The second highest after 2022", "all years except 2020": another time than the figure's. */
export const isApart = ({ words }: Passage, { span }: TimeExpression): boolean => {
  const before = words[wordIndexAt(words, span.start) - 1];
  return before !== undefined && span.start - before.end === 1 && apartWords.has(before.lower);
};

/** "The highest total in records dating back to August 2010": how far the records go. */
const isReachedBack = ({ words }: Passage, { span }: TimeExpression): boolean => {
  const at = wordIndexAt(words, span.start);
  return (
    words[at - 1]?.lower === 'to' &&
    words[at - 2]?.lower === 'back' &&
    reachVerbs.has(words[at - 3]?.lower ?? '')
  );
};

/** True for a base that is said by its length alone, as when a figure moved "in a year". */
export const isLengthBase = (time: TimeExpression): boolean => time.role === 'window' && time.shift !== null;

const firstWord = ({ words }: Passage, { span }: TimeExpression): string =>
  words[wordIndexAt(words, span.start)]?.lower ?? '';

/** The moved figure right before a time in its sentence, no other time between; null when there is none. */
function moverBefore(passage: Passage, figures: readonly Figure[], time: TimeExpression): Figure | null {
  const figure = figures.findLast(({ quantity }) => quantity.span.end <= time.span.start);
  if (!figure || !comparesTimes(figure) || figure.sentence.end < time.span.end) return null;
  const { end } = figure.quantity.span;
  const parted = passage.times.some((other) => other.span.start >= end && other.span.end <= time.span.start);
  return parted || time.span.start - end > 75 ? null : figure;
}

/** "declined by more than half in 2024": "than" bounds the figure and does not lead to the time. */
const isBoundOfFigure = (passage: Passage, figures: readonly Figure[], time: TimeExpression): boolean =>
  boundTimes.has(firstWord(passage, time)) &&
  figures.some(({ quantity }) => {
    const gap = time.span.start - quantity.phrase.end;
    return gap >= 0 && gap <= 1 && quantity.trendRole === 'by' && quantity.bound !== 'exact';
  });

/** "from 466,000 to 517,000 in the year to June": when the level was measured, whatever was said before. */
const isRightAfterLevel = (passage: Passage, figures: readonly Figure[], time: TimeExpression): boolean =>
  time.readings.length > 0 &&
  levelTimes.has(firstWord(passage, time)) &&
  figures.some(
    ({ part, quantity }) =>
      part === 'level' &&
      time.span.start - quantity.phrase.end >= 0 &&
      time.span.start - quantity.phrase.end <= 1,
  );

/** "three times the amount in 2020/21", "double that of 2019", "twice as many as in May". */
const isMeasuredBy = (passage: Passage, mover: Figure, time: TimeExpression): boolean =>
  (mover.quantity.form === 'multiple' || (mover.quantity.form === 'fraction' && mover.part !== 'change')) &&
  multipleGap.test(passage.text.slice(mover.quantity.phrase.end, time.span.start));

/** "down 1,318 (0.9%) in a year", "rose 3.2% over 12 months": how long it took, right after the figure. */
const isLengthOfMove = (mover: Figure, gap: string, time: TimeExpression): boolean =>
  time.shift !== null &&
  time.shift.count < 0 &&
  mover.part === 'change' &&
  /^(?: \p{L}+){0,3}(?: ?\([^()]{1,20}\)|\))? $/u.test(gap);
