import type { CheckInput, Computed } from './computed.ts';
import type { Note } from './finding.ts';
import { formatNumber, formatValue } from './format.ts';
import { type RankedWindow, sameWindows } from './rank-windows.ts';

const ordinals = ['highest', 'second-highest', 'third-highest'];

/**
 * What puts a figure into proportion, computed from the series itself: its place among the same window of other years, and
 * the change over ten years. For sums and yearly figures only; none where the series is short.
 */
export function perspectiveOn(input: CheckInput, computed: Computed): Note[] {
  const { indicator } = input.candidate;
  const own = computed.measured[0];
  if (computed.measured.length !== 1 || !own || input.claim.kind === 'rank') return [];
  if (indicator.measure !== 'flow' && indicator.measure !== 'amount') return [];
  const windows = sameWindows(input.points, indicator, own.interval, input.day);
  if (windows.length < 5) return [];
  return [...placeNote(windows, own.value), ...decadeNote(input, windows, own.value)];
}

function placeNote(windows: readonly RankedWindow[], value: number): Note[] {
  const place = windows.filter((each) => each.value > value).length;
  const words = ordinals[place];
  const first = windows[0]?.interval.start.slice(0, 4);
  if (!words || !first) return [];
  return [
    { kind: 'perspective', text: `The ${words} of the ${windows.length} such periods since ${first}.` },
  ];
}

function decadeNote({ candidate }: CheckInput, windows: readonly RankedWindow[], value: number): Note[] {
  const before = windows.at(-11);
  if (!before || before.value <= 0) return [];
  const percent = (value / before.value - 1) * 100;
  const shown = formatValue(before.value, candidate.indicator.unit, candidate.indicator.decimals);
  const year = before.interval.end.slice(0, 4);
  const change = `${formatNumber(Math.abs(percent))}% ${percent < 0 ? 'lower' : 'higher'}`;
  return [{ kind: 'perspective', text: `${change} than ten years before (${year}: ${shown}).` }];
}
