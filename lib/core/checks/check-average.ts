import type { TimeReading } from '../time/interval.ts';
import { lengthInDays, wholeMonths } from '../time/shape.ts';
import { computeLevel } from './check-level.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatNumber, formatValue } from './format.ts';

/**
 * An average per day, week, month, year, hour or minute over a window: the total shared out; null when it cannot be. What
 * is counted at a date ("2,660 patients a day were in hospital with flu") is its own level.
 */
export function computeAverage(input: CheckInput, per: string, reading: TimeReading): Computed | null {
  const total = computeLevel(input, reading);
  const { indicator } = input.candidate;
  if (indicator.measure === 'stock') return total;
  const count = unitsIn(per, reading);
  if (!total || count === null) return null;
  const value = total.value / count;
  const decimals = Math.max(indicator.decimals, value < 100 ? 1 : 0);
  const derivation = `${formatValue(total.value, indicator.unit, indicator.decimals)} ÷ ${formatNumber(count, Number.isInteger(count) ? 0 : 1)} ${per}s`;
  return {
    ...total,
    value,
    asPublished: total.asPublished === null ? null : total.asPublished / count,
    low: null,
    high: null,
    decimals,
    derivation,
    steps: [
      ...total.steps,
      { label: derivation, value: `${formatValue(value, indicator.unit, decimals)} a ${per}` },
    ],
    revision: total.revision === null ? null : total.revision / count,
  };
}

const perDay: Record<string, number> = { day: 1, hour: 24, minute: 1440, second: 86400 };

/** How many of the unit the window holds; whole months and years are counted as such. */
export function unitsIn(per: string, { interval }: TimeReading): number | null {
  const days = lengthInDays(interval);
  if (per in perDay) return days * (perDay[per] as number);
  const months = wholeMonths(interval);
  if (per === 'week') return days / 7;
  if (per === 'month') return months ?? days / 30.4375;
  if (per === 'year') return months === null ? days / 365.25 : months / 12;
  return null;
}
