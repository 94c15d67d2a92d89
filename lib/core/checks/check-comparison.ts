import { areaOf } from '../series/catalogue.ts';
import { measureOver } from '../series/measure-over.ts';
import { pointsOf } from '../series/points.ts';
import { seriesKey } from '../series/series.ts';
import type { TimeReading } from '../time/interval.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatNumber, formatValue } from './format.ts';

/** The series of the place a claim is set against; null when it names none. */
export const comparatorKey = ({ claim, candidate }: Pick<CheckInput, 'claim' | 'candidate'>): string | null =>
  claim.comparator && seriesKey(candidate.indicator.id, claim.comparator.value);

/**
 * One place as a multiple of another in the same window: 2 for "twice as many as in France". Null when either has no value.
 * "More than Germany" is then a bound of 1, "fewer" the other side of it.
 */
export function computeComparison(input: CheckInput, reading: TimeReading): Computed | null {
  const { candidate, catalogue, claim } = input;
  const { indicator } = candidate;
  const key = comparatorKey(input);
  const series = key ? input.seriesOf(key) : null;
  if (!series || !claim.comparator) return null;
  const own = measureOver(input.points, indicator, reading.interval, input.day);
  const other = measureOver(pointsOf(series), indicator, reading.interval, input.day);
  if (!own || !other || other.value === 0) return null;
  const value = own.value / other.value;
  const show = (amount: number) => formatValue(amount, indicator.unit, indicator.decimals);
  const name = (code: string) => areaOf(catalogue, code)?.name ?? code;
  return {
    name: reading.name,
    value,
    asPublished: own.asPublished === null || !other.asPublished ? null : own.asPublished / other.asPublished,
    held: own.held && other.held,
    low: null,
    high: null,
    unit: 'times',
    decimals: 2,
    derivation: `${show(own.value)} ÷ ${show(other.value)}`,
    steps: [
      { label: name(candidate.area.value), value: show(own.value) },
      { label: name(claim.comparator.value), value: show(other.value) },
      { label: `${show(own.value)} ÷ ${show(other.value)}`, value: `${formatNumber(value, 2)} times` },
    ],
    measured: [own, other],
    period: reading.interval,
    basePeriod: null,
    revision: indicator.revision ? 0.04 * value : null,
  };
}
