import type { Span } from '../span.ts';
import type { Rank } from './claim.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { smallNumbers } from './rank-lexicon.ts';
import { type Word, wordIndexAt } from './words.ts';

/** The words of a rank before they become a draft: indices into the passage's words, end exclusive. */
export interface RankWords {
  from: number;
  to: number;
  place: number;
  end: Rank['end'];
  valence: 'worst' | 'best' | null;
  length: { unit: 'week' | 'month' | 'year'; count: number } | null;
  /** "a record", "a high of": its figure may stand within the words. */
  record?: true;
}

/** Reads the rank that is said at a word; null when none is. */
export type RankReader = (passage: Passage, at: number) => RankWords | null;

/** The word at an index, lower case; "" beyond the ends. */
export const lowerAt = (passage: Passage, i: number): string => passage.words[i]?.lower ?? '';

export const isSameSentence = (passage: Passage, a: number, b: number): boolean => {
  const first = passage.words[a];
  const second = passage.words[b];
  if (!first || !second) return false;
  return sentenceAt(passage, first.start) === sentenceAt(passage, second.start);
};

/** Small whole number in digits or words; "a" is one; null for anything else. */
export const countOf = (word: string): number | null =>
  /^\d{1,3}$/u.test(word) ? Number(word) : (smallNumbers.get(word) ?? null);

/** The words of a stretch of the passage. */
export const wordsIn = (passage: Passage, span: Span): Word[] =>
  passage.words.slice(wordIndexAt(passage.words, span.start), wordIndexAt(passage.words, span.end));
