import type { Claim, PeriodSlot } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import { NOTICE } from '../series/measure-over.ts';
import { knownOn, type Point } from '../series/points.ts';
import { addDays, startOfYear } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { nameDay, nameInterval } from '../time/name-interval.ts';
import { lengthInDays } from '../time/shape.ts';
import { containsDay, isLike, previousInterval, sameInterval, shiftInterval } from '../time/shift.ts';
import { asMeasured, newestOfMove, otherYear, sinceAbout } from './as-measured.ts';
import type { CheckInput } from './computed.ts';
import { isPeakWithin, peakChoices } from './peak-choices.ts';
import { assumed, type PeriodChoice } from './period-choice.ts';

/** Windows in which the claim may have been measured, likeliest first; empty when the series has nothing to offer. */
export function periodChoices(
  claim: Claim,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] {
  if (claim.peak && claim.period?.from !== 'text') {
    const like = claim.period?.value ?? assumedPeriods(claim, indicator, points, day)[0]?.reading.interval;
    const peak = like ? peakChoices(claim.peak, indicator, points, like, day) : [];
    if (peak.length > 0) return peak;
  }
  if (claim.across && isCounted(claim, indicator)) return distinct(slotChoices(claim.across));
  if (claim.period) {
    const slots = slotChoices(claim.period);
    const choices = claim.period.toDate ? slots.flatMap((choice) => yearsOf(choice, indicator)) : slots;
    const widened = claim.period.toDate ? choices.flatMap((choice) => endings(choice)) : choices;
    const measured = widened.flatMap((choice) => asMeasured(choice, indicator));
    const said = [
      ...newestOfMove(claim, indicator, points, day),
      ...measured,
      ...measured.flatMap((choice) => otherYear(choice, indicator, points, day)),
      ...(claim.period.toDate
        ? measured.flatMap((choice) => sinceAbout(choice, indicator, points, day))
        : []),
    ];
    if (claim.period.from === 'text')
      return distinct([...said, ...announcedFor(claim.period, indicator, points, day)]);
    const newest = assumedPeriods(claim, indicator, points, day);
    const last = points.findLast((point) => knownOn(point, indicator, day).asOf !== null)?.interval.end;
    const sure = claim.rank ? said : said.map((choice) => whereNewest(choice, last));
    return distinct([...sure, ...newest]);
  }
  return distinct(assumedPeriods(claim, indicator, points, day));
}

/** "Added 598,000 between January and August" is all that was added; "rose 8% between them" sets one against the other. */
const isCounted = ({ unit, kind }: Claim, { measure, grain }: Indicator): boolean =>
  measure === 'flow' &&
  grain.sum &&
  kind !== 'multiple' &&
  unit?.kind !== 'percent' &&
  unit?.kind !== 'points';

/** A period taken from the text before that ends with the newest figure out: there is one sensible reading. */
const whereNewest = (choice: PeriodChoice, last: string | undefined): PeriodChoice =>
  choice.reading.interval.end === last
    ? { ...choice, from: 'text', reason: `${choice.reason}, and the newest when it was written.` }
    : choice;

/** Windows the claim may compare with, for one window of its own. */
export function baseChoices(
  { claim, candidate, points, day }: Pick<CheckInput, 'claim' | 'candidate' | 'points' | 'day'>,
  window: PeriodChoice,
): PeriodChoice[] {
  const { indicator } = candidate;
  const peak = claim.basePeak ? basePeaks(claim, claim.basePeak, indicator, points, window, day) : [];
  if (peak.length > 0) return peak;
  if (claim.basePeriod) {
    return distinct(slotChoices(claim.basePeriod).flatMap((choice) => asMeasured(choice, indicator)));
  }
  const { interval } = window.reading;
  if (claim.baseShift) {
    const shifted = shiftInterval(interval, claim.baseShift);
    return [{ reading: { interval: shifted, name: nameInterval(shifted) }, from: 'text', reason: null }];
  }
  if (claim.moveOver && indicator.measure === 'stock') {
    const shifted = shiftInterval(interval, claim.moveOver);
    return [{ reading: { interval: shifted, name: nameInterval(shifted) }, from: 'text', reason: null }];
  }
  const yearBefore = shiftInterval(interval, { unit: 'year', count: -1 });
  const before = previousInterval(interval);
  const onYear = assumed(
    yearBefore,
    `the text names no base; taken as the same period a year earlier, ${nameInterval(yearBefore)}.`,
  );
  if (indicator.measure === 'flow') return [onYear];
  const isSummed = indicator.measure === 'amount' && indicator.grain.sum;
  const onBefore = assumed(
    before,
    `the text names no base; taken as the period before, ${nameInterval(before)}.`,
  );
  return claim.unit?.kind === 'percent' || isSummed ? [onYear, onBefore] : [onBefore, onYear];
}

/** "45% down on the peak": the highest there had been; of a year named, the highest in it. */
function basePeaks(
  { basePeriod }: Claim,
  peak: NonNullable<Claim['basePeak']>,
  indicator: Indicator,
  points: readonly Point[],
  { reading }: PeriodChoice,
  day: string | null,
): PeriodChoice[] {
  if (basePeriod?.from !== 'text') return peakChoices(peak, indicator, points, reading.interval, day);
  return isPeakWithin(indicator, basePeriod.value)
    ? peakChoices(peak, indicator, points, reading.interval, day, basePeriod.value)
    : [];
}

function slotChoices(slot: PeriodSlot): PeriodChoice[] {
  const reason = slot.from === 'assumption' ? slot.reason : (slot.taken ?? null);
  const readings =
    slot.readings.length > 0 ? slot.readings : [{ interval: slot.value, name: nameInterval(slot.value) }];
  return readings.map((reading) => ({ reading, from: slot.from, reason }));
}

/** By currency, the month and day on which a state's financial year begins. */
const financialYears: Record<string, string> = { GBP: '04-01', USD: '10-01' };

/** "So far this year" of a state's money is its financial year; the calendar year is tried after it. */
function yearsOf(choice: PeriodChoice, indicator: Indicator): PeriodChoice[] {
  const { start, end } = choice.reading.interval;
  const first = financialYears[indicator.unit.slice(0, 3)];
  if (indicator.measure !== 'amount' || first === undefined || !start.endsWith('-01-01')) return [choice];
  const year = Number(end.slice(0, 4)) - (end.slice(5) < first ? 1 : 0);
  const interval = { start: `${year}-${first}`, end };
  return [{ ...choice, reading: { interval, name: nameInterval(interval) } }, choice];
}

/** "So far this year" ends with the newest figures the writer had: the day before publication, or one or two earlier. */
function endings(choice: PeriodChoice): PeriodChoice[] {
  const { start, end } = choice.reading.interval;
  return [0, 1, 2].flatMap((back) => {
    const interval = { start, end: addDays(end, -back) };
    return interval.end < start ? [] : [{ ...choice, reading: { interval, name: nameInterval(interval) } }];
  });
}

function assumedPeriods(
  claim: Claim,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] {
  const newest = points.findLast((point) => knownOn(point, indicator, day).asOf !== null);
  if (!newest) return [];
  if (claim.before) return earlierThan(points, claim.before.value, indicator);
  if (day !== null && containsDay(newest.interval, day))
    return [inForce(day), ...announced(indicator, points, day)];
  if (indicator.grain.sum && !indicator.grain.rolling && lengthInDays(newest.interval) < 300) {
    const toDate = { start: startOfYear(newest.interval.end), end: newest.interval.end };
    const lastYear = previousYear(newest.interval.end);
    return [toDate, lastYear].map((interval) =>
      assumed(interval, `the text names no period; taken as ${nameInterval(interval)}.`),
    );
  }
  if (claim.isBase) return [...earlierThan(points, newest.interval, indicator), openBase(newest.interval)];
  return [newest, ...justOut(newest, indicator, points, day)].map(({ interval }) =>
    assumed(
      interval,
      `the text names no period; taken as ${nameInterval(interval)}, the newest figure when it was written.`,
    ),
  );
}

/** A rate or price is the one in force when the text was written. */
const inForce = (day: string): PeriodChoice =>
  assumed({ start: day, end: day }, `the text names no day; taken as in force on ${nameDay(day)}.`);

/** The rate or price announced and soon to come: of a cap or a minimum wage the news speaks before it is in force. */
function announced(indicator: Indicator, points: readonly Point[], day: string): PeriodChoice[] {
  if (indicator.frequency !== 'irregular' || indicator.measure !== 'price') return [];
  const next = points.find(({ interval }) => interval.start > day && interval.start <= addDays(day, NOTICE));
  if (!next) return [];
  const { interval } = next;
  return [assumed(interval, `the text names no day; taken as announced for ${nameInterval(interval)}.`)];
}

/** "In April" of a price that is set for April: the one to come as well as the last one. */
function announcedFor(
  period: PeriodSlot,
  indicator: Indicator,
  points: readonly Point[],
  day: string | null,
): PeriodChoice[] {
  if (day === null || period.grain !== 'month') return [];
  const month = period.value.start.slice(5, 7);
  return announced(indicator, points, day).filter(
    ({ reading }) => reading.interval.start.slice(5, 7) === month,
  );
}

/** The last whole calendar year by a day. */
const previousYear = (day: string): Interval => {
  const end = addDays(startOfYear(addDays(day, 1)), -1);
  return { start: startOfYear(end), end };
};

/**
 * Where a move comes from, when the text does not say: the figure published before (which may overlap, as three-month
 * averages do), or the period before; of what has seasons, the same one a year earlier first.
 */
function earlierThan(points: readonly Point[], period: Interval, indicator: Indicator): PeriodChoice[] {
  const own = points.find(({ interval }) => sameInterval(interval, period))?.interval ?? period;
  const before = points.findLast(({ interval }) => interval.start < own.start && isLike(interval, own));
  const intervals = [...(before ? [before.interval] : []), previousInterval(period)];
  const isSeasonal = indicator.measure === 'flow' && !indicator.seasonallyAdjusted;
  const onYear = isSeasonal ? [shiftInterval(period, { unit: 'year', count: -1 })] : [];
  return [...onYear, ...intervals].map(openBase);
}

const openBase = (interval: Interval): PeriodChoice =>
  assumed(interval, `the text does not say when; taken as ${nameInterval(interval)}.`);

/** A release may come out earlier than the usual lag: the next period, when half of its lag had passed. */
function justOut(newest: Point, indicator: Indicator, points: readonly Point[], day: string | null): Point[] {
  if (day === null) return [];
  const next = points.find(({ interval }) => interval.end > newest.interval.end);
  return next && addDays(next.interval.end, Math.floor(indicator.lag / 2)) <= day ? [next] : [];
}

const distinct = (choices: PeriodChoice[]): PeriodChoice[] =>
  choices.filter(
    (choice, i) =>
      choices.findIndex((other) => sameInterval(other.reading.interval, choice.reading.interval)) === i,
  );
