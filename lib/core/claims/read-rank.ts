import { overlaps, type Span } from '../span.ts';
import type { Rank, RankMark } from './claim.ts';
import type { Draft, WordReader } from './draft.ts';
import type { Figure } from './figure.ts';
import { unreadTimes } from './lexicon.ts';
import { type Passage, type Sentence, sentenceAt } from './passage.ts';
import { amongOf, isAmongPlaces } from './rank-among.ts';
import { holderOf } from './rank-holder.ts';
import {
  exceptions,
  lengthLeads,
  noYearLeads,
  openLengths,
  openScopes,
  previousArticles,
  previousWords,
  scopeOpeners,
  spokenOfLeads,
} from './rank-lexicon.ts';
import { readRecord, readTurn } from './rank-record.ts';
import { isScope } from './rank-scope.ts';
import { readBeyondAll, readNumberOne, readSuperlative } from './rank-superlative.ts';
import { ownTimeOfRank } from './rank-time.ts';
import { isSameSentence, type RankReader, type RankWords, wordsIn } from './rank-words.ts';
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
    ...(hasUnreadScope(passage, sentence, full) ||
    isOpenSince(passage, sentence, full) ||
    isCutShort(passage, full) ||
    isOpenLength(passage, full, end)
      ? { unreadScope: true }
      : {}),
    ...(isPrevious(wordsIn(passage, full)) ? { previous: true } : {}),
  };
}

/** What had been passed at "the earliest point in any year". */
function markOf(figure: Figure | undefined): RankMark | null {
  const unit = figure?.quantity.unit ?? null;
  if (!figure || figure.quantity.high !== null || (unit !== null && unit.kind !== 'count')) return null;
  return { value: figure.quantity.value, side: 'above', ofChange: false, unit: unit?.kind ?? null };
}

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

/** "Its highest since the autumn", where no time behind "since" was read. */
const isOpenSince = (passage: Passage, sentence: Sentence, full: Span): boolean => {
  const rest = { start: full.start, end: sentence.end };
  return (
    wordsIn(passage, rest).some(({ lower }) => scopeOpeners.has(lower)) &&
    !passage.times.some((time) => isScope(passage, time) && overlaps(time.span, rest))
  );
};

/** "The fastest in a year": in the last year, or in any; the earliest point "in a year" is in any. */
const isOpenLength = (passage: Passage, full: Span, end: RankWords['end']): boolean =>
  end !== 'earliest' &&
  wordsIn(passage, full).some(
    ({ start }) => phraseLength(openLengths, passage.words, wordIndexAt(passage.words, start)) > 0,
  );

/** "Its lowest for some time": the words end where a length would begin, and none was read. */
const isCutShort = (passage: Passage, full: Span): boolean =>
  lengthLeads.has(wordsIn(passage, full).at(-1)?.lower ?? '');

/** "Previous" or "the previous", at the beginning. */
const isPrevious = ([first, second]: readonly Word[]): boolean =>
  previousWords.has(first?.lower ?? '') ||
  (previousArticles.has(first?.lower ?? '') && previousWords.has(second?.lower ?? ''));

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
