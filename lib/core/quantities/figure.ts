import type { Bound, Direction, NonQuantityKind, NumeralForm, TrendRole, Unit } from './quantity.ts';

/**
 * A number while it is being read: the readers fill it in step by step, in the order of
 * `spot-quantities.ts`. Token indices are inclusive.
 */
export interface Figure {
  /** The numeral with its scale: "2.7m", "twenty-one". */
  numeral: { first: number; last: number };
  /** The numeral with sign, currency and percent sign: "£2.7m". */
  first: number;
  last: number;
  /** With bound and unit words. */
  phraseFirst: number;
  phraseLast: number;
  value: number;
  high: number | null;
  form: NumeralForm;
  step: number;
  /** Digits alone: no separator, decimals, scale or sign. */
  bare: boolean;
  unit: Unit | null;
  bound: Bound;
  /** Set where the bound is passed by no more than a little: "just over". */
  tight?: true;
  trend: Direction | null;
  trendToken: number | null;
  trendRole: TrendRole | null;
  /** Set when it turns out to be no quantity. */
  other: NonQuantityKind | null;
  /** Taken up by another figure (the end of a range); printed no more. */
  merged: boolean;
}

/** A figure with nothing read yet but its numeral. */
export function newFigure(
  first: number,
  last: number,
  value: number,
  step: number,
  form: NumeralForm,
  bare = false,
): Figure {
  return {
    numeral: { first, last },
    first,
    last,
    phraseFirst: first,
    phraseLast: last,
    value,
    high: null,
    form,
    step,
    bare,
    unit: null,
    bound: 'exact',
    trend: null,
    trendToken: null,
    trendRole: null,
    other: null,
    merged: false,
  };
}

/** Widens figure and phrase to take in the tokens up to `last`. */
export function widenTo(figure: Figure, last: number): void {
  figure.last = Math.max(figure.last, last);
  figure.phraseLast = Math.max(figure.phraseLast, last);
}

/** The place value of the last digit that is not zero: 20,000 is 10000, 2.2 million 100000, 0.50 with unit 0.01 is 0.01. */
export function stepOf(value: number, unit: number): number {
  if (unit < 1 || value === 0) return unit || 1;
  let step = unit;
  let rest = Math.round(Math.abs(value) / unit);
  while (rest >= 10 && rest % 10 === 0) {
    rest /= 10;
    step *= 10;
  }
  return step;
}

/** Takes in the tokens up to `last` and answers with the kind the figure has turned out to be. */
export function widenAs(figure: Figure, last: number, kind: NonQuantityKind): NonQuantityKind {
  figure.last = Math.max(figure.last, last);
  return kind;
}
