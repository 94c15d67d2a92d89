import type { Claim } from '../claims/claim.ts';
import { addMonths, earlier } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { shiftInterval } from '../time/shift.ts';

/** The stretch a rank is claimed over. `after`: windows that ended by then do not count ("since 2019": those of 2019). */
export interface RankScope extends Interval {
  after: string | null;
}

/**
 * Every sensible scope of a rank for one window, likeliest first; a single null where it is over all there is. None reaches
 * beyond the window ranked: "the lowest since March", said of May, is not about June.
 */
export function scopesOf(claim: Claim, window: Interval): (RankScope | null)[] {
  const { scope, scopeLength, scopeAfter } = claim;
  if (scopeLength) {
    const { unit, count, loose } = scopeLength;
    const start = shiftInterval({ start: window.end, end: window.end }, { unit, count: -count }).start;
    return [start, ...(loose ? [laterStart(start, unit, count)] : [])].map((from) => ({
      start: from,
      end: window.end,
      after: from,
    }));
  }
  if (!scope) return [claim.rank?.previous ? { start: EVER, end: window.end, after: null } : null];
  return scope.readings.map(({ interval: { start, end } }) => ({
    start,
    end: window.end >= start ? earlier(end, window.end) : end,
    after: scopeAfter ?? null,
  }));
}

/** Before any series begins. */
export const EVER = '0001-01-01';

/** "Nearly two years" is some months less: an eighth. */
function laterStart(start: string, unit: string, count: number): string {
  const months = unit === 'year' ? count * 12 : unit === 'month' ? count : 0;
  return addMonths(start, Math.ceil(months / 8));
}

/** True where the window lies in the scope and ended after what the scope counts from. */
export const isInScope = ({ start, end }: Interval, scope: RankScope | null): boolean =>
  scope === null ||
  (start >= scope.start &&
    start <= scope.end &&
    (scope.after === null || (end > scope.after && start > scope.start)));
