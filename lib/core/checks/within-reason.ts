import type { Claim } from '../claims/claim.ts';
import type { Judged } from './choose-finding.ts';
import { isDecided } from './neighbours.ts';

/** A figure may be misquoted by so much and still be of a measure; by more than the other it is of another. */
const LIKELY = 2.6;
const ABSURD = 5;

const amounts: ReadonlySet<string> = new Set(['level', 'total', 'average', 'rate']);

/**
 * The series that an amount may be of by its size, where it is near one and many times another: 23.6 million on payrolls is
 * the number there, not what was added in a month. All of them where none is near; percentages say nothing by their size.
 */
export function withinReason({ kind, value, unit }: Claim, judged: readonly Judged[]): readonly Judged[] {
  if (!amounts.has(kind) || !value || unit?.kind === 'percent') return judged;
  const offBy = ({ finding }: Judged): number => {
    const ratio = Math.abs((finding.official?.value ?? value) / value);
    return Math.max(ratio, 1 / ratio);
  };
  const isNear = (one: Judged): boolean => one.finding.official !== null && offBy(one) <= LIKELY;
  if (!judged.some(isNear)) return judged;
  return judged.filter((one) => offBy(one) <= ABSURD || isDecided(one.finding));
}
