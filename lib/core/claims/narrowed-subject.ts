import { overlaps, type Span } from '../span.ts';
import { clauseAt, type Passage, type Sentence } from './passage.ts';
import { narrowingWords } from './time-lexicon.ts';
import { wordIndexAt } from './words.ts';

/** Another group of what was counted, up to its first figure, and from there to its second. */
const OTHERS =
  /(?:\b(?:and|but|while)|,) ((?:those|that) (?:for|of|on|in|with|without|who|whose|from|under|over|aged|at) [^.;:,()\d]{3,40} )(?:\d[^.;:()]{0,20} to )?$/iu;

/**
 * The words that say which of those counted are meant, up to the figure, where its clause has any before it: only a measure
 * that they help to name can be surely meant. Null where there are none.
 *
 *     returns of people whose asylum claims had failed rose 23%
 *                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     roles in care fell by 88% to 7,378 and those for nurses by 80% to 3,080
 *                                            ^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function findNarrowing(passage: Passage, sentence: Sentence, { start }: Span): Span | null {
  const others = OTHERS.exec(passage.text.slice(sentence.start, start));
  if (others) {
    const from = sentence.start + others.index + others[0].indexOf(others[1] ?? '');
    const found = { start: from, end: from + (others[1]?.length ?? 0) };
    // "And that for apprentices": a part that the measure is held by.
    return passage.mentions.some(({ what, span }) => what === 'breakdown' && overlaps(span, found))
      ? null
      : found;
  }
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

/** "Of children in families with …", up to the verb. */
const OF_THOSE =
  /^ of (?:all )?(?:\p{L}[\p{L}’'-]* ){1,3}?((?:in|with|without|whose|who|aged|from|under|over) [^.;:,()\d]{3,70}?) (?:are|were|is|was|have|had|live|lived)\b/u;

/**
 * The words that say which part of the whole a share is of, where they name neither a place nor a time; null where there are none.
 *
 *     48 per cent of children in families with a child under five are in poverty
 *                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function findNarrowingAfter(passage: Passage, { end }: Span): Span | null {
  const said = OF_THOSE.exec(passage.text.slice(end, end + 160));
  const words = said?.[1];
  if (!said || !words) return null;
  const start = end + said[0].indexOf(words);
  const found = { start, end: start + words.length };
  const isTold =
    passage.mentions.some(({ what, span }) => what === 'area' && overlaps(span, found)) ||
    passage.times.some(({ span }) => overlaps(span, found));
  return isTold ? null : found;
}
