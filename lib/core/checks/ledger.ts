import type { Indicator } from '../series/indicator.ts';
import type { Measured } from '../series/measure-over.ts';
import { nameInterval } from '../time/name-interval.ts';
import type { Step } from './finding.ts';
import { formatValue } from './format.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "People, January to June 2025": what a line of the ledger is of. */
export function labelOf(indicator: Indicator, measured: Measured): string {
  const when =
    measured.way === 'end-of-window' || measured.way === 'in-force'
      ? measured.used[0]?.point.interval
      : undefined;
  const unit = /^(?:percent|index|[A-Z]{3})\b/.test(indicator.unit) ? indicator.title : indicator.unit;
  return `${capital(unit)}, ${nameInterval(when ?? measured.interval)}`;
}

/** One ledger line for each measured window. */
export const stepsOf = (indicator: Indicator, measured: readonly Measured[]): Step[] =>
  measured.map((each) => ({
    label: labelOf(indicator, each),
    value: formatValue(each.value, indicator.unit, indicator.decimals),
  }));
