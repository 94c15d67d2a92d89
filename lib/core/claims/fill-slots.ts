import leftOut from '../../../assets/lexicons/en/left-out.json' with { type: 'json' };
import type { Span } from '../span.ts';
import type { Claim } from './claim.ts';
import type { Draft } from './draft.ts';
import { findElidedSubject } from './elided-subject.ts';
import type { Figure } from './figure.ts';
import { timesOf } from './fill-times.ts';
import { findContinued } from './left-out-noun.ts';
import type { Mention } from './mention.ts';
import { findNarrowing, findNarrowingAfter } from './narrowed-subject.ts';
import { findMovedObject, findOwnSubject } from './own-subject.ts';
import { type ClaimInput, type Passage, sentenceAt } from './passage.ts';
import { findPlaceSpokenOf } from './place-spoken-of.ts';
import { readAttribution } from './read-attribution.ts';
import { readComparator, readField } from './read-comparison.ts';
import { readPartOf } from './read-part-of.ts';
import { peakAfter, peakBefore } from './read-peak.ts';
import { readArea, readBreakdown } from './read-places.ts';
import { findRest } from './read-rest.ts';
import { isOfAll, readDenominator } from './read-share.ts';
import { readStanding } from './read-standing.ts';
import { rankTopics, readTopics } from './read-topics.ts';
import { readWholeArea } from './read-whole-area.ts';
import { findTakenUp } from './taken-up.ts';
import { comparesTimes } from './time-role.ts';
import { timesBeside } from './times-beside.ts';
import { findUnreadPlace } from './unread-place.ts';

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
    ...(draft.mark ? { mark: draft.mark } : {}),
    topics: topicsOf(input, passage, draft),
    ...placesOf(input, passage, draft),
    ...timesOf(passage, figures, draft, figure),
    timesBeside: timesBeside(passage, span.start),
    denominator: kind === 'share' ? readDenominator(passage, span) : null,
    ...(kind === 'share' && isOfAll(passage, span) ? { ofAll: true as const } : {}),
    of: draft.of === null ? null : (idOf.get(draft.of) ?? null),
    baseValue: figure ? baseValueOf(figures, draft.at as number) : null,
    ...(figure ? peaksOf(passage, figures, figure, draft.at as number) : {}),
    ...partOf(passage, draft),
    ...ofRest(passage, draft),
    ...ownSubject(passage, draft),
    ...takenUp(passage, draft),
    ...(figure ? continued(input, passage, draft, figure) : {}),
    attribution: readAttribution(passage, span),
    ...readStanding(passage, figure ? coreOf(span, figure) : span),
  };
}

/** An end of its series that the figure is said to be, or to be measured from. */
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

const PARTS: ReadonlySet<string> = new Set(['share', 'ratio', 'level']);

function ofRest(passage: Passage, { kind, span, at }: Draft): Pick<Claim, 'ofRest'> {
  const found = at !== null && PARTS.has(kind) ? findRest(passage, span) : null;
  return found ? { ofRest: found } : {};
}

function takenUp(passage: Passage, { span, at }: Draft): Pick<Claim, 'takesUp'> {
  const found = at === null ? null : findTakenUp(passage, sentenceAt(passage, span.start), span);
  return found ? { takesUp: found } : {};
}

function continued(
  { page, mentions }: ClaimInput,
  passage: Passage,
  { kind }: Draft,
  { quantity, sentence }: Figure,
): Pick<Claim, 'continues'> {
  if (kind !== 'level' && kind !== 'total') return {};
  const found = findContinued(page, mentions, passage, sentence, quantity);
  return found ? { continues: found } : {};
}

/** Kinds whose figure is of the subject of its clause. */
const OWN_SUBJECTS: ReadonlySet<string> = new Set(['change', 'level', 'multiple', 'share', 'ratio']);

function ownSubject(
  passage: Passage,
  { kind, span, at, unit }: Draft,
): Pick<Claim, 'ownSubject' | 'narrowedBy'> {
  if (at === null || !OWN_SUBJECTS.has(kind)) return {};
  const sentence = sentenceAt(passage, span.start);
  const found =
    findOwnSubject(passage, sentence, span) ??
    findElidedSubject(passage, sentence, span) ??
    (kind === 'change' ? findMovedObject(passage, span) : null) ??
    pointedObject(passage, span, unit);
  const narrowing =
    findNarrowing(passage, sentence, span) ?? (kind === 'share' ? findNarrowingAfter(passage, span) : null);
  return { ...(found ? { ownSubject: found } : {}), ...(narrowing ? { narrowedBy: narrowing } : {}) };
}

const OBJECT = new RegExp(`^ (?:${leftOut.objectLeads.join('|')}) (?:${leftOut.objects.join('|')})\\b`, 'u');

/** "It spent £2.1 billion on them": what the money is for is only pointed at. */
function pointedObject({ text }: Passage, { end }: Span, unit: Draft['unit']): Span | null {
  const said = unit?.kind === 'currency' ? OBJECT.exec(text.slice(end, end + 12)) : null;
  return said ? { start: end + 1, end: end + said[0].length } : null;
}

function topicsOf(input: ClaimInput, passage: Passage, { span, rank }: Draft): Claim['topics'] {
  const topics = readTopics(input.page, input.mentions, passage, span);
  return rank ? rankTopics(passage, span, topics) : topics;
}

type PlaceSlots = Pick<
  Claim,
  | 'wholeArea'
  | 'area'
  | 'placeSpokenOf'
  | 'areasBeside'
  | 'partsBeside'
  | 'breakdown'
  | 'comparator'
  | 'unreadPlace'
>;

function placesOf({ page, mentions }: ClaimInput, passage: Passage, draft: Draft): PlaceSlots {
  const comparator = comparatorOf(passage, draft);
  const whole = SHARES.has(draft.kind) ? readWholeArea(passage, draft.span) : null;
  const apart = [comparator, whole].flatMap((slot) => (slot?.from === 'text' ? [slot.span] : []));
  const area = readArea(passage, draft.span, apart);
  const unread = findUnreadPlace(passage, sentenceAt(passage, draft.span.start), draft.span);
  const before = findPlaceSpokenOf(page, mentions, passage, draft.span);
  return {
    ...(unread ? { unreadPlace: unread } : {}),
    ...(before ? { placeSpokenOf: before } : {}),
    area,
    areasBeside: codesIn(passage, sentenceAt(passage, draft.span.start), 'area'),
    partsBeside: mentions
      .filter(({ what, block }) => what === 'breakdown' && (block === passage.block || block === TITLE))
      .map(({ code }) => code),
    breakdown: readBreakdown(passage, draft.span, area?.from === 'text' ? [...apart, area.span] : apart),
    comparator,
    ...(whole ? { wholeArea: whole } : {}),
  };
}

/** Where the words of the title stand among the blocks. */
const TITLE = -1;

/** Kinds that may be said of a wider place's total. */
const SHARES: ReadonlySet<string> = new Set(['share', 'ratio', 'range']);

const codesIn = (passage: Passage, { start, end }: Span, kind: Mention['what']): string[] =>
  passage.mentions
    .filter(({ what, span }) => what === kind && span.start >= start && span.end <= end)
    .map(({ code }) => code);

/** The other place of a figure, or the field of a rank among places; a rank over time has neither. */
function comparatorOf(passage: Passage, { rank, kind, span, whole }: Draft): Claim['comparator'] {
  if (rank === null) return readComparator(passage, span);
  return kind === 'comparison' ? readField(passage, whole ?? span) : null;
}

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
