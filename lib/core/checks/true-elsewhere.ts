import type { Claim } from '../claims/claim.ts';
import type { Candidate } from '../series/match-series.ts';
import { measureOver } from '../series/measure-over.ts';
import type { Interval } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { lengthInDays } from '../time/shape.ts';
import { previousInterval, sameInterval, shiftInterval } from '../time/shift.ts';
import type { CheckInput } from './computed.ts';
import type { StatedFigure } from './stated-figure.ts';
import { isTelling } from './telling-figure.ts';

/** Digits that must count before a figure is known again elsewhere. */
const TELLING = 100;

/** Days and weeks come in thousands, so that a figure of theirs is met again by chance. */
const SHORTEST = 28;

/** How many windows, and how many years, before and after are looked at. */
const [WINDOWS, YEARS] = [6, 12];

/**
 * The name of another window of which the series says exactly the stated figure: the text is likelier to be of that one than
 * wrong. Windows as long as the one read are looked at around it, and for a figure of many digits all that are published. Null
 * for round figures, bounds and changes, and where none says it.
 *
 *     39,271 came in the year to March 2026, up on 38,023, though those were more than the 31,079 of the year before that
 *                                                                                          ^^^^^^ of the year to March 2024
 */
export function trueElsewhere(input: CheckInput, stated: StatedFigure, read: Interval): string | null {
  const { claim, candidate, points, day } = input;
  if (!isExact(claim) || candidate.fit.use !== 'level') return null;
  if (!isLong(candidate)(read)) return null;
  const off = isTelling(claim) ? RECOUNTED * Math.abs(stated.value) : 0;
  const published = isTelling(claim) ? points.map(({ interval }) => interval).filter(isLong(candidate)) : [];
  const fits = [...windowsAround(read), ...published].find((window) => {
    const measured = sameInterval(window, read)
      ? null
      : measureOver(points, candidate.indicator, window, day);
    return [measured?.value, measured?.asPublished].some(
      (value) => value != null && Math.abs(value - stated.value) <= Math.max(stated.step / 2, off),
    );
  });
  return fits ? nameInterval(fits) : null;
}

/** Provisional and final counts of one thing differ by less. */
const RECOUNTED = 0.001;

/** A day or a week of what adds up is too short; a count on a day is not. */
const isLong =
  ({ indicator }: Candidate) =>
  (window: Interval): boolean =>
    indicator.measure !== 'flow' || lengthInDays(window) >= SHORTEST;

/** An amount in digits of which at least three count. */
export const isExact = ({ value, value2, step, bound, quantity }: Claim): boolean =>
  value !== null &&
  value2 === null &&
  bound === 'exact' &&
  quantity?.form === 'digits' &&
  quantity.unit?.kind !== 'percent' &&
  Math.abs(value) >= TELLING * step;

/** The windows before, nearest first, then the like ones of other years, then those after. */
function windowsAround(read: Interval): Interval[] {
  const before = [previousInterval(read)];
  while (before.length < WINDOWS) before.push(previousInterval(before.at(-1) as Interval));
  const years = Array.from({ length: YEARS }, (_, i) => [-i - 1, i + 1]).flat();
  const months = Array.from({ length: WINDOWS }, (_, i) => [-i - 1, i + 1]).flat();
  return [
    ...before,
    ...years.map((count) => shiftInterval(read, { unit: 'year', count })),
    ...months.map((count) => shiftInterval(read, { unit: 'month', count })),
    ...months.map((count) => shiftInterval(read, { unit: 'quarter', count })),
  ];
}
