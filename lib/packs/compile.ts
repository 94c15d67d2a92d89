import { z } from 'zod';
import type { Pack } from '../core/series/catalogue-data.ts';
import type { ObservationStatus } from '../core/series/indicator.ts';
import { type Series, seriesKey } from '../core/series/series.ts';
import { packPeriods, unpackPeriods } from './period-run.ts';
import { eventSchema, indicatorSchema, recallSchema, STATUSES } from './profile.ts';

const area = z.strictObject({
  code: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  adjectives: z.array(z.string()),
  parent: z.string().nullable(),
  members: z.array(
    z.strictObject({ code: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
});

/** Run-length coding of a column: value, count, value, count. */
const runs = z.array(z.union([z.string(), z.number(), z.null()]));

const compactSeries = z.strictObject({
  /** Indicator (its place in the list), area, breakdown. */
  k: z.tuple([z.int().nonnegative(), z.string(), z.string()]),
  p: z.array(z.union([z.string(), z.strictObject({ from: z.string(), n: z.int().positive().max(100_000) })])),
  v: z.array(z.number().nullable()),
  s: runs,
  d: runs,
  l: z.exactOptional(z.array(z.number().nullable())),
  h: z.exactOptional(z.array(z.number().nullable())),
});

const compactSchema = z.strictObject({
  format: z.literal(1),
  summary: z.strictObject({
    name: z.string(),
    title: z.string(),
    version: z.string(),
    created: z.string(),
    subscribedFrom: z.string().nullable(),
  }),
  indicators: z.array(indicatorSchema.extend({ pack: z.string() })),
  areas: z.array(area),
  breakdowns: z.array(z.strictObject({ code: z.string(), title: z.string(), words: z.array(z.string()) })),
  events: z.array(eventSchema),
  series: z.array(compactSeries),
  recalls: z.exactOptional(z.array(recallSchema)),
});

/** The form in which the extension ships a pack: one JSON file, periods and repeated columns as runs. */
export type CompactPack = z.output<typeof compactSchema>;

const packRuns = (column: readonly string[]): (string | number)[] => {
  const packed: (string | number)[] = [];
  for (const value of column) {
    if (packed.at(-2) === value) packed[packed.length - 1] = Number(packed.at(-1)) + 1;
    else packed.push(value, 1);
  }
  return packed;
};

const unpackRuns = (packed: readonly (string | number | null)[]): string[] => {
  const column: string[] = [];
  for (let at = 0; at < packed.length; at += 2) {
    for (let n = Number(packed[at + 1]); n > 0; n--) column.push(String(packed[at]));
  }
  return column;
};

const compileSeries = (
  series: Series,
  indicators: ReadonlyMap<string, number>,
): CompactPack['series'][number] => {
  const place = indicators.get(series.indicator);
  if (place === undefined) throw new RangeError(`${series.key} has no indicator`);
  const interval = series.low.some((low) => low !== null) || series.high.some((high) => high !== null);
  return {
    k: [place, series.area, series.breakdown],
    p: packPeriods(series.periods),
    v: series.values,
    s: packRuns(series.status),
    d: packRuns(series.published),
    ...(interval ? { l: series.low, h: series.high } : {}),
  };
};

/** Turns a pack into its shipped form; the same pack always gives the same JSON. */
export const compilePack = (pack: Pack): CompactPack => {
  const places = new Map(pack.indicators.map((indicator, place) => [indicator.id, place]));
  return {
    format: 1,
    summary: pack.summary,
    indicators: pack.indicators,
    areas: pack.areas,
    breakdowns: pack.breakdowns,
    events: pack.events,
    series: pack.series.map((series) => compileSeries(series, places)),
    ...(pack.recalls ? { recalls: pack.recalls } : {}),
  };
};

const isStatus = (text: string): text is ObservationStatus => (STATUSES as readonly string[]).includes(text);

const expandSeries = (compact: CompactPack['series'][number], indicator: string): Series => {
  const [, areaCode, breakdown] = compact.k;
  const periods = unpackPeriods(compact.p);
  const none = () => periods.map(() => null);
  const status = unpackRuns(compact.s).filter(isStatus);
  const published = unpackRuns(compact.d);
  const series: Series = {
    key: seriesKey(indicator, areaCode, breakdown),
    indicator,
    area: areaCode,
    breakdown,
    periods,
    values: compact.v,
    status,
    published,
    low: compact.l ?? none(),
    high: compact.h ?? none(),
  };
  const columns = [series.values, status, published, series.low, series.high];
  if (columns.some((column) => column.length !== periods.length)) {
    throw new RangeError(`${series.key}: columns of different length`);
  }
  return series;
};

/** Undoes `compilePack`. Throws a ZodError or RangeError on anything that `compilePack` did not write. */
export const expandPack = (json: unknown): Pack => {
  const compact = compactSchema.parse(json);
  const { summary, indicators, areas, breakdowns, events, recalls } = compact;
  const series = compact.series.map((one) => {
    const indicator = indicators[one.k[0]];
    if (!indicator) throw new RangeError(`no indicator ${one.k[0]}`);
    return expandSeries(one, indicator.id);
  });
  return { summary, indicators, areas, breakdowns, events, series, ...(recalls ? { recalls } : {}) };
};
