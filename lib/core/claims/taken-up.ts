import lexicon from '../../../assets/lexicons/en/claims.json' with { type: 'json' };
import type { Span } from '../span.ts';
import { isVerb } from './lexicon.ts';
import { clauseAt, type Passage, type Sentence } from './passage.ts';
import { wordIndexAt } from './words.ts';

/** Subjects that say nothing but that the same is meant. */
const pointing: ReadonlySet<string> = new Set(lexicon.pointing);

/**
 * The subject of the figure's clause, where it only takes up what was spoken of; null where it has any word of its own, or
 * takes up the subject of a sentence between that has no figure ("The interest bill was less kind. It reached £9.1bn").
 *
 *     In 2010-11 the number was 3.6 million        It peaked at 5.25%        By mid-December they held 86,089
 *                ^^^^^^^^^^                        ^^                                        ^^^^
 */
export function findTakenUp(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const clause = sentence.clauses[clauseAt(sentence, span.start)] ?? sentence;
  const from = wordIndexAt(passage.words, afterTime(passage, clause));
  let end = from;
  while (pointing.has(passage.words[end]?.lower ?? '')) end++;
  const [first, last, verb] = [passage.words[from], passage.words[end - 1], passage.words[end]];
  if (!first || !last || end === from || !isVerb(verb) || last.end > span.start) return null;
  if (isOfSentenceBetween(passage, sentence)) return null;
  return { start: first.start, end: last.end };
}

function isOfSentenceBetween({ words, sentences, quantities }: Passage, { start }: Sentence): boolean {
  const before = sentences.findLast((one) => one.end <= start);
  if (!before || quantities.some(({ span }) => span.start >= before.start && span.end <= before.end))
    return false;
  return !pointing.has(words[wordIndexAt(words, before.start)]?.lower ?? '');
}

/** Where the clause begins after a time set before it. */
function afterTime(passage: Passage, clause: Span): number {
  const fronted = passage.times.findLast(
    ({ span }) => span.start >= clause.start && span.start - clause.start <= LEAD && span.end < clause.end,
  );
  return fronted ? fronted.span.end : clause.start;
}

/** How far into the clause that time may begin: "But by the end of ". */
const LEAD = 18;
