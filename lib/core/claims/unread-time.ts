import type { Span } from '../span.ts';
import { unreadTimes } from './lexicon.ts';
import { type Passage, type Sentence, stretchAt } from './passage.ts';
import { phraseLength, type Word, wordIndexAt } from './words.ts';

/**
 * Words of the claim's own stretch of the sentence that tell a time nobody can read off: the claim is then not of the
 * newest figure, though no period is known. Null where there are none, or where they lead to a figure of their own.
 *
 *     Inflation was the worst in 48 years when he came in
 *                                         ^^^^^^^
 */
export function findUnreadTime(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const here = stretchAt(passage.text, sentence, span.start);
  for (let i = wordIndexAt(passage.words, sentence.start); i < passage.words.length; i++) {
    const word = passage.words[i] as Word;
    if (word.start >= sentence.end) return null;
    const length = phraseLength(unreadTimes, passage.words, i);
    if (length === 0 || stretchAt(passage.text, sentence, word.start) !== here) continue;
    const found = { start: word.start, end: (passage.words[i + length - 1] as Word).end };
    if (!isReadElsewhere(passage, found)) return found;
  }
  return null;
}

/** Part of a time that was read, or the lead of a figure: "when the count stood above 25,000". */
const isReadElsewhere = (passage: Passage, { start, end }: Span): boolean =>
  passage.times.some(({ span }) => span.start < end && start < span.end) ||
  passage.quantities.some(({ span }) => span.start > end && span.start - end <= 30);
