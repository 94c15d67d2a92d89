import { bareFinding, withEvidence } from './build-finding.ts';
import type { CheckInput } from './computed.ts';
import { whyRated } from './describe.ts';
import type { Finding } from './finding.ts';
import { notesOn } from './notes.ts';
import type { Rated } from './rate-reading.ts';
import { statedFigure } from './stated-figure.ts';
import { rateFigure } from './tolerance.ts';
import { tryReadings } from './try-readings.ts';

/** A figure quoted as replaced is right when an earlier release said so; null when none held did. */
export function judgeSuperseded(input: CheckInput): Finding | null {
  const { claim, candidate } = input;
  const stated = statedFigure(claim, candidate.fit.use);
  if (!stated || candidate.fit.use !== 'level') return null;
  for (const tried of tryReadings(input)) {
    const point =
      tried.computed.measured[0]?.used.length === 1 ? tried.computed.measured[0].used[0]?.point : null;
    const earlier = point?.vintages
      .slice(0, -1)
      .find(({ value }) => rateFigure(stated, value * stated.sign) === 'matches');
    if (!earlier) continue;
    const chosen: Rated = { ...tried, asOf: 'matches', now: 'differs', outcome: 'revised' };
    const finding = withEvidence(bareFinding(claim), input, chosen, [chosen], stated);
    return {
      ...finding,
      rating: 'revised',
      why: whyRated(claim, chosen.computed, 'revised'),
      notes: notesOn(input, chosen, null, []),
    };
  }
  return null;
}
