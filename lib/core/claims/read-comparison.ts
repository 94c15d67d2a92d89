import type { Span } from '../span.ts';
import type { Slot } from './claim.ts';
import type { Draft, WordReader } from './draft.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { comparatives } from './rank-lexicon.ts';
import type { Word } from './words.ts';

/**
 * More or less than another place, without a figure: the bound says which. With a figure ("twice the rate of France")
 * the figure's own claim carries the comparator.
 *
 *     Britain takes fewer asylum seekers than Germany
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const readComparisons: WordReader = (passage, figures) => {
  const drafts: Draft[] = [];
  passage.words.forEach((word, i) => {
    const end = comparatives.get(word.lower);
    const than = end && end !== 'earliest' ? thanAfter(passage, i) : null;
    if (than === null) return;
    const place = areaAt(passage, than);
    if (!place) return;
    const span = { start: word.start, end: place.end };
    const figured = figures.some(
      ({ quantity }) => quantity.span.end <= span.end && quantity.span.end >= word.start - 14,
    );
    if (!figured) drafts.push(comparisonDraft(span, end === 'highest' ? 'more-than' : 'less-than'));
  });
  return drafts;
};

const FARTHEST_THAN = 6;

/** Index of "than" within the next words of the same sentence; null when there is none. */
function thanAfter(passage: Passage, at: number): number | null {
  const first = passage.words[at] as Word;
  const sentence = sentenceAt(passage, first.start);
  for (let i = at + 1; i <= at + FARTHEST_THAN && i < passage.words.length; i++) {
    const word = passage.words[i] as Word;
    if (word.start >= sentence.end || /[,;:.]/u.test(passage.text.slice(first.end, word.start))) return null;
    if (word.lower === 'than') return i;
  }
  return null;
}

/** The area named right after "than", "in" and articles skipped. */
function areaAt(passage: Passage, than: number): Span | null {
  const { end } = passage.words[than] as Word;
  const found = passage.mentions.find(
    (mention) => mention.what === 'area' && mention.span.start > end && mention.span.start - end <= 10,
  );
  if (!found) return null;
  const gap = passage.text.slice(end, found.span.start);
  return /^ (?:(?:in|that of|those in|that in) )?(?:the )?$/u.test(gap) ? found.span : null;
}

const comparisonDraft = (span: Span, bound: Draft['bound']): Draft => ({
  kind: 'comparison',
  span,
  at: null,
  value: null,
  value2: null,
  unit: null,
  bound,
  step: 0,
  direction: null,
  rank: null,
  of: null,
});

const COMPARED =
  /(?:than|compared (?:with|to)|against|versus|times (?:the|that|those)[^.;:]{0,30} (?:of|in)|twice (?:the|that|those)[^.;:]{0,30} (?:of|in)|(?:half|double) (?:the|that|those)[^.;:]{0,30} (?:of|in)|as (?:many|much|high|large|big|fast)\b[^.;:]{0,30} as)(?: (?:in|that of|that in|those in))?(?: the)? $/u;

/** The other place that a figure is set against: "twice the rate of France", "10% more than Germany". */
export function readComparator(passage: Passage, span: Span): Slot<string> | null {
  const sentence = sentenceAt(passage, span.start);
  for (const mention of passage.mentions) {
    if (mention.what !== 'area' || mention.span.start < span.start || mention.span.end > sentence.end)
      continue;
    const lead = passage.text.slice(Math.max(span.start, mention.span.start - 60), mention.span.start);
    if (mention.span.start - span.end <= 50 && COMPARED.test(lead)) {
      return { from: 'text', value: mention.code, span: mention.span };
    }
  }
  return null;
}

/** The places among which a rank is claimed, by its own words: "the fastest growth in the G7". Null for a rank over time only. */
export function readField(passage: Passage, words: Span): Slot<string> | null {
  const field = passage.mentions.find(
    ({ what, span }) =>
      what === 'area' &&
      span.start > words.start &&
      span.start <= words.end + 8 &&
      /\b(?:in|among|amongst|across|of) (?:the |all )*$/u.test(passage.text.slice(words.start, span.start)) &&
      !/[,;:]/u.test(passage.text.slice(words.start, span.start)),
  );
  return field && field.strength === 'name' ? { from: 'text', value: field.code, span: field.span } : null;
}
