import type { Direction } from '../quantities/quantity.ts';
import { measureOver } from '../series/measure-over.ts';
import type { TimeGrain, TimeReading } from '../time/interval.ts';
import { labelInterval, nameInterval } from '../time/name-interval.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatNumber, formatValue } from './format.ts';
import { type RankedWindow, windowsOfGrain } from './rank-windows.ts';

/** How many windows of one length in a row rose (or fell) up to the claimed one; null when there are too few to tell. */
export function computeStreak(
  input: CheckInput,
  grain: TimeGrain,
  direction: Direction,
  last: TimeReading,
): Computed | null {
  const { indicator } = input.candidate;
  const own = measureOver(input.points, indicator, last.interval, input.day);
  if (!own) return null;
  const windows = windowsOfGrain(input.points, indicator, grain, own.interval, input.day).filter(
    ({ interval }) => interval.end <= own.interval.end,
  );
  if (windows.length < 3) return null;
  const run = runLength(windows, direction);
  const used = windows.slice(-Math.max(2, run + 1));
  const noun = direction === 'rise' ? 'rises' : 'falls';
  return {
    name: last.name,
    value: run,
    asPublished: run,
    held: own.held,
    low: null,
    high: null,
    unit: `${grain}s`,
    decimals: 0,
    derivation: `${formatNumber(run)} ${noun} in a row up to ${nameInterval(own.interval)}`,
    steps: used.map((each) => ({
      label: labelInterval(each.interval),
      value: formatValue(each.value, indicator.unit, indicator.decimals),
    })),
    measured: [own],
    period: last.interval,
    basePeriod: used[0]?.interval ?? null,
    revision: null,
  };
}

function runLength(windows: readonly RankedWindow[], direction: Direction): number {
  let run = 0;
  for (let i = windows.length - 1; i > 0; i--) {
    const change = (windows[i] as RankedWindow).value - (windows[i - 1] as RankedWindow).value;
    if (direction === 'rise' ? change <= 0 : change >= 0) break;
    run++;
  }
  return run;
}
