import type { Claim, PeriodSlot } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import type { Span } from '../span.ts';
import { sameInterval } from '../time/shift.ts';
import type { Finding } from './finding.ts';
import { isDecided } from './neighbours.ts';
import { tellsItsWindow } from './period-choice.ts';

/**
 * A change that hangs on a figure which agrees with the series it is bound to itself: what it is of is then beyond doubt.
 * Null where it hangs on none, or on another's.
 */
export function withAgreeingHolder(bound: BoundClaim, found: Finding | undefined): BoundClaim | null {
  const { claim, match } = bound;
  if (claim.kind !== 'change' || !found || !isDecided(found) || !('candidates' in match)) return null;
  const [best] = match.candidates;
  const isSame = best?.indicator.id === found.indicator && best?.area.value === found.area;
  if (!isSame) return null;
  const isOfIts =
    tellsItsWindow(found) &&
    claim.period !== null &&
    found.period !== null &&
    sameInterval(claim.period.value, found.period);
  return { ...bound, claim: { ...(isOfIts ? withSaidTimes(claim) : claim), ofAgrees: true } };
}

/** The time that it has from that figure is then as sure as if it were said again, and so is a base counted back from it. */
const withSaidTimes = (claim: Claim): Claim => ({
  ...claim,
  period: asSaid(claim.period, claim.span),
  basePeriod: asSaid(claim.basePeriod, claim.span),
});

const asSaid = (slot: PeriodSlot | null, span: Span): PeriodSlot | null =>
  slot && { ...slot, from: 'text', span };
