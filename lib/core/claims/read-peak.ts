import type { Span } from '../span.ts';
import type { Claim } from './claim.ts';
import type { Figure } from './figure.ts';
import { softWords } from './lexicon.ts';
import type { Passage } from './passage.ts';
import {
  peakArticles,
  peakFillers,
  peakLeads,
  peakNouns,
  peakVerbs,
  recordDeterminers,
  turnLeads,
} from './rank-lexicon.ts';
import { endsPhrase, type Word, wordIndexAt } from './words.ts';

/** Which end of a series words speak of. */
export type Peak = NonNullable<Claim['peak']>;

/**
 * The end of its series that a figure is said to be, by the words right before it; null when none is said.
 *
 *     the peak of 56,018      a low of 3.6%      topped out at 1.3 million
 *         ^^^^^^^                ^^^^^^          ^^^^^^^^^^^^^
 */
export function peakBefore(passage: Passage, { quantity, sentence }: Figure): Peak | null {
  const { words } = passage;
  let end = wordIndexAt(words, quantity.span.start);
  while (end > 0 && isLeadIn(words[end - 1] as Word, sentence)) end--;
  for (const [phrase, peak] of peakVerbs) if (endsPhrase(words, end, phrase)) return peak;
  if (words[end - 1]?.lower === 'of') return nounAt(words, end - 2);
  return isRecordNumber(passage, words, quantity.span.start) ? 'highest' : null;
}

/** "The record 56,042": the number itself, with a word before that points at it. */
const isRecordNumber = (passage: Passage, words: readonly Word[], start: number): boolean => {
  const last = wordIndexAt(words, start) - 1;
  const [before, word] = [words[last - 1], words[last]];
  if (word?.lower !== 'record' || !before || !recordDeterminers.has(before.lower)) return false;
  return /^ \p{Sc}?$/u.test(passage.text.slice(word.end, start));
};

const isLeadIn = ({ lower, start }: Word, sentence: Span): boolean =>
  start >= sentence.start && softWords.has(lower) && lower !== 'at' && lower !== 'of';

const nounAt = (words: readonly Word[], at: number): Peak | null => {
  const word = words[at]?.lower ?? '';
  return (
    peakNouns.get(word) ??
    (peakFillers.has(word) ? (peakNouns.get(words[at - 1]?.lower ?? '') ?? null) : null)
  );
};

const WIDEST = 6;

/** How many words before `at` call a figure an end of its series: four in "an 18-month high of"; 0 when none do. */
export function peakWordsBefore(words: readonly Word[], at: number): number {
  if (nounAt(words, at - 1) === null) return 0;
  let from = at - 1;
  while (at - from < WIDEST && isPeakModifier(words[from - 1]?.lower ?? '')) from--;
  return at - from;
}

const isPeakModifier = (word: string): boolean =>
  peakNouns.has(word) || recordDeterminers.has(word) || turnLeads.has(word) || /^\d/u.test(word);

const FARTHEST = 8;

/** The end of the series that a change is measured from: "45% down on the peak", "two thirds below its 2023 high"; else null. */
export function peakAfter(passage: Passage, { quantity, sentence }: Figure): Peak | null {
  const { words } = passage;
  const first = wordIndexAt(words, quantity.span.end);
  let led = false;
  for (let i = first; i < first + FARTHEST; i++) {
    const word = words[i];
    if (!word || word.end > sentence.end || breaks(passage, words[i - 1], word)) return null;
    if (peakLeads.has(word.lower)) led = true;
    const peak = led && isNoun(passage, i) ? peakNouns.get(word.lower) : undefined;
    if (peak) return peak;
  }
  return null;
}

/** "its high", "the 2022 peak", "the pandemic low"; not "high earners". */
const isNoun = ({ words, times }: Passage, at: number): boolean => {
  const before = words[at - 1];
  if (!before) return false;
  if (peakArticles.has(before.lower) || /^\d{4}$/u.test(before.lower) || peakNouns.has(before.lower))
    return true;
  return times.some(({ span }) => span.end === before.end);
};

const breaks = (passage: Passage, before: Word | undefined, word: Word): boolean =>
  before !== undefined && /[.,;:]/u.test(passage.text.slice(before.end, word.start));
