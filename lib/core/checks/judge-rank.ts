import type { Claim } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import { type ComputedRank, computeRank } from './check-rank.ts';
import type { CheckInput } from './computed.ts';
import { periodChoices } from './period-choices.ts';
import type { Rated } from './rate-reading.ts';
import type { Closeness } from './tolerance.ts';

/** A rank's readings: among the same stretch of each year, or among all windows of its length; likeliest first. */
export function rankReadings(input: CheckInput): (Rated & { computed: ComputedRank })[] {
  const { claim, candidate, points, day } = input;
  const { rank } = claim;
  if (!rank || rank.end === 'earliest') return [];
  const scopes = claim.scope ? claim.scope.readings.map(({ interval }) => interval) : [null];
  return periodChoices(claim, candidate.indicator, points, day).flatMap((window) =>
    scopes.flatMap((scope) =>
      amongOrder(claim, candidate.indicator).flatMap((among) => {
        const computed = computeRank(input, rank, window.reading, scope, among);
        if (!computed) return [];
        const outcome = outcomeOf(computed, rank.place, candidate.indicator);
        return [{ computed, window, base: null, asOf: outcome, now: outcome, outcome } as const];
      }),
    ),
  );
}

/** A place missed by less than the series is revised, or by less than 2%, is near enough to be called close. */
function outcomeOf(computed: ComputedRank, place: number, indicator: Indicator): Closeness {
  if (computed.value === place) return 'matches';
  return computed.gap <= Math.max(2, indicator.revision?.percent ?? 0) ? 'close' : 'differs';
}

/**
 * "Highest for the first six months" is among first halves; a month or day is taken among all months or days first.
 * Only what is summed has a season to compare with: a stock or rate stands among all its observations.
 */
function amongOrder(claim: Claim, { measure }: Indicator): ('same-window' | 'grain')[] {
  const isSummed = measure === 'flow' || measure === 'amount';
  const among = claim.rank?.among ?? null;
  if (among === 'same-window') return ['same-window'];
  if (!isSummed) return ['grain'];
  if (among !== null) return ['grain', 'same-window'];
  const grain = claim.period?.grain ?? 'span';
  return grain === 'half' || grain === 'span' ? ['same-window', 'grain'] : ['grain', 'same-window'];
}
