import { trendVerbs } from '../quantities/lexicon.ts';
import type { Direction } from '../quantities/quantity.ts';
import type { RankMark } from './claim.ts';
import type { Draft, WordReader } from './draft.ts';
import type { Figure } from './figure.ts';
import { type Passage, type Sentence, sentenceAt } from './passage.ts';
import { fallNouns, firstPhrases, passVerbs, riseNouns, signWords } from './rank-lexicon.ts';
import { readThreshold } from './read-threshold.ts';
import { phraseLength, startsPhrase, type Word, wordIndexAt } from './words.ts';

/** The words of a first: which they are, and the sign or move they name themselves. */
interface FirstWords {
  last: Word;
  mark: RankMark | null;
}

/**
 * What had not been so for a while, with the mark that makes it so: "below 5% for the first time since May",
 * "fell for the first time in three years", "the first negative month since 2020".
 */
export const readFirsts: WordReader = (passage, figures) =>
  passage.words.flatMap((word, i) => {
    const first = firstAt(passage, i);
    return first ? firstDraft(passage, figures, word, i, first) : [];
  });

function firstAt(passage: Passage, at: number): FirstWords | null {
  const length = phraseLength(firstPhrases, passage.words, at);
  if (passage.words[at - 1]?.lower === 'for') return null;
  if (length > 0) return { last: passage.words[at + length - 1] as Word, mark: null };
  if (!startsPhrase(passage.words, at, 'the first') && !startsPhrase(passage.words, at, 'its first'))
    return null;
  let mark: RankMark | null = null;
  for (let i = at + 2; i <= at + 5; i++) {
    const word = passage.words[i]?.lower ?? '';
    if (mark !== null && /^(?:since|in|for)$/u.test(word))
      return { last: passage.words[i - 1] as Word, mark };
    mark ??= signOf(word);
    if (word === 'since') return { last: passage.words[i - 1] as Word, mark };
  }
  return null;
}

/** "negative" is below nothing, "fall" a change below nothing. */
function signOf(word: string): RankMark | null {
  const sign = signWords.get(word);
  if (sign) return { value: 0, side: sign, ofChange: false, unit: null };
  if (riseNouns.has(word)) return moved('rise');
  return fallNouns.has(word) ? moved('fall') : null;
}

const moved = (direction: Direction): RankMark => ({
  value: 0,
  side: direction === 'rise' ? 'above' : 'below',
  ofChange: true,
  unit: null,
});

function firstDraft(
  passage: Passage,
  figures: readonly Figure[],
  word: Word,
  at: number,
  { last, mark }: FirstWords,
): Draft[] {
  const sentence = sentenceAt(passage, word.start);
  const time = passage.times.find((t) => t.span.start >= last.end - 1 && t.span.start - last.end <= 12);
  if (!time || time.span.end > sentence.end || time.role === 'base') return [];
  if (figures.some((_, f) => readThreshold(passage, figures, f) && isRightBefore(figures[f], word)))
    return [];
  const isBefore = (f: Figure): boolean => f.sentence === sentence && f.quantity.span.end <= word.start;
  const now = figures.findLastIndex((f) => isBefore(f) && f.part !== 'base');
  const of = now >= 0 ? now : figures.findLastIndex(isBefore);
  const said = mark ?? markAt(passage, figures[of], word) ?? moveBefore(passage, sentence, at);
  const span = { start: word.start, end: time.span.end };
  return [
    {
      kind: 'rank',
      span,
      at: null,
      value: 1,
      value2: null,
      unit: null,
      bound: 'exact',
      step: 1,
      direction: null,
      rank: { place: 1, end: 'first', among: null, ...(said ? { mark: said } : {}) },
      of: of >= 0 ? of : null,
    },
  ];
}

const isRightBefore = (figure: Figure | undefined, word: Word): boolean =>
  figure !== undefined &&
  word.start - figure.quantity.phrase.end >= 0 &&
  word.start - figure.quantity.phrase.end <= 25;

/** "below 5% for the first time": the figure just before, on the side its words say. */
function markAt(passage: Passage, figure: Figure | undefined, word: Word): RankMark | null {
  if (!figure || !isRightBefore(figure, word) || figure.part === 'base') return null;
  const { value, high, unit, bound, form } = figure.quantity;
  if (high !== null || unit?.kind === 'time' || form === 'fraction' || form === 'multiple') return null;
  if (figure.move?.role === 'by' && !/\bat\b/u.test(leadOf(passage, figure))) return null;
  return { value, side: sideOf(bound, leadOf(passage, figure)), ofChange: false, unit: unit?.kind ?? null };
}

/** The words right before a figure. */
export const leadOf = (passage: Passage, { quantity, sentence }: Figure): string =>
  passage.words
    .slice(
      Math.max(0, wordIndexAt(passage.words, quantity.span.start) - 3),
      wordIndexAt(passage.words, quantity.span.start),
    )
    .filter(({ start }) => start >= sentence.start)
    .map(({ lower }) => lower)
    .join(' ');

export function sideOf(bound: Figure['quantity']['bound'], lead: string): RankMark['side'] {
  if (/\b(?:below|under|beneath|less than|fewer than)\b/u.test(lead)) return 'below';
  if (/\b(?:above|over|past|beyond|more than)\b/u.test(lead)) return 'above';
  if (bound === 'less-than' || bound === 'at-most') return 'below';
  if (bound === 'more-than' || bound === 'at-least') return 'above';
  return lead.split(' ').some((word) => passVerbs.has(word) && !/^(?:hit|reach)/u.test(word))
    ? 'above'
    : 'at';
}

/** "Prices fell for the first time": the verb of the move stands right before. */
function moveBefore(passage: Passage, sentence: Sentence, at: number): RankMark | null {
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    const word = passage.words[i] as Word;
    const direction = word.start >= sentence.start && trendVerbs.get(word.lower);
    if (direction) return moved(direction);
  }
  return null;
}
