import type { Claim } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import { areaOf, type Catalogue } from '../series/catalogue.ts';
import { type Candidate, rankCandidates } from '../series/match-series.ts';
import { type Finding, isRight } from './finding.ts';
import { isTelling } from './telling-figure.ts';

/**
 * How many figures of a page must be at least close to official ones of one country, and none to another's, for it to be of
 * that country; all but one of them must be right.
 */
const SEVERAL = 3;

/** The country that the other figures of a page were found to be of, whatever its words name; null where they name none, or two. */
export function countryBorneOut(
  bound: readonly BoundClaim[],
  findings: readonly Finding[],
  catalogue: Catalogue,
): string | null {
  const near = findings.filter(
    ({ rating, area, kind }) => area && kind !== 'rank' && (isRight(rating) || rating === 'close'),
  );
  const countries = new Set(near.map(({ area }) => countryOf(area as string, catalogue)));
  const right = near.filter(({ rating }) => isRight(rating));
  const [only, another] = countries;
  const isTold = bound.some(({ claim }, at) => isTelling(claim) && isRight(findings[at]?.rating ?? null));
  const isBorneOut = isTold || (near.length >= SEVERAL && right.length >= SEVERAL - 1);
  return only && another === undefined && isBorneOut ? only : null;
}

/**
 * A claim that names no place, bound to series of the country that the page was found to be of: the place is then sure, and
 * the same measure of another country is not meant. Null where that changes nothing.
 *
 *     Inflation was 2.6% in June, from 2.8% in May. It was 3.6% a year earlier.
 */
export function atHome(bound: BoundClaim, country: string | null, catalogue: Catalogue): BoundClaim | null {
  const { claim, match } = bound;
  if (country === null || !('candidates' in match) || namesPlace(claim)) return null;
  const isHome = ({ area }: Candidate): boolean => countryOf(area.value, catalogue) === country;
  const isAway = (candidate: Candidate): boolean =>
    candidate.area.from === 'assumption' && !isHome(candidate);
  const [best] = match.candidates;
  const kept = match.candidates.filter((candidate) => !isAway(candidate));
  if (!best || kept.length === 0 || (best.placeIsSure && kept.length === match.candidates.length))
    return null;
  const sure = kept.map((each) => ({ ...each, placeIsSure: each.placeIsSure || isHome(each) }));
  return {
    claim,
    match: isAway(best) || match.ambiguous ? rankCandidates(sure) : { ...match, candidates: sure },
  };
}

/**
 * A claim in an outlet of another country on a page that names no place: of the series of the country that the page's figures
 * bear out, else of none.
 */
export function unlessFar(bound: BoundClaim, country: string | null, catalogue: Catalogue): BoundClaim {
  const { claim, match } = bound;
  if (!('candidates' in match) || !match.candidates.some(({ placeIsFar }) => placeIsFar)) return bound;
  const kept = match.candidates.filter(
    ({ placeIsFar, area }) => !placeIsFar || countryOf(area.value, catalogue) === country,
  );
  if (kept.length === match.candidates.length) return bound;
  const nearest = match.candidates.map(({ indicator }) => indicator);
  return { claim, match: kept.length > 0 ? rankCandidates(kept) : { because: 'area', nearest } };
}

const namesPlace = ({ area, areasBeside, placeSpokenOf, continues }: Claim): boolean =>
  area?.from === 'text' ||
  areasBeside.length > 0 ||
  placeSpokenOf?.isNear === true ||
  (continues?.areas.length ?? 0) > 0;

/** The area itself or the widest that holds it and is no group of countries. */
function countryOf(code: string, catalogue: Catalogue): string {
  let at = code;
  for (let steps = 0; steps < 8; steps++) {
    const parent = areaOf(catalogue, at)?.parent;
    if (!parent || parent === 'WLD' || (areaOf(catalogue, parent)?.members.length ?? 0) > 0) return at;
    at = parent;
  }
  return at;
}
