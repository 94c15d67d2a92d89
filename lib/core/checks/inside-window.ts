import type { Claim } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import { knownOn, type Point } from '../series/points.ts';
import type { Interval } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { grainOfInterval, lengthInDays } from '../time/shape.ts';
import { containsInterval } from '../time/shift.ts';
import type { PeriodChoice } from './period-choice.ts';

/** What adds up over a time is of all of it. */
const ADDING: ReadonlySet<string> = new Set(['flow', 'amount']);

/** Kinds whose figure may be that of one moment within the time named. */
const KINDS: ReadonlySet<string> = new Set(['level', 'total', 'share', 'threshold']);

/**
 * What is counted at a date, a rate or a price may be that of one observation inside the time named: "it hit 11.1% in 2022",
 * "7.77 million in 2023, a record". The one whose value is nearest the figure (for a rank, the highest or lowest); none
 * where the series adds up over the time, is yearly or has no two observations in it, and of what is said of now or ranks whole
 * times of that length ("the hottest year").
 */
export function insideWindow(
  claim: Claim,
  choice: PeriodChoice,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] {
  if (ADDING.has(indicator.measure) || claim.ofNow) return [];
  const wanted = wantedOf(claim);
  const { interval } = choice.reading;
  if (!wanted || indicator.frequency === 'year' || claim.rank?.among === grainOfInterval(interval)) return [];
  const inside = points.filter(
    (point) => isInside(point.interval, interval, indicator) && knownOn(point, indicator, day).asOf !== null,
  );
  const [first, ...others] = inside;
  if (!first || others.length === 0) return [];
  const known = (point: Point) => knownOn(point, indicator, day).asOf?.value ?? 0;
  const best = others.reduce((a, b) => (wanted(known(b)) < wanted(known(a)) ? b : a), first);
  const name = nameInterval(best.interval);
  const reason = `${choice.reading.name} holds several figures; taken as ${name}.`;
  return [{ reading: { interval: best.interval, name }, from: choice.from, reason, inside: true }];
}

/** How far a value is from what is wanted: the less the better. Null for claims of another kind. */
function wantedOf({ kind, rank, value }: Claim): ((value: number) => number) | null {
  if (rank?.end === 'highest') return (each) => -each;
  if (rank?.end === 'lowest') return (each) => each;
  return KINDS.has(kind) && value !== null ? (each) => Math.abs(each - value) : null;
}

/** Within the window; a rate or price that is set at odd dates need only have been in force in it. */
const isInside = (own: Interval, window: Interval, { frequency }: Indicator): boolean =>
  frequency === 'irregular'
    ? own.start <= window.end && own.end >= window.start
    : containsInterval(window, own) && lengthInDays(own) < lengthInDays(window);
