import type { Claim } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import { isSetBeside } from '../series/catalogue.ts';
import type { Interval } from '../time/interval.ts';
import { lengthInDays } from '../time/shape.ts';
import { containsDay, sameInterval } from '../time/shift.ts';
import { isFarOff } from './far-off.ts';
import { type Finding, isRight } from './finding.ts';
import { endsOf, isLevel, isMove } from './settle-ends.ts';

/**
 * The finding, unless it says that a change differs which its own two figures bear out ("19,982, up 48% on the 13,489"): that
 * says nothing beside them, so it differs only where one of them does.
 */
export function heedEnds(at: number, bound: readonly BoundClaim[], findings: readonly Finding[]): Finding {
  const own = findings[at] as Finding;
  if (isOfItsBase(at, bound, own)) return abstainFor(OF_BASE, own);
  if (isOfFarLevel(at, bound, findings)) return abstainFor(STRANGER, own);
  if (own.rating !== 'differs') return own;
  if (isBaseOfAnother(at, bound)) return abstainFor(OTHERS_TIME, own);
  if (isOfStranger(at, bound, findings)) return abstainFor(STRANGER, own);
  if (isOfEither(at, bound, findings)) return abstainFor(EITHER, own);
  if (followsFromBeside(at, bound, findings)) return abstainFor(FOLLOWS, own);
  const { level, base } = endsOf(at, bound);
  if ([level, base].some((end) => findings[end]?.rating === 'differs')) return own;
  return followsFromEnds(bound[at] as BoundClaim, bound[level], bound[base]) ? abstainFor(FOLLOWS, own) : own;
}

const OF_BASE = 'Its digits are those of the time that it is compared with.';
const OTHERS_TIME = 'What it is compared with is not certain: the time named is that of another figure.';
const EITHER = 'The text gives two measures before it, and either may be the one that moved.';
const FOLLOWS = 'It follows from the two figures beside it, and those were not found to differ.';

const STRANGER = 'The figure beside it is of another measure, and it may be too.';

const abstainFor = (why: string, own: Finding): Finding => ({
  ...own,
  rating: null,
  abstained: 'uncertain-slot',
  why,
});

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

/** "Rose 3% to 4,793, the highest yet and just above the 4,751 of 2017": the time is that of a figure which is no base of the change. */
function isBaseOfAnother(at: number, bound: readonly BoundClaim[]): boolean {
  const { claim } = bound[at] as BoundClaim;
  const { basePeriod } = claim;
  if (!isMove(bound[at] as BoundClaim) || basePeriod?.from !== 'text') return false;
  return bound.some(
    (other) =>
      isLevel(other) &&
      other.claim.period?.from === 'text' &&
      other.claim.block === claim.block &&
      other.claim.period.span.start === basePeriod.span.start &&
      other.claim.span.start > claim.span.end,
  );
}

/**
 * "62,171 applications, relating to 80,841 people. That is 36% lower": two measures that the packs set beside each other were
 * found of one time before it, and the move may be of the other.
 */
function isOfEither(at: number, bound: readonly BoundClaim[], findings: readonly Finding[]): boolean {
  const move = bound[at] as BoundClaim;
  if (!isMove(move) || !('candidates' in move.match)) return false;
  const own = move.match.candidates.find(({ indicator }) => indicator.id === findings[at]?.indicator);
  const levels = findings.filter(
    (_, i) => i < at && bound[i]?.claim.block === move.claim.block && isLevel(bound[i] as BoundClaim),
  );
  const [before, last] = levels.slice(-2);
  if (!own || !last?.period || !before?.period || !isRight(last.rating) || !isRight(before.rating))
    return false;
  const other = [last, before].find(({ indicator }) => indicator !== own.indicator.id);
  return (
    sameInterval(last.period, before.period) &&
    isSetBeside(own.indicator, other?.indicator ?? own.indicator.id)
  );
}

/**
 * "That is 1,598 fewer than the 87,465 of last week, a fall of 1.8%": it is the move beside it of what that is measured from,
 * which was not found to differ.
 */
function followsFromBeside(at: number, bound: readonly BoundClaim[], findings: readonly Finding[]): boolean {
  const { claim } = bound[at] as BoundClaim;
  if (claim.kind !== 'change' || claim.unit?.kind !== 'percent' || !claim.value) return false;
  const beside = bound.map((other) => other.claim).filter(({ block }) => block === claim.block);
  return beside.some((move) =>
    beside.some(
      (base) =>
        isShareOfBase(claim, move, base) &&
        base.of === move.of &&
        move.of === claim.of &&
        findings[base.id]?.rating !== 'differs',
    ),
  );
}

function isShareOfBase({ value, step, direction }: Claim, move: Claim, base: Claim): boolean {
  if (move.kind !== 'change' || move.unit?.kind === 'percent' || move.direction !== direction) return false;
  if (!base.isBase || !base.value || !move.value || !value) return false;
  return Math.abs((100 * move.value) / base.value - value) <= Math.min(step / 2, 0.05 * value);
}

function followsFromEnds(move: BoundClaim, level?: BoundClaim, base?: BoundClaim): boolean {
  const { claim } = move;
  const [now, before] = [level?.claim.value, base?.claim.value ?? claim.baseValue];
  if (!isMove(move) || claim.value === null || !now || !before) return false;
  const follows = moveBetween(move, now, before);
  const isTurned =
    claim.kind === 'change' &&
    claim.direction !== null &&
    claim.direction !== (follows < 0 ? 'fall' : 'rise');
  if (isTurned) return false;
  return Math.abs(Math.abs(follows) - claim.value) <= Math.max(claim.step, 0.02 * claim.value);
}

/**
 * "Food inflation slowed to 14.8%, with prices up 0.1% on the month": a change of another measure than the figure it hangs on
 * was found to be of, and the packs do not set one beside the other.
 */
function isOfStranger(at: number, bound: readonly BoundClaim[], findings: readonly Finding[]): boolean {
  const { claim, match } = bound[at] as BoundClaim;
  const [own, held] = [findings[at], findings[claim.of ?? -1]];
  if (claim.kind !== 'change' || !held?.indicator || !isRight(held.rating) || !('candidates' in match))
    return false;
  const candidate = match.candidates.find(({ indicator }) => indicator.id === own?.indicator);
  const isBeside = candidate !== undefined && isSetBeside(candidate.indicator, held.indicator);
  return held.indicator !== own?.indicator && !isBeside;
}

/** "The participation rate rose 0.2 points to 62.8%" is no move of a rate of 3.8%, though that moved as much. */
function isOfFarLevel(at: number, bound: readonly BoundClaim[], findings: readonly Finding[]): boolean {
  const { claim } = bound[at] as BoundClaim;
  const [own, held, level] = [findings[at], findings[claim.of ?? -1], bound[claim.of ?? -1]?.claim];
  if (claim.kind !== 'change' || !own || !isRight(own.rating) || held?.abstained !== 'uncertain-slot')
    return false;
  const [said, official] = [level?.value ?? null, held.official?.asPublished ?? held.official?.value ?? null];
  if (held.indicator !== own.indicator || !said || !official) return false;
  return isFarOff(said, official);
}

/** In the change's own terms: per cent, times, or the unit itself. */
function moveBetween({ claim: { kind, unit, quantity } }: BoundClaim, now: number, before: number): number {
  if (kind === 'multiple') return now / before;
  if (unit?.kind === 'percent' || quantity?.form === 'fraction') return (now / before - 1) * 100;
  return now - before;
}
