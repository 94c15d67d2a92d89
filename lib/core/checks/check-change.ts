import { isOfOneDay, type Measured, measureOver } from '../series/measure-over.ts';
import type { Use } from '../series/unit-fit.ts';
import type { TimeReading } from '../time/interval.ts';
import { revisionOf } from './check-level.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatSigned, formatValue } from './format.ts';
import { stepsOf } from './ledger.ts';

/** A change from one window to another; null when either has no value. Per cent, points or the unit's own, by `use`. */
export function computeChange(
  input: CheckInput,
  use: Use,
  reading: TimeReading,
  base: TimeReading,
): Computed | null {
  const { indicator } = input.candidate;
  const now = measureOver(input.points, indicator, reading.interval, input.day);
  const before = measureOver(input.points, indicator, base.interval, input.day);
  if (!now || !before) return null;
  const arithmetic = arithmeticOf(input, use);
  const value = arithmetic.of(now.value, before.value);
  if (value === null) return null;
  const asPublished =
    now.asPublished === null || before.asPublished === null || !isOfOneDay([...now.used, ...before.used])
      ? null
      : arithmetic.of(now.asPublished, before.asPublished);
  return {
    name: `${reading.name} on ${base.name}${use === 'points-change' ? ', in percentage points' : ''}`,
    value,
    asPublished,
    held: now.held && before.held,
    low: null,
    high: null,
    unit: arithmetic.unit,
    decimals: arithmetic.decimals,
    derivation: arithmetic.write(now, before),
    steps: [
      ...stepsOf(indicator, [now, before]),
      {
        label: arithmetic.write(now, before),
        value: formatSigned(value, arithmetic.unit, arithmetic.decimals),
      },
    ],
    measured: [now, before],
    period: reading.interval,
    basePeriod: base.interval,
    revision: changeRevision(input, use, now.value, before.value),
  };
}

interface Arithmetic {
  unit: string;
  decimals: number;
  of: (now: number, before: number) => number | null;
  write: (now: Measured, before: Measured) => string;
}

function arithmeticOf(input: CheckInput, use: Use): Arithmetic {
  const { indicator } = input.candidate;
  const show = ({ value }: Measured) => formatValue(value, indicator.unit, indicator.decimals);
  if (use !== 'relative-change') {
    return {
      unit: use === 'points-change' ? 'points' : indicator.unit,
      decimals: indicator.decimals,
      of: (now, before) => now - before,
      write: (now, before) => `${show(now)} − ${show(before)}`,
    };
  }
  if (input.claim.kind === 'multiple') {
    return {
      unit: 'times',
      decimals: 2,
      of: (now, before) => (before === 0 ? null : now / before),
      write: (now, before) => `${show(now)} ÷ ${show(before)}`,
    };
  }
  return {
    unit: 'percent',
    decimals: 1,
    of: (now, before) => (before === 0 ? null : (now / before - 1) * 100),
    write: (now, before) => `${show(now)} ÷ ${show(before)} − 1`,
  };
}

/**
 * A revision moves the change, in the change's own terms. The ends of a series are mostly revised alike, so what one end alone
 * may move by is taken for both.
 */
function changeRevision(input: CheckInput, use: Use, now: number, before: number): number | null {
  const own = revisionOf(input.candidate.indicator, now);
  if (own === null || use !== 'relative-change') return own;
  const share = before === 0 ? 0 : own / Math.abs(before);
  return input.claim.kind === 'multiple' ? share : share * 100;
}
