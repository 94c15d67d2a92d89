import type { Vintage } from '../series/points.ts';
import { nameDay } from '../time/name-interval.ts';
import { bareFinding, withEvidence } from './build-finding.ts';
import type { CheckInput, Computed } from './computed.ts';
import { whyRated } from './describe.ts';
import type { Finding, Note } from './finding.ts';
import { formatValue } from './format.ts';
import { notesOn } from './notes.ts';
import type { Rated } from './rate-reading.ts';
import { statedFigure } from './stated-figure.ts';
import { rateFigure } from './tolerance.ts';
import { tryReadings } from './try-readings.ts';

/** "Published as 431,000 on 22 May 2025 and since replaced; now 331,000." */
function replacedNote({ value, unit, decimals }: Computed, { value: then, published }: Vintage): Note {
  const on = published ? ` on ${nameDay(published)}` : '';
  const shown = [then, value].map((each) => formatValue(each, unit, decimals));
  return { kind: 'revised', text: `Published as ${shown[0]}${on} and since replaced; now ${shown[1]}.` };
}

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
    const computed = { ...tried.computed, asPublished: earlier.value };
    const chosen: Rated = { ...tried, computed, asOf: 'matches', now: 'differs', outcome: 'matches' };
    const finding = withEvidence(bareFinding(claim), input, chosen, [chosen], stated);
    const since =
      tried.computed.asPublished === null ? tried.computed : { ...tried.computed, asPublished: null };
    return {
      ...finding,
      rating: 'matches',
      why: whyRated(claim, computed, 'matches'),
      notes: [
        replacedNote(tried.computed, earlier),
        ...notesOn(input, { ...chosen, computed: since }, null, []),
      ],
    };
  }
  return null;
}
