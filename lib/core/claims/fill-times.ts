import type { Span } from '../span.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import { type AttachedTimes, attachTimes, type Place, placeOf } from './attach-times.ts';
import type { Claim, PeriodSlot } from './claim.ts';
import type { Draft } from './draft.ts';
import type { Figure } from './figure.ts';
import { shiftedFromNothing } from './own-time.ts';
import { type Passage, sentenceAt, stretchAt } from './passage.ts';
import { baseSlot, shiftedSlot, windowSlot } from './period-slot.ts';
import { ownTimeOfRank, withApposed } from './rank-time.ts';
import { scopeOf } from './read-scope.ts';
import { asRunningTotal } from './running-total.ts';
import { isSaidOfNow } from './said-of-now.ts';
import { meanWords, overLeads } from './time-lexicon.ts';
import { comparesTimes, isApart, isLengthBase } from './time-role.ts';
import { hasUnreadBase } from './unread-base.ts';
import { findElidedTime, findUnreadTime, unreadRightAfter } from './unread-time.ts';
import { wordIndexAt } from './words.ts';

type TimeSlots = Pick<
  Claim,
  | 'across'
  | 'period'
  | 'basePeriod'
  | 'scope'
  | 'scopeLength'
  | 'scopeAfter'
  | 'baseShift'
  | 'isBase'
  | 'unreadTime'
  | 'toldBy'
  | 'ofNow'
  | 'unreadBase'
  | 'undated'
  | 'moveOver'
>;

/** All that a draft's sentence says of time: its period, what it is compared with, over what a rank holds, and what was not read. */
export function timesOf(
  passage: Passage,
  figures: readonly Figure[],
  draft: Draft,
  figure: Figure | null,
): TimeSlots {
  const place: Place = figure
    ? placeOf(figure, draft.at as number)
    : { span: draft.span, sentence: sentenceAt(passage, draft.span.start), part: 'level', at: null };
  const isBase =
    figure?.part === 'base' || (figure?.compared === true && figure.ownTime !== null) ? { isBase: true } : {};
  const elided = findElidedTime(passage, draft.span);
  if (elided) return { period: null, basePeriod: null, scope: null, unreadTime: elided, ...isBase };
  const times = withoutMean(passage, place, attachTimes(passage, figures, place));
  const shifted = mayShift(figure) ? shiftAfter(passage, draft.whole ?? draft.span) : null;
  const own = unreadRightAfter(passage, place.sentence, draft.span);
  const day = own && isBehind(passage, times.window, own) ? null : windowSlot(times.window);
  const total = asRunningTotal(passage, place.sentence, draft.span, day);
  const named = draft.rank ? ownTimeOfRank(passage, draft.whole ?? draft.span) : null;
  const said = windowSlot(named) ?? withApposed(passage, figures, draft, total);
  const period = said && shifted?.shift ? shiftedSlot(said, shifted.shift, shifted.span) : said;
  const back = figure && shiftedFromNothing(passage, figure);
  const unread = period
    ? null
    : (shifted?.span ?? back ?? meanAfter(passage, place.span) ?? unreadOf(passage, place, times));
  return {
    period,
    basePeriod: baseSlot(passage.text, times.base, period),
    ...(figure ? { scope: null } : scopeOf(passage, draft, period)),
    ...(period ? {} : baseShiftOf(isBase.isBase ? times.window : times.base)),
    ...isBase,
    ...acrossOf(times),
    ...(figure ? moveOverOf(figure, times, period) : {}),
    ...(unread ? { unreadTime: unread } : {}),
    ...(period ? {} : toldByOf(passage, place)),
    ...(figure && isSaidOfNow(passage, place.sentence, figure) ? { ofNow: true as const } : {}),
    ...(figure && !times.base && isUnread(passage, figures, draft.at) ? { unreadBase: true as const } : {}),
    ...(draft.rank && isUndated(passage, place.sentence.end) ? { undated: true as const } : {}),
  };
}

/** "37% above the average of the past six years" is measured from none of them. */
function withoutMean({ words }: Passage, { span }: Place, times: AttachedTimes): AttachedTimes {
  const { base } = times;
  const between = base ? words.slice(wordIndexAt(words, span.end), wordIndexAt(words, base.span.start)) : [];
  return between.some(({ lower }) => meanWords.has(lower)) ? { ...times, base: null } : times;
}

/** "The 1.86 million average of the four years before": over what it is a mean was not read. */
function meanAfter({ words, text }: Passage, { end }: Span): Span | null {
  const next = words[wordIndexAt(words, end)];
  return next && meanWords.has(next.lower) && text.slice(end, next.start) === ' ' ? next : null;
}

const isUnread = (passage: Passage, figures: readonly Figure[], at: number | null): boolean =>
  at !== null && comparesTimes(figures[at] as Figure) && hasUnreadBase(passage, figures, at);

/** A time before the figure is still its own ("in 2023, when he came in"), though not of "858 over the two days". */
const isBehind = ({ text, words }: Passage, window: TimeExpression | null, own: Span): boolean =>
  window !== null &&
  (overLeads.has(words[wordIndexAt(words, own.start)]?.lower ?? '') ||
    (window.span.start > own.start && PARTING.test(text.slice(own.end, window.span.start))));

/** Not in "when they took over in July", which is dated itself. */
const PARTING = /,|\b(?:and|but)\b/u;

/** Words that tell when it was, though no period could be read from them. */
function unreadOf(passage: Passage, { sentence, span }: Place, { open }: AttachedTimes): Span | null {
  const here = stretchAt(passage.text, sentence, span.start);
  const apart = passage.times.find(
    (time) =>
      time.span.start >= sentence.start &&
      time.span.end <= sentence.end &&
      stretchAt(passage.text, sentence, time.span.start) === here &&
      isApart(passage, time),
  );
  return open ?? findUnreadTime(passage, sentence, span) ?? apart?.span ?? null;
}

/** "Data released last month put it at 4.7%": of what was known by then. */
function toldByOf({ tellings }: Passage, { sentence }: Place): Pick<Claim, 'toldBy'> {
  const told = tellings.find(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  const end = told?.readings[0]?.interval.end;
  return end ? { toldBy: end } : {};
}

/** "Added 598,000 between January and August": all of the stretch, beside its two ends. */
function acrossOf({ across }: AttachedTimes): Pick<Claim, 'across'> {
  const slot = across ? windowSlot(across) : null;
  return slot ? { across: slot } : {};
}

/** A rank or a change may be said of another period than the one it stands beside. */
const mayShift = (figure: Figure | null): boolean =>
  figure === null || (figure.part === 'change' && !figure.ownTime);

/**
 * "A record high a year earlier", "having grown 0.1% in the quarter before": the rank or change is of the period that its
 * words move to; null where none follows them, or where they say what is compared with.
 */
const shiftAfter = (passage: Passage, { end }: Span): TimeExpression | null =>
  passage.times.find(
    ({ span, shift, readings, role }) =>
      (role === 'window' || passage.ranks.some((rank) => rank.end >= end && rank.start < end)) &&
      shift !== null &&
      readings.length === 0 &&
      /^[ ,]{0,2}$/u.test(passage.text.slice(end, span.start)) &&
      span.start >= end,
  ) ?? null;

/** What a base says by itself only relative to a period that is not known yet. */
function baseShiftOf(time: TimeExpression | null): Pick<Claim, 'baseShift'> {
  const isRelative = time !== null && (time.readings.length === 0 || isLengthBase(time));
  return isRelative && time.shift ? { baseShift: time.shift } : {};
}

/** "In two years it is up by 1.5m": the length is no window but what the count moved over. */
function moveOverOf(
  figure: Figure,
  { window, base }: AttachedTimes,
  period: PeriodSlot | null,
): Pick<Claim, 'moveOver'> {
  const isMove = comparesTimes(figure) && period !== null && !base && window !== null && isLengthBase(window);
  return isMove && window.shift ? { moveOver: window.shift } : {};
}

/** Nothing before the end of the rank's sentence tells a time. */
const isUndated = (passage: Passage, end: number): boolean =>
  !passage.times.some((time) => time.span.start < end && (time.readings.length > 0 || time.shift !== null));
