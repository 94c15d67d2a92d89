import lexicon from '../../../assets/lexicons/en/per-head.json' with { type: 'json' };
import type { Claim } from '../claims/claim.ts';
import { type Catalogue, indicatorOf } from '../series/catalogue.ts';
import { headsIn } from '../series/heads.ts';
import type { Candidate } from '../series/match-series.ts';
import { measureOver } from '../series/measure-over.ts';
import { type Point, pointsOf } from '../series/points.ts';
import { seriesKey } from '../series/series.ts';
import { daysBetween } from '../time/days.ts';
import type { TimeReading } from '../time/interval.ts';
import { computeLevel } from './check-level.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatNumber, formatValue } from './format.ts';
import { labelOf } from './ledger.ts';

/** Populations held for a candidate's area, whose rate per head the claim may state; none for other claims. */
export function populationKeys({ unit }: Claim, candidate: Candidate, catalogue: Catalogue): string[] {
  if (!unit?.per || headsIn(unit.per) === null || candidate.indicator.unit.includes(' per ')) return [];
  return lexicon.populations
    .map((id) => seriesKey(id, candidate.area.value))
    .filter((key) => catalogue.series.has(key));
}

/** Estimates of a population that old are still good for a rate, in days. */
const OLDEST = 3 * 366;

/** A count shared out over the people of its area: "8.4 per million people"; null when no population is held for about then. */
export function computePerHead(input: CheckInput, per: string, reading: TimeReading): Computed | null {
  const total = computeLevel(input, reading);
  const count = headsIn(per);
  const population = populationOn(input, reading);
  if (!total || count === null || !population) return null;
  const { indicator } = input.candidate;
  const share = (value: number) => (count * value) / population.people;
  const value = share(total.value);
  const decimals = value < 10 ? 2 : 1;
  const people = formatNumber(population.people);
  const derivation = `${formatValue(total.value, indicator.unit, indicator.decimals)} ÷ ${people} × ${formatNumber(count)}`;
  return {
    ...total,
    value,
    asPublished: total.asPublished === null ? null : share(total.asPublished),
    low: null,
    high: null,
    decimals,
    derivation,
    steps: [
      ...total.steps,
      { label: population.label, value: people },
      { label: derivation, value: `${formatValue(value, indicator.unit, decimals)} per ${per}` },
    ],
    revision: total.revision === null ? null : share(total.revision),
  };
}

interface Population {
  people: number;
  label: string;
}

/** The last estimate of the people of the claim's area by the window's end. */
function populationOn(input: CheckInput, { interval }: TimeReading): Population | null {
  for (const key of populationKeys(input.claim, input.candidate, input.catalogue)) {
    const series = input.seriesOf(key);
    const indicator = indicatorOf(input.catalogue, key.split('|')[0] ?? '');
    const points = series ? pointsOf(series) : [];
    const point = lastBy(points, interval.end);
    const measured = indicator && point && measureOver(points, indicator, point.interval, null);
    if (measured) return { people: measured.value, label: labelOf(indicator, measured) };
  }
  return null;
}

const lastBy = (points: readonly Point[], day: string): Point | undefined => {
  const last = points.findLast(({ interval }) => interval.start <= day);
  return last && daysBetween(last.interval.end, day) <= OLDEST ? last : undefined;
};
