import type { ClaimKind } from '../claims/claim.ts';

/** A claim, or some claims, as a recall names them; what is empty or null is left open. */
export interface RecalledClaims {
  kinds: ClaimKind[];
  /** ISO interval "2024-01-01/2024-12-31", inclusive days, as the command line prints it. */
  period: string | null;
  basePeriod: string | null;
  /** The figure as stated, unsigned and in base units; within the claim's rounding it is the same. */
  value: number | null;
}

/** One entry of a pack's recall list: ratings by an indicator of that pack that are known to be bad. */
export interface Recall {
  id: string;
  /** ISO day on which it was recalled. */
  day: string;
  /** Plain words for the reader. */
  reason: string;
  indicator: string;
  /** Null for every area. */
  area: string | null;
  /** "" for the total; null for every part. */
  breakdown: string | null;
  /** Only what rests on these days, inclusive; null is open. */
  periods: { from: string | null; to: string | null } | null;
  /** Only these claims of the indicator; null for all, and for whatever is worked out with its figures. */
  claims: RecalledClaims | null;
}
