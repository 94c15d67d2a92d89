import type { Claim } from '../claims/claim.ts';
import type { Catalogue } from '../series/catalogue.ts';
import type { Indicator } from '../series/indicator.ts';
import { chartOf } from './chart.ts';
import type { CheckInput, Computed } from './computed.ts';
import { subtitleOf, titleOf } from './describe.ts';
import { emptyFinding } from './empty-finding.ts';
import type { Abstention, Finding, FindingSource, Official, Reading } from './finding.ts';
import { inSentence } from './format.ts';
import type { Rated } from './rate-reading.ts';
import type { StatedFigure } from './stated-figure.ts';

/** A finding with the claim's own slots filled and everything official still empty. */
export function bareFinding(claim: Claim): Finding {
  return {
    ...emptyFinding({
      id: `${claim.block}:${claim.span.start}:${claim.id}`,
      block: claim.block,
      span: claim.span,
      quote: claim.quote,
    }),
    kind: claim.kind,
    value: claim.rank ? claim.rank.place : claim.value,
    value2: claim.value2,
    unit: claim.rank ? claim.rank.end : unitName(claim),
    direction: claim.direction,
    bound: claim.bound,
    area: claim.area?.value ?? null,
    breakdown: claim.breakdown?.value ?? null,
    period: claim.period?.value ?? null,
    basePeriod: (claim.basePeriod ?? claim.scope)?.value ?? null,
    standing: claim.standing,
    attribution: claim.attribution?.speaker ?? null,
  };
}

const unitName = ({ unit }: Claim): string | null =>
  unit && (unit.per === null ? unit.name : `${unit.name} per ${unit.per}`);

/** A claim we say nothing about, with the reason and the nearest series a reader may look up. */
export const abstain = (
  claim: Claim,
  abstained: Abstention,
  why: string,
  nearest: Indicator[] = [],
): Finding => ({
  ...bareFinding(claim),
  abstained,
  why,
  nearest: nearest.slice(0, 3).map(({ id, title }) => ({ indicator: id, title })),
});

/** Adds what the series says: official value, ledger, chart, readings, source and all that was assumed. */
export function withEvidence(
  finding: Finding,
  input: CheckInput,
  chosen: Rated,
  tried: readonly Rated[],
  stated: StatedFigure | null,
): Finding {
  const { computed } = chosen;
  const { indicator, area, breakdown } = input.candidate;
  return {
    ...finding,
    indicator: indicator.id,
    title: titleOf(input, computed),
    subtitle: subtitleOf(input, computed),
    area: area.value,
    breakdown: breakdown || null,
    period: computed.period,
    basePeriod: computed.basePeriod,
    official: officialOf(input, computed),
    steps: computed.steps,
    assumed: assumptions(input, chosen),
    readings: readingsOf(tried),
    chart: chartOf(input, computed, stated),
    source: sourceOf(indicator, input.catalogue, computed),
  };
}

function officialOf({ candidate, claim }: CheckInput, computed: Computed): Official {
  const isRatio = claim.kind === 'ratio';
  const own = (value: number | null) => (value === null || !isRatio ? value : value / 100);
  return {
    value: own(computed.value),
    asPublished: computed.asPublished === computed.value ? null : own(computed.asPublished),
    low: own(computed.low),
    high: own(computed.high),
    unit: computed.unit,
    derivation: computed.derivation,
    observations: computed.measured.flatMap(({ used }) =>
      used.map(({ point, known }) => ({
        series: candidate.key,
        period: point.period,
        value: known.newest.value,
        status: known.newest.status,
        published: known.newest.published,
      })),
    ),
  };
}

function assumptions({ candidate, claim }: CheckInput, { window, base }: Rated): Finding['assumed'] {
  const assumed: Finding['assumed'] = [];
  if (!candidate.certain)
    assumed.push({
      slot: 'indicator',
      reason: `the figure is of ${inSentence(candidate.indicator.title)}.`,
    });
  if (candidate.area.from === 'assumption') assumed.push({ slot: 'area', reason: candidate.area.reason });
  if (claim.breakdown?.from === 'assumption')
    assumed.push({ slot: 'breakdown', reason: claim.breakdown.reason });
  if (window.reason !== null) assumed.push({ slot: 'period', reason: window.reason });
  if (base?.reason) assumed.push({ slot: 'basePeriod', reason: base.reason });
  return assumed;
}

const readingsOf = (tried: readonly Rated[]): Reading[] =>
  distinct(tried)
    .slice(0, 6)
    .map(({ computed, outcome }) => ({
      name: computed.name,
      value: computed.value,
      derivation: computed.derivation,
      rating:
        outcome === 'matches' || outcome === 'close'
          ? outcome
          : outcome === 'revised'
            ? 'matches'
            : 'differs',
    }));

/** Two ways that come to the same window and value are one reading. */
const distinct = (tried: readonly Rated[]): Rated[] =>
  tried.filter(
    ({ computed }, i) =>
      tried.findIndex(
        (other) => other.computed.name === computed.name && other.computed.value === computed.value,
      ) === i,
  );

function sourceOf(indicator: Indicator, catalogue: Catalogue, computed: Computed): FindingSource {
  const pack = catalogue.packs.find(({ name }) => name === indicator.pack);
  const published = computed.measured.at(0)?.used.at(-1)?.known.newest.published;
  return {
    publisher: indicator.publisher,
    title: indicator.source.title,
    url: indicator.source.url,
    licence: indicator.source.licence,
    retrieved: indicator.source.retrieved,
    published: published || null,
    pack: pack?.title ?? indicator.pack,
    subscribedFrom: pack?.subscribedFrom ?? null,
  };
}
