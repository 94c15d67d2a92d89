import type { ClaimKind, Standing } from '../claims/claim.ts';
import type { Bound, Direction } from '../quantities/quantity.ts';
import type { ObservationStatus } from '../series/indicator.ts';
import type { Span } from '../span.ts';
import type { Interval } from '../time/interval.ts';

export type Rating = 'matches' | 'close' | 'differs' | 'revised' | 'context';

/** True of a figure that is what the publisher says now, or said on the page's day. */
export const isRight = (rating: Rating | 'unheld' | null | undefined): boolean =>
  rating === 'matches' || rating === 'revised';

export type Abstention =
  | 'no-series'
  | 'ambiguous-series'
  | 'no-observation'
  | 'uncertain-slot'
  | 'vintage-not-held'
  | 'not-checkable'
  | 'not-a-statistic';

/** One line of the ledger on the card: "People, January to June 2025 — 19,982". The last is the result. */
export interface Step {
  label: string;
  value: string;
}

export interface UsedObservation {
  series: string;
  period: string;
  value: number;
  status: ObservationStatus;
  published: string;
}

/** The official side: `value` is the newest, `asPublished` the vintage of the page's day (null when the same or not held). */
export interface Official {
  value: number | null;
  asPublished: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  /** One line a reader can redo: "19,982 ÷ 13,489 − 1". */
  derivation: string;
  observations: UsedObservation[];
}

/** Another sensible way to take the sentence, with its arithmetic: "which reading makes this true?" */
export interface Reading {
  name: string;
  value: number;
  derivation: string;
  rating: 'matches' | 'close' | 'differs';
}

export type NoteKind =
  | 'true-of'
  | 'assumption'
  | 'provisional'
  | 'revised'
  | 'break'
  | 'sampling'
  | 'definition'
  | 'area'
  | 'base-period'
  | 'scope'
  | 'points'
  | 'nominal'
  | 'bound'
  | 'perspective'
  | 'attribution'
  | 'digit-slip'
  | 'part-year'
  | 'other-pack';

export interface Note {
  kind: NoteKind;
  text: string;
}

/** A point of the small chart; `used` when the sum used it, `later` when it lies after the article. */
export interface ChartPoint {
  period: string;
  /** Short label under the point: "2025", "Jun 2025". */
  label: string;
  value: number;
  used: boolean;
  later: boolean;
}

export interface Chart {
  title: string;
  unit: string;
  points: ChartPoint[];
  /** Stated figure on the chart's scale, and the index of the point it claims; null when it cannot be drawn. */
  stated: { value: number; at: number } | null;
}

export interface FindingSource {
  publisher: string;
  title: string;
  url: string;
  licence: string;
  retrieved: string;
  /** ISO day of the newest observation used first appearing; null when unknown. */
  published: string | null;
  pack: string;
  /** Whose word it is when a pack is subscribed, not bundled; null for bundled packs. */
  subscribedFrom: string | null;
}

/** Claim with its rating and evidence, or with the reason for abstaining. What the card, popup, side panel and command line show. */
export interface Finding {
  /** Stable in one pass: block and start. */
  id: string;
  block: number;
  span: Span;
  quote: string;
  kind: ClaimKind;
  /** Stated: unsigned with `direction`; base units. */
  value: number | null;
  value2: number | null;
  unit: string | null;
  direction: Direction | null;
  bound: Bound;
  indicator: string | null;
  /** "Small-boat arrivals, change on a year": the card's heading; null without an indicator. */
  title: string | null;
  /** "UK · January to June 2025 on January to June 2024". */
  subtitle: string | null;
  area: string | null;
  breakdown: string | null;
  period: Interval | null;
  basePeriod: Interval | null;
  rating: Rating | null;
  abstained: Abstention | null;
  /** How the text puts it; `disputed` means that the text itself calls the figure wrong: then `not-checkable`, and the card says so. */
  standing: Standing;
  /** One plain sentence: "Close, just under: 19,982" or why it was not checked. */
  why: string;
  /** Last day that our copy of the series covers, where the claim is of a later time; else absent. */
  copyEnds?: string;
  official: Official | null;
  steps: Step[];
  /** Slots that were assumed, with the reason each. */
  assumed: { slot: 'indicator' | 'area' | 'breakdown' | 'period' | 'basePeriod' | 'scope'; reason: string }[];
  notes: Note[];
  readings: Reading[];
  chart: Chart | null;
  source: FindingSource | null;
  attribution: string | null;
  /** Nearest series held, for abstentions: what a reader may look up instead. */
  nearest: { indicator: string; title: string }[];
  claimKey: string | null;
}
