import lexicon from '../../../assets/lexicons/en/claims.json' with { type: 'json' };
import { overlaps, type Span } from '../span.ts';
import { finiteVerbs, verbs } from './lexicon.ts';
import { clauseAt, type Passage, type Sentence } from './passage.ts';
import { type Word, wordIndexAt } from './words.ts';

/** Subjects that take up what was spoken of: pronouns, "the figure", "numbers". */
const taking: ReadonlySet<string> = new Set(lexicon.takingUp);

/** Verbs of rising and falling, and of what a thing comes to. */
const moving: ReadonlySet<string> = new Set(lexicon.movingVerbs);

/** Words before a measure's noun that leave it as wide as it was: "total arrivals". */
const open: ReadonlySet<string> = new Set(lexicon.openWords);

/** Words that tie a thing of its own to what a measure counts: "dependants on study visas". */
const ties: ReadonlySet<string> = new Set(lexicon.ties);

/** Words that open a clause before its subject: "and that". */
const leads: ReadonlySet<string> = new Set(lexicon.clauseLeads);

const LONGEST = 7;

/**
 * The subject of the figure's clause, where it is a thing of its own that no measure's words name: the figure is then of
 * that thing, whatever the text before it was about. Null for pronouns, places, and subjects that take up the topic.
 *
 *     Inflation was 2.9%. Council tax went up by 2.9%.
 *                         ^^^^^^^^^^^
 */
export function findOwnSubject(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const clause = sentence.clauses[clauseAt(sentence, span.start)] ?? sentence;
  const from = wordIndexAt(passage.words, clause.start);
  let first = from;
  while (leads.has(passage.words[first]?.lower ?? '') && first < from + 2) first++;
  let end = first;
  while (end < first + LONGEST && !isVerb(passage.words[end])) end++;
  const [start, last] = [passage.words[first], passage.words[end - 1]];
  if (!start || !last || end === first || !isVerb(passage.words[end]) || last.end > span.start) return null;
  const found = { start: start.start, end: last.end };
  if (passage.words.slice(first, end).some(({ lower }) => taking.has(lower))) return null;
  if (/[,;:()“”"]/u.test(passage.text.slice(found.start, found.end))) return null;
  const isKnown = [...passage.mentions, ...passage.times, ...passage.quantities].some((other) =>
    overlaps(other.span, found),
  );
  const subject = passage.words.slice(first, end);
  return !isKnown || isNarrowed(passage, subject) || isTied(passage, subject) ? found : null;
}

/** "Dependants on study visas": the head of the subject is no word of a measure, what it hangs on is. */
function isTied(passage: Passage, [head, tie]: readonly Word[]): boolean {
  if (!head || !tie || !ties.has(tie.lower) || open.has(head.lower)) return false;
  const parts = [
    ...passage.mentions.flatMap(({ parts, span }) => (parts.length > 0 ? parts : [span])),
    ...passage.times.map(({ span }) => span),
    ...passage.quantities.map(({ span }) => span),
  ];
  return !parts.some((part) => overlaps(part, head));
}

/** "Rural burglaries": a measure's own noun, narrowed by one word that no measure has. */
function isNarrowed(passage: Passage, words: readonly Word[]): boolean {
  const [narrowing, noun, more] = words;
  if (!narrowing || !noun || more || open.has(narrowing.lower)) return false;
  const known = [...passage.mentions, ...passage.times, ...passage.quantities];
  if (known.some(({ span }) => overlaps(span, narrowing))) return false;
  const parts = passage.mentions.filter(({ what }) => what === 'indicator').flatMap(({ parts }) => parts);
  return parts.some((part) => part.start === noun.start);
}

const isVerb = (word: Word | undefined): boolean =>
  word !== undefined && (moving.has(word.lower) || verbs.has(word.lower) || finiteVerbs.has(word.lower));
