import { type Draft, type FigureReader, figureDraft, type WordReader } from './draft.ts';
import type { Figure } from './figure.ts';
import { softWords } from './lexicon.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { firstPhrases, passVerbs } from './rank-lexicon.ts';
import { phraseLength, startsPhrase, type Word, wordIndexAt } from './words.ts';

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

const isRightBefore = (figure: Figure | undefined, word: Word): boolean =>
  figure !== undefined &&
  word.start - figure.quantity.phrase.end >= 0 &&
  word.start - figure.quantity.phrase.end <= 25;

/** The last word of "for the first time" or of "the first negative month" before "since"; null where `at` begins neither. */
function lastOfFirst(passage: Passage, at: number): Word | null {
  const length = phraseLength(firstPhrases, passage.words, at);
  if (passage.words[at - 1]?.lower === 'for') return null;
  if (length > 0) return passage.words[at + length - 1] as Word;
  if (!startsPhrase(passage.words, at, 'the first')) return null;
  for (let i = at + 2; i <= at + 5; i++) {
    if (passage.words[i]?.lower === 'since') return passage.words[i - 1] as Word;
  }
  return null;
}

/** "for the first time in almost three years", where no mark is named beside it. */
export const readFirsts: WordReader = (passage, figures) => {
  const drafts: Draft[] = [];
  passage.words.forEach((word, i) => {
    const last = lastOfFirst(passage, i);
    if (!last) return;
    const sentence = sentenceAt(passage, word.start);
    const time = passage.times.find((t) => t.span.start >= last.end - 1 && t.span.start - last.end <= 12);
    const scoped = time && time.span.end <= sentence.end && time.role !== 'base';
    if (
      !scoped ||
      figures.some((_, f) => readThreshold(passage, figures, f) && isRightBefore(figures[f], word))
    )
      return;
    const of = figures.findLastIndex((f) => f.sentence === sentence && f.quantity.span.end <= word.start);
    drafts.push({
      kind: 'threshold',
      span: { start: word.start, end: time.span.end },
      at: null,
      value: 1,
      value2: null,
      unit: null,
      bound: 'exact',
      step: 1,
      direction: null,
      rank: null,
      of: of >= 0 ? of : null,
    });
  });
  return drafts;
};
