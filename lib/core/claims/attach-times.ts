import type { Span } from '../span.ts';
import type { Interval } from '../time/interval.ts';
import { wholeMonths } from '../time/shape.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import { between, type Figure } from './figure.ts';
import { isVerb } from './lexicon.ts';
import { rowOf, together } from './listed-times.ts';
import { clauseAt, type Passage, type Sentence, stretchAt } from './passage.ts';
import { rivalWords } from './rank-lexicon.ts';
import { isInAside, isLastSeen } from './time-aside.ts';
import { clauseOpening, joinedSubject, joinedTime } from './time-lexicon.ts';
import { comparesTimes, roleOf } from './time-role.ts';
import { phraseLength, readWords, wordIndexAt } from './words.ts';

/** The times said of one figure or rank, still as read; null where the sentence has none that fits. */
export interface AttachedTimes {
  window: TimeExpression | null;
  base: TimeExpression | null;
  /** All from one end to the other, where window and base are the ends of one stretch; else absent. */
  across?: TimeExpression;
  /** Several times in a row, of which the figure has no one to itself: when it is of is then not read; else absent. */
  open?: Span;
}

/** What a time is attached to: a figure or the words of a rank. */
export interface Place {
  span: Span;
  sentence: Sentence;
  part: Figure['part'];
  /** Index into the figures; null for a rank. */
  at: number | null;
}

export const placeOf = (figure: Figure, at: number): Place => ({
  span: figure.quantity.phrase,
  sentence: figure.sentence,
  part: figure.part,
  at,
});

/** Finds the window in which the figure was measured and, for changes and multiples, what it is compared with. */
export function attachTimes(passage: Passage, figures: readonly Figure[], place: Place): AttachedTimes {
  const figure = place.at === null ? null : (figures[place.at] as Figure);
  if (figure?.ownTime) return { window: figure.ownTime, base: null };
  if (figure?.part === 'base') return { window: null, base: null };
  const base = figure && comparesTimes(figure) ? baseTime(passage, figures, place) : null;
  const window = windowTime(passage, figures, place, base);
  const row = window ? rowOf(passage, window) : [];
  if (window && row.length > 1 && !(isLedTo(figure) && window === row.at(-1))) {
    const whole = figure?.part === 'level' ? together(row) : null;
    return whole ? { window: whole, base } : { window: null, base, open: window.span };
  }
  return base === null && figure && comparesTimes(figure) ? fromEndToEnd(window) : { window, base };
}

/** "Rose in June and again in July to 4.7%": what it came to is of the last. */
const isLedTo = (figure: Figure | null): boolean => figure?.move?.role === 'to';

/** "doubled between 2019 and 2024": what it was in 2024, set against 2019. "Grew between April and June" is of a quarter. */
function fromEndToEnd(time: TimeExpression | null): AttachedTimes {
  if (!time?.ends || isQuarter(time.ends)) return { window: time, base: null };
  const at = (interval: Interval): TimeExpression => ({
    ...time,
    readings: [{ interval, name: 'the end named' }],
    shift: null,
    toDate: false,
  });
  return { window: at(time.ends.to), base: at(time.ends.from), across: time };
}

const isQuarter = ({ from, to }: { from: Interval; to: Interval }): boolean => {
  const whole = { start: from.start, end: to.end };
  return wholeMonths(whole) === 3 && /-(?:01|04|07|10)-01$/u.test(whole.start);
};

const isClaimed = (figures: readonly Figure[], time: TimeExpression, besides: number | null): boolean =>
  figures.some(
    (figure, i) =>
      figure.ownTime?.span.start === time.span.start &&
      i !== besides &&
      (figure.part === 'base' || figure.compared),
  );

function baseTime(passage: Passage, figures: readonly Figure[], place: Place): TimeExpression | null {
  const at = place.at as number;
  const bases = timesOf(passage, place.sentence).filter(
    (time) =>
      roleOf(passage, figures, time) === 'base' &&
      (!isClaimed(figures, time, at) || isRightBehind(passage, figures[at] as Figure, time)),
  );
  const figureEnd = (figures[at] as Figure).quantity.span.end;
  const after = bases.find((time) => time.span.start >= figureEnd);
  const stated = figures.find((figure) => figure.baseOf === at && figure.ownTime);
  // "2% up on 2024 but far short of the 623,698 of 2022": the base beside it comes first.
  if (stated && !(after && isBeforeStated(place, after, stated))) return stated.ownTime;
  if (after && reaches(passage, figures, place, after)) return after;
  const clause = place.sentence.clauses[clauseAt(place.sentence, place.span.start)];
  const before = bases.findLast((time) => time.span.end <= place.span.start);
  if (!before) return null;
  const fronted = !figures.some(
    ({ quantity }) => quantity.span.start >= place.sentence.start && quantity.span.end <= before.span.start,
  );
  return fronted ||
    (clause !== undefined && before.span.start >= clause.start && !isMovedBetween(figures, before, at))
    ? before
    : null;
}

/** "9% more than a year earlier, when it was 73,105": it is of both. */
const isRightBehind = ({ text }: Passage, { quantity }: Figure, { span }: TimeExpression): boolean =>
  span.start >= quantity.span.end && text.slice(quantity.span.end, span.start) === ' ';

/** "2% up on 2024 but far short of the 623,698 of 2022", "23% more than in 2024 but below the record 45,755". */
const isBeforeStated = ({ span }: Place, { span: time }: TimeExpression, { quantity }: Figure): boolean =>
  time.start - span.end <= 1 || (time.start >= span.end && time.end <= quantity.phrase.start);

/** A base after the figure is its own unless another moved figure stands between, other than one restating it. */
function reaches(passage: Passage, figures: readonly Figure[], place: Place, time: TimeExpression): boolean {
  if (
    /[;:]|, (?:but|while|which|and|leaving|so|who|where|when|with|down|up)\b/u.test(
      between(passage, place.span, time.span),
    )
  )
    return false;
  return !figures.some(
    (figure, i) =>
      i > (place.at as number) &&
      figure.quantity.span.end <= time.span.start &&
      comparesTimes(figure) &&
      figure.restates !== place.at,
  );
}

const isMovedBetween = (figures: readonly Figure[], time: TimeExpression, at: number): boolean =>
  figures.some(
    (figure, i) => i < at && figure.part === 'change' && figure.quantity.span.start < time.span.start,
  );

const timesOf = (passage: Passage, sentence: Sentence): TimeExpression[] =>
  passage.times.filter((time) => time.span.start >= sentence.start && time.span.end <= sentence.end);

/** The best window of the sentence: right after the figure, else before it, else the one the sentence last spoke of. */
function windowTime(
  passage: Passage,
  figures: readonly Figure[],
  place: Place,
  base: TimeExpression | null,
): TimeExpression | null {
  const options = timesOf(passage, place.sentence)
    .filter(
      (time) =>
        !isScopeLength(passage, time) &&
        !isOfRival(passage, place.span, time) &&
        !isInAside(passage, place.span, time) &&
        !isLastSeen(passage, time) &&
        !(place.at === null && time.since),
    )
    .filter((time) => time !== base && !isClaimed(figures, time, place.at))
    .filter((time) => roleOf(passage, figures, time) === 'window')
    .map((time) => ({ time, cost: costOf(passage, figures, place, time) }))
    .filter((option) => option.cost < Number.POSITIVE_INFINITY);
  options.sort((a, b) => a.cost - b.cost);
  return options[0]?.time ?? null;
}

/** "the steepest rise in 19 months": a length within the words of a rank is what it holds over, not when it was measured. */
const isScopeLength = (passage: Passage, time: TimeExpression): boolean =>
  (time.shift !== null || time.since === true) &&
  passage.ranks.some((rank) => rank.start < time.span.start && time.span.end <= rank.end);

/**
 * "The second-highest total after 2022", "behind only the 821,210 of the year before": after a rank these lead to what stood
 * before it in the order, and its time is of nothing said earlier.
 */
const isOfRival = (passage: Passage, { start }: Span, time: TimeExpression): boolean =>
  passage.ranks.some((rank) => {
    if (time.span.start < rank.start || start >= rank.end) return false;
    return (
      time.span.start - rank.start <= 90 &&
      rivalLeads(passage.text.slice(rank.start, time.span.end), time.span.start - rank.start)
    );
  });

/** One of the words stands before the time, which begins at `start`, with no end of a clause between. */
function rivalLeads(text: string, start: number): boolean {
  const words = readWords(text);
  const lead = words.find((word, i) => i > 0 && word.start < start && phraseLength(rivalWords, words, i) > 0);
  return lead !== undefined && !/[.;:,](?!\d)/u.test(text.slice(lead.start, start));
}

function costOf(passage: Passage, figures: readonly Figure[], place: Place, time: TimeExpression): number {
  const { sentence, span } = place;
  const here = stretchAt(passage.text, sentence, span.start);
  const there = stretchAt(passage.text, sentence, time.span.start);
  const after = time.span.start >= span.end;
  const passed = figuresBetween(figures, place, time.span);
  const far = between(passage, span, time.span).length / 1000 + grainCost(passage, place, time);
  const isOthers =
    isOfNextFigure(passage, time) ||
    isOfListedBase(passage, figures, place, time) ||
    isOfBracketed(passage, figures, place, time);
  if (after && isOthers) return Number.POSITIVE_INFINITY;
  if (here === there) {
    if (after) return (passed === 0 ? 0 : 3) + far;
    return (passed === 0 ? 1 : 2) + far;
  }
  if (!after) return 4 + (here - there) / 10 + far;
  const bare = passed === 0 && there - here <= 2 && !holdsFigure(passage, figures, sentence, there);
  return bare ? 5 + far : Number.POSITIVE_INFINITY;
}

/** Figures between the place and the time, besides one that says the place's own figure again. */
function figuresBetween(figures: readonly Figure[], { span, at }: Place, time: Span): number {
  const start = Math.min(span.end, time.end);
  const end = Math.max(span.start, time.start);
  return figures.filter(
    ({ quantity, restates }) =>
      quantity.span.start >= start && quantity.span.end <= end && (restates === null || restates !== at),
  ).length;
}

/** "down from 54,649 in February and 71,517 in January": the second base has its own time, which is not the first figure's. */
const isOfListedBase = (
  { text }: Passage,
  figures: readonly Figure[],
  { at }: Place,
  time: TimeExpression,
): boolean =>
  figures.some(({ quantity, sentence }, i) => {
    const gap = text.slice(quantity.phrase.end, time.span.start);
    const before = figures[i - 1];
    return (
      i !== at &&
      i - 1 !== at &&
      time.span.start >= quantity.phrase.end &&
      PLAIN_GAP.test(gap) &&
      before?.part === 'base' &&
      before.sentence === sentence
    );
  });

/** "7.1 million at the last census in 1996": a few words and no end of a clause. */
const PLAIN_GAP = /^[\p{L} ]{0,30}$/u;

/** "last year’s £41bn": the time belongs to the figure it owns. */
const isOfNextFigure = (passage: Passage, time: TimeExpression): boolean =>
  leadsNextFigure(passage, time) ||
  (/^[’']s?(?= )/u.test(passage.text.slice(time.span.end)) &&
    passage.quantities.some(({ span }) => span.start > time.span.end && span.start - time.span.end <= 25));

/** "45,755 in all and in 2021, 28,526", "369,419 and in 2023 it was 613,627": with a clause or a comma to the next figure. */
function leadsNextFigure({ text, quantities, words }: Passage, { span }: TimeExpression): boolean {
  const next = quantities.find(({ phrase }) => phrase.start > span.end);
  if (!next) return false;
  const [lead, gap] = [text.slice(0, span.start), text.slice(span.end, next.phrase.start)];
  if (gap === ', ') return clauseOpening.test(lead);
  const between = words.slice(wordIndexAt(words, span.end), wordIndexAt(words, next.phrase.start));
  const isPlain = /^[\p{L} ]+$/u.test(gap) && between.length <= 3;
  return isPlain && (joinedTime.test(lead) || (joinedSubject.test(lead) && isVerb(between[0])));
}

/** "30% more than the year before and close to the peak of 2017 (4,750)": a time with a count behind it in brackets is of that. */
function isOfBracketed(
  { text, quantities }: Passage,
  figures: readonly Figure[],
  { at }: Place,
  { span }: TimeExpression,
): boolean {
  const figure = at === null ? undefined : figures[at];
  if (!figure || !comparesTimes(figure)) return false;
  const next = quantities.find(({ phrase }) => phrase.start > span.end);
  return (
    next !== undefined && next.unit?.kind !== 'percent' && text.slice(span.end, next.phrase.start) === ' ('
  );
}

/** A later stretch with a figure of its own speaks of that figure. */
const holdsFigure = (
  passage: Passage,
  figures: readonly Figure[],
  sentence: Sentence,
  stretch: number,
): boolean =>
  figures.some(
    (figure) =>
      figure.sentence === sentence &&
      stretchAt(passage.text, sentence, figure.quantity.span.start) === stretch,
  );

/** "the annual total went on to reach 45,774": of a year and a day in the sentence, the year is meant. */
function grainCost(passage: Passage, { sentence, span }: Place, time: TimeExpression): number {
  const clause = sentence.clauses[clauseAt(sentence, span.start)] ?? sentence;
  const lead = passage.text.slice(clause.start, span.start);
  if (!/\b(?:annual|yearly|full-year)\b/iu.test(lead)) return 0;
  return time.grain === 'day' || time.grain === 'month' ? 4 : 0;
}
