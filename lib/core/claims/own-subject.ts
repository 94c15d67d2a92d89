import lexicon from '../../../assets/lexicons/en/claims.json' with { type: 'json' };
import { closedWords } from '../quantities/lexicon.ts';
import type { Span } from '../span.ts';
import { isFigure, isRead, isReadWord } from './known-words.ts';
import { isVerb, openWords } from './lexicon.ts';
import { clauseAt, type Passage, type Sentence } from './passage.ts';
import { fallNouns, riseNouns } from './rank-lexicon.ts';
import { type Word, wordIndexAt } from './words.ts';

/** Subjects that take up what was spoken of: pronouns, "the figure", "numbers". */
const taking: ReadonlySet<string> = new Set(lexicon.takingUp);

/** Who counts what is counted: "police recorded". */
const recorders: ReadonlySet<string> = new Set(lexicon.recorders);

/** "And is 45% down", "its figures", "police recorded": no thing that the figure could be of. */
const isOfNoMeasure = ({ lower }: Word): boolean => closedWords.has(lower) || recorders.has(lower);

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
  const subject = subjectBefore(passage, sentence, span);
  const [first, last] = [subject[0], subject.at(-1)];
  if (!first || !last || subject.some(({ lower }) => taking.has(lower)) || subject.every(isOfNoMeasure))
    return null;
  const found = { start: first.start, end: last.end };
  if (/[,;:()“”"]/u.test(passage.text.slice(found.start, found.end))) return null;
  const isKnown = isRead(passage, found) || isFigure(passage, found);
  return !isKnown || isNarrowed(passage, subject) || isTied(passage, subject) ? found : null;
}

/**
 * What moved, told behind the move, where no measure's words name it: null for times, places and what takes up the topic.
 *
 *     borrowing of £20.2bn despite a 9% rise in card payments
 *                                               ^^^^^^^^^^^^^
 */
export function findMovedObject(passage: Passage, { end }: Span): Span | null {
  const { words, text } = passage;
  const noun = wordIndexAt(words, end);
  const at = isMoveNoun(words[noun]) ? noun + 1 : noun;
  if (words[at]?.lower !== 'in' || !isMoveNoun(words[at - 1])) return null;
  let last = at + 1;
  while (last < at + 5 && isPlainAfter(text, words[last - 1], words[last])) last++;
  const moved = words.slice(at + 1, last);
  const [first, final] = [moved[0], moved.at(-1)];
  if (!first || !final || moved.some(({ lower }) => taking.has(lower))) return null;
  const found = { start: first.start, end: final.end };
  return isReadWord(passage, found) || isFigure(passage, found) ? null : found;
}

const isMoveNoun = (word: Word | undefined): boolean =>
  word !== undefined && (riseNouns.has(word.lower) || fallNouns.has(word.lower));

const isPlainAfter = (text: string, before: Word | undefined, word: Word | undefined): boolean =>
  before !== undefined &&
  word !== undefined &&
  text.slice(before.end, word.start) === ' ' &&
  !closedWords.has(word.lower) &&
  !isVerb(word);

/** The words of the figure's clause up to its verb, where that stands before the figure; none where it has no verb there. */
function subjectBefore(passage: Passage, sentence: Sentence, span: Span): Word[] {
  const clause = sentence.clauses[clauseAt(sentence, span.start)] ?? sentence;
  const from = wordIndexAt(passage.words, clause.start);
  let first = from;
  while (leads.has(passage.words[first]?.lower ?? '') && first < from + 2) first++;
  let end = first;
  while (end < first + LONGEST && !isVerb(passage.words[end])) end++;
  const subject = passage.words.slice(first, end);
  return isVerb(passage.words[end]) && (subject.at(-1)?.end ?? 0) <= span.start ? subject : [];
}

/** "Dependants on study visas": the head of the subject is no word of a measure, what it hangs on is. */
function isTied(passage: Passage, [head, tie]: readonly Word[]): boolean {
  if (!head || !tie || !ties.has(tie.lower) || openWords.has(head.lower)) return false;
  return !isReadWord(passage, head) && !isFigure(passage, head);
}

/** "Rural burglaries": a measure's own noun, narrowed by one word that no measure has. */
function isNarrowed(passage: Passage, words: readonly Word[]): boolean {
  const [narrowing, noun, more] = words;
  if (!narrowing || !noun || more || openWords.has(narrowing.lower)) return false;
  if (isRead(passage, narrowing) || isFigure(passage, narrowing)) return false;
  const parts = passage.mentions.filter(({ what }) => what === 'indicator').flatMap(({ parts }) => parts);
  return parts.some((part) => part.start === noun.start);
}
