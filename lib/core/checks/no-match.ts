import type { Claim } from '../claims/claim.ts';
import type { NoMatch } from '../series/match-series.ts';
import { abstain } from './build-finding.ts';
import type { Finding } from './finding.ts';
import { inSentence } from './format.ts';

/** The finding on a claim that no series was bound to: why there is none, or that it is no statistical claim at all. */
export function unbound(claim: Claim, match: NoMatch): Finding {
  if ((match.because === 'nothing-named' || match.because === 'unit') && !isStatistical(claim))
    return abstain(claim, 'not-a-statistic', 'This is not a statistical claim.');
  if (match.because === 'nothing-named')
    return abstain(
      claim,
      'no-series',
      'We hold no official series for this, so there is nothing to compare it with.',
    );
  const nearest = match.nearest.map(({ title }) => inSentence(title))[0] ?? 'the series named';
  const why = {
    unit: `The unit is not that of ${nearest}, so there is nothing to compare it with.`,
    area: `We hold ${nearest}, but not for this place.`,
    breakdown: `We hold ${nearest}, but not for this part of it.`,
  }[match.because];
  return abstain(claim, 'no-series', why, match.nearest);
}

/** Figures with a measuring unit or of some size speak of more than the scene described. */
function isStatistical(claim: Claim): boolean {
  if (claim.value === null) return false;
  const kind = claim.unit?.kind;
  if (kind === 'percent' || kind === 'points' || kind === 'currency') return true;
  return claim.kind !== 'level' || Math.abs(claim.value) >= 100;
}
