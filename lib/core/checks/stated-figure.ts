import type { Claim } from '../claims/claim.ts';
import type { Use } from '../series/unit-fit.ts';
import type { Stated } from './tolerance.ts';

/** The claim's figure in the terms of its check, and the sign that turns the official value towards the stated direction. */
export interface StatedFigure extends Stated {
  sign: 1 | -1;
}

/**
 * A fall of 5% is stated as 5 with sign −1: the official −5.2 becomes 5.2. A fraction of a whole or of a change is
 * taken in per cent ("a third" is 33.3), one in five as 20. Null for claims without a figure.
 */
export function statedFigure(claim: Claim, use: Use): StatedFigure | null {
  if (claim.value === null) return null;
  const form = claim.quantity?.form ?? 'digits';
  const factor = percentFactor(claim, use);
  const isRatio = claim.kind === 'ratio' && claim.value2 !== null && claim.value2 !== 0;
  // "More than halved" came to less than half: it is stated as −0.5, so that more is further down.
  const isTimesDown = claim.kind === 'multiple' && claim.direction === 'fall' && claim.value < 1;
  const amount = isRatio ? claim.value / (claim.value2 as number) : claim.value;
  const value = isTimesDown ? -amount : amount;
  return {
    value: value * factor,
    high: !isRatio && claim.value2 !== null ? claim.value2 * factor : null,
    bound: claim.bound,
    ...(claim.quantity?.tight ? { tight: true as const } : {}),
    step: claim.step * factor,
    form,
    sign: isTimesDown || (claim.direction === 'fall' && claim.kind !== 'multiple') ? -1 : 1,
  };
}

function percentFactor(claim: Claim, use: Use): number {
  if (claim.kind === 'ratio') return 100;
  if (claim.kind === 'multiple') return 1;
  const isFraction = claim.quantity?.form === 'fraction' && (claim.value ?? 0) <= 1;
  return isFraction && (use === 'part' || use === 'relative-change' || claim.kind === 'share') ? 100 : 1;
}
