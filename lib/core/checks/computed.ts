import type { Claim } from '../claims/claim.ts';
import type { Catalogue } from '../series/catalogue.ts';
import type { Candidate } from '../series/match-series.ts';
import type { Measured } from '../series/measure-over.ts';
import type { Point } from '../series/points.ts';
import type { Series } from '../series/series.ts';
import type { Interval } from '../time/interval.ts';
import type { Step } from './finding.ts';

/** One reading of a claim worked out: what the series says when the sentence is taken this way. */
export interface Computed {
  /** Plain words for this reading: "January to June 2025", "on January to June 2023". */
  name: string;
  /** In the claim's own terms: a level in base units, a change in per cent (signed), a rank's place. */
  value: number;
  asPublished: number | null;
  /** True when `asPublished` is certainly what stood on the page's day. */
  held: boolean;
  low: number | null;
  high: number | null;
  unit: string;
  decimals: number;
  derivation: string;
  steps: Step[];
  measured: Measured[];
  period: Interval;
  basePeriod: Interval | null;
  /** Largest revision this value may have seen, in its own terms; null where the series is not revised. */
  revision: number | null;
}

/** Everything a check may look at: the claim, what it was bound to, the loaded series, and the page's day. */
export interface CheckInput {
  claim: Claim;
  candidate: Candidate;
  /** Keys of the other series the claim may be about: a share may be of one of them. */
  beside: readonly string[];
  points: Point[];
  /** Loads another series of the catalogue that was asked for beforehand; null when it is not held. */
  seriesOf: (key: string) => Series | null;
  catalogue: Catalogue;
  /** ISO day of the page or block; null when unknown. */
  day: string | null;
}
