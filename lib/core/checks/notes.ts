import type { Claim } from '../claims/claim.ts';
import { nameDay } from '../time/name-interval.ts';
import { basePeriodNotes, lengthNotes, nominalNotes, pointsNotes } from './base-notes.ts';
import type { CheckInput, Computed } from './computed.ts';
import { digitSlip } from './digit-slip.ts';
import type { Note } from './finding.ts';
import { formatValue } from './format.ts';
import { wouldBeTrueOf } from './may-mean.ts';
import { perspectiveOn } from './perspective.ts';
import type { Rated } from './rate-reading.ts';
import { scaleSlip } from './scale-slip.ts';

/** Framing caveats, computed or taken from the indicator; what the figure would be true of comes first. */
export function notesOn(
  input: CheckInput,
  chosen: Rated,
  trueOf: string | null,
  tried: readonly Rated[],
): Note[] {
  return [
    ...trueOfNotes(chosen, trueOf, tried),
    ...slipNotes(input.claim, chosen),
    ...pointsNotes(input, chosen.computed),
    ...boundNotes(input.claim, chosen),
    ...lengthNotes(input, chosen.computed),
    ...basePeriodNotes(input, chosen),
    ...nominalNotes(input, chosen.computed),
    ...statusNotes(chosen.computed, input),
    ...samplingNotes(chosen.computed),
    ...attributionNotes(input.claim),
    ...perspectiveOn(input, chosen.computed),
    ...input.candidate.indicator.caveats.map((text): Note => ({ kind: 'definition', text })),
  ];
}

function trueOfNotes(chosen: Rated, trueOf: string | null, tried: readonly Rated[]): Note[] {
  if (trueOf !== null) return [{ kind: 'true-of', text: `True of ${trueOf}${otherReading(chosen, tried)}.` }];
  if (chosen.outcome !== 'differs') return [];
  const other = tried.find(({ outcome }) => outcome === 'matches');
  return other ? [{ kind: 'true-of', text: wouldBeTrueOf(other.computed.name) }] : [];
}

/** The likeliest reading, when another one was taken: "; the week to 6 July 2025: 2,014". */
function otherReading(chosen: Rated, tried: readonly Rated[]): string {
  const first = tried[0]?.computed;
  if (!first || first === chosen.computed || first.name === chosen.computed.name) return '';
  return `; ${first.name}: ${formatValue(first.value, first.unit, first.decimals)}`;
}

/** A figure in digits that is one slip away from the official one. */
function slipNotes({ value, step, bound, quantity }: Claim, { computed, outcome }: Rated): Note[] {
  if (outcome !== 'differs' || value === null || bound !== 'exact' || quantity?.form !== 'digits') return [];
  const slip =
    digitSlip(Math.round(value / step), Math.round(Math.abs(computed.value) / step)) ??
    scaleSlip({ value, step }, computed);
  return slip === null ? [] : [{ kind: 'digit-slip', text: `It looks like a slip: ${slip}.` }];
}

/** A bound far passed is right and still misleading. */
function boundNotes(claim: Claim, { computed, outcome }: Rated): Note[] {
  if (claim.value === null || claim.value === 0 || outcome !== 'matches') return [];
  const official = Math.abs(computed.value);
  const isBelow = claim.bound === 'more-than' || claim.bound === 'at-least';
  const isAbove = claim.bound === 'less-than' || claim.bound === 'at-most' || claim.bound === 'up-to';
  const isFar = (isBelow && official > 1.25 * claim.value) || (isAbove && official < 0.75 * claim.value);
  if (!isFar) return [];
  const shown = formatValue(computed.value, computed.unit, computed.decimals);
  return [{ kind: 'bound', text: `The official figure, ${shown}, is far past the stated bound.` }];
}

function statusNotes(computed: Computed, { candidate }: CheckInput): Note[] {
  const known = computed.measured.flatMap(({ used }) => used.map((each) => each.known));
  const statuses = new Set(known.map(({ newest }) => newest.status));
  const notes: Note[] = [];
  if (statuses.has('P'))
    notes.push({
      kind: 'provisional',
      text: `Provisional: ${candidate.indicator.publisher} may still revise it.`,
    });
  if (statuses.has('E')) notes.push({ kind: 'provisional', text: 'The official figure is an estimate.' });
  if (statuses.has('B'))
    notes.push({
      kind: 'break',
      text: 'The series has a break here; figures on either side do not compare exactly.',
    });
  if (computed.asPublished !== null && computed.asPublished !== computed.value)
    notes.push({ kind: 'revised', text: revisedText(computed, computed.asPublished) });
  return notes;
}

/** What it was before, and when that stood: on the page's day only where that is certain. */
function revisedText({ measured, held, unit, decimals }: Computed, before: number): string {
  const known = measured.flatMap(({ used }) => used.map((each) => each.known));
  const shown = formatValue(before, unit, decimals);
  const since = known.at(-1)?.newest.published;
  if (held)
    return `It was ${shown} when the article was written and was revised${since ? ` on ${nameDay(since)}` : ''}.`;
  const [only, ...others] = measured.flatMap(({ used }) => used.map(({ point }) => point));
  const first = others.length === 0 ? only?.vintages.find(({ value }) => value === before)?.published : '';
  return first
    ? `Published as ${shown} on ${nameDay(first)} and revised since.`
    : `An earlier release had ${shown}; it was revised since.`;
}

function samplingNotes({ low, high, unit, decimals }: Computed): Note[] {
  if (low === null || high === null) return [];
  const [from, to] = [formatValue(low, unit, decimals), formatValue(high, unit, decimals)];
  return [
    {
      kind: 'sampling',
      text: `A survey estimate: the true value lies between ${from} and ${to} with 95% confidence.`,
    },
  ];
}

const attributionNotes = ({ attribution }: Claim): Note[] =>
  attribution
    ? [{ kind: 'attribution', text: `Said by ${attribution.speaker}, not by the article itself.` }]
    : [];
