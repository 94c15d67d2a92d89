import type { BoundClaim } from '../series/bind-claims.ts';
import type { Finding } from './finding.ts';

/** True for a finding whose figure agreed with a series. */
export const isDecided = ({ rating }: Finding): boolean =>
  rating !== null && rating !== 'context' && rating !== 'differs';

/** Indexes of the figure a claim hangs on, then of those that hang on it. */
export function linkedTo(at: number, bound: readonly BoundClaim[]): number[] {
  const { claim } = bound[at] as BoundClaim;
  const indexesOf = (test: (other: BoundClaim) => boolean): number[] =>
    bound.flatMap((other, i) => (test(other) ? [i] : []));
  return [
    ...indexesOf((other) => other.claim.id === claim.of),
    ...indexesOf((other) => other.claim.of === claim.id),
  ];
}
