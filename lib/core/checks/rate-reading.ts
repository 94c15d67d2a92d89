import type { Indicator } from '../series/indicator.ts';
import type { Rating } from './finding.ts';
import type { StatedFigure } from './stated-figure.ts';
import { type Closeness, rateFigure } from './tolerance.ts';
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
  const isRevised = asOf === 'matches' && now !== 'matches' && hasStood(tried);
  const outcome = isRevised ? 'revised' : outcomeOf(asOf, now, held, gapOf(stated, value), revision);
  return { ...tried, asOf, now, outcome };
}

/** True where what the series had by the page's day had certainly been published as such. */
const hasStood = ({ computed }: Tried): boolean =>
  computed.held ||
  computed.measured.every(({ used }) => used.every(({ known }) => known.held || known.dated));

const gapOf = (stated: StatedFigure, value: number): number => Math.abs(stated.value - value * stated.sign);

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
