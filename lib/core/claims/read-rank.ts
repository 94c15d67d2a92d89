import { overlaps, type Span } from '../span.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import type { Rank } from './claim.ts';
import type { Draft, WordReader } from './draft.ts';
import type { Figure } from './figure.ts';
import { type Passage, type Sentence, sentenceAt } from './passage.ts';
import {
  amongWords,
  beyondAll,
  comparatives,
  determiners,
  everPhrases,
  fallNouns,
  nonRanks,
  ordinals,
  rankHeads,
  rankPlaces,
  recordLeads,
  recordNot,
  recordNouns,
  recordVerbs,
  riseNouns,
  sameWindow,
  scopeLeads,
  superlatives,
  turnLeads,
  turns,
} from './rank-lexicon.ts';
import { startsPhrase, type Word, wordIndexAt } from './words.ts';

/** The words of a rank before they become a draft: indices into the passage's words, end exclusive. */
interface RankWords {
  from: number;
  to: number;
  place: number;
  end: Rank['end'];
  valence: 'worst' | 'best' | null;
  /** A figure may follow within the rank: "a record 45,774". */
  length: { unit: 'week' | 'month' | 'year'; count: number } | null;
}

/**
 * Ranks and records, with or without a figure.
 *
 *     the third-highest year since 2018      a record 45,774      a six-month high      higher than ever
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^
 */
export const readRanks: WordReader = (passage, figures) => {
  const found: RankWords[] = [];
  passage.words.forEach((_, i) => {
    const rank =
      superlativeAt(passage, i) ??
      recordAt(passage, i) ??
      turnAt(passage, i) ??
      beyondAllAt(passage, i) ??
      numberOneAt(passage, i);
    const last = found.at(-1);
    if (rank && !(last && rank.from < last.to)) found.push(rank);
  });
  return found.map((rank) => rankDraft(passage, figures, rank));
};

const lowerAt = (passage: Passage, i: number): string => passage.words[i]?.lower ?? '';

function superlativeAt(passage: Passage, i: number): RankWords | null {
  const word = superlatives.get(lowerAt(passage, i));
  if (!word) return null;
  let from = i;
  let place = 1;
  const ordinal = ordinals.get(lowerAt(passage, i - 1));
  if (ordinal) {
    place = ordinal;
    from = i - 1;
  }
  const owned = passage.words[from - 1]?.possessive === true;
  const led = determiners.has(lowerAt(passage, from - 1)) || owned;
  if (word.needsArticle && !led && !ordinal) return null;
  if (lowerAt(passage, from - 1) === 'at' || lowerAt(passage, from - 1) === 'among') return null;
  while (determiners.has(lowerAt(passage, from - 1)) && isSameSentence(passage, from - 1, i)) from--;
  const scoped = scopeEnd(passage, i + 1);
  const next = [1, 2, 3].map((step) => lowerAt(passage, i + step));
  if (scoped === null) {
    if (nonRanks.has(next[0] ?? '') || word.needsArticle) return null;
    if (!ordinal && !next.slice(0, 2).some((lower) => rankHeads.has(lower))) return null;
  }
  const to = scoped ?? headEnd(passage, i);
  const moved = passage.words.slice(i + 1, Math.min(to, i + 4)).map((w) => w.lower);
  const end = moved.some((w) => riseNouns.has(w))
    ? 'largest-rise'
    : moved.some((w) => fallNouns.has(w))
      ? 'largest-fall'
      : word.end;
  return { from, to, place, end, valence: word.valence, length: null };
}

/** After a superlative without scope: up to its head noun, at most three words on. */
function headEnd(passage: Passage, i: number): number {
  for (let step = 3; step >= 1; step--) {
    if (rankHeads.has(lowerAt(passage, i + step)) && isSameSentence(passage, i, i + step))
      return i + step + 1;
  }
  return i + 1;
}

const isSameSentence = (passage: Passage, a: number, b: number): boolean => {
  const first = passage.words[a];
  const second = passage.words[b];
  if (!first || !second) return false;
  return sentenceAt(passage, first.start) === sentenceAt(passage, second.start);
};

const FARTHEST_SCOPE = 8;

/** Index after the words that say what a rank holds over, looked for in the next few words; null when none are there. */
function scopeEnd(passage: Passage, at: number): number | null {
  let loose: number | null = null;
  for (let i = at; i < at + FARTHEST_SCOPE && i < passage.words.length; i++) {
    const word = passage.words[i] as Word;
    if (!isSameSentence(passage, at - 1, i)) return loose;
    if (i > at && /[;:(]/u.test(passage.text.slice((passage.words[i - 1] as Word).end, word.start)))
      return loose;
    const ever = [...everPhrases, ...rankPlaces].find((phrase) => startsPhrase(passage.words, i, phrase));
    const time = passage.times.find(
      (t) => t.span.start <= word.start && word.start < t.span.end && isScope(passage, t),
    );
    if (time) return wordIndexAt(passage.words, time.span.end);
    if (ever) return i + ever.split(' ').length;
    if (word.lower === 'in' && lowerAt(passage, i + 2) === 'history') return i + 3;
    const same = sameWindow.find((phrase) => startsPhrase(passage.words, i, phrase));
    if (same) loose = i + same.split(' ').length + (same.startsWith('for the ') ? 1 : 0);
    const lead = scopeLeads.find((phrase) => startsPhrase(passage.words, i, phrase));
    if (lead) loose ??= leadEnd(passage, i + lead.split(' ').length);
  }
  return loose;
}

/** After "in any" or "since" without a time that was read: one or two words more, but nothing that begins a new phrase. */
function leadEnd(passage: Passage, at: number): number {
  let end = at;
  while (
    end < at + 2 &&
    end < passage.words.length &&
    !/^(?:the|a|and|but|record|\d.*)$/u.test(lowerAt(passage, end))
  )
    end++;
  return end;
}

/** A time that says over which stretch a rank holds. */
export const isScope = (passage: Passage, time: TimeExpression): boolean =>
  time.role === 'scope' ||
  /^(?:since|ever)\b/iu.test(passage.text.slice(time.span.start, time.span.end)) ||
  /\bsince $/u.test(passage.text.slice(Math.max(0, time.span.start - 6), time.span.start));

/** "a record 45,774", "record levels of", "hit a record high", "set a record"; not "police record" or "on record". */
function recordAt(passage: Passage, i: number): RankWords | null {
  const word = lowerAt(passage, i);
  if (word !== 'record' && word !== 'records') return null;
  const before = lowerAt(passage, i - 1);
  const next = lowerAt(passage, i + 1);
  const wordNow = passage.words[i] as Word;
  if (word === 'records' || (recordVerbs.has(before) && before !== 'the')) return null;
  const starts = i === 0 || !isSameSentence(passage, i - 1, i);
  if (
    !starts &&
    !recordLeads.has(before) &&
    !ordinals.has(before) &&
    !/\d/u.test(next) &&
    !recordNouns.has(next)
  )
    return null;
  const follows = passage.words[i + 1];
  const gap = follows ? passage.text.slice(wordNow.end, follows.start) : '.';
  const ends = !follows || /[.,;:)]/u.test(gap) || recordNot.has(next);
  if (
    ends &&
    !/^(?:set|sets|new|broke|break|smashed|another|hit|hits)$/u.test(`${before}`) &&
    !endsAfterNew(passage, i)
  )
    return null;
  if (!ends && recordNot.has(next)) return null;
  if (before === 'the' && follows && isFigureNext(passage, wordNow.end)) return null;
  let from = i;
  while (
    from > 0 &&
    /^(?:a|an|the|its|their|new|another|previous|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u.test(
      lowerAt(passage, from - 1),
    ) &&
    isSameSentence(passage, from - 1, i)
  )
    from--;
  const low = next === 'low' || next === 'lows';
  const scoped = ends ? scopeEnd(passage, i + 1) : null;
  const noun = recordNouns.has(next) ? i + 2 : i + 1;
  const to = scoped ?? recordEnd(passage, noun);
  return { from, to, place: 1, end: low ? 'lowest' : 'highest', valence: null, length: null };
}

/** "the record 88,521" speaks of a record known before and claims none. */
const isFigureNext = (passage: Passage, end: number): boolean =>
  passage.quantities.some(({ span }) => span.start > end && span.start - end <= 2);

const endsAfterNew = (passage: Passage, i: number): boolean =>
  /^(?:new|a|another)$/u.test(lowerAt(passage, i - 1)) &&
  /^(?:set|sets|hit|hits|broke|is|was|are|were|be|been|a|an|the|setting|hitting|seventh|sixth|fifth|fourth|third|second)$/u.test(
    lowerAt(passage, i - 2),
  );

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
function turnAt(passage: Passage, i: number): RankWords | null {
  const end = turns.get(lowerAt(passage, i));
  const before = lowerAt(passage, i - 1);
  if (!end || !turnLeads.has(before) || !isSameSentence(passage, i - 1, i)) return null;
  const next = lowerAt(passage, i + 1);
  const unit = /^(?:year|month|week|decade)$/u.test(before) ? before : null;
  const count = unit ? countOf(lowerAt(passage, i - 2)) : null;
  const strong = /^(?:time|historic|historical|fresh|new)$/u.test(before) || unit !== null;
  if (!strong && next !== 'of' && next !== 'since') return null;
  let from = i - 1;
  while (
    from > 0 &&
    i - from < 4 &&
    isSameSentence(passage, from - 1, i) &&
    (turnLeads.has(lowerAt(passage, from - 1)) || countOf(lowerAt(passage, from - 1)) !== null)
  )
    from--;
  const length =
    unit && count !== null
      ? unit === 'decade'
        ? { unit: 'year' as const, count: count * 10 }
        : { unit: unit as 'year' | 'month' | 'week', count }
      : null;
  const to = next === 'of' ? recordEnd(passage, i + 2) : (scopeEnd(passage, i + 1) ?? i + 1);
  return { from, to, place: 1, end, valence: null, length };
}

const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** Small whole number in digits or words; "a" is one; null for anything else. */
function countOf(word: string): number | null {
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  const at = numberWords.indexOf(word);
  return at >= 0 ? at : word === 'a' ? 1 : null;
}

/** "higher than ever", "a higher level than any seen before", "earlier than in any year". */
function beyondAllAt(passage: Passage, i: number): RankWords | null {
  const end = comparatives.get(lowerAt(passage, i));
  if (!end) return null;
  for (let step = 1; step <= 4; step++) {
    const phrase = beyondAll.find((words) => startsPhrase(passage.words, i + step, words));
    if (!phrase || !isSameSentence(passage, i, i + step)) continue;
    const article = /^(?:a|an|the)$/u.test(lowerAt(passage, i - 1)) ? i - 1 : i;
    const to = Math.min(i + step + phrase.split(' ').length + 1, passage.words.length);
    return { from: article, to, place: 1, end, valence: null, length: null };
  }
  return null;
}

/** "No. 1 in the world", "number one in Europe". */
function numberOneAt(passage: Passage, i: number): RankWords | null {
  if (!/^(?:no|number)$/u.test(lowerAt(passage, i)) || !/^(?:1|one)$/u.test(lowerAt(passage, i + 1)))
    return null;
  const place = rankPlaces.find((phrase) => startsPhrase(passage.words, i + 2, phrase));
  if (!place) return null;
  return {
    from: i,
    to: i + 2 + place.split(' ').length,
    place: 1,
    end: 'highest',
    valence: null,
    length: null,
  };
}

const WIDEST = 78;

function rankDraft(passage: Passage, figures: readonly Figure[], rank: RankWords): Draft {
  const first = passage.words[rank.from] as Word;
  const last = passage.words[Math.min(rank.to, passage.words.length) - 1] as Word;
  const sentence = sentenceAt(passage, first.start);
  const full = { start: first.start, end: Math.min(Math.max(last.end, first.end), sentence.end) };
  const span = full.end - full.start <= WIDEST ? full : { start: full.start, end: cutAt(passage, full) };
  const among = amongOf(passage, full);
  return {
    kind: 'rank',
    span,
    at: null,
    value: rank.place,
    value2: null,
    unit: null,
    bound: 'exact',
    step: 1,
    direction: null,
    rank: { place: rank.place, end: rank.end, among, ...(rank.valence ? { valence: rank.valence } : {}) },
    of: holderOf(figures, full, sentence),
    whole: full,
    ...(rank.length ? { scopeLength: rank.length } : {}),
  };
}

function cutAt(passage: Passage, full: Span): number {
  const words = passage.words.filter((word) => word.start >= full.start && word.end <= full.start + WIDEST);
  return words.at(-1)?.end ?? full.end;
}

function amongOf(passage: Passage, span: Span): Rank['among'] {
  const from = wordIndexAt(passage.words, span.start);
  const to = wordIndexAt(passage.words, span.end);
  for (let i = from; i < to; i++) {
    if (sameWindow.some((phrase) => startsPhrase(passage.words, i, phrase))) return 'same-window';
  }
  for (let i = from; i < to; i++) {
    const word = passage.words[i] as Word;
    if (passage.times.some((time) => overlaps(time.span, word))) continue;
    const grain = amongWords.get(word.lower);
    if (grain) return grain;
  }
  return null;
}

/** The figure that holds the rank: inside its words, else the level before it in the sentence, else the one after. */
function holderOf(figures: readonly Figure[], span: Span, sentence: Sentence): number | null {
  const inside = figures.findIndex(({ quantity }) => overlaps(quantity.span, span));
  if (inside >= 0) return inside;
  const levels = figures
    .map((figure, i) => ({ figure, i }))
    .filter(({ figure }) => figure.sentence === sentence && figure.part === 'level');
  const before = levels.findLast(({ figure }) => figure.quantity.span.end <= span.start);
  const after = levels.find(({ figure }) => figure.quantity.span.start >= span.end);
  return (before ?? after)?.i ?? null;
}
