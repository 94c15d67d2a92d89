import type { Claim } from '../claims/claim.ts';
import type { Catalogue } from '../series/catalogue.ts';
import type { Candidate } from '../series/match-series.ts';
import { seriesKey } from '../series/series.ts';
import { comparatorKey } from './check-comparison.ts';
import { memberKeys } from './check-field.ts';
import { populationKeys } from './check-per-head.ts';
import { ratioKeys } from './check-ratio.ts';
import { wholeKey } from './check-share.ts';
import { populationsOf } from './population.ts';
import { relatedKeys } from './related-measures.ts';

/** Keys of the series that a judgement by this candidate may need beside its own: what is divided by, or compared with. */
export function otherSeries(claim: Claim, candidate: Candidate, catalogue: Catalogue): string[] {
  const whole = candidate.fit.use === 'part' ? wholeKey(claim, { candidate }) : null;
  const comparator = comparatorKey({ claim, candidate });
  return [
    ...(whole ? [whole] : []),
    ...(comparator ? [comparator] : []),
    ...(claim.rank && claim.comparator ? memberKeys(candidate, claim.comparator.value, catalogue) : []),
    ...ratioKeys({ candidate }),
    ...populationKeys(claim, candidate, catalogue),
  ];
}

/** Keys of the series that readings and notes on a finding may need: related measures, the whole of a part, the people there. */
export function seriesBeside(candidate: Candidate, catalogue: Catalogue): string[] {
  const { indicator, area, breakdown } = candidate;
  const whole = breakdown === '' ? [] : [seriesKey(indicator.id, area.value)];
  return [...whole, ...relatedKeys(candidate, catalogue), ...populationsOf(area.value, catalogue)];
}
