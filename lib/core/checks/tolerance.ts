import type { Bound, NumeralForm } from '../quantities/quantity.ts';

/** A figure as stated; signed for changes that say their direction. */
export interface Stated {
  value: number;
  /** Upper end of a range, else null. */
  high: number | null;
  bound: Bound;
  /** The bound is passed by no more than a little: "just over". */
  tight?: true;
  /** Place value of its last non-zero digit. */
  step: number;
  form: NumeralForm;
}

/** The indicator's own smaller tolerance: per cent of the value or points of its unit. */
export type Tolerance = { percent?: number; points?: number } | null;

export type Closeness = 'matches' | 'close' | 'differs';

/** Differences of binary fractions are no differences. */
const epsilon = (value: number): number => 1e-9 * Math.max(1, Math.abs(value));

/**
 * How a stated figure stands to the official one, DESIGN section 5.
 *
 *     48 (step 1) against 48.13   matches: 0.13 <= min(0.5, 1.2)
 *     more than 20,000 against 19,982   close: within 2% beyond the bound
 */
export function rateFigure(stated: Stated, official: number, tolerance: Tolerance = null): Closeness {
  if (stated.high !== null) return rateRange(stated.value, stated.high, official);
  if (stated.bound === 'more-than' || stated.bound === 'at-least')
    return rateBound(official - stated.value, official, stated);
  if (stated.bound === 'less-than' || stated.bound === 'at-most' || stated.bound === 'up-to')
    return rateBound(stated.value - official, official, stated);
  return ratePoint(stated, official, tolerance);
}

/** How far past its figure "just over" may lie, as a share of it. */
const JUST = { matches: 0.1, close: 0.15 };

/** `beyond` is how far the official value lies on the stated side; negative when it lies on the other. */
function rateBound(beyond: number, official: number, { value, tight }: Stated): Closeness {
  if (tight && beyond > JUST.close * Math.abs(value)) return 'differs';
  if (tight && beyond > JUST.matches * Math.abs(value)) return 'close';
  if (beyond >= -epsilon(official)) return 'matches';
  return -beyond <= 0.02 * Math.abs(official) + epsilon(official) ? 'close' : 'differs';
}

function rateRange(low: number, high: number, official: number): Closeness {
  const [from, to] = low <= high ? [low, high] : [high, low];
  const outside = Math.max(from - official, official - to, 0);
  if (outside <= epsilon(official)) return 'matches';
  return outside <= 0.02 * Math.abs(official) ? 'close' : 'differs';
}

function ratePoint(stated: Stated, official: number, tolerance: Tolerance): Closeness {
  const { value, bound } = stated;
  const gap = Math.abs(official - value) - epsilon(value);
  const own = ownLimit(tolerance, value);
  const within = gap <= Math.min(matchLimit(stated), own);
  if (within && !(bound === 'nearly' && official > value + epsilon(value))) return 'matches';
  const isHedged = bound !== 'exact' || isWord(stated.form);
  return gap <= Math.min(closeLimit(stated, official), isHedged ? Infinity : 2 * own) ? 'close' : 'differs';
}

const isWord = (form: NumeralForm): boolean =>
  form === 'fraction' || form === 'multiple' || form === 'ratio' || form === 'indefinite';

/** Words have no place value: "a third" is as exact as 2.5% of it. */
function matchLimit({ value, step, form }: Stated): number {
  const share = 0.025 * Math.abs(value);
  return isWord(form) ? share : Math.min(step / 2, share);
}

/** Written to so many digits a figure is no rough one, whatever word stands before it: "some 55,170 offences". */
const EXACT = 1000;

function closeLimit({ value, step, form, bound }: Stated, official: number): number {
  const size = Math.abs(value);
  if (isWord(form)) return 0.15 * size;
  const isRough = (bound === 'about' || bound === 'nearly') && size < EXACT * step;
  if (isRough) return 0.1 * size;
  return Math.max(Math.min(step / 2, 0.1 * size), 0.02 * Math.abs(official));
}

function ownLimit(tolerance: Tolerance, value: number): number {
  if (tolerance?.points !== undefined) return tolerance.points;
  return tolerance?.percent !== undefined ? (tolerance.percent / 100) * Math.abs(value) : Infinity;
}
