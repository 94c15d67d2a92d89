/** SDMX CL_OBS_STATUS: normal, provisional, estimate, forecast, break, missing, not collected. */
export type ObservationStatus = 'A' | 'P' | 'E' | 'F' | 'B' | 'O' | 'L';

export type MeasureKind = 'flow' | 'stock' | 'rate' | 'share' | 'price' | 'index' | 'amount';

export type Frequency = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'irregular';

/**
 * The words that name an indicator in the news; all lower case, hyphens as spaces, singular or plural alike.
 * A phrase may be written as pieces joined by " + " which must all stand in one sentence, in any order, each with
 * alternatives joined by "|": "migrants|people|asylum seekers + crossed|arrived|reached + channel|small boats".
 */
export interface IndicatorWords {
  /** Phrases that name it outright. */
  names: string[];
  /** Short forms, valid only after it was named on the page: "crossings", "arrivals". */
  short: string[];
  /** Phrases one of which must stand in the sentence, the heading or the headline as well; empty when none is needed. */
  near: string[];
  /** Phrases that rule it out when they stand in the same sentence: "prevented", "returned". */
  not: string[];
  /** What it counts, singular: a figure with another head noun is not of this indicator. Empty for rates, prices and amounts. */
  nouns: string[];
  /** True where they are said of no other country ("Universal Credit", "Channel crossings"): nothing else need name the place. */
  placed: boolean;
}

/** A nearby measure that a sentence may really have meant, with what would then be true of it. */
export interface RelatedIndicator {
  indicator: string;
  /** "people" against "applications", "real" against "nominal", "cases" against "people". */
  reading: string;
}

export interface Indicator {
  id: string;
  /** "Small-boat arrivals": short, as on the card. */
  title: string;
  measure: MeasureKind;
  /** What the values are in: "people", "percent", "GBP", "GBP per hour", "index", "ppm". Values are in base units (pounds, not millions). */
  unit: string;
  /** Of money: in that of each day (`current`), or in that of one year throughout (`constant`); null for all else. */
  prices: 'current' | 'constant' | null;
  decimals: number;
  /** A smaller tolerance than the rule's 2%, in per cent of the value or in the unit's points; null for the rule's own. */
  tolerance: { percent?: number; points?: number } | null;
  frequency: Frequency;
  /** Days after a period's end until its value usually appears. */
  lag: number;
  /** The largest revision seen: per cent of the value, or points for rates and shares; null when it is not revised. */
  revision: { percent?: number; points?: number } | null;
  seasonallyAdjusted: boolean;
  publisher: string;
  source: { title: string; url: string; licence: string; retrieved: string };
  definition: string;
  caveats: string[];
  nextRelease: string | null;
  words: IndicatorWords;
  /** Into which longer windows observations may be summed; `none` for stocks, rates, prices. A rolling total keeps its own periods. */
  grain: { sum: boolean; rolling: boolean };
  /** The area a claim means when it names none, as the institution implies ("NHS England": E92000001); null when there is no such. */
  impliedArea: string | null;
  related: RelatedIndicator[];
  sameAs: string[];
  /** Higher speaks first among `sameAs`; the national publisher above an international one. */
  priority: number;
  /**
   * Set when the values are themselves a change over this time (CPI annual rate: `year`, quarterly GDP growth: `quarter`),
   * so that "prices rose 3.8%" is a level of it; null for all others.
   */
  growthOver: 'year' | 'quarter' | 'month' | null;
  /**
   * Set when a value over any window is one indicator divided by another (people per boat: arrivals by boats), so that
   * windows nobody published can be worked out; `factor` 100 for a share in per cent. Null for all others.
   */
  ratioOf: { numerator: string; denominator: string; factor: number } | null;
  /** Which pack it came from. */
  pack: string;
}

export interface Area {
  /** ISO 3166-1 alpha-3, or the publisher's code for parts; `GBR` is always the UK. */
  code: string;
  name: string;
  names: string[];
  /** "British", "Germans", "French"; may name the people of the place rather than the place. */
  adjectives: string[];
  parent: string | null;
  /** For groups (EU27, G7): codes with first and last day of membership, null when open. */
  members: { code: string; from: string | null; to: string | null }[];
}

/** A part of an indicator's whole ("nationality:AFG", "route:work"), with the words that name it. */
export interface Breakdown {
  code: string;
  title: string;
  words: string[];
}
