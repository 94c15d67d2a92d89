import type { Claim } from '../claims/claim.ts';
import type { Catalogue } from '../series/catalogue.ts';
import type { Candidate } from '../series/match-series.ts';
import { comparatorKey } from './check-comparison.ts';
import { populationKeys } from './check-per-head.ts';
import { ratioKeys } from './check-ratio.ts';
import { wholeKey } from './check-share.ts';

/** Keys of the series that a judgement by this candidate may need beside its own: what is divided by, or compared with. */
export function otherSeries(claim: Claim, candidate: Candidate, catalogue: Catalogue): string[] {
  const whole = candidate.fit.use === 'part' ? wholeKey(claim, { candidate }) : null;
  const comparator = comparatorKey({ claim, candidate });
  return [
    ...(whole ? [whole] : []),
    ...(comparator ? [comparator] : []),
    ...ratioKeys({ candidate }),
    ...populationKeys(claim, candidate, catalogue),
  ];
}
