import type { Use } from '../series/unit-fit.ts';
import { sameInterval } from '../time/shift.ts';
import { baseChoices } from './base-choices.ts';
import { computeAverage } from './check-average.ts';
import { computeChange } from './check-change.ts';
import { computeComparison } from './check-comparison.ts';
import { computeLevel } from './check-level.ts';
import { computePerHead, populationKeys } from './check-per-head.ts';
import { computeRest } from './check-rest.ts';
import { computeShares } from './check-share.ts';
import type { CheckInput, Computed } from './computed.ts';
import { findPeriod } from './find-period.ts';
import type { PeriodChoice } from './period-choice.ts';
import { periodChoices } from './period-choices.ts';

/** One reading worked out, with the choices it rests on. */
export interface Tried {
  computed: Computed;
  window: PeriodChoice;
  base: PeriodChoice | null;
}

const timeUnits = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'second']);

/** Every sensible reading of a claim with a figure that the series can answer, likeliest first. */
export function tryReadings(input: CheckInput): Tried[] {
  const { claim, candidate, points, day } = input;
  const found = candidate.fit.use === 'level' ? findPeriod(claim, candidate.indicator, points, day) : null;
  const windows = [...periodChoices(claim, candidate.indicator, points, day), ...(found ? [found] : [])];
  return windows.flatMap((window): Tried[] => {
    if (!candidate.fit.use.endsWith('change') || claim.comparator) {
      return computeWithoutBase(input, window).map((computed) => ({ computed, window, base: null }));
    }
    // Nothing moved between a time and itself: what it is measured from was not read.
    const bases = baseChoices(input, window).filter(
      ({ reading }) => !sameInterval(reading.interval, window.reading.interval),
    );
    return bases.flatMap((base) =>
      usesOf(input).flatMap((use) => {
        const computed = computeChange(input, use, window.reading, base.reading);
        return computed ? [{ computed, window, base }] : [];
      }),
    );
  });
}

/** Per cent of a rate is often said where percentage points are meant: both are worked out. */
export function usesOf({ claim, candidate }: CheckInput): Use[] {
  const { use } = candidate.fit;
  const isRate = candidate.indicator.unit === 'percent' && claim.kind === 'change';
  return use === 'relative-change' && isRate ? ['relative-change', 'points-change'] : [use];
}

function computeWithoutBase(input: CheckInput, window: PeriodChoice): Computed[] {
  if (input.candidate.fit.use === 'part') return computeShares(input, window.reading);
  const computed = computeValue(input, window);
  if (!computed) return [];
  const rest = computeRest(input.claim, input.candidate, computed);
  return rest ? [rest, computed] : [computed];
}

function computeValue(input: CheckInput, window: PeriodChoice): Computed | null {
  const { claim, candidate } = input;
  if (claim.comparator && candidate.fit.use === 'relative-change')
    return computeComparison(input, window.reading);
  const per = claim.unit?.per ?? null;
  if (per !== null && populationKeys(claim, candidate, input.catalogue).length > 0)
    return computePerHead(input, per, window.reading);
  const isAverage = per !== null && timeUnits.has(per) && !candidate.indicator.unit.includes(' per ');
  return isAverage ? computeAverage(input, per, window.reading) : computeLevel(input, window.reading);
}
