import type { Indicator } from '../series/indicator.ts';
import { type Measured, measureOver } from '../series/measure-over.ts';
import type { TimeReading } from '../time/interval.ts';
import { nameInterval } from '../time/name-interval.ts';
import { computeRatio } from './check-ratio.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatValue } from './format.ts';
import { stepsOf } from './ledger.ts';

/** What the series says of one window; null when it has no value for it. */
export function computeLevel(input: CheckInput, reading: TimeReading): Computed | null {
  const { indicator } = input.candidate;
  const measured = measureOver(input.points, indicator, reading.interval, input.day);
  if (!measured) return computeRatio(input, reading);
  const show = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  return {
    name: reading.name,
    value: measured.value,
    asPublished: measured.asPublished,
    held: measured.held,
    low: measured.low,
    high: measured.high,
    unit: indicator.unit,
    decimals: indicator.decimals,
    derivation: derivationOf(measured, show),
    steps: stepsOf(indicator, [measured]),
    measured: [measured],
    period: reading.interval,
    basePeriod: null,
    revision: revisionOf(indicator, measured.value, measured.used.length),
  };
}

function derivationOf(measured: Measured, show: (value: number) => string): string {
  const when = nameInterval(measured.interval);
  if (measured.way === 'sum' && measured.used.length > 1) {
    return `sum of ${measured.used.length} observations, ${when}: ${show(measured.value)}`;
  }
  const period = measured.used[0]?.point.interval;
  return `${period ? nameInterval(period) : when}: ${show(measured.value)}`;
}

/**
 * The largest revision seen, in units of the value itself; each of several observations summed may have been revised. Where
 * it is known both in points and in per cent, the larger: small values move by points, large ones by a share.
 */
export function revisionOf({ revision }: Indicator, value: number, observations = 1): number | null {
  if (!revision) return null;
  const { points = 0, percent = 0 } = revision;
  return Math.max(points * observations, (Math.abs(value) * percent) / 100);
}
