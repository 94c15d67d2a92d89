import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import { type Series, seriesKey } from '../../../lib/core/series/series.ts';

/** What one check of a pack found; no problems means that it passed. */
export interface CheckResult {
  name: string;
  /** How many cases were looked at. */
  looked: number;
  problems: string[];
}

/** Newest value of each period of a series; missing ones left out. */
export const newestValues = (series: Series | undefined): Map<string, number> => {
  const values = new Map<string, number>();
  series?.periods.forEach((period, at) => {
    const value = series.values[at];
    if (value !== null && value !== undefined) values.set(period, value);
  });
  return values;
};

/** The series of a pack by its key. */
export const seriesOf = (pack: Pack, indicator: string, area: string, breakdown = ''): Series | undefined =>
  pack.series.find((series) => series.key === seriesKey(indicator, area, breakdown));
