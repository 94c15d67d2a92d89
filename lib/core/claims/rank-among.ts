import { overlaps, type Span } from '../span.ts';
import type { Rank } from './claim.ts';
import type { Passage } from './passage.ts';
import {
  amongWords,
  anyOther,
  likeMonthLeads,
  overTime,
  placeNouns,
  rankPlaces,
  sameWindow,
  superlatives,
  timeNouns,
} from './rank-lexicon.ts';
import { isScope } from './rank-scope.ts';
import { wordsIn } from './rank-words.ts';
import { readField } from './read-comparison.ts';
import { type PhraseTable, phraseLength, type Word, wordIndexAt } from './words.ts';

/**
 * "the fastest growth in the G7", "more than any other country": places are ranked, not times, so it is a comparison.
 * With a scope in time ("the highest in Europe since 2015") it stays a rank over time.
 */
export function isAmongPlaces(passage: Passage, full: Span): boolean {
  const from = wordIndexAt(passage.words, full.start);
  const to = wordIndexAt(passage.words, full.end);
  const says = (table: PhraseTable): boolean =>
    wordsIn(passage, full).some((_, i) => phraseLength(table, passage.words, from + i) > 0);
  const isOverTime =
    says(overTime) || passage.times.some((time) => overlaps(time.span, full) && isScope(passage, time));
  if (isOverTime) return false;
  const other = passage.words[to]?.lower ?? '';
  if (says(anyOther) && phraseLength(anyOther, passage.words, to - 3) > 0)
    return !amongWords.has(other) && !timeNouns.has(other);
  for (let i = from; i < to; i++) if (phraseLength(rankPlaces, passage.words, i) > 0) return true;
  return isOfPlaces(passage, full) || readField(passage, full) !== null;
}

/** "Of the English regions the North East saw the fastest growth, though it remains the cheapest": the sentence opens with those ranked. */
function isOfPlaces({ words, sentences }: Passage, { start }: Span): boolean {
  const sentence = sentences.findLast((one) => one.start <= start);
  if (!sentence) return false;
  const at = wordIndexAt(words, sentence.start);
  const [first, ...next] = words.slice(at, at + OPENING).map(({ lower }) => lower);
  return (
    (first === 'of' || first === 'among' || first === 'amongst') && next.some((word) => placeNouns.has(word))
  );
}

/** How many words "of all the large English regions" may take. */
const OPENING = 7;

/** "The lowest August since 2019": among Augusts, not among months. */
const isOfLikeMonths = (passage: Passage, { start, end }: Span): boolean =>
  passage.times.some(
    ({ span, grain }) =>
      grain === 'month' &&
      span.start > start &&
      span.end <= end &&
      /^\p{L}+$/u.test(passage.text.slice(span.start, span.end)) &&
      isLikeMonthLead(passage.words[wordIndexAt(passage.words, span.start) - 1]?.lower ?? ''),
  );

const isLikeMonthLead = (word: string): boolean => superlatives.has(word) || likeMonthLeads.has(word);

export function amongOf(passage: Passage, span: Span): Rank['among'] {
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
