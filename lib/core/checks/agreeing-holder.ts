import type { BoundClaim } from '../series/bind-claims.ts';
import type { Finding } from './finding.ts';
import { isDecided } from './neighbours.ts';

/**
 * A change that hangs on a figure which agrees with the series it is bound to itself: what it is of is then beyond doubt.
 * Null where it hangs on none, or on another's.
 */
export function withAgreeingHolder(bound: BoundClaim, found: Finding | undefined): BoundClaim | null {
  const { claim, match } = bound;
  if (claim.kind !== 'change' || !found || !isDecided(found) || !('candidates' in match)) return null;
  const [best] = match.candidates;
  const isSame = best?.indicator.id === found.indicator && best?.area.value === found.area;
  return isSame ? { ...bound, claim: { ...claim, ofAgrees: true } } : null;
}
