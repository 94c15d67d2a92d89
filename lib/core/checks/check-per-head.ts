import type { Claim } from '../claims/claim.ts';
import type { Catalogue } from '../series/catalogue.ts';
import { headsIn } from '../series/heads.ts';
import type { Candidate } from '../series/match-series.ts';
import type { TimeReading } from '../time/interval.ts';
import { computeLevel } from './check-level.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatNumber, formatValue } from './format.ts';
import { populationOn, populationsOf } from './population.ts';

/** Populations held for a candidate's area, whose rate per head the claim may state; none for other claims. */
export function populationKeys({ unit }: Claim, candidate: Candidate, catalogue: Catalogue): string[] {
  if (!unit?.per || headsIn(unit.per) === null || candidate.indicator.unit.includes(' per ')) return [];
  return populationsOf(candidate.area.value, catalogue);
}

/** A count shared out over the people of its area: "8.4 per million people"; null when no population is held for about then. */
export function computePerHead(input: CheckInput, per: string, reading: TimeReading): Computed | null {
  const total = computeLevel(input, reading);
  const count = headsIn(per);
  const population = populationOn(input, reading.interval);
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
