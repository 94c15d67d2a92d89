import type { BoundClaim } from '../series/bind-claims.ts';
import { isSetBeside } from '../series/catalogue.ts';
import { isRival, type Match } from '../series/match-series.ts';
import { fitUnit } from '../series/unit-fit.ts';
import { type Finding, isRight } from './finding.ts';
import { isDecided, linkedTo } from './neighbours.ts';
import { isTelling } from './telling-figure.ts';

/**
 * A claim whose own words leave two series open, bound again to the one that its neighbours were found to be of: the figure
 * it hangs on, those that hang on it, else the telling figures before it in its paragraph. Null where none of them decides.
 *
 *     turned down 75,354 claims, the highest since 2001        unemployment rose to 4.3%, the highest since 2021
 *                                ^^^^^^^^^^^^^^^^^^^^^^                                    ^^^^^^^^^^^^^^^^^^^^^^
 */
export function followDecided(
  at: number,
  bound: readonly BoundClaim[],
  findings: readonly Finding[],
): BoundClaim | null {
  const one = bound[at] as BoundClaim;
  const { match } = one;
  // "The number fell to 187 in 2024": the series that its own words name are of another country.
  if ('because' in match) return match.because === 'area' ? asDecided(at, bound, findings) : null;
  const linked = linkedTo(at, bound);
  if (isUnheld(findings[at]) && !match.candidates[0]?.certain) return asDecided(at, bound, findings);
  if (isOfRival(at, bound, findings)) return asDecided(at, bound, findings);
  const sibling = siblingOf(at, bound, findings);
  if (sibling) return sibling;
  if (!isOpen(findings[at]) && !isStray(at, bound, findings)) return null;
  const decided =
    linked.find((other) => isDecided(findings[other] as Finding)) ?? tellingBefore(at, bound, findings);
  if (decided === null || decided === undefined) return null;
  const { indicator, area } = findings[decided] as Finding;
  const chosen = match.candidates.find(
    (candidate) => candidate.indicator.id === indicator && candidate.area.value === area,
  );
  const [best] = match.candidates;
  if (!chosen || !best || (chosen !== best && !isRival(best, chosen))) return null;
  const others = match.candidates.filter((candidate) => candidate !== chosen && !isRival(best, candidate));
  const again: Match = { ambiguous: false, candidates: [chosen, ...others] };
  return { ...one, match: again };
}

/**
 * It agrees with another measure than the figure it hangs on was found to be of, and neither is named for it: "29,437 people
 * made the crossing, 46% fewer", where the boats were 46% fewer.
 */
function isStray(at: number, bound: readonly BoundClaim[], findings: readonly Finding[]): boolean {
  const { claim, match } = bound[at] as BoundClaim;
  const head = claim.of === null ? undefined : findings[claim.of];
  if (!head || !isDecided(head) || !isDecided(findings[at] as Finding) || !('candidates' in match))
    return false;
  const own = match.candidates.find(({ indicator }) => indicator.id === findings[at]?.indicator);
  return own !== undefined && !own.certain && own.indicator.id !== head.indicator;
}

/**
 * Its measure is the one that the last figure of its paragraph was found not to be of, though its words fitted both: "274
 * homicides in 2023" were Washington's, and so are those that fell in 2024.
 */
function isOfRival(at: number, bound: readonly BoundClaim[], findings: readonly Finding[]): boolean {
  const { claim, match } = bound[at] as BoundClaim;
  if (findings[at]?.abstained !== 'uncertain-slot' || !('candidates' in match)) return false;
  const last = lastFound(at, bound, findings);
  const before = bound[last];
  if (!before || !('candidates' in before.match)) return false;
  const found = findings[last];
  const [best] = match.candidates;
  const passed = before.match.candidates.find(({ key }) => key === best?.key);
  const chosen = before.match.candidates.find(({ indicator }) => indicator.id === found?.indicator);
  return (
    passed !== undefined &&
    chosen !== undefined &&
    chosen !== passed &&
    isRival(passed, chosen) &&
    !claim.partOf
  );
}

/**
 * "7.37 million treatments for 6.23 million patients, up from 7.36 million": what something moved from is right of the measure
 * that the figure before its own was found to be of, and not of its own.
 */
function siblingOf(
  at: number,
  bound: readonly BoundClaim[],
  findings: readonly Finding[],
): BoundClaim | null {
  const { claim, match } = bound[at] as BoundClaim;
  const own = findings[at] as Finding;
  if (!claim.isBase || own.abstained !== 'uncertain-slot' || !('candidates' in match)) return null;
  if (!own.readings.some(({ rating }) => rating === 'matches')) return null;
  const [head, before] = [claim.of ?? -1, (claim.of ?? 0) - 1];
  const candidate = candidateFound(before, bound, findings);
  const isBeside =
    candidate !== undefined &&
    match.candidates.some(
      ({ indicator }) => indicator.id === own.indicator && isSetBeside(indicator, candidate.indicator.id),
    );
  const isNext = bound[before]?.claim.block === claim.block && isRight(findings[head]?.rating ?? null);
  const fit = candidate && fitUnit({ ...claim, unit: null }, candidate.indicator);
  if (!fit || !isBeside || !isNext) return null;
  return { claim, match: { ambiguous: false, candidates: [{ ...candidate, fit }] } };
}

/** The candidate of a figure that was found right in it. */
function candidateFound(at: number, bound: readonly BoundClaim[], findings: readonly Finding[]) {
  const { match } = bound[at] ?? {};
  const { rating, indicator } = findings[at] ?? {};
  if (!match || !('candidates' in match) || !isRight(rating ?? null)) return undefined;
  return match.candidates.find((one) => one.indicator.id === indicator);
}

/** The last figure of its paragraph before it that was found right; −1 where there is none. */
const lastFound = (at: number, bound: readonly BoundClaim[], findings: readonly Finding[]): number =>
  bound.findLastIndex(
    ({ claim }, i) => i < at && claim.block === bound[at]?.claim.block && findings[i]?.rating === 'matches',
  );

/**
 * What only takes up an earlier measure, in the series that the last figure of its paragraph was found to be of: the one it
 * was bound to by its words has no figure for its time. "274 homicides in 2023; the number fell in 2024, to 187".
 */
function asDecided(
  at: number,
  bound: readonly BoundClaim[],
  findings: readonly Finding[],
): BoundClaim | null {
  const { claim } = bound[at] as BoundClaim;
  const before = lastFound(at, bound, findings);
  const { match } = bound[before] ?? {};
  const { indicator, area } = findings[before] ?? {};
  if (claim.area?.from === 'text' && claim.area.value !== area) return null;
  if (claim.ownSubject || claim.partOf || !match || !('candidates' in match)) return null;
  const decided = match.candidates.find((one) => one.indicator.id === indicator && one.area.value === area);
  const fit = decided && fitUnit(claim, decided.indicator);
  if (!fit) return null;
  const taken = { ...decided, fit, distance: 'paragraph', certain: false, supported: false } as const;
  return { claim, match: { ambiguous: false, candidates: [{ ...taken, named: false, continued: false }] } };
}

const isUnheld = (finding: Finding | undefined): boolean => finding?.abstained === 'no-observation';

const isOpen = (finding: Finding | undefined): boolean => finding?.abstained === 'ambiguous-series';

/** The last figure of the paragraph before it that no other series says by chance. */
function tellingBefore(
  at: number,
  bound: readonly BoundClaim[],
  findings: readonly Finding[],
): number | null {
  const { claim } = bound[at] as BoundClaim;
  if (claim.ownSubject) return null;
  const found = bound.findLastIndex(
    (other, i) =>
      i < at &&
      other.claim.block === claim.block &&
      isTelling(other.claim) &&
      findings[i]?.rating === 'matches',
  );
  return found < 0 ? null : found;
}
