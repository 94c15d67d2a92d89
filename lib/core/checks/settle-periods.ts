import type { Claim, PeriodSlot } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import { measureOver } from '../series/measure-over.ts';
import { pointsOf } from '../series/points.ts';
import type { Interval } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { previousInterval, sameInterval, shiftInterval } from '../time/shift.ts';
import { type Finding, isRight } from './finding.ts';
import type { JudgeContext } from './judge-context.ts';
import { assumedSlot, slotOfWindow, tellsItsWindow } from './period-choice.ts';

/**
 * The claim with the period of the figure it hangs on, where the text gave neither and that figure agrees with the official
 * one: "more than 36,000, the highest for two years" is of the count that was just above 36,000. Null where nothing is settled.
 */
export function settlePeriod(
  bound: BoundClaim,
  holder: BoundClaim | undefined,
  found: Finding | undefined,
  context: JudgeContext,
): BoundClaim | null {
  const { claim, match } = bound;
  if (!holder || !found?.period || !('candidates' in match)) return null;
  if (claim.before) return beforeFound(bound, holder.claim, found);
  if (!mayTake(claim, holder.claim)) return null;
  const candidate = match.candidates[0];
  if (!candidate || candidate.indicator.id !== found.indicator || !isHit(holder.claim, found)) return null;
  const interval = found.period;
  const isSure =
    (claim.kind === 'rank' || tellsItsWindow(holder.claim)) &&
    isOnlyHit(holder.claim, interval, bound, context);
  const period = slotOf(holder.claim, interval, isSure);
  return { ...bound, claim: { ...claim, period } };
}

/** "396,643 had waited more than a year, up from 389,952": what it was before the time at which that figure was found. */
function beforeFound(bound: BoundClaim, holder: Claim, found: Finding): BoundClaim | null {
  const { claim, match } = bound;
  const isSame = 'candidates' in match && match.candidates[0]?.indicator.id === found.indicator;
  if (!claim.before || !found.period || !isSame || !isHit(holder, found)) return null;
  if (sameInterval(claim.before.value, found.period)) return null;
  return { ...bound, claim: { ...claim, before: slotOf(holder, found.period, false) } };
}

const KINDS: ReadonlySet<string> = new Set(['rank', 'change', 'multiple']);

/** Neither says when; what is said by the text itself stands. */
const mayTake = (claim: Claim, holder: Claim): boolean =>
  KINDS.has(claim.kind) &&
  !claim.unreadTime &&
  claim.period?.from !== 'text' &&
  holder.period?.from !== 'text' &&
  (holder.kind === 'level' || holder.kind === 'total' || holder.kind === 'average') &&
  !holder.isBase &&
  !holder.peak;

const NEAR = 0.02;

/** As near as the figure is written; one that bounds may be passed by a little. */
function isNear({ value, bound, step }: Claim, official: number | null): boolean {
  if (value === null || official === null) return false;
  if ((bound === 'more-than' || bound === 'at-least') && official < value) return false;
  if ((bound === 'less-than' || bound === 'at-most') && official > value) return false;
  const near = NEAR * Math.abs(value);
  return Math.abs(official - value) <= (bound === 'exact' ? Math.min(near, step / 2) : near);
}

const isHit = (claim: Claim, { rating, official }: Finding): boolean =>
  official !== null && isRight(rating) && isNear(claim, official.asPublished ?? official.value);

/** True where neither the like window before nor those after or a year before come as near. */
function isOnlyHit(claim: Claim, interval: Interval, { match }: BoundClaim, context: JudgeContext): boolean {
  const candidate = 'candidates' in match ? match.candidates[0] : undefined;
  const series = candidate && context.seriesOf(candidate.key);
  if (!candidate || !series) return false;
  const points = pointsOf(series);
  const at = points.findIndex((point) => sameInterval(point.interval, interval));
  const beside =
    at < 0 ? [] : [points[at - 1], points[at + 1]].flatMap((point) => (point ? [point.interval] : []));
  const others = [
    ...beside,
    previousInterval(interval),
    shiftInterval(interval, { unit: 'year', count: -1 }),
  ];
  return !others.some((other) => {
    const measured = measureOver(points, candidate.indicator, other, context.day);
    return measured !== null && isNear(claim, measured.asPublished ?? measured.value);
  });
}

function slotOf({ quote, span }: Claim, interval: Interval, isSure: boolean): PeriodSlot {
  const said = `the period of “${quote}”, which agrees with the official figure of ${nameInterval(interval)}`;
  return isSure
    ? { from: 'text', span, taken: said, ...slotOfWindow(interval) }
    : assumedSlot(interval, said);
}
