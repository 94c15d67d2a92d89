import { areaOf, type Catalogue } from '../series/catalogue.ts';
import type { Candidate } from '../series/match-series.ts';
import { type Measured, measureOver } from '../series/measure-over.ts';
import { pointsOf } from '../series/points.ts';
import { seriesKey } from '../series/series.ts';
import type { Interval, TimeReading } from '../time/interval.ts';
import { revisionOf } from './check-level.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatNumber, formatValue } from './format.ts';

/** A place among the members of a group worked out, with how far the area is from the place claimed. */
export interface ComputedField extends Computed {
  /** True where it misses the claimed place by less than the series is revised. */
  isBarely: boolean;
}

/** Keys of the series of a group's members, for a candidate; none for a place that is no group. */
export function memberKeys(candidate: Candidate, group: string, catalogue: Catalogue): string[] {
  const members = areaOf(catalogue, group)?.members ?? [];
  return members.map(({ code }) => seriesKey(candidate.indicator.id, code));
}

/** So much of a group must be held to tell a place in it. */
const MOST = 0.8;

/** "The second-fastest in the G7": the area's true place among the members of the group; null where too few are held. */
export function computeField(input: CheckInput, reading: TimeReading): ComputedField | null {
  const { claim, candidate, catalogue } = input;
  const { rank, comparator } = claim;
  if (!rank || !comparator) return null;
  const all = membersOn(catalogue, comparator.value, reading.interval);
  const held = all.flatMap((code) => measuredOf(input, code, reading.interval));
  const own = held.find(({ code }) => code === candidate.area.value);
  if (!own || all.length < 3 || held.length < MOST * all.length) return null;
  const sign = rank.end === 'lowest' ? -1 : 1;
  const sorted = [...held].sort((a, b) => sign * (b.value - a.value));
  const place = 1 + held.filter(({ value }) => sign * value > sign * own.value).length;
  const holder = sorted[rank.place - 1];
  const { indicator } = candidate;
  const gap = holder ? Math.abs(holder.value - own.value) : Number.POSITIVE_INFINITY;
  const show = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  const name = (code: string) => areaOf(catalogue, code)?.name ?? code;
  return {
    name: reading.name,
    value: place,
    asPublished: place,
    held: own.measured.held,
    low: null,
    high: null,
    unit: rank.end,
    decimals: 0,
    derivation: `${name(own.code)} is number ${formatNumber(place)} of ${formatNumber(held.length)} held for ${name(comparator.value)}, ${rank.end} first`,
    steps: sorted.map(({ code, value }, i) => ({ label: `${i + 1}. ${name(code)}`, value: show(value) })),
    measured: [own.measured],
    period: reading.interval,
    basePeriod: null,
    revision: null,
    isBarely: gap <= (revisionOf(indicator, own.value) ?? 0),
  };
}

interface Member {
  code: string;
  value: number;
  measured: Measured;
}

const membersOn = (catalogue: Catalogue, group: string, { end }: Interval): string[] =>
  (areaOf(catalogue, group)?.members ?? [])
    .filter(({ from, to }) => (from === null || from <= end) && (to === null || to >= end))
    .map(({ code }) => code);

function measuredOf(input: CheckInput, code: string, interval: Interval): Member[] {
  const { indicator } = input.candidate;
  const series = input.seriesOf(seriesKey(indicator.id, code));
  const measured = series && measureOver(pointsOf(series), indicator, interval, input.day);
  return measured ? [{ code, value: measured.asPublished ?? measured.value, measured }] : [];
}
