import type { Indicator } from '../series/indicator.ts';
import { type Measured, measureOver } from '../series/measure-over.ts';
import { shiftInterval } from '../time/shift.ts';
import { wholeOf } from './check-share.ts';
import type { CheckInput, Computed } from './computed.ts';
import type { Note } from './finding.ts';
import { formatNumber, formatValue } from './format.ts';
import { populationOn } from './population.ts';
import { type RankedWindow, sameWindows } from './rank-windows.ts';

const ordinals = ['highest', 'second-highest', 'third-highest'];

/**
 * What puts a figure into proportion, computed from the packs: its share of the whole, its place among the same window of
 * other years, the change over ten years, and how much it is for each person. Of single values only; none for changes and
 * ranks, nor of what is itself a change.
 */
export function perspectiveOn(input: CheckInput, computed: Computed): Note[] {
  const own = computed.measured[0];
  const { measure, growthOver } = input.candidate.indicator;
  if (computed.measured.length !== 1 || !own || input.claim.kind === 'rank') return [];
  if (growthOver !== null || measure === 'index') return [];
  const lines = [shareLine(input, own), placeLine(input, own), decadeLine(input, own), headLine(input, own)];
  return lines.flatMap((text) => (text === null ? [] : [{ kind: 'perspective' as const, text }]));
}

/** "8% of the whole, 109,343": of a part whose whole is held. */
function shareLine(input: CheckInput, own: Measured): string | null {
  const whole = wholeOf(input, own.interval);
  if (!whole || whole.value <= 0 || own.value < 0 || own.value > whole.value) return null;
  const { unit, decimals } = input.candidate.indicator;
  const percent = (100 * own.value) / whole.value;
  return `${formatNumber(percent, percent < 10 ? 1 : 0)}% of the whole, ${formatValue(whole.value, unit, decimals)}.`;
}

/** "The second-highest of the 8 such periods since 2018": of what adds up over time. */
function placeLine(input: CheckInput, own: Measured): string | null {
  const { indicator } = input.candidate;
  if (indicator.measure !== 'flow' && indicator.measure !== 'amount') return null;
  const windows = sameWindows(input.points, indicator, own.interval, input.day);
  const words = ordinals[windows.filter((each: RankedWindow) => each.value > own.value).length];
  const first = windows[0]?.interval.start.slice(0, 4);
  return words && first && windows.length >= LEAST
    ? `The ${words} of the ${windows.length} such periods since ${first}.`
    : null;
}

const LEAST = 5;

/** "120% higher than ten years before (2016: 42,599)". */
function decadeLine({ candidate, points, day }: CheckInput, own: Measured): string | null {
  const { indicator } = candidate;
  const then = shiftInterval(own.interval, { unit: 'year', count: -10 });
  const before = measureOver(points, indicator, then, day);
  if (!before || before.value <= 0 || !isOfItsTime(own, before)) return null;
  const shown = formatValue(before.value, indicator.unit, indicator.decimals);
  return `${movedFrom(before.value, own.value, indicator)} ten years before (${then.end.slice(0, 4)}: ${shown}).`;
}

/** From three times on a percentage is hard to picture: "10 times that of". */
const TIMES = 3;

/** Nothing is left of it when it is written: nobody is told of "0.0 points higher". */
const isNone = (value: number, decimals: number): boolean => value < 0.5 * 10 ** -decimals;

/** A rate moves in points, all else in per cent of what it was. */
function movedFrom(before: number, now: number, { unit, decimals }: Indicator): string {
  const side = now < before ? 'lower' : 'higher';
  if (unit === 'percent') {
    const points = Math.abs(now - before);
    return isNone(points, decimals)
      ? 'The same as'
      : `${formatValue(points, 'points', decimals)} ${side} than`;
  }
  if (now >= TIMES * before) return `${formatNumber(now / before, now < 10 * before ? 1 : 0)} times that of`;
  const percent = Math.abs((now / before - 1) * 100);
  return isNone(percent, 0) ? 'About the same as' : `${formatNumber(percent)}% ${side} than`;
}

/** Measured in one way: a year's sum is not set against one quarter. */
const isOfItsTime = (own: Measured, before: Measured): boolean => own.way === before.way;

/** Beyond so many people to each one counted, a share of the population says nothing. */
const FEWEST = 2000;

/** "About £69 for each person in the area"; "about 1 in 630 people". */
function headLine(input: CheckInput, own: Measured): string | null {
  const { indicator, breakdown } = input.candidate;
  const people =
    breakdown === '' && indicator.prices !== 'constant' ? populationOn(input, own.interval)?.people : null;
  if (!people || own.value <= 0) return null;
  if (indicator.measure === 'amount' || (indicator.measure === 'stock' && indicator.prices === 'current')) {
    const each = formatValue(own.value / people, indicator.unit, own.value / people < 10 ? 2 : 0);
    return `About ${each} for each person living there.`;
  }
  const ratio = people / own.value;
  return indicator.unit === 'people' && ratio >= 2 && ratio < FEWEST
    ? `About 1 in ${formatNumber(rounded(ratio))} people living there.`
    : null;
}

/** To two digits. */
const rounded = (value: number): number => Number(value.toPrecision(2));
