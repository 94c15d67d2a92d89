import type { Span } from '../span.ts';
import type { Claim } from './claim.ts';
import type { Figure } from './figure.ts';
import { softWords } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { peakFillers, peakNouns, peakVerbs } from './rank-lexicon.ts';
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
  return words[end - 1]?.lower === 'of' ? nounAt(words, end - 2) : null;
}

const isLeadIn = ({ lower, start }: Word, sentence: Span): boolean =>
  start >= sentence.start && softWords.has(lower) && lower !== 'at' && lower !== 'of';

const nounAt = (words: readonly Word[], at: number): Peak | null => {
  const word = words[at]?.lower ?? '';
  return (
    peakNouns.get(word) ??
    (peakFillers.has(word) ? (peakNouns.get(words[at - 1]?.lower ?? '') ?? null) : null)
  );
};

const FARTHEST = 8;

/** The end of the series that a change is measured from: "45% down on the peak", "two thirds below its 2023 high"; else null. */
export function peakAfter(passage: Passage, { quantity, sentence }: Figure): Peak | null {
  const { words } = passage;
  const first = wordIndexAt(words, quantity.span.end);
  let led = false;
  for (let i = first; i < first + FARTHEST; i++) {
    const word = words[i];
    if (!word || word.end > sentence.end || breaks(passage, words[i - 1], word)) return null;
    if (LEADS.test(word.lower)) led = true;
    const peak = led && isNoun(words, i) ? peakNouns.get(word.lower) : undefined;
    if (peak) return peak;
  }
  return null;
}

const LEADS = /^(?:on|from|than|below|above|off|of|under|over)$/u;

/** "its high", "the 2022 peak"; not "high earners". */
const isNoun = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]?.lower ?? '';
  return /^(?:the|its|their|a|record|time|\d{4})$/u.test(before) || peakNouns.has(before);
};

const breaks = (passage: Passage, before: Word | undefined, word: Word): boolean =>
  before !== undefined && /[.,;:]/u.test(passage.text.slice(before.end, word.start));
