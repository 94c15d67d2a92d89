import type { Vintage } from '../series/points.ts';
import { nameDay } from '../time/name-interval.ts';
import { bareFinding, withEvidence } from './build-finding.ts';
import type { CheckInput, Computed } from './computed.ts';
import { whyRated } from './describe.ts';
import type { Finding, Note } from './finding.ts';
import { formatValue } from './format.ts';
import { notesOn } from './notes.ts';
import { assumedSlot } from './period-choice.ts';
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

/**
 * A figure quoted as replaced is right when an earlier release said so; null when none held did. A peak may have been put at
 * another time then, which its digits tell.
 *
 *     the peak is now put at 944,000 in the year ending March 2023 rather than 906,000
 *                                                                              ^^^^^^^ first of the year ending June 2023
 */
export function judgeSuperseded(input: CheckInput): Finding | null {
  return saidEarlier(input) ?? saidOfAnother(input);
}

function saidOfAnother(input: CheckInput): Finding | null {
  const { claim, points } = input;
  const { value, step, period } = claim;
  if (value === null || period?.from === 'text' || value < DIGITS * step) return null;
  const found = points.filter(({ vintages }) => vintages.slice(0, -1).some((each) => each.value === value));
  const [only, another] = found;
  if (!only || another) return null;
  const slot = assumedSlot(only.interval, 'its digits are those that an earlier release had for it.');
  return saidEarlier({ ...input, claim: { ...claim, period: slot } });
}

/** A figure of three digits that count is seldom another period's in the one series. */
const DIGITS = 100;

function saidEarlier(input: CheckInput): Finding | null {
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
