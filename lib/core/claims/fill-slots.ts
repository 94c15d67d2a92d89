import type { Span } from '../span.ts';
import type { TimeExpression, TimeShift } from '../time/time-expression.ts';
import { type AttachedTimes, attachTimes, type Place, placeOf } from './attach-times.ts';
import type { Claim } from './claim.ts';
import type { Draft } from './draft.ts';
import { findElidedSubject } from './elided-subject.ts';
import type { Figure } from './figure.ts';
import { findOwnSubject } from './own-subject.ts';
import { type ClaimInput, type Passage, sentenceAt } from './passage.ts';
import { baseSlot, shiftedSlot, windowSlot } from './period-slot.ts';
import { readAttribution } from './read-attribution.ts';
import { readComparator, readField } from './read-comparison.ts';
import { readPartOf } from './read-part-of.ts';
import { peakAfter, peakBefore } from './read-peak.ts';
import { readArea, readBreakdown } from './read-places.ts';
import { scopeOf } from './read-scope.ts';
import { readDenominator } from './read-share.ts';
import { readStanding } from './read-standing.ts';
import { rankTopics, readTopics } from './read-topics.ts';
import { findTakenUp } from './taken-up.ts';
import { comparesTimes, isLengthBase } from './time-role.ts';
import { findUnreadPlace } from './unread-place.ts';
import { findElidedTime, findUnreadTime } from './unread-time.ts';

/** A draft made a claim: its times, place, topics, standing and attribution. `idOf` names the claim of each figure. */
export function claimOf(
  input: ClaimInput,
  passage: Passage,
  figures: readonly Figure[],
  draft: Draft,
  id: number,
  idOf: ReadonlyMap<number, number>,
): Claim {
  const figure = draft.at === null ? null : (figures[draft.at] as Figure);
  const { span, kind, value, value2, unit, bound, step, direction, rank } = draft;
  return {
    id,
    kind,
    block: passage.block,
    span,
    quote: passage.text.slice(span.start, span.end),
    quantity: figure?.quantity ?? null,
    value,
    value2,
    unit,
    bound,
    step,
    direction,
    rank,
    topics: topicsOf(input, passage, draft),
    ...placesOf(passage, draft),
    ...timesOf(passage, figures, draft, figure),
    denominator: kind === 'share' ? readDenominator(passage, span) : null,
    of: draft.of === null ? null : (idOf.get(draft.of) ?? null),
    baseValue: figure ? baseValueOf(figures, draft.at as number) : null,
    ...(figure ? peaksOf(passage, figures, figure, draft.at as number) : {}),
    ...partOf(passage, draft),
    ...ownSubject(passage, draft),
    ...takenUp(passage, draft),
    attribution: readAttribution(passage, span),
    ...readStanding(passage, figure ? coreOf(span, figure) : span),
  };
}

function peaksOf(
  passage: Passage,
  figures: readonly Figure[],
  figure: Figure,
  at: number,
): Pick<Claim, 'peak' | 'basePeak'> {
  const own = peakBefore(passage, figure);
  if (own) return { peak: own };
  const base = figures.find(({ baseOf }) => baseOf === at);
  const from = comparesTimes(figure)
    ? ((base && peakBefore(passage, base)) ?? peakAfter(passage, figure))
    : null;
  return from ? { basePeak: from } : {};
}

/** Only an amount can be mistaken for the whole: a share or a change says itself what it is of. */
function partOf(passage: Passage, { kind, span }: Draft): Pick<Claim, 'partOf'> {
  const found = kind === 'level' || kind === 'total' ? readPartOf(passage, span) : null;
  return found ? { partOf: found } : {};
}

const OWN_SUBJECTS: ReadonlySet<string> = new Set(['change', 'level', 'multiple', 'share', 'ratio']);

function takenUp(passage: Passage, { span, at }: Draft): Pick<Claim, 'takesUp'> {
  const found = at === null ? null : findTakenUp(passage, sentenceAt(passage, span.start), span);
  return found ? { takesUp: found } : {};
}

function ownSubject(passage: Passage, { kind, span, at }: Draft): Pick<Claim, 'ownSubject'> {
  if (at === null || !OWN_SUBJECTS.has(kind)) return {};
  const sentence = sentenceAt(passage, span.start);
  const found = findOwnSubject(passage, sentence, span) ?? findElidedSubject(passage, sentence, span);
  return found ? { ownSubject: found } : {};
}

function topicsOf(input: ClaimInput, passage: Passage, { span, rank }: Draft): Claim['topics'] {
  const topics = readTopics(input.page, input.mentions, passage, span);
  return rank ? rankTopics(passage, span, topics) : topics;
}

type PlaceSlots = Pick<Claim, 'area' | 'areasBeside' | 'breakdown' | 'comparator' | 'unreadPlace'>;

function placesOf(passage: Passage, draft: Draft): PlaceSlots {
  const comparator = comparatorOf(passage, draft);
  const apart = comparator?.from === 'text' ? [comparator.span] : [];
  const unread = findUnreadPlace(passage, sentenceAt(passage, draft.span.start), draft.span);
  return {
    ...(unread ? { unreadPlace: unread } : {}),
    area: readArea(passage, draft.span, apart),
    areasBeside: areasIn(passage, sentenceAt(passage, draft.span.start)),
    breakdown: readBreakdown(passage, draft.span),
    comparator,
  };
}

const areasIn = (passage: Passage, { start, end }: Span): string[] =>
  passage.mentions
    .filter(({ what, span }) => what === 'area' && span.start >= start && span.end <= end)
    .map(({ code }) => code);

/** The other place of a figure, or the field of a rank among places; a rank over time has neither. */
function comparatorOf(passage: Passage, { rank, kind, span, whole }: Draft): Claim['comparator'] {
  if (rank === null) return readComparator(passage, span);
  return kind === 'comparison' ? readField(passage, whole ?? span) : null;
}

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
  | 'undated'
  | 'moveOver'
>;

function acrossOf({ across }: AttachedTimes): Pick<Claim, 'across'> {
  const slot = across ? windowSlot(across) : null;
  return slot ? { across: slot } : {};
}

function timesOf(
  passage: Passage,
  figures: readonly Figure[],
  draft: Draft,
  figure: Figure | null,
): TimeSlots {
  const place: Place = figure
    ? placeOf(figure, draft.at as number)
    : { span: draft.span, sentence: sentenceAt(passage, draft.span.start), part: 'level', at: null };
  const times = attachTimes(passage, figures, place);
  const shifted =
    !figure || (figure.part === 'change' && !figure.ownTime)
      ? shiftAfter(passage, draft.whole ?? draft.span)
      : null;
  const said = windowSlot(times.window);
  const period = said && shifted?.shift ? shiftedSlot(said, shifted.shift, shifted.span) : said;
  const isBase = figure?.part === 'base' || (figure?.compared === true && figure.ownTime !== null);
  const relative = isBase ? times.window : times.base;
  const bare = relative && (relative.readings.length === 0 || isLengthBase(relative));
  const elided = findElidedTime(passage, draft.span);
  if (elided)
    return { period: null, basePeriod: null, scope: null, unreadTime: elided, ...(isBase ? { isBase } : {}) };
  const unread = period ? null : (shifted?.span ?? findUnreadTime(passage, place.sentence, draft.span));
  return {
    period,
    basePeriod: baseSlot(passage.text, times.base, period),
    ...(figure ? { scope: null } : scopeOf(passage, draft, period)),
    ...(bare && relative.shift && !period ? { baseShift: relative.shift } : {}),
    ...(isBase ? { isBase } : {}),
    ...acrossOf(times),
    ...(figure && comparesTimes(figure) && period && times.window && !times.base && isLengthBase(times.window)
      ? { moveOver: times.window.shift as TimeShift }
      : {}),
    ...(unread ? { unreadTime: unread } : {}),
    ...(draft.rank && isUndated(passage, place.sentence.end) ? { undated: true as const } : {}),
  };
}

const isUndated = (passage: Passage, end: number): boolean =>
  !passage.times.some((time) => time.span.start < end && (time.readings.length > 0 || time.shift !== null));

/** What the figure was measured from, where the text gives that too. */
function baseValueOf(figures: readonly Figure[], at: number): number | null {
  const base = figures.find(({ part, baseOf, of }) => part === 'base' && (baseOf === at || of === at));
  return base?.quantity.value ?? null;
}

/** Words after the number itself ("431,000 first published") may say how it stands. */
const coreOf = (span: Draft['span'], { quantity }: Figure): Draft['span'] => ({
  start: span.start,
  end: Math.min(quantity.span.end, span.end),
});
