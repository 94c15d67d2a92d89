import type { Span } from '../span.ts';
import { restBounds, restWords, timeUnits } from './lexicon.ts';
import { clauseAt, type Passage, sentenceAt } from './passage.ts';
import { smallNumbers } from './rank-lexicon.ts';
import { phraseLength, type Word, wordIndexAt } from './words.ts';

/**
 * The words that make a share one of those left over, whom the measure does not count; null when there are none in the
 * clause after it.
 *
 *     40% had waited more than 18 weeks          one in four was not          38.5% had waited longer
 *                    ^^^^^^^^^                               ^^^                                ^^^^^^
 */
export function findRest(passage: Passage, span: Span): Span | null {
  const sentence = sentenceAt(passage, span.start);
  const { end } = sentence.clauses[clauseAt(sentence, span.start)] ?? sentence;
  const { words } = passage;
  for (let i = wordIndexAt(words, span.end); i < words.length && (words[i] as Word).start < end; i++) {
    const bound = phraseLength(restBounds, words, i);
    const length = bound > 0 && isLengthAt(words, i + bound) ? bound : phraseLength(restWords, words, i);
    if (length > 0) return { start: (words[i] as Word).start, end: (words[i + length - 1] as Word).end };
  }
  return null;
}

/** "more than four hours" bounds the time; "more than in May" does not. */
function isLengthAt(words: readonly Word[], at: number): boolean {
  const number = words[at]?.lower ?? '';
  const unit = (words[at + 1]?.lower ?? '').replace(/s$/u, '');
  return (/^\d+$/u.test(number) || smallNumbers.has(number)) && timeUnits.has(unit);
}
