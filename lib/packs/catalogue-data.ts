import type { CatalogueData, Pack, PackSummary } from '../core/series/catalogue-data.ts';
import type { Area, Breakdown, Indicator } from '../core/series/indicator.ts';
import type { Recall } from '../core/series/recall.ts';
import type { Series, SeriesSummary } from '../core/series/series.ts';
import { readPeriod } from '../core/time/sdmx.ts';

/** What the catalogue keeps of a series: its key, span and number of observations. */
export const summariseSeries = (series: Series): SeriesSummary => {
  const { key, indicator, area, breakdown, periods } = series;
  let first = '';
  let last = '';
  for (const period of periods) {
    const interval = readPeriod(period);
    if (!interval) continue;
    if (first === '' || interval.start < first) first = interval.start;
    if (interval.end > last) last = interval.end;
  }
  return { key, indicator, area, breakdown, first, last, count: periods.length };
};

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

const mergeArea = (a: Area, b: Area): Area => ({
  ...a,
  names: union(a.names, b.names),
  adjectives: union(a.adjectives, b.adjectives),
  parent: a.parent ?? b.parent,
  members: a.members.length > 0 ? a.members : b.members,
});

const mergeBreakdown = (a: Breakdown, b: Breakdown): Breakdown => ({ ...a, words: union(a.words, b.words) });

const mergeBy = <T>(items: T[], keyOf: (item: T) => string, merge: (a: T, b: T) => T): T[] => {
  const merged = new Map<string, T>();
  for (const item of items) {
    const known = merged.get(keyOf(item));
    merged.set(keyOf(item), known === undefined ? item : merge(known, item));
  }
  return [...merged.values()];
};

/** The first pack's word counts. */
const first = <T>(a: T): T => a;

/**
 * Everything the catalogue needs of all packs together; an area or breakdown of several packs becomes one, an indicator or
 * event is the first pack's: what another says under the same id cannot replace it.
 */
export const catalogueDataOf = (packs: readonly Pack[]): CatalogueData => {
  const indicators = mergeBy(
    packs.flatMap((pack) => pack.indicators),
    (indicator) => indicator.id,
    first,
  );
  const series = seriesInForce(packs, indicators).map(summariseSeries);
  return { ...describedBy(packs), indicators, series, recalls: recallsInForce(packs, indicators) };
};

/**
 * The series of all packs that count: a subscribed pack adds no figures to another's indicator, as they would stand there
 * with the other's name and source.
 */
export function seriesInForce<One extends Pick<Series, 'indicator'>>(
  packs: readonly { summary: Pick<PackSummary, 'name' | 'subscribedFrom'>; series: readonly One[] }[],
  indicators: readonly Indicator[],
): One[] {
  const isOwn = ownedBy(indicators);
  return packs.flatMap(({ summary, series }) =>
    summary.subscribedFrom === null ? series : series.filter((one) => isOwn(one, summary)),
  );
}

/** A pack speaks only of what is its own: one that holds another's indicator as well cannot silence it. */
function recallsInForce(packs: readonly Pack[], indicators: readonly Indicator[]): Recall[] {
  const isOwn = ownedBy(indicators);
  return packs.flatMap(({ summary, recalls = [] }) => recalls.filter((one) => isOwn(one, summary)));
}

/** Tells whether what is said of an indicator comes from the pack whose indicator it is. */
function ownedBy(indicators: readonly Indicator[]) {
  const packOf = new Map(indicators.map(({ id, pack }) => [id, pack]));
  return ({ indicator }: { indicator: string }, { name }: Pick<PackSummary, 'name'>): boolean =>
    packOf.get(indicator) === name;
}

const describedBy = (packs: readonly Pack[]): Omit<CatalogueData, 'indicators' | 'series' | 'recalls'> => ({
  packs: packs.map((pack) => pack.summary),
  areas: mergeBy(
    packs.flatMap((pack) => pack.areas),
    (area) => area.code,
    mergeArea,
  ),
  breakdowns: mergeBy(
    packs.flatMap((pack) => pack.breakdowns),
    (one) => one.code,
    mergeBreakdown,
  ),
  events: mergeBy(
    packs.flatMap((pack) => pack.events),
    (event) => event.id,
    first,
  ),
});
