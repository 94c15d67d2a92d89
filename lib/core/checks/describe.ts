import type { Claim, Standing } from '../claims/claim.ts';
import { areaOf } from '../series/catalogue.ts';
import { nameInterval } from '../time/name-interval.ts';
import type { CheckInput, Computed } from './computed.ts';
import type { Rating } from './finding.ts';
import { formatValue } from './format.ts';

/** "Small-boat arrivals, change on a year": the heading of a card. */
export function titleOf(input: CheckInput, computed: Computed): string {
  const { title } = input.candidate.indicator;
  if (input.claim.kind === 'rank') return `${title}, rank`;
  if (computed.basePeriod !== null) return `${title}, change`;
  return title;
}

/** "UK · January to June 2025 on January to June 2024". */
export function subtitleOf(input: CheckInput, computed: Computed): string {
  const area = input.candidate.area.value;
  const place = areaOf(input.catalogue, area)?.name ?? area;
  const when = nameInterval(computed.period);
  const base =
    computed.basePeriod && input.claim.kind !== 'rank' ? ` on ${nameInterval(computed.basePeriod)}` : '';
  return `${place} · ${when}${base}`;
}

/** One plain sentence that says the rating, and for `close` the side. */
export function whyRated(claim: Claim, computed: Computed, rating: Rating): string {
  const official = formatValue(nearerValue(claim, computed, rating), computed.unit, computed.decimals);
  if ((claim.kind === 'rank' || claim.kind === 'streak') && rating !== 'context')
    return whyRanked(computed, rating);
  if (rating === 'matches') return `Matches the official figure: ${official}`;
  if (rating === 'close') return `Close, ${sideOf(claim, computed)}: ${official}`;
  if (rating === 'context')
    return 'Context: the series, without a judgement, as the text gives no period to compare.';
  if (rating === 'revised') return `Revised since; matched when it was written. Now ${official}`;
  return `Differs from the official figure: ${official}`;
}

/** The figure the rating rests on: of the day's and the newest the one nearer to what was stated; the newest when revised. */
function nearerValue({ value }: Claim, computed: Computed, rating: Rating): number {
  const { asPublished } = computed;
  if (asPublished === null || value === null || rating === 'revised') return computed.value;
  const gap = (official: number) => Math.abs(Math.abs(official) - value);
  return gap(asPublished) < gap(computed.value) ? asPublished : computed.value;
}

const whyRanked = (computed: Computed, rating: Rating): string =>
  `${rankWords[rating]}: ${computed.derivation}`;

const rankWords: Record<Rating, string> = {
  matches: 'Matches the official order',
  close: 'Close to the official order',
  differs: 'Differs from the official order',
  revised: 'Revised since',
  context: 'Context',
};

function sideOf(claim: Claim, computed: Computed): string {
  const stated = claim.value2 !== null && claim.kind === 'ratio' ? null : claim.value;
  if (stated === null) return 'near';
  return Math.abs(nearerValue(claim, computed, 'close')) < stated ? 'just under' : 'just over';
}

const standings: Record<Exclude<Standing, 'asserted'>, string> = {
  disputed: 'The text itself disputes this figure.',
  superseded: 'The text quotes this as an earlier figure that has been replaced.',
  forecast: 'This is a forecast, not a statistic.',
  target: 'This is a target, not a statistic.',
  promise: 'This is a promise, not a statistic.',
  hypothetical: 'This is said of a case supposed, not of one counted.',
  poll: 'This is the result of a poll, not an official statistic.',
  'private-estimate': 'This is an estimate from outside official statistics.',
  'single-case': 'This is said of a single case, which no official series counts.',
};

/** Why a claim of that standing is not judged. */
export const whyNotCheckable = (standing: Exclude<Standing, 'asserted'>): string => standings[standing];
