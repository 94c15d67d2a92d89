import { overlaps, type Span } from '../span.ts';
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
    if (COMPARING.test(passage.words[i - 1]?.lower ?? '')) continue;
    const found = { start: word.start, end: (passage.words[i + length - 1] as Word).end };
    if (!isReadElsewhere(passage, found)) return found;
  }
  return null;
}

/** "52% higher than before the war": what it is compared with is not when it was counted. */
const COMPARING = /^(?:than|with|to|from|on)$/u;

/** Part of a time that was read, or the lead of a figure: "when the count stood above 25,000". */
const isReadElsewhere = (passage: Passage, { start, end }: Span): boolean =>
  passage.times.some(({ span }) => span.start < end && start < span.end) ||
  passage.quantities.some(({ span }) => span.start > end && span.start - end <= 30);

const ELIDED =
  /^ (?:more |less |fewer |higher |lower )?than (?:it is |they are |there are )?(?:now|today|at present)\b|^ in the (?:first|second|third|fourth|former|latter|last|one before)(?=[,.;:)]|$| and | but | or )/iu;

/** "0.3% in the second quarter, after 0.7% in the first": a time right after the figure whose noun is left out. */
export function findElidedTime(passage: Passage, { end }: Span): Span | null {
  const found = ELIDED.exec(passage.text.slice(end, end + 24));
  if (!found) return null;
  const elided = { start: end + 1, end: end + found[0].length };
  return passage.times.some(({ span }) => overlaps(span, elided)) ? null : elided;
}
