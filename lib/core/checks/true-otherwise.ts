import type { Claim, PeriodSlot } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import type { Interval } from '../time/interval.ts';
import { isOfOneLength, lengthInDays } from '../time/shape.ts';
import { shiftInterval, yearsApart } from '../time/shift.ts';
import type { ComputedRank } from './check-rank.ts';
import type { CheckInput, Computed } from './computed.ts';
import { isFarPast } from './far-off.ts';
import { isRight } from './finding.ts';
import { assumedSlot, distinctIntervals } from './period-choice.ts';
import { rankGrain } from './rank-windows.ts';
import type { Rated } from './rate-reading.ts';

/**
 * The name of another way to read the times of a claim in which it is true; null where there is none. Which time belongs to
 * which figure is the likeliest thing to be misread, so a figure differs only if it does by every time of its paragraph.
 *
 *     Median waits, at 10.5 weeks, were shorter than a year earlier, when they stood at 17.6
 *                      ^^^^ by now, not by a year earlier
 */
export function trueOtherwise(
  input: CheckInput,
  read: Computed,
  readingsOf: (input: CheckInput) => Rated[],
): string | null {
  for (const claim of otherTimes(input.claim, input.candidate.indicator, read.period)) {
    const fits = readingsOf({ ...input, claim }).find((each) => isTrue(input, each, read));
    if (fits) return fits.computed.name;
  }
  return null;
}

/** A figure in digits must agree as it is written: what is merely near is met by chance. */
function isTrue({ claim, candidate }: CheckInput, { outcome, computed }: Rated, read: Computed): boolean {
  const isLoose = claim.bound !== 'exact' || claim.quantity?.form !== 'digits';
  const isTold = isRight(outcome) || (isLoose && outcome === 'close');
  return (
    isTold && !isFarPast(claim, computed.value) && isSensible(claim, computed, candidate.indicator, read)
  );
}

/** A rank among a handful says nothing, nor one of another length, nor a part of a year against a whole one. */
function isSensible({ rank }: Claim, computed: Computed, { grain }: Indicator, read: Computed): boolean {
  if ('windows' in computed) {
    const isOfGrain =
      isOfOneLength(computed.period, read.period) || rankGrain(computed.period) === rank?.among;
    return (computed as ComputedRank).windows.length >= LEAST_RANKED && isOfGrain;
  }
  const { period, basePeriod } = computed;
  if (basePeriod === null) return true;
  return basePeriod.end < period.end && (!grain.sum || isOfOneLength(period, basePeriod));
}

const LEAST_RANKED = 3;

/** A day has no like day in other years. */
const SHORTEST = 28;

/** The claim with its period, its base or its scope taken otherwise, one at a time. */
function otherTimes(claim: Claim, indicator: Indicator, read: Interval): Claim[] {
  const near = claim.timesBeside.filter(
    ({ isNear, after }) => !claim.rank || (isNear && after === undefined),
  );
  const named = distinctIntervals(near.map(({ interval }) => interval));
  const windows = distinctIntervals([...named, ...likeOfOtherYears(named)]).map(slotOf);
  const moved = windows.map((period) => ({ ...claim, period }));
  if (claim.rank) return [...moved, ...scopesOf(claim, lengthInDays(read) >= SHORTEST)];
  if (claim.kind === 'change' || claim.kind === 'multiple')
    return [...moved, ...movedWhole(claim, windows), ...basesOf(claim, windows), ...pairsOf(claim, named)];
  return indicator.grain.sum ? moved : [...moved, { ...claim, period: null }];
}

/** "In the first half of 2025, compared with 13,489 a year before and 11,433 in 2023": of the like part of that year. */
function likeOfOtherYears(named: readonly Interval[]): Interval[] {
  const years = named.filter(({ start, end }) => isWholeYear(start, end)).map(({ start }) => yearOf(start));
  const parts = named.filter(({ start, end }) => yearOf(start) === yearOf(end) && !isWholeYear(start, end));
  return parts.flatMap((part) =>
    years.map((year) => shiftInterval(part, { unit: 'year', count: year - yearOf(part.start) })),
  );
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

const isWholeYear = (start: string, end: string): boolean =>
  start.endsWith('-01-01') && end.endsWith('-12-31');

/** "It was 229,751 in 2024, so that they have halved in twelve months": the end and what it is measured from, both moved. */
function movedWhole(claim: Claim, windows: readonly PeriodSlot[]): Claim[] {
  const [base, period] = [claim.basePeriod?.value, claim.period?.value];
  const years = base && period ? yearsApart(base, period) : null;
  if (!years) return [];
  return windows.map((window) => ({
    ...claim,
    period: window,
    basePeriod: slotOf(shiftInterval(window.value, { unit: 'year', count: -years })),
  }));
}

/** "18,382 in the year to March 2026. In 2023 they numbered 143,267, so the fall is 87%": from any time named to any other. */
const pairsOf = (claim: Claim, named: readonly Interval[]): Claim[] =>
  named.flatMap((period) =>
    named
      .filter(({ end }) => end < period.end)
      .map((base) => ({ ...claim, period: slotOf(period), basePeriod: slotOf(base) })),
  );

/** Against every window named and, where the text names no base, the period before. */
function basesOf(claim: Claim, windows: readonly PeriodSlot[]): Claim[] {
  const named = windows.map((basePeriod) => ({ ...claim, basePeriod }));
  if (claim.basePeriod?.from === 'text') return named;
  const shifts = (['year', 'quarter', 'month'] as const).map((unit) => ({
    ...claim,
    basePeriod: null,
    baseShift: { unit, count: -1 },
  }));
  return [...named, ...shifts];
}

/** Over the time since a window named, and among the like stretches of each year. */
function scopesOf(claim: Claim, hasSeason: boolean): Claim[] {
  const since = claim.timesBeside.filter(({ isNear, after }) => isNear && after !== undefined);
  const scopes = since.map(({ interval, after = '' }) => ({ scope: slotOf(interval), scopeAfter: after }));
  const alike =
    claim.rank && hasSeason ? [{ ...claim, rank: { ...claim.rank, among: 'same-window' as const } }] : [];
  return [...scopes.map((scope) => ({ ...claim, ...scope })), ...alike];
}

const slotOf = (interval: Interval): PeriodSlot =>
  assumedSlot(interval, 'another time that the paragraph names.');
