import type { Prepared } from '../../lib/core/check-text.ts';

/** Why each claim was bound or not: slots found, candidates with their scores, what was missing. */
export const explain = ({ claims }: Prepared): Record<string, unknown>[] =>
  claims.map(({ claim, match }) => ({
    quote: claim.quote,
    kind: claim.kind,
    standing: claim.standing,
    topics: claim.topics
      .filter(({ mention }) => mention.what === 'indicator')
      .map(({ mention, distance }) => `${mention.code} (${mention.strength}, ${distance})`),
    area: claim.area,
    breakdown: claim.breakdown,
    period: claim.period,
    basePeriod: claim.basePeriod,
    scope: claim.scope,
    ...('because' in match
      ? { unmatched: match.because, nearest: match.nearest.map(({ id }) => id) }
      : {
          ambiguous: match.ambiguous,
          candidates: match.candidates.map(({ key, score, certain, fit }) => ({
            key,
            score: Number(score.toFixed(3)),
            certain,
            use: fit.use,
          })),
        }),
  }));
