import type { Claim } from '../claims/claim.ts';
import { type Catalogue, indicatorOf } from '../series/catalogue.ts';
import type { Indicator } from '../series/indicator.ts';
import type { Candidate } from '../series/match-series.ts';
import { pointsOf } from '../series/points.ts';
import { seriesKey } from '../series/series.ts';
import { type Fit, fitUnit } from '../series/unit-fit.ts';
import { sameInterval } from '../time/shift.ts';
import type { CheckInput } from './computed.ts';
import { isFarPast } from './far-off.ts';
import { isRight } from './finding.ts';
import { type Rated, rateReading } from './rate-reading.ts';
import { statedFigure } from './stated-figure.ts';
import { isExact } from './true-elsewhere.ts';
import { tryReadings } from './try-readings.ts';

/** The claim taken of a measure beside the one that was bound: people for cases, real for nominal, enforced for all returns. */
export interface RelatedMeasure {
  indicator: Indicator;
  /** As if it had been bound. */
  input: CheckInput;
  /** What it has instead, in the pack's words: "cases (main applicants)". */
  reading: string;
  rated: Rated;
  /** True where what the text counts is no unit of this measure, and is one of the measure bound. */
  isRuledOut: boolean;
  /** True where the figure is right of it, and not merely as a bound that it passes by far. */
  agrees: boolean;
}

/** Keys of the measures that a candidate's own are often taken for, as far as they are held for its area. */
export const relatedKeys = ({ indicator, area }: Candidate, catalogue: Catalogue): string[] =>
  indicator.related.flatMap(({ indicator: id }) => keyOf(id, area.value, catalogue) ?? []);

/**
 * What related measures say of the very window that a reading took, in the order of the pack; those that are not held, not
 * loaded, or of which such a figure cannot be are left out.
 */
export function relatedMeasures(input: CheckInput, chosen: Rated): RelatedMeasure[] {
  const { claim } = input;
  if (claim.comparator) return [];
  return relatedInputs(input).flatMap(({ reading, related }) => {
    const { indicator } = related.candidate;
    const rated = ratedOver(related, chosen);
    if (!rated) return [];
    const isRuledOut = fitUnit(asWritten(claim), indicator) === null;
    const agrees = isRight(rated.outcome) && !isFarPast(claim, rated.computed.value);
    return [{ indicator, input: related, reading, rated, isRuledOut, agrees }];
  });
}

/**
 * What a measure beside it says of the very time that the text names, where the measure bound has no figure for that: "7.75
 * million people were waiting in August 2023" is of the cases, the people being counted only since. Null where none says just
 * that.
 */
export function relatedWhereUnheld(input: CheckInput): { input: CheckInput; rated: Rated } | null {
  const { claim, candidate } = input;
  const stated = statedFigure(claim, candidate.fit.use);
  const isSaid = isExact({ ...claim, bound: claim.bound === 'about' ? 'exact' : claim.bound });
  if (!stated || !isSaid) return null;
  for (const { related } of relatedInputs(input)) {
    const rated = tryReadings(related)
      .map((tried) => rateReading(stated, tried, related.candidate.indicator))
      .find(
        (each) =>
          each.window.from === 'text' && !each.base && (isRight(each.outcome) || isRecount(claim, each)),
      );
    if (rated) return { input: related, rated };
  }
  return null;
}

/** As near as a first print and a later table of one count: 7.68 million and 7,674,305. */
const isRecount = ({ value }: Claim, { computed, outcome }: Rated): boolean =>
  outcome === 'close' && Math.abs(computed.value - (value ?? 0)) <= 0.002 * Math.abs(computed.value);

/** The claim as if each measure beside the one bound had been bound; those that are not held, loaded or fit are left out. */
function relatedInputs(input: CheckInput): { reading: string; related: CheckInput }[] {
  const { claim, candidate, catalogue } = input;
  if (candidate.breakdown !== '' || claim.rank) return [];
  return candidate.indicator.related.flatMap(({ indicator: id, reading }) => {
    const indicator = indicatorOf(catalogue, id);
    const key = keyOf(id, candidate.area.value, catalogue);
    const series = key && input.seriesOf(key);
    const fit = indicator && fitUnit(uncounted(claim), indicator);
    if (!indicator || !series || !fit || !isLike(fit, candidate.fit)) return [];
    const taken = { ...candidate, indicator, key, fit, certain: false };
    return [{ reading, related: { ...input, candidate: taken, points: pointsOf(series) } }];
  });
}

/** The total of that area, or null where it is not held. */
function keyOf(id: string, area: string, catalogue: Catalogue): string | null {
  const own = seriesKey(id, area);
  return catalogue.series.has(own) ? own : null;
}

/** A level is not set against a change, nor a rate against a count. */
const isLike = (fit: Fit, other: Fit): boolean => fit.use === other.use;

/** The claim without the noun that it counts: what is counted is just what a related measure may have otherwise. */
const uncounted = (claim: Claim): Claim => (claim.unit?.kind === 'count' ? { ...claim, unit: null } : claim);

/** The claim without a noun that it only has from the figure before: "6.17 million patients, down from 7.31 million". */
export const asWritten = (claim: Claim): Claim =>
  claim.unit?.kind === 'count' && claim.unit.span === null ? { ...claim, unit: null } : claim;

function ratedOver(input: CheckInput, chosen: Rated): Rated | null {
  const stated = statedFigure(input.claim, input.candidate.fit.use);
  const all = tryReadings(input);
  const tried =
    all.find(({ computed }) => isSameWindow(computed, chosen.computed)) ??
    (isNewest(input.claim, chosen)
      ? all.find(({ window, base }) => isNewest(input.claim, { window, base }))
      : null);
  return stated && tried ? rateReading(stated, tried, input.candidate.indicator) : null;
}

/** A level of no time said: the newest of either measure, of which one may be published a month before the other. */
const isNewest = (claim: Claim, { window, base }: Pick<Rated, 'window' | 'base'>): boolean =>
  claim.period === null && window.from === 'assumption' && base === null;

type Window = Pick<Rated['computed'], 'period' | 'basePeriod'>;

const isSameWindow = (a: Window, b: Window): boolean =>
  sameInterval(a.period, b.period) &&
  (a.basePeriod === null || b.basePeriod === null
    ? a.basePeriod === b.basePeriod
    : sameInterval(a.basePeriod, b.basePeriod));
