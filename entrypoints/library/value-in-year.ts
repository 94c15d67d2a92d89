import type { Indicator } from '../../lib/core/series/indicator.ts';
import { measureOver } from '../../lib/core/series/measure-over.ts';
import { type Point, pointsOf } from '../../lib/core/series/points.ts';
import type { Series } from '../../lib/core/series/series.ts';
import type { Interval } from '../../lib/core/time/interval.ts';
import { nameInterval } from '../../lib/core/time/name-interval.ts';

export interface NamedValue {
  value: number;
  interval: Interval;
  /** "2024", "year ending December 2024". */
  name: string;
}

const wholeYear = (year: string): Interval => ({ start: `${year}-01-01`, end: `${year}-12-31` });

const named = (value: number, interval: Interval): NamedValue => ({
  value,
  interval,
  name: nameInterval(interval),
});

const newestOf = (points: readonly Point[]): NamedValue | null => {
  const last = points.toSorted((a, b) => (a.interval.end < b.interval.end ? -1 : 1)).at(-1);
  const value = last?.vintages.at(-1)?.value;
  return last && value !== undefined ? named(value, last.interval) : null;
};

/**
 * The value a reader means by a year: the year itself, summed where it can be, else the last observation within it.
 * Without a year the newest: for counts that add up the newest whole year. Null where the series holds nothing then.
 */
export function valueInYear(series: Series, indicator: Indicator, year: string | null): NamedValue | null {
  const points = pointsOf(series);
  const last = newestOf(points);
  if (!last) return null;
  const asked = year ?? (indicator.grain.sum ? lastWholeYear(last.interval.end) : null);
  if (asked === null) return last;
  const whole = measureOver(points, indicator, wholeYear(asked), null);
  if (whole) return named(whole.value, wholeYear(asked));
  const within = newestOf(points.filter((point) => point.interval.end.startsWith(asked)));
  return within ?? (year === null ? last : null);
}

const lastWholeYear = (day: string): string =>
  day.endsWith('12-31') ? day.slice(0, 4) : String(Number(day.slice(0, 4)) - 1);
