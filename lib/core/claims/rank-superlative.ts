import { beingVerbs, closedWords } from '../quantities/lexicon.ts';
import type { Rank } from './claim.ts';
import { type Passage, sentenceAt } from './passage.ts';
import {
  beyondAll,
  comparatives,
  determiners,
  fallNouns,
  nonRanks,
  openComparatives,
  ordinals,
  rankHeads,
  rankPlaces,
  riseNouns,
  superlatives,
} from './rank-lexicon.ts';
import { scopeEnd } from './rank-scope.ts';
import { isSameSentence, lowerAt, type RankReader } from './rank-words.ts';
import { phraseLength, type Word, wordIndexAt } from './words.ts';

/**
 * A superlative with what it holds over, or with an ordinal or a head noun that measures something.
 *
 *     the third-highest annual total on record        its lowest since May        the largest fall in a decade
 */
export const readSuperlative: RankReader = (passage, i) => {
  const word = superlatives.get(lowerAt(passage, i));
  if (!word) return null;
  const place = ordinals.get(lowerAt(passage, i - 1)) ?? 1;
  const first = ordinals.has(lowerAt(passage, i - 1)) ? i - 1 : i;
  const before = lowerAt(passage, first - 1);
  const led = determiners.has(before) || passage.words[first - 1]?.possessive === true;
  if (before === 'at' || before === 'among') return null;
  if (word.needsArticle && !led && first === i) return null;
  const scoped = scopeEnd(passage, i + 1);
  if (scoped === null && (word.needsArticle || !isMeasured(passage, i, first < i))) return null;
  let from = first;
  while (determiners.has(lowerAt(passage, from - 1)) && isSameSentence(passage, from - 1, i)) from--;
  const to = scoped ?? headEnd(passage, i);
  return { from, to, place, end: endOf(passage, i, from, to, word.end), valence: word.valence, length: null };
};

/** Without a scope: "the highest level", "the second-largest"; not "the highest bus", "the most important". */
function isMeasured(passage: Passage, i: number, ordinal: boolean): boolean {
  const next = lowerAt(passage, i + 1);
  return !nonRanks.has(next) && (ordinal || rankHeads.has(next) || rankHeads.has(lowerAt(passage, i + 2)));
}

/** "the largest fall", "the fall was the largest": falls are ranked, not levels. */
function endOf(passage: Passage, i: number, from: number, to: number, end: Rank['end']): Rank['end'] {
  const nouns = passage.words.slice(i + 1, Math.min(to, i + 4)).map((word) => word.lower);
  if (nouns.some((noun) => riseNouns.has(noun))) return 'largest-rise';
  if (nouns.some((noun) => fallNouns.has(noun))) return 'largest-fall';
  const [next = ''] = nouns;
  const hasHead = rankHeads.has(next) && !closedWords.has(next) && next !== 'ever';
  return (end === 'highest' && !hasHead ? moveAsSubject(passage, from) : null) ?? end;
}

/** "The fall in net migration of 429,000 was …": the clause's subject is a move; null where it is none. */
function moveAsSubject(passage: Passage, from: number): Rank['end'] | null {
  if (!beingVerbs.has(lowerAt(passage, from - 1))) return null;
  const sentence = sentenceAt(passage, (passage.words[from] as Word).start);
  for (let k = wordIndexAt(passage.words, sentence.start); k < from - 1; k++) {
    const { lower } = passage.words[k] as Word;
    if (riseNouns.has(lower)) return 'largest-rise';
    if (fallNouns.has(lower)) return 'largest-fall';
    if (closedWords.has(lower) && !determiners.has(lower) && !isHyphened(passage, k)) return null;
  }
  return null;
}

/** "The year-on-year drop". */
const isHyphened = ({ text, words }: Passage, k: number): boolean =>
  text[(words[k] as Word).start - 1] === '-' || text[(words[k] as Word).end] === '-';

/** After a superlative without scope: up to its head noun, at most three words on. */
function headEnd(passage: Passage, i: number): number {
  for (let step = 3; step >= 1; step--) {
    if (rankHeads.has(lowerAt(passage, i + step)) && isSameSentence(passage, i, i + step))
      return i + step + 1;
  }
  return i + 1;
}

/** "higher than ever", "a higher level than any seen before", "earlier than in any year". */
export const readBeyondAll: RankReader = (passage, i) => {
  const end = comparatives.get(lowerAt(passage, i));
  if (!end) return null;
  for (let step = 1; step <= 4; step++) {
    const length = phraseLength(beyondAll, passage.words, i + step);
    if (length === 0 || !isSameSentence(passage, i, i + step)) continue;
    if (step > 1 && isOfAManner(passage, i)) return null;
    const article = /^(?:a|an|the)$/u.test(lowerAt(passage, i - 1)) ? i - 1 : i;
    const to = Math.min(i + step + length + 1, passage.words.length);
    return { from: article, to, place: 1, end, valence: null, length: null };
  }
  return null;
};

/** "More tightly than ever" is of no amount; "more people than ever" is. */
const isOfAManner = (passage: Passage, i: number): boolean =>
  openComparatives.has(lowerAt(passage, i)) && /ly$/u.test(lowerAt(passage, i + 1));

/** "No. 1 in the world", "number one in Europe". */
export const readNumberOne: RankReader = (passage, i) => {
  if (!/^(?:no|number)$/u.test(lowerAt(passage, i)) || !/^(?:1|one)$/u.test(lowerAt(passage, i + 1)))
    return null;
  const place = phraseLength(rankPlaces, passage.words, i + 2);
  if (place === 0) return null;
  return {
    from: i,
    to: i + 2 + place,
    place: 1,
    end: 'highest',
    valence: null,
    length: null,
  };
};
