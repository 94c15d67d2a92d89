import { overlaps, type Span } from '../span.ts';
import { numbers, units } from '../time/lexicon.ts';
import { unreadTimes } from './lexicon.ts';
import { type Passage, type Sentence, stretchAt } from './passage.ts';
import { comparingWords, elidedTime, overLeads } from './time-lexicon.ts';
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
    const length = phraseLength(unreadTimes, passage.words, i) || lengthSpokenOf(passage.words, i);
    if (length === 0 || stretchAt(passage.text, sentence, word.start) !== here) continue;
    if (comparingWords.has(passage.words[i - 1]?.lower ?? '')) continue;
    const found = { start: word.start, end: (passage.words[i + length - 1] as Word).end };
    if (!isReadElsewhere(passage, found)) return found;
  }
  return null;
}

/** "858 over the two days": a length that was spoken of before. */
function lengthSpokenOf(words: readonly Word[], at: number): number {
  const [lead, the, count, unit] = [0, 1, 2, 3].map((i) => words[at + i]?.lower ?? '');
  const isCount = /^\d{1,3}$/u.test(count ?? '') || numbers.has(count ?? '');
  return overLeads.has(lead ?? '') && the === 'the' && isCount && units.has(unit ?? '') ? 4 : 0;
}

/** The unread time that stands right behind a figure, and so is its own: "7.2 million when he made the pledge, and 7.6 million in May". */
export function unreadRightAfter(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const found = findUnreadTime(passage, sentence, span);
  return found && found.start - span.end === 1 ? found : null;
}

/** Part of a time that was read, or the lead of a figure: "when the count stood above 25,000". */
const isReadElsewhere = (passage: Passage, { start, end }: Span): boolean =>
  passage.times.some(({ span }) => span.start < end && start < span.end) ||
  passage.quantities.some(
    ({ span }) =>
      span.start > end &&
      span.start - end <= 30 &&
      !/,|\b(?:and|but)\b/u.test(passage.text.slice(end, span.start)),
  );

/** "0.3% in the second quarter, after 0.7% in the first": a time right after the figure whose noun is left out. */
export function findElidedTime(passage: Passage, { end }: Span): Span | null {
  const found = elidedTime.exec(passage.text.slice(end, end + 24));
  if (!found) return null;
  const elided = { start: end + 1, end: end + found[0].length };
  return passage.times.some(({ span }) => overlaps(span, elided)) ? null : elided;
}
