import type { Span } from '../span.ts';
import type { Slot } from './claim.ts';
import { wholeWords } from './lexicon.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { determiners } from './rank-lexicon.ts';
import { type Word, wordIndexAt } from './words.ts';

const FARTHEST = 4;

/**
 * The wider place whose total a share is of; null when none is named right after the figure and its "of".
 *
 *     0.9% of global CO2 emissions          31% of the world's emissions          a fifth of the EU total
 *             ^^^^^^                                ^^^^^^^                                   ^^
 */
export function readWholeArea(passage: Passage, span: Span): Slot<string> | null {
  const sentence = sentenceAt(passage, span.start);
  const { words } = passage;
  const of = wordIndexAt(words, span.end);
  if (words[of]?.lower !== 'of' || (words[of] as Word).start - span.end > 1) return null;
  for (let i = of + 1; i <= of + FARTHEST && i < words.length; i++) {
    const word = words[i] as Word;
    if (word.start >= sentence.end) return null;
    const area = passage.mentions.find(
      ({ what, span: named }) => what === 'area' && named.start <= word.start && word.end <= named.end,
    );
    if (area) return { from: 'text', value: area.code, span: area.span };
    const code = wholeWords.get(word.lower);
    if (code) return { from: 'text', value: code, span: word };
    if (!determiners.has(word.lower)) return null;
  }
  return null;
}
