import type { Indicator } from '../series/indicator.ts';
import type { Rating } from './finding.ts';
import type { StatedFigure } from './stated-figure.ts';
import { type Closeness, rateFigure, type Tolerance } from './tolerance.ts';
import type { Tried } from './try-readings.ts';

/** How one reading comes out: against what stood on the page's day, and against the newest figure. */
export interface Rated extends Tried {
  asOf: Closeness;
  now: Closeness;
  /** `unheld`: it differs from the later figure by no more than the series is known to be revised. */
  outcome: Rating | 'unheld';
}

/** Rates one reading by DESIGN section 5, vintages included. */
export function rateReading(stated: StatedFigure, tried: Tried, indicator: Indicator): Rated {
  const { value, asPublished, held, revision } = tried.computed;
  const tolerance = toleranceOf(indicator, tried);
  const now = rateFigure(stated, value * stated.sign, tolerance);
  const asOf = asPublished === null ? now : rateFigure(stated, asPublished * stated.sign, tolerance);
  // A revision that leaves the figure close is a note, and no rating.
  const isRevised = asOf === 'matches' && now === 'differs' && hasStood(tried);
  const outcome = isRevised ? 'revised' : outcomeOf(asOf, now, held, gapOf(stated, value), revision);
  const replaced =
    outcome === 'differs' || outcome === 'unheld' ? replacedValue(stated, tried, tolerance) : null;
  if (replaced === null) return { ...tried, asOf, now, outcome };
  const computed = { ...tried.computed, asPublished: replaced, held: false };
  return { ...tried, computed, asOf: 'matches', now, outcome: 'revised' };
}

/** A figure that was replaced already when the page quoted it: right once, and said so. Null for what no earlier release had. */
function replacedValue(stated: StatedFigure, { computed, base }: Tried, tolerance: Tolerance): number | null {
  const [measured, ...others] = computed.measured;
  const only = measured?.used.length === 1 && others.length === 0 ? measured.used[0] : undefined;
  if (!only?.known.asOf || base !== null || computed.value !== measured?.value) return null;
  const { vintages } = only.point;
  const earlier = vintages.slice(0, vintages.indexOf(only.known.asOf));
  const said = earlier.findLast(
    ({ value }) => rateFigure(stated, value * stated.sign, tolerance) === 'matches',
  );
  return said?.value ?? null;
}

/** True where what the series had by the page's day had certainly been published as such. */
const hasStood = ({ computed }: Tried): boolean =>
  computed.held ||
  computed.measured.every(({ used }) => used.every(({ known }) => known.held || known.dated));

/** How far the value lies from anything that is written so: "6.8 million" may have been 6.849. */
const gapOf = ({ value: said, sign, step, form }: StatedFigure, value: number): number =>
  Math.max(0, Math.abs(said - value * sign) - (form === 'digits' ? roundingOf(said, step) : 0));

/** The last digit of a round number says little: "30%" is no 34%. */
const roundingOf = (said: number, step: number): number => Math.min(step / 2, 0.025 * Math.abs(said));

function outcomeOf(
  asOf: Closeness,
  now: Closeness,
  held: boolean,
  gap: number,
  revision: number | null,
): Rating | 'unheld' {
  if (asOf === 'matches' || now === 'matches') return 'matches';
  if (asOf === 'close') return now === 'differs' && held ? 'revised' : 'close';
  if (now === 'close') return held ? 'unheld' : 'close';
  return !held && revision !== null && gap <= revision ? 'unheld' : 'differs';
}

/** The indicator's own tolerance speaks of its values, not of changes in them. */
const toleranceOf = (indicator: Indicator, tried: Tried) =>
  tried.base === null ? indicator.tolerance : null;
