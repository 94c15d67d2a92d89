import type { Claim, PeriodSlot } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import type { Point } from '../series/points.ts';
import type { Interval } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { lengthInDays, wholeMonths } from '../time/shape.ts';
import { containsInterval, previousInterval, shiftInterval } from '../time/shift.ts';
import { asMeasured } from './as-measured.ts';
import type { CheckInput } from './computed.ts';
import { isPeakWithin, peakChoices } from './peak-choices.ts';
import { assumed, distinctChoices, type PeriodChoice, slotChoices } from './period-choice.ts';

/** Windows the claim may compare with, for one window of its own. */
export function baseChoices(
  { claim, candidate, points, day }: Pick<CheckInput, 'claim' | 'candidate' | 'points' | 'day'>,
  window: PeriodChoice,
): PeriodChoice[] {
  const { indicator } = candidate;
  const peak = claim.basePeak ? basePeaks(claim, claim.basePeak, indicator, points, window, day) : [];
  if (peak.length > 0) return peak;
  if (claim.basePeriod) {
    const before = stepBefore(claim.basePeriod, indicator, window);
    if (before) return [before];
    const said = slotChoices(claim.basePeriod).flatMap((choice) => asMeasured(choice, indicator));
    const like = sameStretches(claim, indicator, window, said);
    return distinctChoices(claim.basePeak ? said.map(asRoughly) : [...like, ...said]);
  }
  const { interval } = window.reading;
  const shift = claim.baseShift ?? (indicator.measure === 'stock' ? claim.moveOver : undefined);
  if (shift) {
    const shifted = shiftInterval(interval, shift);
    return [{ reading: { interval: shifted, name: nameInterval(shifted) }, from: 'text', reason: null }];
  }
  return unsaidBases(claim, indicator, interval);
}

/**
 * "104,510 on 31 March, up 10% since last year and 4% since last quarter": what stood on a day is compared with a day, and with
 * the quarter before that day, not before the page's. Null where the base was said otherwise.
 */
function stepBefore(
  { value, relative, grain }: PeriodSlot,
  { measure }: Indicator,
  { reading: { interval } }: PeriodChoice,
): PeriodChoice | null {
  if (!relative || measure !== 'stock' || interval.start !== interval.end) return null;
  if (grain !== 'year' && grain !== 'quarter' && grain !== 'month') return null;
  const earlier = shiftInterval(interval, { unit: grain, count: -1 });
  if (!containsInterval(value, earlier) && value.end < interval.start) return null;
  return { reading: { interval: earlier, name: nameInterval(earlier) }, from: 'text', reason: null };
}

/** "Crossings are up 40% on last year", said in July: what had come by July is compared with as much of that year. */
function sameStretches(
  { period, peak }: Claim,
  { grain }: Indicator,
  { reading: { interval } }: PeriodChoice,
  said: readonly PeriodChoice[],
): PeriodChoice[] {
  if (period !== null || peak || !grain.sum || grain.rolling || (wholeMonths(interval) ?? 0) >= 12) return [];
  return said.flatMap((choice) => {
    const { start, end } = choice.reading.interval;
    if (wholeMonths({ start, end }) !== 12 || end >= interval.start) return [];
    const years = Number(end.slice(0, 4)) - Number(interval.end.slice(0, 4));
    const like = shiftInterval(interval, { unit: 'year', count: years });
    const isWithin = start <= like.start && like.end <= end;
    return isWithin ? [{ ...choice, reading: { interval: like, name: nameInterval(like) } }] : [];
  });
}

/** "The pandemic low": a day about which it was, and not the one it was. */
const asRoughly = (choice: PeriodChoice): PeriodChoice =>
  lengthInDays(choice.reading.interval) > 1
    ? choice
    : {
        ...choice,
        from: 'assumption',
        reason: `when that was is not said; taken as ${choice.reading.name}.`,
      };

/** The text names no base: a year earlier, or the period before where that is as likely. */
function unsaidBases({ unit }: Claim, indicator: Indicator, interval: Interval): PeriodChoice[] {
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
  return unit?.kind === 'percent' || isSummed ? [onYear, onBefore] : [onBefore, onYear];
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
