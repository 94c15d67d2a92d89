import type { Claim, PeriodSlot } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import type { Interval } from '../time/interval.ts';
import { sameInterval } from '../time/shift.ts';
import { type Finding, isRight } from './finding.ts';
import { assumedSlot, slotOfWindow, tellsItsWindow } from './period-choice.ts';

/**
 * A change with the windows in which the two figures it stands between were found, where they are not the ones it was tried
 * over. Null where it agrees as it is, or where neither of them settles anything.
 *
 *     19,982 arrivals in the first half of 2025, 56% fewer than the 45,755 of 2022
 *                                                ^^^^^^^^^ against all of 2022, as 45,755 is
 */
export function settleEnds(
  at: number,
  bound: readonly BoundClaim[],
  findings: readonly Finding[],
): BoundClaim | null {
  const one = bound[at] as BoundClaim;
  const own = findings[at] as Finding;
  if (!isMove(one) || !('candidates' in one.match)) return null;
  const { level, base } = endsOf(at, bound);
  const period = foundIn(level, own, findings);
  const basePeriod = foundIn(base, own, findings);
  // "A 180% rise from the current £1,971": that it is one on the year before says nothing.
  const isMeantOtherwise =
    basePeriod && one.claim.basePeriod?.from !== 'text' && !isSame(own.basePeriod, basePeriod);
  if (own.rating === 'matches' && !isMeantOtherwise) return null;
  const isMoved =
    (period && !isSame(own.period, period)) || (basePeriod && !isSame(own.basePeriod, basePeriod));
  // A time that we took ourselves, and in which the figure was found, is as good as said.
  const isBorneOut =
    (basePeriod && one.claim.basePeriod?.from !== 'text') || (period && one.claim.period?.from !== 'text');
  if (!isMoved && !isBorneOut) return null;
  const claim = {
    ...one.claim,
    ...(period ? { period: slotOf(bound, level, period) } : {}),
    ...(basePeriod ? { basePeriod: slotOf(bound, base, basePeriod) } : {}),
  };
  return { ...one, claim };
}

/** Indexes of the figure that moved and of the one it moved from; −1 where the text gives none. */
export function endsOf(at: number, bound: readonly BoundClaim[]): { level: number; base: number } {
  const { claim } = bound[at] as BoundClaim;
  const isOnly = bound.filter((other) => isMove(other) && other.claim.of === claim.of).length === 1;
  const hangsOn = (id: number | null): boolean =>
    id !== null && (id === claim.id || (id === claim.of && isOnly));
  const level = bound.findIndex(
    (other, i) => i !== at && (other.claim.id === claim.of || other.claim.of === claim.id) && isLevel(other),
  );
  const base = bound.findIndex(({ claim: { isBase, of } }, i) => i !== at && isBase === true && hangsOn(of));
  const isOther =
    base >= 0 &&
    (isSaidBefore(claim, bound[base] as BoundClaim) || isOfOtherTime(claim, bound[base] as BoundClaim));
  return { level, base: isOther ? -1 : base };
}

/** "Up from 32,041 three months earlier and 2% higher than a year before": each is measured from a time of its own. */
const isOfOtherTime = ({ basePeriod }: Claim, { claim: { period } }: BoundClaim): boolean =>
  basePeriod?.from === 'text' && period?.from === 'text' && !sameInterval(basePeriod.value, period.value);

/** "13% more than in 2024 but short of the 45,755 of 2022": what it is compared with was said before that figure. */
const isSaidBefore = ({ basePeriod, block }: Claim, { claim }: BoundClaim): boolean =>
  basePeriod?.from === 'text' && block === claim.block && basePeriod.span.end <= claim.span.start;

export const isMove = ({ claim: { kind } }: BoundClaim): boolean => kind === 'change' || kind === 'multiple';

export const isLevel = ({ claim: { kind, isBase } }: BoundClaim): boolean =>
  !isBase && (kind === 'level' || kind === 'total' || kind === 'average' || kind === 'rate');

/** The window in which an end was found in the change's own series; null where it was not. */
function foundIn(end: number, own: Finding, findings: readonly Finding[]): Interval | null {
  const found = findings[end];
  const isFound = found?.indicator === own.indicator && found.area === own.area && isRight(found.rating);
  return isFound ? found.period : null;
}

const isSame = (a: Interval | null, b: Interval): boolean => a !== null && sameInterval(a, b);

function slotOf(bound: readonly BoundClaim[], end: number, interval: Interval): PeriodSlot {
  const { claim } = bound[end] as BoundClaim;
  const { span, quote } = claim;
  if (!tellsItsWindow(claim)) return assumedSlot(interval, `the period of “${quote}”, which agrees.`);
  return { from: 'text', span, ...slotOfWindow(interval) };
}
