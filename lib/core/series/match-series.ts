import type { Claim, Distance, Slot, Topic } from '../claims/claim.ts';
import type { Mention } from '../claims/mention.ts';
import { isInClause } from '../claims/topic-distance.ts';
import { overlaps, type Span } from '../span.ts';
import { areaOf, type Catalogue, indicatorOf } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import { isOfItsPlace, ofPlaceSpokenOf } from './its-place.ts';
import { isWithin, type Place, placeOf, type Setting } from './place-of.ts';
import { seriesKey } from './series.ts';
import { type Fit, fitUnit } from './unit-fit.ts';

/** A series that may be what the claim is about, with what had to be assumed. */
export interface Candidate {
  indicator: Indicator;
  key: string;
  area: Slot<string>;
  /** False only where the outlet's own country had to be taken. */
  placeIsSure: boolean;
  /** True where only the page's other figures can tell that it is of that place. */
  placeIsFar: boolean;
  breakdown: string;
  fit: Fit;
  score: number;
  /** How far from the figure it is named. */
  distance: Distance;
  /** True when the words name it close by and the unit fits: only then may a figure be said to differ. */
  certain: boolean;
  /** True when that holds as long as no other series comes near. */
  supported: boolean;
  /** True when it is named outright there, by no short form. */
  named: boolean;
  /** True when the figure leaves its noun out and the words before it speak of this measure. */
  continued: boolean;
}

/** Why no series was bound, with the nearest indicators where some were named. */
export interface NoMatch {
  because: 'nothing-named' | 'unit' | 'area' | 'breakdown';
  nearest: Indicator[];
}

export type Match = { candidates: Candidate[]; ambiguous: boolean } | NoMatch;

/** Scores nearer than this to the best are too near to choose between. */
const margin = 0.12;

const distanceWeight: Record<Distance, number> = {
  phrase: 1,
  clause: 0.95,
  sentence: 0.85,
  paragraph: 0.65,
  headline: 0.55,
  document: 0.35,
};

const strengthWeight: Partial<Record<string, number>> = { short: 0.85, loose: 0.75 };

/**
 * The series a claim may be about, best first. Binding is by exact words, unit, area and breakdown, never by a ranking of
 * likeness; `ambiguous` when two unrelated indicators score within the margin.
 */
export function matchSeries(claim: Claim, catalogue: Catalogue, setting: Setting): Match {
  const named = bestTopics(claim, catalogue);
  if (named.length === 0) return { because: 'nothing-named', nearest: [] };
  const fitting = named.flatMap((topic) => {
    const fit = fitUnit(claim, topic.indicator);
    return fit ? [{ ...topic, fit }] : [];
  });
  if (fitting.length === 0) return { because: 'unit', nearest: named.map(({ indicator }) => indicator) };
  const placed = fitting.flatMap((topic) => {
    const place = placeOf(unlessOwnWord(claim, topic, catalogue), topic.indicator, catalogue, setting);
    return place ? [{ ...topic, place }] : [];
  });
  if (placed.length === 0) return { because: 'area', nearest: fitting.map(({ indicator }) => indicator) };
  const candidates = ofPlaceSpokenOf(claim, placed, catalogue).flatMap((topic) =>
    candidateOf(claim, unlessAnywhere(topic, placed), catalogue),
  );
  if (candidates.length === 0)
    return { because: 'breakdown', nearest: placed.map(({ indicator }) => indicator) };
  return rankCandidates(candidates);
}

/** "Gone to France" names a measure of Britain's: a place within its own words is not the one it is of, unless it is held for it. */
function unlessOwnWord(claim: Claim, { indicator, topic: { mention } }: Named, catalogue: Catalogue): Claim {
  const { area, block } = claim;
  if (area?.from !== 'text' || mention.block !== block || indicator.impliedArea === null) return claim;
  if (catalogue.series.has(seriesKey(indicator.id, area.value))) return claim;
  return mention.parts.some((part) => overlaps(part, area.span)) ? { ...claim, area: null } : claim;
}

/** "Inflation was 6%", of no place and in no outlet that we know, is of any country that has inflation. */
function unlessAnywhere<T extends Named & { place: Place }>(topic: T, placed: readonly T[]): T {
  const isElsewhere = ({ place, topic: { mention } }: T): boolean =>
    place.area.value !== topic.place.area.value && isOfSameWords(mention, topic.topic.mention);
  return topic.place.isGuess && placed.some(isElsewhere)
    ? { ...topic, place: { ...topic.place, isSure: false } }
    : topic;
}

const isOfSameWords = (a: Mention, b: Mention): boolean =>
  a.block === b.block && a.parts.some((one) => b.parts.some((other) => overlaps(one, other)));

interface Named {
  indicator: Indicator;
  topic: Topic;
  weight: number;
}

/** Each indicator named, by its best mention: near beats far, a name beats a short form, a longer phrase beats a shorter. */
function bestTopics(claim: Claim, catalogue: Catalogue): Named[] {
  const best = new Map<string, Named>();
  for (const topic of claim.topics) {
    const { mention, distance } = topic;
    const indicator = indicatorOf(catalogue, mention.code);
    if (!indicator || !isOfItsPlace(claim, mention, indicator, catalogue)) continue;
    const exactness = Math.min(mention.length, 4) * 0.05;
    const strength = isOwnVerb(claim, topic) ? 1 : (strengthWeight[mention.strength] ?? 1);
    const weight = distanceWeight[distance] * strength + exactness;
    if (weight > (best.get(indicator.id)?.weight ?? 0)) best.set(indicator.id, { indicator, topic, weight });
  }
  return [...best.values()];
}

/** "642,000 left": a word of a measure right behind the figure says what the figure did, as surely as a name does. */
const isOwnVerb = ({ block, quantity, span }: Claim, { mention }: Topic): boolean =>
  mention.block === block &&
  mention.parts.some(({ start }) => start - (quantity?.phrase.end ?? span.end) === 1);

function candidateOf(
  claim: Claim,
  topic: Named & { fit: Fit; place: Place },
  catalogue: Catalogue,
): Candidate[] {
  const { indicator } = topic;
  const { area, isSure, isFar = false } = topic.place;
  const fit = isOfOnePlace(claim) ? topic.fit : asLikely(topic.fit);
  const continued = isSure && isContinued(claim, indicator, fit);
  const weight = continued ? Math.max(topic.weight, distanceWeight.clause + 0.1) : topic.weight;
  const breakdown = partOf(claim, indicator, area.value, catalogue);
  const isNarrowed = (breakdown === '' && isPartNamed(claim)) || isNarrowedPast(claim, indicator);
  const key = seriesKey(indicator.id, area.value, breakdown);
  const total = seriesKey(indicator.id, area.value);
  if (!catalogue.series.has(key) && !(fit.use === 'part' && catalogue.series.has(total))) return [];
  return [
    {
      indicator,
      key: catalogue.series.has(key) ? key : total,
      area,
      placeIsSure: isSure,
      placeIsFar: isFar,
      breakdown: catalogue.series.has(key) ? breakdown : '',
      fit,
      score: weight * asLikely(topic.fit).weight * topic.place.weight,
      distance: topic.topic.distance,
      named: topic.topic.mention.strength === 'name',
      certain: !isNarrowed && isCertain(claim, topic.topic, fit),
      supported: !isNarrowed && isSupported(claim, topic, fit),
      continued,
    },
  ];
}

/** Where the place is said, and no other beside it, a series of many places is as surely meant as a nation's own. */
const isOfOnePlace = ({ area, areasBeside }: Claim): boolean =>
  area?.from === 'text' && areasBeside.length <= 1;

const asLikely = (fit: Fit): Fit => ({ ...fit, weight: fit.weight * fit.likelihood });

/**
 * Named outright: in the figure's own clause, or in its sentence when the unit says the same. A percentage or an amount of
 * money says nothing of what it measures: "sales grew by 0.5% while the economy stagnated".
 */
function isCertain({ unit }: Claim, topic: Topic, fit: Fit): boolean {
  if (topic.mention.strength !== 'name') return false;
  if (isInClause(topic)) return fit.weight >= 0.8;
  return topic.distance === 'sentence' && !isOpen(unit) && fit.weight >= 0.95;
}

const isOpen = (unit: Claim['unit']): boolean =>
  unit?.kind === 'percent' || unit?.kind === 'points' || unit?.kind === 'currency';

/**
 * Certain as long as nothing else could be meant: a bare figure beside the name ("the waiting list stood at 7.4 million"),
 * or a sentence that takes up what the paragraph or headline names, with the right unit ("879 people came ashore").
 */
function isSupported(claim: Claim, { indicator, topic }: Named, fit: Fit): boolean {
  if (isInClause(topic) && topic.mention.strength === 'name') return fit.weight >= 0.65;
  const own = claim.topics.filter(({ mention }) => mention.code === indicator.id);
  const isNamed = own.some(({ mention, distance }) => mention.strength === 'name' && distance !== 'document');
  const isTakenUp = own.some(
    (other) =>
      (isInClause(other) || (other.distance === 'sentence' && !isOpen(claim.unit))) &&
      (other.mention.strength === 'short' || other.mention.parts.length > 1),
  );
  return isNamed && isTakenUp && fit.weight >= 0.9;
}

const isContinued = ({ continues }: Claim, { id }: Indicator, fit: Fit): boolean =>
  continues?.codes.includes(id) === true && fit.weight >= 0.65;

/**
 * The part the claim is of; "" where none is named, where its words only help to name the indicator ("small boat") or stand
 * apart from the figure in a series that has no such parts ("0.9% in France"), or where they name a place.
 */
function partOf(claim: Claim, indicator: Indicator, area: string, catalogue: Catalogue): string {
  const slot = claim.breakdown;
  if (!slot || isPlace(claim, slot.value, indicator, area, catalogue)) return '';
  if (slot.from === 'assumption') return slot.value;
  const { span, value } = slot;
  const held = hasParts(indicator, value, catalogue);
  const parts = claim.topics.flatMap(({ mention }) =>
    mention.code === indicator.id && mention.block === claim.block ? mention.parts : [],
  );
  const names = !held && parts.some((part) => overlaps(part, span));
  if (names) return '';
  return held || isOwnWord(claim, span) ? value : '';
}

/**
 * A country that is no nationality here: one within the claim's own area, whose own people nobody counts as foreigners, or one
 * that the measure is held for and that stands apart from the figure ("France took 78,000, Spain 77,000").
 */
function isPlace(claim: Claim, part: string, { id }: Indicator, area: string, catalogue: Catalogue): boolean {
  const country = part.startsWith('nationality:') ? part.slice('nationality:'.length) : null;
  if (country === null || claim.breakdown?.from !== 'text') return false;
  const members = areaOf(catalogue, area)?.members ?? [];
  if (isWithin(catalogue, country, area) || members.some(({ code }) => code === country)) return true;
  return catalogue.series.has(seriesKey(id, country)) && !isOwnWord(claim, claim.breakdown.span);
}

/** "Payrolls in the private sector": a part beside the measure, which is not held by such parts. Names of countries may be places. */
const isPartNamed = ({ breakdown, topics, block }: Claim): boolean =>
  breakdown?.from === 'text' &&
  !breakdown.value.startsWith('nationality:') &&
  !topics.some(
    ({ mention }) => mention.block === block && mention.parts.some((part) => overlaps(part, breakdown.span)),
  );

/** "Returns of people whose asylum claims had failed": words that tell who is meant, none of which names the measure. */
const isNarrowedPast = ({ narrowedBy, topics, block }: Claim, { id }: Indicator): boolean =>
  narrowedBy !== undefined &&
  !topics.some(
    ({ mention }) =>
      mention.code === id &&
      mention.block === block &&
      mention.parts.some((part) => overlaps(part, narrowedBy)),
  );

/** True where the indicator is held by this kind of part at all: by nationality, by route. */
function hasParts(indicator: Indicator, code: string, catalogue: Catalogue): boolean {
  const scheme = code.slice(0, code.indexOf(':') + 1);
  return (catalogue.seriesOf.get(indicator.id) ?? []).some((key) => key.split('|')[2]?.startsWith(scheme));
}

/** "3,000 Afghan migrants": the word belongs to what is counted, so the total would be another figure; not "US dollars". */
const isOwnWord = (claim: Claim, span: Span): boolean =>
  claim.unit?.kind !== 'currency' &&
  (overlaps(claim.span, span) || (claim.quantity !== null && overlaps(claim.quantity.phrase, span)));

/** The candidates in order, with whether the first is certain beside the others, and whether another is too near it. */
export function rankCandidates(candidates: readonly Candidate[]): Extract<Match, { ambiguous: boolean }> {
  const sorted = [...candidates].sort(
    (a, b) => b.score - a.score || b.indicator.priority - a.indicator.priority,
  );
  const [first, ...others] = sorted as [Candidate, ...Candidate[]];
  const isAlone = !others.some(
    (other) =>
      (isInClause(other) && !isInClause(first)) ||
      (other.score > 0.7 * first.score &&
        other.indicator.priority >= first.indicator.priority &&
        isInClause(other) === isInClause(first)),
  );
  const best = {
    ...first,
    certain:
      isGoneOnWith(first, others) ||
      (isAlone ? first.certain || first.supported : first.certain && !isUnsaid(first)),
  };
  return { candidates: [best, ...others], ambiguous: others.some((other) => isRival(best, other)) };
}

/** The only measure that the words before a figure without a noun speak of, and no other is named beside it. */
const isGoneOnWith = (first: Candidate, others: readonly Candidate[]): boolean =>
  first.continued && !others.some((other) => other.continued || isNamedBeside(other));

/** Named outright in the figure's own clause. */
export const isNamedBeside = (candidate: Candidate): boolean => candidate.named && isInClause(candidate);

/** A rank or a change says nothing of what is counted: people or boats. */
const isUnsaid = ({ fit }: Candidate): boolean => fit.use === 'order' || fit.use === 'relative-change';

/** Too near to choose between, and neither one named in another clause only nor two publications of one thing. */
export const isRival = (best: Candidate, other: Candidate): boolean =>
  best.score - other.score < margin &&
  !(best.certain && isNamedBeside(best) && !isInClause(other)) &&
  !best.indicator.sameAs.includes(other.indicator.id) &&
  !other.indicator.sameAs.includes(best.indicator.id);
