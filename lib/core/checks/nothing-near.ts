import type { Claim } from '../claims/claim.ts';
import { daysPer } from '../series/days-per.ts';
import { addDays, addMonths } from '../time/days.ts';
import type { Interval, TimeReading } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { isLike, previousInterval, shiftInterval } from '../time/shift.ts';
import { assumedPeriods } from './assumed-periods.ts';
import { baseChoices } from './base-choices.ts';
import { computeChange } from './check-change.ts';
import { computeLevel } from './check-level.ts';
import type { CheckInput } from './computed.ts';
import { assumed } from './period-choice.ts';
import { type Rated, rateReading } from './rate-reading.ts';
import type { StatedFigure } from './stated-figure.ts';
import { usesOf } from './try-readings.ts';

/**
 * The readings, with the likeliest taken as the one that the text says where no other period (or base) it could be of is
 * anywhere near the stated figure: that it differs is then certain, whichever is meant.
 *
 *     Unemployment is 6.4%        518 homicides in the year to June, down 16%
 *                                                                    (on which year?)
 */
export function whereNothingIsNear(
  input: CheckInput,
  stated: StatedFigure | null,
  rated: readonly Rated[],
): readonly Rated[] {
  const [first, ...others] = rated;
  if (!first || !stated || rated.some(({ outcome }) => outcome !== 'differs')) return rated;
  return isSure(input, stated, first) ? [asSaid(first), ...others] : rated;
}

function isSure(input: CheckInput, stated: StatedFigure, first: Rated): boolean {
  const { window, base } = first;
  const isWhole = () => isHeldThroughout(input, first);
  if (base === null)
    return window.from === 'assumption' && isWhole() && isFarFromPeriods(input, stated, first);
  if (window.from === 'assumption')
    return base.from === 'text' && isWhole() && isFarFromMoves(input, stated, first);
  return base.from === 'assumption' && mayBeOnAnyYear(input.claim) && isFarFromBases(input, stated, first);
}

/** False where single figures are held: what lies between them may well come near. */
function isHeldThroughout({ points, candidate }: CheckInput, { computed }: Rated): boolean {
  const { frequency, grain } = candidate.indicator;
  if (frequency === 'irregular') return true;
  // Totals of twelve months move little from one quarter to the next.
  const step = grain.rolling ? daysPer.year : daysPer[frequency];
  const like = computed.measured[0]?.used[0]?.point.interval ?? computed.period;
  const since = addMonths(like.end, -12 * YEARS);
  const held = points.filter(
    ({ interval: each }) => isLike(each, like) && each.end > since && each.end <= like.end,
  );
  return held.length >= WHOLE * Math.floor((YEARS * 365) / step);
}

/** The share of the last years' figures that must be held. */
const WHOLE = 0.7;

/** The choices that were assumed count as said: nothing else comes near. */
function asSaid(first: Rated): Rated {
  const said = ({ reason, ...choice }: Rated['window']): Rated['window'] => ({
    ...choice,
    from: 'text',
    reason: reason && `${reason.replace(/\.$/u, '')}; no other period comes near.`,
  });
  return {
    ...first,
    window: first.window.from === 'text' ? first.window : said(first.window),
    base: first.base === null || first.base.from === 'text' ? first.base : said(first.base),
  };
}

const YEARS = 3;

/** An undated figure said of now, or of what was before: no like period of the last years has it. */
function isFarFromPeriods(input: CheckInput, stated: StatedFigure, { computed }: Rated): boolean {
  const { claim, candidate, points, day } = input;
  const { grain } = candidate.indicator;
  if (candidate.fit.use !== 'level' || claim.peak || claim.unreadTime) return false;
  const isFrom = claim.isBase === true && claim.standing === 'asserted';
  if (!isFrom && (claim.ofNow !== true || claim.isBase || (grain.sum && !grain.rolling))) return false;
  const like = computed.measured[0]?.used[0]?.point.interval ?? computed.period;
  const last = assumedPeriods({ ...claim, isBase: false }, candidate.indicator, points, day)[0];
  const end = last?.reading.interval.end ?? computed.period.end;
  if (!isFresh(input, end)) return false;
  const since = isFrom ? '' : addMonths(end, -12 * YEARS);
  return far(
    nearby(input, isFrom ? computed.period : like, since, addMonths(end, 6)),
    (reading) => computeLevel(input, reading),
    input,
    stated,
  );
}

/** "Has risen to 175,457, up 64% on a year ago": no like move of the last years comes near. */
function isFarFromMoves(input: CheckInput, stated: StatedFigure, { window }: Rated): boolean {
  const { claim, candidate } = input;
  const like = window.reading.interval;
  if (!claim.ofNow || claim.unreadTime || claim.basePeak || !isFresh(input, like.end)) return false;
  if (claim.basePeriod && !claim.baseShift) return false;
  const windows = nearby(input, like, addMonths(like.end, -12 * YEARS), addMonths(like.end, 6));
  return (
    usesOf(input).every((use) =>
      far(
        windows.flatMap((reading) =>
          baseChoices(input, { reading, from: 'text', reason: null }).map((base) => ({ reading, base })),
        ),
        ({ reading, base }) => computeChange(input, use, reading, base.reading),
        input,
        stated,
      ),
    ) && candidate.indicator.measure !== 'flow'
  );
}

/** How late a release may be, in days. */
const LATE = 30;

/** False where our copy may lack the newest figures of the page's day. */
function isFresh({ candidate, day }: CheckInput, end: string): boolean {
  const { frequency, lag } = candidate.indicator;
  return day !== null && (frequency === 'irregular' || addDays(end, daysPer[frequency] + lag + LATE) >= day);
}

/** Like periods of a stretch; of what is set on odd days, every one. */
function nearby(
  { points, candidate }: CheckInput,
  like: Interval,
  since: string,
  until: string,
): TimeReading[] {
  const isSet = candidate.indicator.frequency === 'irregular';
  const own = points.map(({ interval }) => interval).filter((each) => isSet || isLike(each, like));
  const moved = Array.from({ length: YEARS_BACK }, (_, i) =>
    shiftInterval(like, { unit: 'year', count: -1 - i }),
  );
  return [...own, ...moved]
    .filter((each) => each.end >= since && (isSet ? each.start : each.end) <= until)
    .map((interval) => ({ interval, name: nameInterval(interval) }));
}

/** A change with no word of what it is measured from: mostly on the year, else on the period before. */
const mayBeOnAnyYear = ({
  kind,
  quantity,
  unit,
  of,
  ofAgrees,
  unreadBase,
  basePeak,
  comparator,
}: Claim): boolean =>
  kind === 'change' &&
  (quantity?.form === 'digits' || quantity?.form === 'fraction') &&
  (unit?.kind === 'percent' || unit?.kind === 'points' || quantity.form === 'fraction') &&
  (of === null || ofAgrees === true) &&
  !unreadBase &&
  basePeak === undefined &&
  comparator === null;

/** How many years back a change without a base is tried. */
const YEARS_BACK = 60;

/** Years before which a change is measured from only if it says that very figure: "down 54%" of emissions is on 1990. */
const UNSAID = 3;

/** "Cut by 20 basis points": by what was in force at any time before. */
function isFarFromSet(input: CheckInput, stated: StatedFigure, { reading }: Rated['window']): boolean {
  const before = input.points.filter(({ interval }) => interval.start < reading.interval.start);
  return usesOf(input).every((use) =>
    far(
      before.map(({ interval }) => ({ interval, name: nameInterval(interval) })),
      (base) => computeChange(input, use, reading, base),
      input,
      stated,
    ),
  );
}

const REGULAR: ReadonlySet<string> = new Set(['month', 'quarter', 'half', 'year']);

function isFarFromBases(input: CheckInput, stated: StatedFigure, { window, computed }: Rated): boolean {
  const { period, measured } = computed;
  const { frequency, grain } = input.candidate.indicator;
  if (frequency === 'irregular') return isFarFromSet(input, stated, window);
  if (!(grain.sum || REGULAR.has(frequency)) || measured.some(({ way }) => way === 'end-of-window'))
    return false;
  const years = Array.from({ length: YEARS_BACK }, (_, i) =>
    shiftInterval(period, { unit: 'year', count: -1 - i }),
  );
  const before = input.points
    .map(({ interval }) => interval)
    .filter((each) => each.end < period.end && isLike(each, period));
  const bases = [...years, ...before, ...chainBefore(period)].map((interval) => ({
    interval,
    name: nameInterval(interval),
  }));
  const since = addMonths(period.end, -12 * UNSAID - 1);
  const isLate = ({ interval }: TimeReading): boolean => interval.end >= since;
  const lately = bases.filter(isLate);
  const older = bases.filter((base) => !isLate(base));
  return usesOf(input).every((use) => {
    const change = (base: TimeReading) => computeChange(input, use, window.reading, base);
    return far(lately, change, input, stated) && !anySays(older, change, input, stated);
  });
}

/** The windows of the same length one before the other, for a year back. */
function chainBefore(period: Interval): Interval[] {
  const chain: Interval[] = [];
  const since = addMonths(period.end, -13);
  for (let each = previousInterval(period); each.end >= since; each = previousInterval(each))
    chain.push(each);
  return chain;
}

/** None of the readings comes near; false where there is none to tell, or too short a series. */
function far<T>(...tried: Parameters<typeof outcomes<T>>): boolean {
  const found = outcomes(...tried);
  return found.length > 0 && found.every((outcome) => outcome === 'differs');
}

/** True where one of the readings is the stated figure itself. */
const anySays = <T>(...tried: Parameters<typeof outcomes<T>>): boolean =>
  outcomes(...tried).includes('matches');

/** What comes of the stated figure by each reading that can be computed. */
const outcomes = <T>(
  readings: readonly T[],
  compute: (reading: T) => Rated['computed'] | null,
  { candidate }: CheckInput,
  stated: StatedFigure,
): Rated['outcome'][] =>
  readings.flatMap((reading) => {
    const computed = compute(reading);
    if (!computed) return [];
    const window = assumed(computed.period, '');
    const base = computed.basePeriod && assumed(computed.basePeriod, '');
    return [rateReading(stated, { computed, window, base }, candidate.indicator).outcome];
  });
