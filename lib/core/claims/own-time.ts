import type { Span } from '../span.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import { type Figure, figureBefore } from './figure.ts';
import { finiteVerbs, isVerb } from './lexicon.ts';
import { type Passage, stretchAt } from './passage.ts';
import { comparingWords, dayLeads, levelTimes, relativeWords } from './time-lexicon.ts';
import { comparesTimes, roleOf } from './time-role.ts';
import { wordIndexAt } from './words.ts';

/**
 * The time that belongs to this figure by its place.
 *
 *     from 649,000 a year earlier      on this point last year (13,574)      than in 2022, when it stood above 25,000
 *                  ^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^                      ^^^^
 *     on the previous year’s 104,764
 *        ^^^^^^^^^^^^^^^^^
 */
export function readOwnTime(passage: Passage, figures: readonly Figure[], at: number): TimeExpression | null {
  const figure = figures[at] as Figure;
  const before =
    timeBefore(passage, figures, figure) ??
    timeOf(passage, figure) ??
    timeOfDefinite(passage, figures, figure);
  if (before) return before;
  if (figure.part === 'base' || figure.compared) return timeAfter(passage, figures, figure);
  if (figure.part === 'level') return shiftBeside(passage, figures, figure);
  return isSetBefore(passage, figure) ? timeAfter(passage, figures, figure) : null;
}

/** "More than the 8,732 of June". */
const timeOf = (passage: Passage, { quantity: { phrase } }: Figure): TimeExpression | null =>
  passage.times.find(
    ({ span, role, readings }) =>
      role !== 'scope' &&
      readings.length > 0 &&
      span.start >= phrase.end &&
      span.start <= phrase.end + 4 &&
      /^ of /u.test(passage.text.slice(phrase.end, span.end)),
  ) ?? null;

/** "Below the 45,774 who came in 2022", "than the 8,732 seen in June": a figure known by its time, whatever is compared with it. */
function timeOfDefinite(passage: Passage, figures: readonly Figure[], figure: Figure): TimeExpression | null {
  const { phrase } = figure.quantity;
  if (figure.part === 'change' || !/\bthe $/iu.test(passage.text.slice(0, phrase.start))) return null;
  const time = timeAfter(passage, figures, figure);
  if (!time || time.readings.length === 0) return null;
  const [first, ...rest] = passage.words.slice(
    wordIndexAt(passage.words, phrase.end),
    wordIndexAt(passage.words, time.span.start),
  );
  if (first === undefined || !isVerb(first)) {
    const isBare = figure.quantity.unit === null && !rest.some(isVerb);
    return isBare || relativeWords.has(first?.lower ?? '') ? time : null;
  }
  return finiteVerbs.has(first.lower) || rest.some(isVerb) ? null : time;
}

/** "Rose 0.3% in the second quarter, after 0.7% in the first": what was before, with a time of its own. */
const isSetBefore = (passage: Passage, { sentence, quantity }: Figure): boolean =>
  /\b(?:after|following) (?:an? |the )?(?:\p{Ll}+ ){0,3}$/u.test(
    passage.text.slice(sentence.start, quantity.phrase.start),
  );

/** "on this point last year (13,574)", "since 2023, when there were 202". */
function timeBefore(passage: Passage, figures: readonly Figure[], figure: Figure): TimeExpression | null {
  const { phrase } = figure.quantity;
  const time = passage.times.findLast(({ span }) => span.end <= phrase.start);
  if (!time || time.span.start < figure.sentence.start) return null;
  const gap = passage.text.slice(time.span.end, phrase.start);
  if (isBracketed(passage, time, figure)) return time;
  if (figure.part !== 'change' && /^[’']s?(?: \p{Ll}+){0,2} $/u.test(gap)) return time;
  if (figure.part !== 'change' && isSubject(passage, time, phrase.start)) return time;
  const told = /^,? (?:when|where)\b[^,;:()]{0,40}$/u.test(gap);
  return told && !hasFigureBetween(figures, time.span.end, phrase.start) ? atAnchor(time) : null;
}

const isBracketed = ({ text }: Passage, { span }: TimeExpression, { quantity }: Figure): boolean =>
  /^\s*\(\s*$/u.test(text.slice(span.end, quantity.phrase.start));

/** "2015 stood at 1.18C": a year that is said to have been something. */
function isSubject({ text, words, times }: Passage, { span }: TimeExpression, end: number): boolean {
  const isOfRow = times.some((other) => other.span.end < span.start && span.start - other.span.end <= ROW);
  if (isOfRow || !/^\d{4}$/u.test(text.slice(span.start, span.end))) return false;
  const between = words.slice(wordIndexAt(words, span.end), wordIndexAt(words, end));
  const isPlain = /^[\p{L} ]+$/u.test(text.slice(span.end, end));
  const before = words[wordIndexAt(words, span.start) - 1];
  const isLed = before !== undefined && span.start - before.end === 1 && levelTimes.has(before.lower);
  return isPlain && between.length <= 3 && isVerb(between[0]) && !isLed;
}

/** Letters between the years of a row: "2022 and 2023". */
const ROW = 6;

/** "when there were 202,000", said of "since 1970", is of 1970 alone. */
function atAnchor(time: TimeExpression): TimeExpression {
  if (!time.since || !time.anchor) return time;
  return {
    ...time,
    role: 'window',
    readings: [{ interval: time.anchor, name: 'the period named' }],
    toDate: false,
  };
}

function timeAfter(passage: Passage, figures: readonly Figure[], figure: Figure): TimeExpression | null {
  const { phrase } = figure.quantity;
  const time = passage.times.find(
    ({ role, span }) => role !== 'scope' && span.start >= phrase.end && span.end <= figure.sentence.end,
  );
  if (!time || hasFigureBetween(figures, phrase.end, time.span.start)) return null;
  const gap = passage.text.slice(phrase.end, time.span.start);
  if (gap.length > 45 || /[,;:]/u.test(gap)) return null;
  return isOfTheMove(passage, figures, figure, time) ? null : time;
}

/** "Cut to 3.75% from 4% today": the day is that of the cut, not of what it was before. */
function isOfTheMove(
  passage: Passage,
  figures: readonly Figure[],
  { quantity }: Figure,
  time: TimeExpression,
): boolean {
  const first = passage.words[wordIndexAt(passage.words, time.span.start)]?.lower ?? '';
  const isDay = time.grain === 'day' && time.relative && dayLeads.has(first);
  return (
    isDay &&
    figures.some(({ quantity: { phrase } }) =>
      /^,? (?:down |up )?from $/u.test(passage.text.slice(phrase.end, quantity.phrase.start)),
    )
  );
}

/**
 * A level whose only time is said relative to the one before: "in the previous quarter it was 1,565",
 * "1,180,000 came in the following 12 months". Not "annual", and not a time that a change beside it is compared with.
 */
function shiftBeside(passage: Passage, figures: readonly Figure[], figure: Figure): TimeExpression | null {
  const { sentence, quantity } = figure;
  const listed = shiftInList(passage, figure);
  if (listed) return listed;
  const here = stretchAt(passage.text, sentence, quantity.span.start);
  const near = passage.times.filter(
    ({ span }) =>
      span.start >= sentence.start &&
      span.end <= sentence.end &&
      stretchAt(passage.text, sentence, span.start) === here,
  );
  const moved = figures.some(
    (other) =>
      comparesTimes(other) &&
      other.sentence === sentence &&
      stretchAt(passage.text, sentence, other.quantity.span.start) === here,
  );
  const [time] = near;
  if (moved || near.length !== 1 || !time || !isPlainShift(passage, time)) return null;
  const start = Math.min(time.span.end, quantity.span.end);
  return hasFigureBetween(figures, start, Math.max(time.span.start, quantity.span.start)) ? null : time;
}

/** "Compared with 4.7% three months before and 4.3% a year earlier": the second of two, with its time right behind it. */
const shiftInList = (passage: Passage, { quantity: { phrase } }: Figure): TimeExpression | null =>
  LISTED.test(passage.text.slice(0, phrase.start))
    ? (passage.times.find(
        (time) =>
          time.span.start >= phrase.end && time.span.start <= phrase.end + 1 && isPlainShift(passage, time),
      ) ?? null)
    : null;

const LISTED = /(?:,| and|, and|or) $/u;

const isPlainShift = (passage: Passage, time: TimeExpression): boolean =>
  time.shift !== null &&
  time.readings.length === 0 &&
  time.role !== 'scope' &&
  BESIDE.test(passage.text.slice(time.span.start, time.span.end));

/** Words that set a time beside the one spoken of before; "over the year" does not. */
const BESIDE = /\b(?:previous|preceding|prior|before|earlier|ago|following|next|after|later)\b/iu;

/** "A decade ago there were 350,000", with nothing before that it could be counted back from. */
export const shiftedFromNothing = (passage: Passage, { part, ownTime }: Figure): Span | null =>
  part === 'level' && ownTime && isPlainShift(passage, ownTime) ? ownTime.span : null;

/** "Down on the previous year’s". */
const isComparedWith = ({ words }: Passage, { span }: TimeExpression): boolean => {
  const at = wordIndexAt(words, span.start) - 1;
  const before = words[at]?.lower === 'the' ? words[at - 1] : words[at];
  return [before, words[at + 1]].some((word) => comparingWords.has(word?.lower ?? ''));
};

const hasFigureBetween = (figures: readonly Figure[], start: number, end: number): boolean =>
  figures.some(({ quantity }) => quantity.span.start >= start && quantity.span.end <= end);

/** Makes a level the base that its own time shows it to be. */
export function settleOwnTime(passage: Passage, figures: Figure[], at: number): void {
  const figure = figures[at] as Figure;
  const time = figure.ownTime as TimeExpression;
  const isOfMove = isBracketed(passage, time, figure) && comparesTimes(figures[at - 1] ?? figure);
  if (isPlainShift(passage, time) && !isOfMove && time.span.start >= figure.sentence.start) {
    const level = figures.slice(0, at).findLastIndex((other) => other.part === 'level');
    if (level < 0) return;
    figure.part = 'base';
    figure.of = level;
    if (isComparedWith(passage, time) && comparesTimes(figures[at - 1] as Figure)) figure.baseOf = at - 1;
    return;
  }
  if (time.span.end > figure.quantity.span.start || roleOf(passage, figures.slice(0, at), time) !== 'base')
    return;
  const mover = figureBefore(figures, at, comparesTimes);
  if (mover < 0) return;
  figure.part = 'base';
  figure.baseOf = mover;
  figure.of = figures[mover]?.of ?? null;
}
