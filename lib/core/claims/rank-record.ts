import type { Passage } from './passage.ts';
import {
  ordinals,
  recordDeterminers,
  recordLeads,
  recordMakers,
  recordNot,
  recordNouns,
  recordStates,
  recordTails,
  recordVerbs,
  streakUnits,
  strongTurns,
  turnLeads,
  turns,
} from './rank-lexicon.ts';
import { scopeEnd } from './rank-scope.ts';
import { timeBefore } from './rank-time.ts';
import { countOf, isSameSentence, lowerAt, type RankReader, type RankWords } from './rank-words.ts';
import { type Word, wordIndexAt } from './words.ts';

/** "a record 45,774", "record levels of", "hit a record high", "set a record"; not "police record" or "on record". */
export const readRecord: RankReader = (passage, i) => {
  if (lowerAt(passage, i) !== 'record') return null;
  const before = lowerAt(passage, i - 1);
  const next = lowerAt(passage, i + 1);
  if (!isLed(passage, i, before, next)) return null;
  const { end } = passage.words[i] as Word;
  const follows = passage.words[i + 1];
  const stops = !follows || /[.,;:)–—]/u.test(passage.text.slice(end, follows.start));
  const closes = stops || recordNot.has(next);
  const isAlone = stops || recordTails.has(next);
  const isKnown = timeBefore(passage, passage.words[i] as Word) !== null;
  if (closes && !isKnown && !isMade(passage, i) && !(isAlone && isApposed(passage, i))) return null;
  if (next === 'of' && !stops && !isOfFigure(passage, i + 1)) return null;
  if (before === 'the' && (isFigureNext(passage, end) || streakUnits.has(next))) return null;
  let from = i;
  while (isDeterminer(lowerAt(passage, from - 1)) && isSameSentence(passage, from - 1, i)) from--;
  const scoped = closes ? scopeEnd(passage, i + 1) : null;
  const to = scoped ?? (stops ? i + 1 : recordEnd(passage, recordNouns.has(next) ? i + 2 : i + 1));
  const low = turns.get(next) === 'lowest';
  return { from, to, place: 1, end: low ? 'lowest' : 'highest', valence: null, length: null, record: true };
};

const isDeterminer = (word: string): boolean => recordDeterminers.has(word) || ordinals.has(word);

/** What may stand before: an article, a verb that makes records; at a sentence's start, anything may follow. */
function isLed(passage: Passage, i: number, before: string, next: string): boolean {
  if (i === 0 || !isSameSentence(passage, i - 1, i)) return true;
  if (recordVerbs.has(before)) return false;
  if (timeBefore(passage, passage.words[i] as Word)) return true;
  return recordLeads.has(before) || ordinals.has(before) || /\d/u.test(next) || recordNouns.has(next);
}

/** "set a record", "a new record", "were a record": a bare record needs a word that makes it one. */
function isMade(passage: Passage, i: number): boolean {
  const before = lowerAt(passage, i - 1);
  if (recordMakers.has(before)) return true;
  return /^(?:new|a|another)$/u.test(before) && recordStates.has(lowerAt(passage, i - 2));
}

/** "36 trillion dollars, a record", "20,000 – a record for the period": said of the figure right before. */
function isApposed(passage: Passage, i: number): boolean {
  const article = passage.words[i - 1];
  if (!article || (article.lower !== 'a' && article.lower !== 'another')) return false;
  const lead = passage.text.slice(0, article.start).trimEnd();
  return (
    /[,–—]$/u.test(lead) &&
    passage.quantities.some(({ phrase }) => phrase.end <= lead.length && lead.length - phrase.end <= APPOSED)
  );
}

/** A time may stand between figure and apposition: "45,755 in 2022, a record". */
const APPOSED = 40;

/** "a record of 45,774", "the record of 2022"; not "a record of failure". */
const isOfFigure = (passage: Passage, at: number): boolean => {
  const { end } = passage.words[at] as Word;
  const isNear = (start: number): boolean => start >= end && start - end <= 18;
  return (
    passage.quantities.some(({ phrase }) => isNear(phrase.start)) ||
    passage.times.some(({ span }) => isNear(span.start))
  );
};

/** "the record 88,521", as "the record year", speaks of a record known before and claims none. */
const isFigureNext = (passage: Passage, end: number): boolean =>
  passage.quantities.some(({ span }) => span.start > end && span.start - end <= 2);

/** A figure or noun right after "record" belongs to its span: "a record 45,774", "record levels of returns", "record high of 906,000". */
function recordEnd(passage: Passage, at: number): number {
  const scoped = scopeEnd(passage, at);
  if (scoped !== null) return scoped;
  const figure = passage.quantities.find(
    ({ phrase }) =>
      phrase.start >= (passage.words[at - 1]?.end ?? 0) &&
      phrase.start - (passage.words[at - 1]?.end ?? 0) <= 5,
  );
  if (figure) return wordIndexAt(passage.words, figure.span.end);
  if (lowerAt(passage, at) === 'of') return at + 2;
  return recordNouns.has(lowerAt(passage, at - 1)) || recordNot.has(lowerAt(passage, at)) ? at : at + 1;
}

/** "a six-month high", "an all-time low", "a new high", "a high of 7.8 million". */
export const readTurn: RankReader = (passage, i) => {
  const end = turns.get(lowerAt(passage, i));
  const before = lowerAt(passage, i - 1);
  if (!end || !turnLeads.has(before) || !isSameSentence(passage, i - 1, i)) return null;
  const next = lowerAt(passage, i + 1);
  const length = lengthBefore(passage, i);
  const strong = strongTurns.has(before) || /^(?:year|month|week|decade)$/u.test(before);
  if (!strong && next !== 'of' && next !== 'since') return null;
  let from = i - 1;
  while (i - from < 4 && isSameSentence(passage, from - 1, i) && isTurnLead(lowerAt(passage, from - 1)))
    from--;
  const to = next === 'of' ? recordEnd(passage, i + 2) : (scopeEnd(passage, i + 1) ?? i + 1);
  return { from, to, place: 1, end, valence: null, length, record: true };
};

const isTurnLead = (word: string): boolean => turnLeads.has(word) || countOf(word) !== null;

/** How far back a "six-month high" reaches; null where no length is said. */
function lengthBefore(passage: Passage, i: number): RankWords['length'] {
  const count = countOf(lowerAt(passage, i - 2));
  if (count === null) return null;
  switch (lowerAt(passage, i - 1)) {
    case 'decade':
      return { unit: 'year', count: count * 10 };
    case 'year':
      return { unit: 'year', count };
    case 'month':
      return { unit: 'month', count };
    case 'week':
      return { unit: 'week', count };
    default:
      return null;
  }
}
