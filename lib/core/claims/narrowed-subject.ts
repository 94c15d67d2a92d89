import type { Span } from '../span.ts';
import { clauseAt, type Passage, type Sentence } from './passage.ts';
import { narrowingWords } from './time-lexicon.ts';
import { wordIndexAt } from './words.ts';

/**
 * The words that say which of those counted are meant, up to the figure, where its clause has any before it: only a measure
 * that they help to name can be surely meant. Null where there are none.
 *
 *     returns of people whose asylum claims had failed rose 23%
 *                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function findNarrowing(passage: Passage, sentence: Sentence, { start }: Span): Span | null {
  const clause = sentence.clauses[clauseAt(sentence, start)] ?? sentence;
  const words = passage.words.slice(
    wordIndexAt(passage.words, clause.start),
    wordIndexAt(passage.words, start),
  );
  const at = words.findLastIndex(({ lower }) => narrowingWords.has(lower));
  const [before, first] = [words[at - 1], words[at]];
  if (!before || !first || /[,;:()]/u.test(passage.text.slice(before.end, start))) return null;
  const isParted = passage.quantities.some(
    ({ span }) => span.start >= clause.start && span.end <= start && span.end > before.start,
  );
  return isParted ? null : { start: first.start, end: start };
}
