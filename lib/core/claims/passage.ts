import type { BlockRole, PageText } from '../page-text.ts';
import type { Quantity, SpottedNumbers } from '../quantities/quantity.ts';
import { contains, type Span } from '../span.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import { splitAtMeasures } from './measure-clauses.ts';
import type { Mention } from './mention.ts';
import { splitClauses, splitSentences } from './sentences.ts';
import { isMeasureOfNoun, settleTrend } from './settle-trend.ts';
import { splitPair } from './split-pair.ts';
import { isTellingTime } from './telling-time.ts';
import { readWords, type Word } from './words.ts';

/** What the claim reader is given: a page, its numbers and times block by block, and the catalogue's words in it. */
export interface ClaimInput {
  page: PageText;
  /** One per block of the page, in order. */
  numbers: SpottedNumbers[];
  /** One list per block of the page, resolved against the block's day. */
  times: TimeExpression[][];
  /** Of the page's title, resolved against the page's day. */
  titleTimes: TimeExpression[];
  /** Of all blocks; block -1 is the page's title. */
  mentions: Mention[];
}

export interface Sentence extends Span {
  /** Cover the sentence, in order. */
  clauses: Span[];
}

/** One block, taken apart once for all readers. */
export interface Passage {
  block: number;
  role: BlockRole;
  /** ISO day on which it was published; null when unknown. */
  day: string | null;
  text: string;
  words: Word[];
  sentences: Sentence[];
  /** Those that may be part of a claim: inside no time expression. */
  quantities: Quantity[];
  /** When things were; without those that only say when they were told. */
  times: TimeExpression[];
  /** When a figure was told or published ("said on Tuesday"). */
  tellings: TimeExpression[];
  mentions: Mention[];
  /** Where rank words stand, filled in before times are attached. */
  ranks: Span[];
}

export function readPassage(input: ClaimInput, block: number): Passage {
  const own = input.page.blocks[block];
  const { text, role } = own ?? { text: '', role: 'paragraph' as const };
  const words = readWords(text);
  const mentions = input.mentions.filter((mention) => mention.block === block);
  const sentences = splitSentences(text).map((span) => ({
    ...span,
    clauses: splitAtMeasures(splitClauses(text, span, words), words, mentions),
  }));
  const times = (input.times[block] ?? [])
    .filter(({ span, grain }) => grain !== 'span' || !isMeasuresOwn(text, mentions, span))
    .sort((a, b) => a.span.start - b.span.start);
  const spotted = input.numbers[block]?.quantities ?? [];
  const quantities = spotted
    .filter((quantity) => !times.some((time) => contains(time.span, quantity.span)))
    .filter((quantity) => !isMeasureOfNoun(text, quantity))
    .filter(({ unit, span }) => unit?.kind !== 'time' || !isMeasuresOwn(text, mentions, span))
    .flatMap((quantity) => splitPair(text, spotted, quantity))
    .map((quantity) => settleTrend(text, words, spotted, quantity));
  const told = { text, words, quantities };
  const isTelling = (time: TimeExpression) => isTellingTime(told, time);
  return {
    block,
    role,
    day: own?.published ?? input.page.published,
    text,
    words,
    sentences,
    quantities,
    times: times.filter((time) => !isTelling(time)),
    tellings: times.filter(isTelling),
    mentions: mentions.filter(({ what, span }) => what !== 'area' || !isInTime(times, span)),
    ranks: [],
  };
}

/** "Treated within 18 weeks": a length in the name of a measure is neither the claim's time nor a figure. */
const isMeasuresOwn = (text: string, mentions: readonly Mention[], time: Span): boolean =>
  mentions.some(
    ({ what, parts }) =>
      what === 'indicator' && parts.some((part) => contains(part, time) || isLedInto(text, part, time)),
  );

/** The name may leave "within" out: "28 days". */
const isLedInto = (text: string, part: Span, time: Span): boolean =>
  part.end === time.end && text.slice(time.start, part.start).toLowerCase() === 'within ';

/** "Since the Second World War" names no place. */
const isInTime = (times: readonly TimeExpression[], span: Span): boolean =>
  times.some((time) => contains(time.span, span));

/** The sentence that holds the offset; the last one before it when it lies between two. */
export function sentenceAt(passage: Passage, offset: number): Sentence {
  const found = passage.sentences.findLast((sentence) => sentence.start <= offset);
  return found ?? passage.sentences[0] ?? { start: 0, end: passage.text.length, clauses: [] };
}

/**
 * Number of the stretch of clauses that holds the offset; a bracket belongs to the stretch it stands in, so that
 * "down 1,318 (0.9%) in a year" is one.
 */
export function stretchAt(text: string, sentence: Sentence, offset: number): number {
  let stretch = 0;
  const last = clauseAt(sentence, offset);
  for (let i = 1; i <= last; i++) {
    const bracketed =
      text[sentence.clauses[i]?.start ?? 0] === '(' || text[sentence.clauses[i - 1]?.start ?? 0] === '(';
    if (!bracketed) stretch++;
  }
  return stretch;
}

/** Index of the clause that holds the offset. */
export function clauseAt(sentence: Sentence, offset: number): number {
  return Math.max(
    0,
    sentence.clauses.findLastIndex((clause) => clause.start <= offset),
  );
}
