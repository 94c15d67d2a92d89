import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import { intervalOfPeriod } from '../../../lib/core/time/sdmx.ts';
import { type CheckResult, newestValues, seriesOf } from './check.ts';
import known from './known-totals.json' with { type: 'json' };

/** Sum of the periods inside a window, or the one period that is the window. */
const totalOf = (values: ReadonlyMap<string, number>, from: string, to: string): number => {
  let sum = 0;
  for (const [period, value] of values) {
    const { start, end } = intervalOfPeriod(period);
    if (start === from && end === to) return value;
    if (start >= from && end <= to) sum += value;
  }
  return sum;
};

/** Totals that were published and are known for certain must come out of the pack. */
export const checkKnownTotals = (pack: Pack): CheckResult => {
  const held = new Set(pack.indicators.map((indicator) => indicator.id));
  const cases = known.filter((total) => held.has(total.indicator));
  const problems = cases.flatMap(({ indicator, area, from, to, total }) => {
    const found = totalOf(newestValues(seriesOf(pack, indicator, area)), from, to);
    return Math.abs(found - total) < 1e-6
      ? []
      : [`${indicator} ${from} to ${to}: ${found}, known to be ${total}`];
  });
  return { name: 'known totals', looked: cases.length, problems };
};

/** Months, quarters or days of a calendar year must sum to the year, within the indicator's largest revision. */
export const checkYears = (pack: Pack): CheckResult => {
  const problems: string[] = [];
  let looked = 0;
  for (const indicator of pack.indicators) {
    if (!indicator.grain.sum || indicator.growthOver !== null) continue;
    for (const series of pack.series) {
      if (series.indicator !== indicator.id) continue;
      const values = newestValues(series);
      for (const [year, value] of values) {
        if (!/^\d{4}$/.test(year)) continue;
        const quarters = [1, 2, 3, 4].map((quarter) => values.get(`${year}-Q${quarter}`));
        if (quarters.some((quarter) => quarter === undefined)) continue;
        looked++;
        const sum = quarters.reduce<number>((total, quarter) => total + (quarter ?? 0), 0);
        const allowed = Math.max(1, ((indicator.revision?.percent ?? 0.5) / 100) * Math.abs(value));
        if (Math.abs(sum - value) > allowed)
          problems.push(`${series.key} ${year}: quarters ${sum}, year ${value}`);
      }
    }
  }
  return { name: 'quarters sum to years', looked, problems };
};
