import type { Span } from '../span.ts';
import { daysBetween } from '../time/days.ts';
import type { Figure } from './figure.ts';
import { clauseAt, type Passage, type Sentence } from './passage.ts';
import { notNow, notNowBehind, nowWords, pastVerbs, perfectVerbs, presentVerbs } from './time-lexicon.ts';
import { type Word, wordIndexAt } from './words.ts';

/**
 * True where the sentence says how things stand as it is written, so that an undated figure can only be of the newest.
 *
 *     Unemployment is 4.7%       Inflation has risen to 3.8%       There are now 32,000
 *                  ^^                      ^^^                               ^^^
 */
export function isSaidOfNow(passage: Passage, sentence: Sentence, figure: Figure): boolean {
  const { words } = passage;
  const clause = sentence.clauses[clauseAt(sentence, figure.quantity.span.start)] ?? sentence;
  const inside = wordsIn(words, clause);
  const { start } = figure.quantity.phrase;
  const isOther = ({ lower, end }: Word) => (end <= start ? notNow : notNowBehind).has(lower);
  const others = inside.filter((word) => isOther(word) && start - word.end !== 1);
  const saysNow = inside.some(({ lower }) => nowWords.has(lower));
  if (others.length > 0 || !isRecent(passage, sentence, saysNow)) return false;
  if (saysNow) return true;
  const verb =
    inside.findLast((word) => word.end <= start && isTensed(word)) ??
    inside.find((word) => word.start >= figure.quantity.span.end && isTensed(word));
  if (!verb || !presentVerbs.has(verb.lower)) return false;
  return !perfectVerbs.has(verb.lower) || figure.move?.role === 'to' || figure.part === 'change';
}

const isTensed = ({ lower }: Word): boolean => presentVerbs.has(lower) || pastVerbs.has(lower);

const wordsIn = (words: readonly Word[], { start, end }: Span): Word[] =>
  words.slice(wordIndexAt(words, start), wordIndexAt(words, end));

/** How long before publication a time may lie, in days. */
const SPAN = 800;

/** Where the sentence, or the one before it unless it says "now" itself, goes back for years, it may speak of then as of now. */
function isRecent(passage: Passage, { start, end }: Sentence, saysNow: boolean): boolean {
  const { day, times, sentences } = passage;
  if (day === null) return false;
  const from = (saysNow ? null : sentences.findLast((one) => one.end <= start)?.start) ?? start;
  const near = times.filter(({ span }) => span.start >= from && span.end <= end);
  const ends = near.flatMap(({ readings }) => (readings[0] ? [readings[0].interval.end] : []));
  return ends.every((each) => daysBetween(each, day) <= SPAN) && !hasOldYear(passage, day);
}

/** "It is 1984": a year gone by that no time was read from. */
const hasOldYear = ({ text, times }: Passage, day: string): boolean =>
  [...text.matchAll(/(?<![\d,.£$€])(?:1[6-9]|20)\d\d(?![\d,%])/gu)].some(
    ({ index, 0: year }) =>
      Number(year) < Number(day.slice(0, 4)) - 2 &&
      !times.some(({ span }) => span.start <= index && index < span.end),
  );
