import type { Span } from '../span.ts';

/** How the words bound a figure: "more than 20,000" is `more-than`. */
export type Bound =
  | 'exact'
  | 'about'
  | 'nearly'
  | 'more-than'
  | 'at-least'
  | 'less-than'
  | 'at-most'
  | 'up-to';

export type Direction = 'rise' | 'fall';

/**
 * What a number is written as, which decides how exactly it may be taken:
 * `digits` 19,982 · `words` nineteen · `fraction` a third · `ratio` one in five (value of high) ·
 * `multiple` doubled, threefold, twice · `indefinite` dozens, tens of thousands, a couple.
 */
export type NumeralForm = 'digits' | 'words' | 'fraction' | 'ratio' | 'multiple' | 'indefinite';

export type UnitKind =
  | 'percent'
  | 'points'
  | 'currency'
  | 'count'
  | 'multiple'
  | 'time'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'temperature'
  | 'energy'
  | 'data'
  | 'speed'
  | 'other';

/** A unit as read: `{ kind: 'currency', name: 'GBP', head: 'GBP', per: 'household' }`. */
export interface Unit {
  kind: UnitKind;
  /** Canonical name: "percent", "percentage point", "basis point", ISO 4217 code, "km", or the noun phrase as written ("asylum seekers"); empty where only `per` is said ("39 per 100,000"). */
  name: string;
  /** The head in singular, lower case ("seeker", "boat", "percent"); what two count units are compared by. */
  head: string;
  /** What it is divided by, singular: "day", "100,000 people", "household"; null when nothing. */
  per: string | null;
  /** Where the unit stands in the text; null when it is elided or lies inside the figure's own span. */
  span: Span | null;
  /** "penny" or "cent" where the figure is written in hundredths (the value is in whole units all the same); else absent. */
  minor?: 'penny' | 'cent';
}

/**
 * What a figure is to the rise or fall said of it.
 * `by` how much it moved ("rose 3%", "a 3% rise", "3% higher") · `to` where it ended ("rose to 4%") ·
 * `from` where it began ("fell from 8.7%", "up from 97,107").
 */
export type TrendRole = 'by' | 'to' | 'from';

/**
 * A number as written in prose.
 *
 *     more than 20,000 migrants arrived
 *               ^^^^^^            span
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^   phrase
 */
export interface Quantity {
  /** The figure with its sign, currency and percent sign: "£2.7m", "48 per cent". */
  span: Span;
  /** The figure with its bound and unit words; always contains `span`. */
  phrase: Span;
  /** In base units: 2.2 million is 2200000, 48 per cent is 48, 133p is 1.33 GBP. Signed only where a minus is written. */
  value: number;
  /** Upper end of a range; for `ratio` the second number ("one in five" is 1 and 5); else null. */
  high: number | null;
  form: NumeralForm;
  unit: Unit | null;
  bound: Bound;
  /** The bound is passed by no more than a little ("just over half"); else absent. */
  tight?: true;
  /** Place value of the last non-zero digit as written, in base units: 20,000 → 10000, 2.2m → 100000, 48 → 1, 48.0 → 0.1. */
  step: number;
  /** Rise or fall said of this very figure ("up 3%", "a drop of 500", "rose to 4%"); null when none is said. */
  trend: Direction | null;
  /** The word that says so; null when none. */
  trendSpan: Span | null;
  /** Whether the figure is the size, the end or the start of that rise or fall; null when `trend` is null. */
  trendRole: TrendRole | null;
}

/** Numbers that are no quantity of any statistic. */
export type NonQuantityKind =
  | 'date'
  | 'year'
  | 'financial-year'
  | 'time'
  | 'age'
  | 'ordinal'
  | 'address'
  | 'telephone'
  | 'score'
  | 'version'
  | 'name'
  | 'list-marker'
  | 'identifier'
  | 'legal'
  | 'idiom';

export interface NonQuantity {
  span: Span;
  kind: NonQuantityKind;
  /** The number itself where it has one (an age: 54); a range of ages has the upper in `high`; else null. */
  value: number | null;
  high: number | null;
}

/** All numbers of one text, in order of their start, none overlapping another. */
export interface SpottedNumbers {
  quantities: Quantity[];
  others: NonQuantity[];
}
