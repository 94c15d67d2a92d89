import type { Claim, Rank, RankMark } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import { addDays, addMonths, endOfYear, startOfYear } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { lengthInDays } from '../time/shape.ts';
import { computeEarliest } from './check-earliest.ts';
import { computeFirst } from './check-first.ts';
import { type ComputedRank, computeRank } from './check-rank.ts';
import type { CheckInput } from './computed.ts';
import { noneLately } from './none-lately.ts';
import type { PeriodChoice } from './period-choice.ts';
import { periodChoices } from './period-choices.ts';
import { scopesOf } from './rank-scopes.ts';
import type { Rated } from './rate-reading.ts';
import type { Closeness } from './tolerance.ts';

/** A rank's readings: among the same stretch of each year, or among all windows of its length; likeliest first. */
export function rankReadings(input: CheckInput): (Rated & { computed: ComputedRank })[] {
  const { claim, candidate, points, day } = input;
  const { rank } = claim;
  if (!rank) return [];
  if (rank.end === 'earliest') return rank.mark ? earliestReadings(input, rank.mark) : [];
  if (rank.end === 'first') return rank.mark ? firstReadings(input, rank.mark) : [];
  const never = noneLately(input) ? { noneLately: true as const } : {};
  const windows = periodChoices(claim, candidate.indicator, points, day);
  return windows
    .flatMap((each) => asYear(claim, candidate.indicator, each))
    .flatMap((window) => {
      const year = isOfTheYear(claim, window) ? yearAround(window) : null;
      const said = scopesOf(claim, window.reading.interval);
      const scopes = year ? [...said, { ...year, after: null }] : said;
      const base = year ? openScope(year) : null;
      const orders = year ? (['grain'] as const) : amongOrder(claim, candidate.indicator);
      const ranks = ranksMeant(rank, candidate.indicator);
      const ways = ranks.flatMap((meant) => orders.map((among) => ({ meant, among })));
      return scopes.flatMap((scope) =>
        ways.flatMap(({ meant, among }) => {
          const ranked = computeRank(input, meant, window.reading, scope, among);
          if (!ranked) return [];
          const computed =
            year && scope?.start === year.start
              ? { ...ranked, basePeriod: base?.reading.interval ?? null, withinYear: true as const }
              : ranked;
          const outcome = outcomeOf(computed, rank.place, candidate.indicator);
          if (outcome === 'close' && (ranked.isPartial || isFarDown(ranked, rank.place))) return [];
          const told = { ...computed, ...never };
          return [{ computed: told, window, base, asOf: outcome, now: outcome, outcome } as const];
        }),
      );
    });
}

/**
 * "The biggest 12-month gain in prices" is the highest of the rates at which they grow, or the largest rise of that rate. What
 * counts how many more there are has moves for values: nobody speaks of its own rise.
 */
function ranksMeant(rank: Rank, { growthOver, measure }: Indicator): Rank[] {
  if (growthOver === null || (rank.end !== 'largest-rise' && rank.end !== 'largest-fall')) return [rank];
  const ofValues: Rank = { ...rank, end: rank.end === 'largest-rise' ? 'highest' : 'lowest' };
  return measure === 'flow' ? [ofValues] : [rank, ofValues];
}

/** Of the year the text speaks of, else of that in which it was written. */
function earliestReadings(input: CheckInput, mark: RankMark): (Rated & { computed: ComputedRank })[] {
  const { claim, day } = input;
  const end = claim.period?.value.end ?? day;
  if (end === null || claim.rank?.place !== 1) return [];
  const year = end.slice(0, 4);
  const interval = { start: `${year}-01-01`, end };
  const window: PeriodChoice = { reading: readingOf(interval), from: 'text', reason: null };
  return scopesOf(claim, interval).flatMap((scope) => {
    const computed = computeEarliest(input, mark, year, scope);
    if (!computed) return [];
    const outcome = outcomeOf(computed, 1, input.candidate.indicator);
    return [{ computed, window, base: null, asOf: outcome, now: outcome, outcome }];
  });
}

/** Where it is not so now, the words are of another window or measure: nothing is said. */
function firstReadings(input: CheckInput, mark: RankMark): (Rated & { computed: ComputedRank })[] {
  const { claim, candidate, points, day } = input;
  return periodChoices(claim, candidate.indicator, points, day).flatMap((window) =>
    scopesOf(claim, window.reading.interval).flatMap((scope) => {
      const computed = computeFirst(input, mark, window.reading, scope);
      if (!computed?.isSo) return [];
      const outcome = outcomeOf(computed, 1, candidate.indicator);
      return [{ computed, window, base: null, asOf: outcome, now: outcome, outcome }];
    }),
  );
}

/** "2,100 came in the first half, and it was the record year": the year around it is ranked, where the words say so. */
function asYear({ rank }: Claim, { grain }: Indicator, window: PeriodChoice): PeriodChoice[] {
  const { interval } = window.reading;
  if (!grain.sum || grain.rolling || lengthInDays(interval) > 300 || !rank?.ofYear) return [window];
  const start = startOfYear(interval.start);
  const year = { start, end: endOfYear(interval.start) };
  return interval.end <= year.end ? [{ ...window, reading: readingOf(year) }, window] : [window];
}

/** "July was the busiest month": with no word of how far back, the year spoken of may be meant. */
const isOfTheYear = ({ rank, scope }: Claim, { reading }: PeriodChoice): boolean =>
  scope === null &&
  rank?.place === 1 &&
  WITHIN_YEAR.has(rank.among ?? '') &&
  lengthInDays(reading.interval) < 100 &&
  !rank.farBack;

const WITHIN_YEAR: ReadonlySet<string> = new Set(['quarter', 'month', 'week', 'day']);

const yearAround = ({ reading }: PeriodChoice): Interval => ({
  start: startOfYear(reading.interval.start),
  end: addDays(addMonths(startOfYear(reading.interval.start), 12), -1),
});

const readingOf = (interval: Interval) => ({ interval, name: nameInterval(interval) });

const openScope = (year: Interval): PeriodChoice => ({
  reading: readingOf(year),
  from: 'assumption',
  reason: 'the text does not say how far back; all years, or the one spoken of.',
});

/** By how many places a rank may be missed where the values lie as near together as that they were revised. */
const PLACES = 4;

/** "Number 48 of 244" is not close to the highest, however near the values lie: nothing is said of such a series. */
const isFarDown = ({ value }: ComputedRank, place: number): boolean => Math.abs(value - place) > PLACES;

/** A place missed by less than the series is revised, or by less than 2%, is near enough to be called close. */
function outcomeOf(computed: ComputedRank, place: number, indicator: Indicator): Closeness {
  if (computed.value === place) return 'matches';
  return computed.gap <= Math.max(2, revisedBy(computed, indicator)) ? 'close' : 'differs';
}

/** The largest revision in per cent of the ranked value; one in points is of each observation that the value sums. */
function revisedBy({ measured }: ComputedRank, { revision }: Indicator): number {
  const own = measured[0];
  const points = revision?.points;
  if (!points || !own || own.value === 0) return revision?.percent ?? 0;
  return (100 * points * Math.sqrt(own.used.length)) / Math.abs(own.value);
}

/**
 * "Highest for the first six months" is among first halves; a month or day is taken among all months or days first.
 * Only what is summed has a season to compare with: a stock or rate stands among all its observations. A day or week is
 * among all days or weeks: few are those of its own date.
 */
function amongOrder(claim: Claim, { measure }: Indicator): ('same-window' | 'grain')[] {
  const isSummed = measure === 'flow' || measure === 'amount';
  const among = claim.rank?.among ?? null;
  if (among === 'same-window') return ['same-window'];
  if (!isSummed) return ['grain'];
  if (among === 'day' || among === 'week') return ['grain'];
  if (among !== null) return ['grain', 'same-window'];
  const grain = claim.period?.grain ?? 'span';
  if (grain === 'day' || grain === 'week') return ['grain'];
  return grain === 'half' || grain === 'span' ? ['same-window', 'grain'] : ['grain', 'same-window'];
}
