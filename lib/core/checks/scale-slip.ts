import type { Claim } from '../claims/claim.ts';
import type { Computed } from './computed.ts';

/** How many digits must count before they tell a measure. */
const LEAST = 3;

/** The step of what is written with the name of a number: of a bare "5.18" the name may have been lost in reading. */
const NAMED = 100;

/** A step in the names of numbers: a million for a billion, a thousand for a billion. */
const SCALES = [
  [1000, 'a thousand'],
  [1_000_000, 'a million'],
] as const;

/**
 * How a stated figure comes of the official one, of now or of the page's day, by the name of another number, in words; null
 * where its digits are not the official ones.
 *
 *     borrowed £20.2 million last month, for £20.2 billion
 */
export function scaleSlip(
  { value, step }: Pick<Claim, 'value' | 'step'>,
  { value: newest, asPublished }: Pick<Computed, 'value' | 'asPublished'>,
): string | null {
  if (value === null || step < NAMED || value / step < 10 ** (LEAST - 1)) return null;
  const official = [newest, asPublished].flatMap((each) => (each === null ? [] : [Math.abs(each)]));
  for (const [scale, times] of SCALES) {
    if (official.some((each) => Math.abs(value * scale - each) <= (step * scale) / 2))
      return `${times} times too small`;
    if (official.some((each) => Math.abs(value / scale - each) <= step / scale / 2))
      return `${times} times too large`;
  }
  return null;
}
