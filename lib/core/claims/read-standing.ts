import lexicon from '../../../assets/lexicons/en/claims-standing.json' with { type: 'json' };
import type { Span } from '../span.ts';
import type { Standing } from './claim.ts';
import { clauseAt, type Passage, type Sentence, sentenceAt } from './passage.ts';
import { type PhraseTable, phraseLength, phraseTable, type Word, wordIndexAt } from './words.ts';

interface StandingRule {
  standing: Standing;
  /** On which side of the figure the phrase must stand. */
  where: 'before' | 'after' | 'either';
  /** How many words may lie between. */
  reach: number;
  /** Said of the figure beside it only: no other figure may stand between. */
  near?: boolean;
  /** Words beside the phrase with which it means something else: economists are polled for what they expect. */
  unless: ReadonlySet<string>;
  phrases: PhraseTable;
}

interface StandingOf {
  standing: Standing;
  standingSpan: Span | null;
}

const rules = (
  lexicon.rules as (Omit<StandingRule, 'phrases' | 'unless'> & { phrases: string[]; unless?: string[] })[]
).map((rule) => ({
  ...rule,
  phrases: phraseTable(rule.phrases),
  unless: new Set(rule.unless ?? []),
}));
const truths = phraseTable(lexicon.truth);
const clauseBound: ReadonlySet<string> = new Set(lexicon.clauseBound);

/**
 * How the text puts a figure, told by words near it; the first rule that fits decides.
 *
 *     he falsely claimed 21 million        down from the 431,000 first published        is expected to hit 8.5 billion
 *        ^^^^^^^                                                ^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^
 */
export function readStanding(passage: Passage, span: Span): StandingOf {
  const sentence = sentenceAt(passage, span.start);
  for (const rule of rules) {
    const found = findPhrase(passage, sentence, span, rule);
    if (found) return { standing: rule.standing, standingSpan: found };
  }
  const truth = truthAfter(passage, sentence);
  if (truth && !truthBefore(passage, sentence, span)) return { standing: 'disputed', standingSpan: truth };
  return { standing: 'asserted', standingSpan: null };
}

/** "in May" is no "may". */
const isInTime = (passage: Passage, word: Span): boolean =>
  passage.times.some(({ span }) => span.start <= word.start && word.end <= span.end);

/** "The price cap of £1,755" is no "cap of": the word belongs to the measure's name. */
const endsName = (passage: Passage, word: Span): boolean =>
  passage.mentions.some(
    ({ what, parts }) =>
      what === 'indicator' && parts.some((part) => part.start < word.start && word.end <= part.end),
  );

/** "a previously reported 431,000" is said of the figure after it, not of one before. */
const leadsToFigure = (passage: Passage, word: Word): boolean =>
  passage.quantities.some(
    ({ phrase }) => phrase.start > word.end && passage.text.slice(word.end, phrase.start).trim() === '',
  );

const hasFigureBetween = (passage: Passage, span: Span, word: Span): boolean =>
  passage.quantities.some(
    (quantity) =>
      quantity.span.start >= Math.min(span.end, word.end) &&
      quantity.span.end <= Math.max(span.start, word.start),
  );

function findPhrase(passage: Passage, sentence: Sentence, span: Span, rule: StandingRule): Span | null {
  const { words } = passage;
  const clause = sentence.clauses[clauseAt(sentence, span.start)] ?? sentence;
  const bounds = clauseBound.has(rule.standing) ? clause : sentence;
  const first = wordIndexAt(words, span.start);
  const last = wordIndexAt(words, span.end);
  const from = rule.where === 'after' ? last : Math.max(0, first - rule.reach - 3);
  const to = rule.where === 'before' ? first : Math.min(words.length, last + rule.reach);
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.start < bounds.start || word.start >= bounds.end || (i >= first && i < last)) continue;
    const length = phraseLength(rule.phrases, words, i);
    const end = i + length;
    if (length === 0 || (i < first && first - end > rule.reach)) continue;
    if (isInTime(passage, word) || endsName(passage, word)) continue;
    if (words.slice(Math.max(0, i - 2), end + 3).some(({ lower }) => rule.unless.has(lower))) continue;
    if (rule.near && hasFigureBetween(passage, span, word)) continue;
    if (rule.near && i >= last && leadsToFigure(passage, words[end - 1] as Word)) continue;
    return { start: word.start, end: (words[end - 1] as Word).end };
  }
  return null;
}

/** Words right after this sentence, or later in it, that set another figure against this one: "The true rise was 450,000". */
function truthAfter(passage: Passage, sentence: Sentence): Span | null {
  const next = passage.sentences[passage.sentences.indexOf(sentence) + 1];
  return next ? truthIn(passage, next.start, Math.min(next.end, next.start + 40)) : null;
}

const truthBefore = (passage: Passage, sentence: Sentence, span: Span): boolean =>
  truthIn(passage, sentence.start, span.start) !== null;

function truthIn(passage: Passage, start: number, end: number): Span | null {
  const { words } = passage;
  for (let i = wordIndexAt(words, start); i < words.length && (words[i] as Word).start < end; i++) {
    const length = phraseLength(truths, words, i);
    if (length > 0) return { start: (words[i] as Word).start, end: (words[i + length - 1] as Word).end };
  }
  return null;
}
