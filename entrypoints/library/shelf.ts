import type { PackSummary } from '../../lib/core/series/catalogue-data.ts';
import type { Area, Breakdown, Indicator } from '../../lib/core/series/indicator.ts';
import type { Recall } from '../../lib/core/series/recall.ts';
import type { SeriesSummary } from '../../lib/core/series/series.ts';
import type { PackRecord } from '../../lib/store/database.ts';

/** A pack as the library lists it, the switched-off ones included. */
export interface ShelfPack extends PackSummary {
  bundled: boolean;
  off: boolean;
  indicators: Indicator[];
  series: SeriesSummary[];
  recalls: Recall[];
}

/** Everything there is to look up, without observations. */
export interface Shelf {
  packs: ShelfPack[];
  indicators: Map<string, Indicator>;
  areas: Map<string, Area>;
  breakdowns: Map<string, Breakdown>;
  /** Series of each indicator: totals first, then by area and breakdown. */
  seriesOf: Map<string, SeriesSummary[]>;
}

const byTotal = (a: SeriesSummary, b: SeriesSummary): number =>
  Number(a.breakdown !== '') - Number(b.breakdown !== '') ||
  a.area.localeCompare(b.area) ||
  a.breakdown.localeCompare(b.breakdown);

/** Puts installed packs on one shelf; of two that hold the same thing the bundled one speaks. */
export function shelfOf(records: readonly PackRecord[], off: readonly string[]): Shelf {
  const packs = [...records].sort(
    (a, b) => Number(b.bundled) - Number(a.bundled) || a.name.localeCompare(b.name),
  );
  const shelf: Shelf = {
    packs: [],
    indicators: new Map(),
    areas: new Map(),
    breakdowns: new Map(),
    seriesOf: new Map(),
  };
  const seen = new Set<string>();
  for (const pack of packs) {
    shelf.packs.push({
      ...pack.summary,
      bundled: pack.bundled,
      off: off.includes(pack.name),
      indicators: pack.indicators,
      series: pack.series,
      recalls: pack.recalls ?? [],
    });
    if (off.includes(pack.name)) continue;
    for (const area of pack.areas) if (!shelf.areas.has(area.code)) shelf.areas.set(area.code, area);
    for (const part of pack.breakdowns)
      if (!shelf.breakdowns.has(part.code)) shelf.breakdowns.set(part.code, part);
    for (const indicator of pack.indicators)
      if (!shelf.indicators.has(indicator.id)) shelf.indicators.set(indicator.id, indicator);
    for (const series of pack.series) {
      if (seen.has(series.key)) continue;
      seen.add(series.key);
      const held = shelf.seriesOf.get(series.indicator);
      if (held) held.push(series);
      else shelf.seriesOf.set(series.indicator, [series]);
    }
  }
  for (const held of shelf.seriesOf.values()) held.sort(byTotal);
  return shelf;
}

/** "United Kingdom", the code itself where no pack names the area. */
export const areaName = (shelf: Shelf, code: string): string => shelf.areas.get(code)?.name ?? code;

export const breakdownName = (shelf: Shelf, code: string): string =>
  code === '' ? '' : (shelf.breakdowns.get(code)?.title ?? code);

/** "Asylum claims, Afghanistan, United Kingdom": the parts that tell one series from another. */
export function seriesTitle(
  shelf: Shelf,
  series: Pick<SeriesSummary, 'indicator' | 'area' | 'breakdown'>,
): string {
  const title = shelf.indicators.get(series.indicator)?.title ?? series.indicator;
  return [title, breakdownName(shelf, series.breakdown), areaName(shelf, series.area)]
    .filter(Boolean)
    .join(', ');
}
