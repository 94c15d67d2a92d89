import type { Claim } from '../claims/claim.ts';
import { type Catalogue, indicatorOf } from '../series/catalogue.ts';
import type { Candidate, Match } from '../series/match-series.ts';
import { seriesKey } from '../series/series.ts';
import { fitUnit } from '../series/unit-fit.ts';
import { type Finding, isRight } from './finding.ts';
import { assumedSlot, distinctIntervals } from './period-choice.ts';
import { asWritten } from './related-measures.ts';
import { isTelling } from './telling-figure.ts';

/**
 * The series that a figure of many digits may be known in, though its words do not say so: every measure named, those near
 * it, and of each the parts that the sentence names. None for other figures.
 */
export function digitCandidates(claim: Claim, match: Match, catalogue: Catalogue): Candidate[] {
  if (!isTelling(claim) || !('candidates' in match)) return [];
  const [best] = match.candidates;
  // Of a measure named for certain, or of what is the same thing counted otherwise: that the figure is right of another is
  // then for the reader to weigh.
  const near = best?.certain
    ? withParts([best, ...sameAs(best, claim, catalogue)], claim, catalogue)
    : candidatesNear(claim, match, catalogue);
  return near
    .filter(({ indicator, breakdown }) => isOfPart(claim, indicator.id, breakdown, catalogue))
    .map((each) => ({ ...each, certain: each.key === best?.key && best.certain }));
}

/** Every measure that may be meant, those near it, and of each the parts that the text names, none of them for certain. */
export function candidatesNear(claim: Claim, match: Match, catalogue: Catalogue): Candidate[] {
  if (!('candidates' in match)) return [];
  const near = match.candidates.flatMap((each) => [each, ...relatedTo(each, claim, catalogue)]);
  return withParts(near, claim, catalogue);
}

/** Each once with its parts, none of them for certain. */
function withParts(candidates: readonly Candidate[], claim: Claim, catalogue: Catalogue): Candidate[] {
  const all = candidates.flatMap((each) => [each, ...partsOf(each, claim, catalogue)]);
  return all
    .filter((each, i) => all.findIndex(({ key }) => key === each.key) === i)
    .map((each) => ({ ...each, certain: false, supported: false }));
}

const sameAs = (candidate: Candidate, claim: Claim, catalogue: Catalogue): Candidate[] =>
  relatedTo(candidate, claim, catalogue).filter(
    ({ indicator }) =>
      indicator.sameAs.includes(candidate.indicator.id) || candidate.indicator.sameAs.includes(indicator.id),
  );

function relatedTo(candidate: Candidate, claim: Claim, catalogue: Catalogue): Candidate[] {
  return candidate.indicator.related.flatMap(({ indicator: id }): Candidate[] => {
    const indicator = indicatorOf(catalogue, id);
    const fit = indicator && fitUnit(asWritten(claim), indicator);
    const key = seriesKey(id, candidate.area.value);
    if (!indicator || !fit || !catalogue.series.has(key)) return [];
    return [{ ...candidate, indicator, fit, key, breakdown: '', named: false, continued: false }];
  });
}

/** A candidate's parts that the text names near the claim, as far as they are held. */
export const partsOf = (candidate: Candidate, { partsBeside }: Claim, catalogue: Catalogue): Candidate[] =>
  partsBeside.flatMap((breakdown) => {
    const key = seriesKey(candidate.indicator.id, candidate.area.value, breakdown);
    return catalogue.series.has(key) ? [{ ...candidate, key, breakdown }] : [];
  });

type Judge = (claim: Claim, candidate: Candidate) => Finding | null;

/** A figure said to be of a part is not of the whole, where the parts of its kind are held. */
const isOfPart = ({ breakdown }: Claim, id: string, own: string, catalogue: Catalogue): boolean =>
  breakdown?.from !== 'text' ||
  own === breakdown.value ||
  !catalogue.seriesOf.get(id)?.some((key) => key.endsWith(`|${breakdown.value}`));

/**
 * What comes of a claim in the only measure of those that says its very digits, over its own time or, where that is not
 * said, over one that its paragraph names; null where none does, or more than one measure.
 *
 *     Albanians had been the largest group a year earlier, with 12,658 people
 *                                                               ^^^^^^ arrivals of Albanians in 2022
 */
export function knownByDigits(claim: Claim, candidates: readonly Candidate[], judge: Judge): Finding | null {
  const isTimed = claim.period?.from === 'text' || claim.baseShift !== undefined;
  const times = isTimed ? [claim] : [claim, ...otherTimes(claim)];
  const found = candidates.flatMap((candidate) => saidBy(candidate, times, judge) ?? []);
  const measures = new Set(found.map(({ indicator, breakdown }) => `${indicator} ${breakdown ?? ''}`));
  return measures.size === 1 ? (found[0] ?? null) : null;
}

/** What comes of a claim in any of the measures over any time that its paragraph names, where one says its very digits; else null. */
export function saidNearby(claim: Claim, candidates: readonly Candidate[], judge: Judge): Finding | null {
  const times = [claim, ...otherTimes(claim)];
  for (const candidate of candidates) {
    const found = saidBy(candidate, times, judge);
    if (found) return found;
  }
  return null;
}

/** What comes of the first of a claim's times at which a measure says its very digits. */
function saidBy(candidate: Candidate, times: readonly Claim[], judge: Judge): Finding | null {
  for (const claim of times) {
    const finding = judge(claim, candidate);
    if (finding && hasItsDigits(claim, finding)) return finding;
  }
  return null;
}

function hasItsDigits({ value, step }: Claim, { rating, official }: Finding): boolean {
  const said = [official?.value, official?.asPublished];
  return (
    isRight(rating) &&
    said.some((each) => each != null && Math.abs(Math.abs(each) - Math.abs(value ?? 0)) <= step / 2)
  );
}

const otherTimes = (claim: Claim): Claim[] =>
  distinctIntervals(claim.timesBeside.map(({ interval }) => interval)).map((interval) => ({
    ...claim,
    period: assumedSlot(interval, 'its digits are those of a time that the paragraph names.'),
  }));
