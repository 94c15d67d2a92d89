import type { Claim, PeriodSlot } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import type { Interval } from '../time/interval.ts';
import { lengthInDays } from '../time/shape.ts';
import { containsDay, sameInterval } from '../time/shift.ts';
import { type Finding, isRight } from './finding.ts';
import { assumedSlot, slotOfWindow } from './period-choice.ts';

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
  if (!isMove(one) || !('candidates' in one.match) || own.rating === 'matches') return null;
  const { level, base } = endsOf(at, bound);
  const period = foundIn(level, own, findings);
  const basePeriod = foundIn(base, own, findings);
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

/**
 * The finding, unless it says that a change differs which its own two figures bear out ("19,982, up 48% on the 13,489"): that
 * says nothing beside them, so it differs only where one of them does.
 */
export function heedEnds(at: number, bound: readonly BoundClaim[], findings: readonly Finding[]): Finding {
  const own = findings[at] as Finding;
  if (isOfItsBase(at, bound, own)) return { ...own, rating: null, abstained: 'uncertain-slot', why: OF_BASE };
  const { level, base } = endsOf(at, bound);
  if (own.rating !== 'differs' || !followsFromEnds(at, bound)) return own;
  if ([level, base].some((end) => findings[end]?.rating === 'differs')) return own;
  return { ...own, rating: null, abstained: 'uncertain-slot', why: WHY };
}

/**
 * A figure whose time we took, found at the very time that a change of it is measured from: "191,213 had waited more than a
 * year, 42% fewer than in July 2025" is not of July 2025, though its digits are.
 */
const isOfItsBase = (at: number, bound: readonly BoundClaim[], { rating, period }: Finding): boolean => {
  const { claim } = bound[at] as BoundClaim;
  if (!isRight(rating) || !period || claim.isBase || claim.period?.from === 'text') return false;
  return bound.some(
    ({ claim: { of, kind, basePeriod } }) =>
      of === claim.id &&
      kind === 'change' &&
      basePeriod?.from === 'text' &&
      isWithinMonth(period, basePeriod.value),
  );
};

/** The very time, or a day of the month named. */
const isWithinMonth = (period: Interval, named: Interval): boolean =>
  sameInterval(period, named) ||
  (period.start === period.end && lengthInDays(named) <= 31 && containsDay(named, period.end));

const OF_BASE = 'Its digits are those of the time that it is compared with.';

const WHY = 'It follows from the two figures beside it, and those were not found to differ.';

function followsFromEnds(at: number, bound: readonly BoundClaim[]): boolean {
  const { claim } = bound[at] as BoundClaim;
  const { level, base } = endsOf(at, bound);
  const [now, before] = [bound[level]?.claim.value, bound[base]?.claim.value ?? claim.baseValue];
  if (!isMove(bound[at] as BoundClaim) || claim.value === null || !now || !before) return false;
  const follows = moveBetween(bound[at] as BoundClaim, now, before);
  return Math.abs(Math.abs(follows) - claim.value) <= Math.max(claim.step, 0.02 * claim.value);
}

/** Indexes of the figure that moved and of the one it moved from; −1 where the text gives none. */
function endsOf(at: number, bound: readonly BoundClaim[]): { level: number; base: number } {
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

const isMove = ({ claim: { kind } }: BoundClaim): boolean => kind === 'change' || kind === 'multiple';

const isLevel = ({ claim: { kind, isBase } }: BoundClaim): boolean =>
  !isBase && (kind === 'level' || kind === 'total' || kind === 'average' || kind === 'rate');

/** The window in which an end was found in the change's own series; null where it was not. */
function foundIn(end: number, own: Finding, findings: readonly Finding[]): Interval | null {
  const found = findings[end];
  const isFound = found?.indicator === own.indicator && found.area === own.area && isRight(found.rating);
  return isFound ? found.period : null;
}

const isSame = (a: Interval | null, b: Interval): boolean => a !== null && sameInterval(a, b);

function slotOf(bound: readonly BoundClaim[], end: number, interval: Interval): PeriodSlot {
  const { span, quote, bound: told } = (bound[end] as BoundClaim).claim;
  // "More than 35,000 in a year, a 13% increase": a bound may be met by twelve months that end otherwise.
  if (told !== 'exact') return assumedSlot(interval, `the period of “${quote}”, which agrees.`);
  return { from: 'text', span, ...slotOfWindow(interval) };
}

/** In the change's own terms: per cent, times, or the unit itself. */
function moveBetween({ claim: { kind, unit, quantity } }: BoundClaim, now: number, before: number): number {
  if (kind === 'multiple') return now / before;
  const isFraction = quantity?.form === 'fraction';
  if (unit?.kind === 'percent' || isFraction) return (now / before - 1) * (isFraction ? 1 : 100);
  return now - before;
}
