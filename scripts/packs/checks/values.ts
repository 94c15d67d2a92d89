import { revisionOf } from '../../../lib/core/checks/check-level.ts';
import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import type { Indicator } from '../../../lib/core/series/indicator.ts';
import { pointsOf } from '../../../lib/core/series/points.ts';
import type { Series } from '../../../lib/core/series/series.ts';
import { addDays } from '../../../lib/core/time/days.ts';
import type { CheckResult } from './check.ts';

/** Beside changes, which may fall as well as rise. */
const MAY_FALL_BELOW_ZERO =
  /net|growth|rate|borrow|psnb|inflation|hicp|rpi|cpi|anomaly|deficit|bls\.payrolls(?:_benchmark)?$|_change$/;

/** Land takes up more carbon than it gives off in some years. */
const LAND_USE = 'sector:lulucf';

const boundsOf = (indicator: Indicator): [number, number] => {
  const isSigned = indicator.growthOver !== null || MAY_FALL_BELOW_ZERO.test(indicator.id);
  const low = isSigned ? Number.NEGATIVE_INFINITY : 0;
  if (indicator.measure === 'share' && indicator.unit === 'percent' && !/gdp|exports/.test(indicator.id))
    return [0, 100];
  if (indicator.unit === 'people') return [low, 9e9];
  return [low, Number.POSITIVE_INFINITY];
};

/** Shares lie between 0 and 100, counts and prices are not below zero, intervals hold their value. */
export const checkBounds = (pack: Pack): CheckResult => {
  const problems: string[] = [];
  let looked = 0;
  const bounds = new Map(pack.indicators.map((indicator) => [indicator.id, boundsOf(indicator)]));
  for (const series of pack.series) {
    const [low, high] = bounds.get(series.indicator) ?? [0, 0];
    series.values.forEach((value, at) => {
      if (value === null) return;
      looked++;
      const outside = (value < low && series.breakdown !== LAND_USE) || value > high;
      const unheld = value < (series.low[at] ?? value) || value > (series.high[at] ?? value);
      if (outside || unheld) problems.push(`${series.key} ${series.periods[at]}: ${value}`);
    });
  }
  return { name: 'values within bounds', looked, problems };
};

const dailyGaps = (series: Series): string[] =>
  series.periods.flatMap((period, at) => {
    const before = series.periods[at - 1];
    return before === undefined || addDays(before, 1) === period || before === period
      ? []
      : [`${before} to ${period}`];
  });

/** A series by the day has every day. */
export const checkDays = (pack: Pack): CheckResult => {
  const daily = new Set(pack.indicators.filter((one) => one.frequency === 'day').map((one) => one.id));
  const cases = pack.series.filter((series) => daily.has(series.indicator));
  const problems = cases.flatMap((series) =>
    dailyGaps(series).map((gap) => `${series.key}: gap from ${gap}`),
  );
  return { name: 'no gaps in daily series', looked: cases.length, problems };
};

/** Packs of one country: there a tenfold step between neighbouring periods means a wrong unit, not the world. */
const ONE_COUNTRY = /^(uk|us)/;
const STEP = 10;

/** Stocks, prices and indices do not jump tenfold from one period to the next. */
export const checkUnits = (pack: Pack): CheckResult => {
  if (!ONE_COUNTRY.test(pack.summary.name)) return { name: 'units consistent', looked: 0, problems: [] };
  const steady = new Set(
    pack.indicators.filter((one) => ['stock', 'price', 'index'].includes(one.measure)).map((one) => one.id),
  );
  const cases = pack.series.filter((series) => steady.has(series.indicator));
  const problems = cases.flatMap((series) =>
    series.values.flatMap((value, at) => {
      const before = series.values[at - 1];
      if (!value || !before) return [];
      const ratio = value / before;
      return ratio > STEP || ratio < 1 / STEP
        ? [`${series.key} ${series.periods[at]}: ${before} to ${value}`]
        : [];
    }),
  );
  return { name: 'units consistent', looked: cases.length, problems };
};

/** What an indicator says of revisions holds for every value that was replaced: else a page of its day would be told wrongly. */
export const checkRevisions = (pack: Pack): CheckResult => {
  const indicators = new Map(pack.indicators.map((indicator) => [indicator.id, indicator]));
  const problems: string[] = [];
  let looked = 0;
  for (const series of pack.series) {
    const indicator = indicators.get(series.indicator);
    for (const { period, vintages } of pointsOf(series)) {
      const newest = vintages.at(-1)?.value;
      if (!indicator || newest === undefined || vintages.length === 1) continue;
      looked++;
      const gap = Math.max(...vintages.map(({ value }) => Math.abs(value - newest)));
      const stated = revisionOf(indicator, newest) ?? 0;
      if (gap > stated * (1 + 1e-9))
        problems.push(`${series.key} ${period}: revised by ${gap}, stated ${stated}`);
    }
  }
  return { name: 'revisions within those stated', looked, problems };
};
