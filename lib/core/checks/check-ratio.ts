import { indicatorOf } from '../series/catalogue.ts';
import { measureOver } from '../series/measure-over.ts';
import { pointsOf } from '../series/points.ts';
import { seriesKey } from '../series/series.ts';
import type { TimeReading } from '../time/interval.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatValue } from './format.ts';
import { stepsOf } from './ledger.ts';

/** The two series that an indicator such as people per boat is worked out from; none for others. */
export const ratioKeys = ({ candidate }: Pick<CheckInput, 'candidate'>): string[] => {
  const { ratioOf } = candidate.indicator;
  return ratioOf
    ? [ratioOf.numerator, ratioOf.denominator].map((id) => seriesKey(id, candidate.area.value))
    : [];
};

/** People per boat and the like over a window nobody published: one sum divided by another; null when either is unknown. */
export function computeRatio(input: CheckInput, reading: TimeReading): Computed | null {
  const { indicator } = input.candidate;
  const { ratioOf } = indicator;
  const [upper, lower] = ratioKeys(input).map((key) => input.seriesOf(key));
  const top = ratioOf && indicatorOf(input.catalogue, ratioOf.numerator);
  const bottom = ratioOf && indicatorOf(input.catalogue, ratioOf.denominator);
  if (!ratioOf || !upper || !lower || !top || !bottom) return null;
  const over = measureOver(pointsOf(upper), top, reading.interval, input.day);
  const under = measureOver(pointsOf(lower), bottom, reading.interval, input.day);
  if (!over || !under || under.value === 0) return null;
  const value = (ratioOf.factor * over.value) / under.value;
  const derivation = `${formatValue(over.value, top.unit, top.decimals)} ÷ ${formatValue(under.value, bottom.unit, bottom.decimals)}`;
  return {
    name: reading.name,
    value,
    asPublished:
      over.asPublished === null || !under.asPublished
        ? null
        : (ratioOf.factor * over.asPublished) / under.asPublished,
    held: over.held && under.held,
    low: null,
    high: null,
    unit: indicator.unit,
    decimals: Math.max(1, indicator.decimals),
    derivation,
    steps: [
      ...stepsOf(top, [over]),
      ...stepsOf(bottom, [under]),
      { label: derivation, value: formatValue(value, indicator.unit, Math.max(1, indicator.decimals)) },
    ],
    measured: [over, under],
    period: reading.interval,
    basePeriod: null,
    revision: top.revision ? (value * (top.revision.percent ?? 1)) / 50 : null,
  };
}
