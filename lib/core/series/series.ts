import type { ObservationStatus } from './indicator.ts';

/** One indicator for one area and breakdown ("" is the total), its observations as columns, one index per row. */
export interface Series {
  key: string;
  indicator: string;
  area: string;
  breakdown: string;
  /** SDMX time periods: 2025, 2025-S1, 2025-Q2, 2025-M06, 2025-W27, 2025-06-30, 2024-04-01/P1Y; ascending, then by `published`. */
  periods: string[];
  values: (number | null)[];
  status: ObservationStatus[];
  /** ISO day on which this value of this period first appeared; "" when unknown. */
  published: string[];
  /** Confidence interval; null where none is published. */
  low: (number | null)[];
  high: (number | null)[];
}

/** What is needed of one series to answer a claim; the caller loads it (Dexie, files), the core never does. */
export interface SeriesRequest {
  key: string;
  /** First and last day needed; the whole series when null. */
  from: string | null;
  to: string | null;
}

/** What the catalogue knows of a series without its observations. */
export interface SeriesSummary {
  key: string;
  indicator: string;
  area: string;
  breakdown: string;
  /** First and last day covered. */
  first: string;
  last: string;
  count: number;
}

/** Joins the three parts of a series key: `uk.ho.smallboats.arrivals|GBR|`. */
export const seriesKey = (indicator: string, area: string, breakdown = ''): string =>
  `${indicator}|${area}|${breakdown}`;
