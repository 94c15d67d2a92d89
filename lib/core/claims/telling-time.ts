import type { Quantity } from '../quantities/quantity.ts';
import { lengthInDays } from '../time/shape.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import {
  addressees,
  dayLeads,
  ofTheFigure,
  openers,
  releaseNouns,
  releaseVerbs,
  showVerbs,
  tellingParticiples,
  tellingVerbs,
} from './time-lexicon.ts';
import { type Word, wordIndexAt } from './words.ts';

/** A text with what is needed to see what a time is said of. */
interface Told {
  text: string;
  words: readonly Word[];
  quantities: readonly Quantity[];
}

/** A longer time is rather that of what is told. */
const LONGEST = 31;

/**
 * True for the time at which a figure was told or published, which is not the time it is of.
 *
 *     The ONS said on Tuesday that 4.7% …      figures released last week show      Tuesday’s data showed
 *                  ^^^^^^^^^^                                   ^^^^^^^^^           ^^^^^^^
 */
export function isTellingTime(told: Told, time: TimeExpression): boolean {
  const interval = time.readings[0]?.interval;
  if (!interval || time.role !== 'window' || lengthInDays(interval) > LONGEST) return false;
  const first = wordIndexAt(told.words, time.span.start);
  if (ofTheFigure.has(wordAt(told, first))) return false;
  const next = wordIndexAt(told.words, time.span.end);
  if (isAfterRelease(told, first, next)) return true;
  if (!isOfDays(told, time, first)) return isThat(told, first, next);
  return (
    isAfterTelling(told, first) ||
    isReleaseDay(told, first, next) ||
    isBeforeTelling(told, time.span.start, next)
  );
}

/** "on Tuesday", "last week"; "at the end of June" and "in the week to 5 July" are of the figure. */
const isOfDays = (told: Told, { grain, toDate }: TimeExpression, first: number): boolean =>
  (grain === 'day' || grain === 'week' || toDate) && dayLeads.has(wordAt(told, first));

const wordAt = ({ words }: Told, at: number): string => words[at]?.lower ?? '';

/** No mark of a clause and no figure between two words. */
function isJoined({ text, words, quantities }: Told, from: number, to: number): boolean {
  const [a, b] = [words[from], words[to]];
  if (!a || !b) return false;
  return (
    !/[.,;:!?–—()“”"]/u.test(text.slice(a.end, b.start)) &&
    !quantities.some(({ span }) => span.start >= a.start && span.end <= b.end)
  );
}

/** "said on Tuesday", "told MPs on Tuesday", "said in a statement on Tuesday"; not "said arrivals on Tuesday". */
function isAfterTelling(told: Told, first: number): boolean {
  let at = first - 1;
  while (addressees.has(wordAt(told, at))) at--;
  return isTellingVerb(told, at) && isJoined(told, at, first - 1);
}

/** "said last month that": whatever its length. */
const isThat = (told: Told, first: number, next: number): boolean =>
  isTellingVerb(told, first - 1) && openers.has(wordAt(told, next));

/** "474 cases reported on Tuesday" were reported that day: the word only describes them. */
const isTellingVerb = (told: Told, at: number): boolean =>
  tellingVerbs.has(wordAt(told, at)) ||
  (tellingParticiples.has(wordAt(told, at)) && !followsFigure(told, at));

function followsFigure(told: Told, at: number): boolean {
  const verb = told.words[at] as Word;
  const last = told.quantities.findLast(({ span }) => span.end <= verb.start);
  return last !== undefined && !/[.,;:!?–—()“”"]/u.test(told.text.slice(last.span.end, verb.start));
}

const NEAR = 6;

/** "figures published on Tuesday", "published last week its figures"; not "prisoners released on Tuesday". */
function isAfterRelease(told: Told, first: number, next: number): boolean {
  if (!releaseVerbs.has(wordAt(told, first - 1))) return false;
  const before = Array.from({ length: NEAR }, (_, i) => first - 2 - i);
  const after = Array.from({ length: 4 }, (_, i) => next + i);
  return (
    before.some((at) => releaseNouns.has(wordAt(told, at)) && isJoined(told, at, first - 1)) ||
    after.some((at) => releaseNouns.has(wordAt(told, at)) && isJoined(told, first - 1, at))
  );
}

/** "figures on Tuesday showed", "Tuesday’s data". */
function isReleaseDay(told: Told, first: number, next: number): boolean {
  if (releaseNouns.has(wordAt(told, first - 1)) && showVerbs.has(wordAt(told, next))) return true;
  const owned = told.words[next - 1]?.possessive === true;
  return owned && [next, next + 1, next + 2].some((at) => releaseNouns.has(wordAt(told, at)));
}

/** "On Tuesday the ONS said", "the ONS on Tuesday said": a verb of telling follows, and no figure before it. */
function isBeforeTelling(told: Told, start: number, next: number): boolean {
  const leads = /(?:^|[.!?;:,“"]\s*|\b(?:and|but)\s)$/u.test(told.text.slice(Math.max(0, start - 6), start));
  for (let at = next; at <= next + (leads ? NEAR : 0); at++) {
    if (!isJoined(told, next, at)) return false;
    if (tellingVerbs.has(wordAt(told, at)) || tellingParticiples.has(wordAt(told, at))) return true;
  }
  return false;
}
