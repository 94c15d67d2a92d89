import { overlaps, type Span } from '../span.ts';
import type { Rank, RankMark } from './claim.ts';
import type { Draft, WordReader } from './draft.ts';
import type { Figure } from './figure.ts';
import { unreadTimes } from './lexicon.ts';
import { type Passage, type Sentence, sentenceAt } from './passage.ts';
import {
  amongWords,
  exceptions,
  noYearLeads,
  openScopes,
  rankPlaces,
  sameWindow,
  spokenOfLeads,
} from './rank-lexicon.ts';
import { readRecord, readTurn } from './rank-record.ts';
import { isScope } from './rank-scope.ts';
import { readBeyondAll, readNumberOne, readSuperlative } from './rank-superlative.ts';
import { ownTimeOfRank } from './rank-time.ts';
import { isSameSentence, type RankReader, type RankWords } from './rank-words.ts';
import { readField } from './read-comparison.ts';
import { endsPhrase, phraseLength, type Word, wordIndexAt } from './words.ts';

const readers: RankReader[] = [readSuperlative, readRecord, readTurn, readBeyondAll, readNumberOne];

/**
 * Ranks and records, with or without a figure.
 *
 *     the third-highest year since 2018      a record 45,774      a six-month high      higher than ever
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^
 */
export const readRanks: WordReader = (passage, figures) => {
  const found: RankWords[] = [];
  passage.words.forEach((_, i) => {
    const rank = firstOf(passage, i);
    const last = found.at(-1);
    if (rank && !(last && rank.from < last.to)) found.push(rank);
  });
  return found
    .map((rank) => ({ rank, draft: rankDraft(passage, figures, rank) }))
    .filter(({ rank, draft }) => !isSpokenOf(passage, rank, draft))
    .map(({ draft }) => draft);
};

/** "Near historic lows", "far below its record high", "not the highest ever" claim no rank, unless they say of when it was. */
const isSpokenOf = (passage: Passage, { from }: RankWords, { whole, span }: Draft): boolean =>
  isSameSentence(passage, from - 1, from) &&
  spokenOfLeads.some((lead) => endsPhrase(passage.words, from, lead)) &&
  ownTimeOfRank(passage, whole ?? span) === null;

function firstOf(passage: Passage, at: number): RankWords | null {
  for (const read of readers) {
    const rank = read(passage, at);
    if (rank) return rank;
  }
  return null;
}

const WIDEST = 78;

function rankDraft(passage: Passage, figures: readonly Figure[], rank: RankWords): Draft {
  const first = passage.words[rank.from] as Word;
  const last = passage.words[Math.min(rank.to, passage.words.length) - 1] as Word;
  const sentence = sentenceAt(passage, first.start);
  const full = { start: first.start, end: Math.min(Math.max(last.end, first.end), sentence.end) };
  const span = rank.record
    ? beforeFigure(passage, full)
    : full.end - full.start <= WIDEST
      ? full
      : { start: full.start, end: cutAt(passage, full) };
  const of = holderOf(passage, figures, full, sentence);
  return {
    kind: isAmongPlaces(passage, full) ? 'comparison' : 'rank',
    span,
    at: null,
    value: rank.place,
    value2: null,
    unit: null,
    bound: 'exact',
    step: 1,
    direction: null,
    rank: rankOf(passage, sentence, full, span, rank, figures[of ?? -1]),
    of,
    whole: full,
    ...(rank.length ? { scopeLength: rank.length } : {}),
  };
}

/** What the words of a rank say: `full` are all of them, `span` those that are marked. */
function rankOf(
  passage: Passage,
  sentence: Sentence,
  full: Span,
  span: Span,
  { place, end, valence }: RankWords,
  holder: Figure | undefined,
): Rank {
  const mark = end === 'earliest' ? markOf(holder) : null;
  const words = wordsIn(passage, span);
  return {
    place,
    end,
    among: amongOf(passage, full),
    ...(valence ? { valence } : {}),
    ...(mark ? { mark } : {}),
    ...(isOfYear(passage, words) ? { ofYear: true } : {}),
    ...(words.some(({ lower }) => openScopes.has(lower)) ? { farBack: true } : {}),
    ...(hasException(passage, sentence) ? { excepting: true } : {}),
    ...(hasUnreadScope(passage, sentence, full) ? { unreadScope: true } : {}),
    ...(PREVIOUS.test(passage.text.slice(full.start, full.end)) ? { previous: true } : {}),
  };
}

/** What had been passed at "the earliest point in any year". */
function markOf(figure: Figure | undefined): RankMark | null {
  const unit = figure?.quantity.unit ?? null;
  if (!figure || figure.quantity.high !== null || (unit !== null && unit.kind !== 'count')) return null;
  return { value: figure.quantity.value, side: 'above', ofChange: false, unit: unit?.kind ?? null };
}

const wordsIn = (passage: Passage, span: Span): Word[] =>
  passage.words.slice(wordIndexAt(passage.words, span.start), wordIndexAt(passage.words, span.end));

/** "The record year", not "in any year" nor "a two-year high". */
const isOfYear = (passage: Passage, words: readonly Word[]): boolean =>
  words.some(
    ({ lower, start }, i) =>
      lower === 'year' &&
      passage.text[start - 1] === ' ' &&
      i > 0 &&
      !noYearLeads.has((words[i - 1] as Word).lower),
  );

const hasException = (passage: Passage, sentence: Sentence): boolean =>
  wordsIn(passage, sentence).some(
    ({ start }) => phraseLength(exceptions, passage.words, wordIndexAt(passage.words, start)) > 0,
  );

/** How far after a rank the time it holds over may be told, in characters. */
const SCOPE_AFTER = 12;

/** "The most in one day under this government", with no time beside it that was read as its scope. */
const hasUnreadScope = (passage: Passage, sentence: Sentence, full: Span): boolean => {
  const reach = { start: full.start, end: Math.min(full.end + SCOPE_AFTER, sentence.end) };
  return (
    wordsIn(passage, reach).some(
      ({ start }) => phraseLength(unreadTimes, passage.words, wordIndexAt(passage.words, start)) > 0,
    ) && !passage.times.some((time) => isScope(passage, time) && overlaps(time.span, reach))
  );
};

const PREVIOUS = /^(?:(?:the|its|their|a) )?(?:previous|earlier|then|last)\b/iu;

/**
 * "the fastest growth in the G7", "more than any other country": places are ranked, not times, so it is a comparison.
 * With a scope in time ("the highest in Europe since 2015") it stays a rank over time.
 */
function isAmongPlaces(passage: Passage, full: Span): boolean {
  const said = passage.text.slice(full.start, full.end);
  const overTime =
    /\b(?:ever|on record|history|since|before|of all time)\b/iu.test(said) ||
    passage.times.some((time) => overlaps(time.span, full) && isScope(passage, time));
  if (overTime) return false;
  const from = wordIndexAt(passage.words, full.start);
  const to = wordIndexAt(passage.words, full.end);
  const other = passage.words[to]?.lower ?? '';
  if (/\bthan any other$/iu.test(said)) return !amongWords.has(other) && !isTimeNoun(other);
  for (let i = from; i < to; i++) if (phraseLength(rankPlaces, passage.words, i) > 0) return true;
  return readField(passage, full) !== null;
}

const isTimeNoun = (word: string): boolean =>
  /^(?:time|period|stage|season|point|decade|century|half)$/u.test(word);

/** "a record 45,774" is marked at "a record": the figure has a mark of its own. */
function beforeFigure(passage: Passage, full: Span): Span {
  const figure = passage.quantities.find(
    ({ phrase, unit }) => phrase.start > full.start && phrase.start < full.end && unit?.kind !== 'time',
  );
  if (!figure) return full;
  const words = passage.words.filter((word) => word.start >= full.start && word.end < figure.phrase.start);
  return { start: full.start, end: words.at(-1)?.end ?? full.end };
}

function cutAt(passage: Passage, full: Span): number {
  const words = passage.words.filter((word) => word.start >= full.start && word.end <= full.start + WIDEST);
  return words.at(-1)?.end ?? full.end;
}

/** "The lowest August since 2019": among Augusts, not among months. */
const isOfLikeMonths = (passage: Passage, { start, end }: Span): boolean =>
  passage.times.some(
    ({ span, grain }) =>
      grain === 'month' &&
      span.start > start &&
      span.end <= end &&
      /^\p{L}+$/u.test(passage.text.slice(span.start, span.end)) &&
      /(?:est|most|least|record|worst|best) $/iu.test(passage.text.slice(start, span.start)),
  );

function amongOf(passage: Passage, span: Span): Rank['among'] {
  const from = wordIndexAt(passage.words, span.start);
  const to = wordIndexAt(passage.words, span.end);
  for (let i = from; i < to; i++) {
    if (phraseLength(sameWindow, passage.words, i) > 0) return 'same-window';
  }
  if (isOfLikeMonths(passage, span)) return 'same-window';
  for (let i = from; i < to; i++) {
    const word = passage.words[i] as Word;
    if (passage.times.some((time) => overlaps(time.span, word))) continue;
    const grain = amongWords.get(word.lower);
    if (grain) return grain;
  }
  return null;
}

/** "19,982 in the first half, which was a record": said of the figure right before, though that is only compared with. */
const RELATIVE = /, which (?:was|were|is|are|had been|has been|marked|set)(?: itself| then| also| still)? $/u;

/**
 * The figure that holds the rank (a length of time never does): inside its words, else the level before it in the sentence
 * or, in a relative clause, the last figure before it that is no change, else the level after it.
 */
function holderOf(
  passage: Passage,
  figures: readonly Figure[],
  span: Span,
  sentence: Sentence,
): number | null {
  const counts = figures
    .map((figure, i) => ({ figure, i }))
    .filter(({ figure }) => figure.quantity.unit?.kind !== 'time');
  const inside = counts.find(({ figure }) => overlaps(figure.quantity.span, span));
  if (inside) return inside.i;
  const isRelative = RELATIVE.test(passage.text.slice(sentence.start, span.start));
  const holders = counts.filter(
    ({ figure }) =>
      figure.sentence === sentence && (isRelative ? figure.part !== 'change' : figure.part === 'level'),
  );
  const before = holders.findLast(({ figure }) => figure.quantity.span.end <= span.start);
  const after = holders.find(({ figure }) => figure.quantity.span.start >= span.end);
  return (before ?? after)?.i ?? null;
}
