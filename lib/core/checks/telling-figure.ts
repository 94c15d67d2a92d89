import type { Claim } from '../claims/claim.ts';

/** A figure of so many digits is no other period's by chance. */
const TELLING = 1000;

/** An amount in digits of which at least four count. */
export function isTelling({ value, value2, step, bound, kind, quantity }: Claim): boolean {
  if (
    value === null ||
    value2 !== null ||
    (bound !== 'exact' && bound !== 'about') ||
    quantity?.form !== 'digits'
  )
    return false;
  return (kind === 'level' || kind === 'total') && Math.abs(value) >= TELLING * step;
}
