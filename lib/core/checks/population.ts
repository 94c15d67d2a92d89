import lexicon from '../../../assets/lexicons/en/per-head.json' with { type: 'json' };
import { type Catalogue, indicatorOfKey } from '../series/catalogue.ts';
import { measureOver } from '../series/measure-over.ts';
import { type Point, pointsOf } from '../series/points.ts';
import { seriesKey } from '../series/series.ts';
import { daysBetween } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import type { CheckInput } from './computed.ts';
import { labelOf } from './ledger.ts';

/** How many people lived in an area, and the line of the ledger that says so. */
export interface Population {
  people: number;
  label: string;
}

/** Keys of the populations held for an area, the better first. */
export const populationsOf = (area: string, catalogue: Catalogue): string[] =>
  lexicon.populations.map((id) => seriesKey(id, area)).filter((key) => catalogue.series.has(key));

/** Estimates of a population that old are still good for a rate, in days. */
const OLDEST = 3 * 366;

/** The last estimate of the people of the claim's area by the window's end; null where none is held or loaded. */
export function populationOn(
  { candidate, catalogue, seriesOf }: CheckInput,
  { end }: Interval,
): Population | null {
  for (const key of populationsOf(candidate.area.value, catalogue)) {
    const series = seriesOf(key);
    const indicator = indicatorOfKey(catalogue, key);
    const points = series ? pointsOf(series) : [];
    const point = lastBy(points, end);
    const measured = indicator && point && measureOver(points, indicator, point.interval, null);
    if (measured) return { people: measured.value, label: labelOf(indicator, measured) };
  }
  return null;
}

const lastBy = (points: readonly Point[], day: string): Point | undefined => {
  const last = points.findLast(({ interval }) => interval.start <= day);
  return last && daysBetween(last.interval.end, day) <= OLDEST ? last : undefined;
};
