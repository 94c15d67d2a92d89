import type { Claim } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import { areaOf, type Catalogue } from '../series/catalogue.ts';
import { type Candidate, rankCandidates } from '../series/match-series.ts';
import { type Finding, isRight } from './finding.ts';

/** How many figures of a page must agree with official ones of one country, and none with another's, for it to be of that country. */
const SEVERAL = 3;

/** The country that the other figures of a page were found to be of, whatever its words name; null where they name none, or two. */
export function countryBorneOut(findings: readonly Finding[], catalogue: Catalogue): string | null {
  const found = findings.flatMap(({ rating, area, kind }) =>
    isRight(rating) && area && kind !== 'rank' ? [countryOf(area, catalogue)] : [],
  );
  const [first] = found;
  return first && found.length >= SEVERAL && found.every((each) => each === first) ? first : null;
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
