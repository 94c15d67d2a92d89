import type { Claim } from '../claims/claim.ts';
import type { Catalogue } from '../series/catalogue.ts';
import type { Candidate } from '../series/match-series.ts';
import { pointsOf } from '../series/points.ts';
import type { Series } from '../series/series.ts';
import type { CheckInput } from './computed.ts';

export interface JudgeContext {
  catalogue: Catalogue;
  seriesOf: (key: string) => Series | null;
  /** ISO day of the block or page; null when unknown. */
  day: string | null;
}

/** All that the checks of one claim against one series look at; null when the series was not loaded. */
export function inputOf(
  claim: Claim,
  candidate: Candidate,
  context: JudgeContext,
  candidates: readonly Candidate[] = [],
): CheckInput | null {
  const series = context.seriesOf(candidate.key);
  const beside = candidates.map(({ key }) => key).filter((key) => key !== candidate.key);
  return series && { claim, candidate, beside, points: pointsOf(series), ...context };
}
