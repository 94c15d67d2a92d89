import type { NamedEvent } from '../time/time-expression.ts';
import type { Area, Breakdown, Indicator } from './indicator.ts';
import type { Recall } from './recall.ts';
import type { Series, SeriesSummary } from './series.ts';

/** What is known of a pack once read; `subscribedFrom` is the address of one that is not bundled. */
export interface PackSummary {
  name: string;
  title: string;
  version: string;
  created: string;
  subscribedFrom: string | null;
}

/** Everything the catalogue is made of, without observations. Plain JSON: it is stored compiled in IndexedDB. */
export interface CatalogueData {
  packs: PackSummary[];
  indicators: Indicator[];
  areas: Area[];
  breakdowns: Breakdown[];
  events: NamedEvent[];
  series: SeriesSummary[];
  /** Those in force; absent where there is none. */
  recalls?: Recall[];
}

/** One pack wholly read and validated: what the store swaps in within one transaction. */
export interface Pack {
  summary: PackSummary;
  indicators: Indicator[];
  areas: Area[];
  breakdowns: Breakdown[];
  events: NamedEvent[];
  series: Series[];
  /** Absent where it recalls nothing. */
  recalls?: Recall[];
}
