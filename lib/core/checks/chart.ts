import { knownOn, type Point } from '../series/points.ts';
import { earlier } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { labelInterval, nameInterval } from '../time/name-interval.ts';
import { wholeMonths } from '../time/shape.ts';
import { containsInterval, isLike, sameInterval } from '../time/shift.ts';
import type { CheckInput, Computed } from './computed.ts';
import type { Chart, ChartPoint } from './finding.ts';
import { sameWindows } from './rank-windows.ts';
import type { StatedFigure } from './stated-figure.ts';

const longest = 24;

/** The series around the claim: the same stretch of each year for a sum, else the newest observations up to the claim's. */
export function chartOf(input: CheckInput, computed: Computed, stated: StatedFigure | null): Chart | null {
  const { indicator } = input.candidate;
  const own = computed.measured[0];
  if (!own) return null;
  const isSum = own.way === 'sum' || (indicator.grain.sum && !indicator.grain.rolling);
  const used = computed.measured.map(({ interval, way, used }) =>
    way === 'observation' || way === 'sum' ? interval : (used[0]?.point.interval ?? interval),
  );
  const points = isSum
    ? yearlyPoints(input, own.interval, used)
    : observedPoints(input, own.used[0]?.point, used);
  if (points.length < 2) return null;
  const at = points.findIndex((point) => point.used && point.period === periodOf(used[0] as Interval));
  const level = statedLevel(input, computed, stated);
  return {
    title: isSum ? titleOfSum(indicator.title, own.interval) : indicator.title,
    unit: indicator.unit,
    points,
    stated: level === null || at < 0 ? null : { value: level, at },
  };
}

const periodOf = (interval: Interval): string => `${interval.start}/${interval.end}`;

const titleOfSum = (title: string, interval: Interval): string =>
  wholeMonths(interval) === 12
    ? `${title}, by year`
    : `${title}, ${nameInterval(interval).replace(/ \d{4}$/, '')}`;

function yearlyPoints(input: CheckInput, window: Interval, used: Interval[]): ChartPoint[] {
  const windows = sameWindows(input.points, input.candidate.indicator, window, null);
  return windows.slice(-12).map(({ interval, value }) => ({
    period: periodOf(interval),
    label: interval.end.slice(0, 4),
    value,
    used: used.some((each) => sameInterval(each, interval)),
    later: input.day !== null && interval.end > input.day,
  }));
}

function observedPoints(input: CheckInput, own: Point | undefined, used: Interval[]): ChartPoint[] {
  if (!own) return [];
  const alike = input.points.filter((point) => isLike(point.interval, own.interval));
  const at = alike.indexOf(own);
  const first = used.map(({ start }) => start).reduce(earlier, own.interval.start);
  const from = Math.max(
    0,
    Math.min(
      at - longest + 2,
      alike.findIndex((point) => point.interval.start >= first),
    ),
  );
  return alike.slice(from, at + 3).map((point) => {
    const known = knownOn(point, input.candidate.indicator, input.day);
    return {
      period: periodOf(point.interval),
      label: labelInterval(point.interval),
      value: known.newest.value,
      used: used.some((each) => sameInterval(each, point.interval) || containsInterval(point.interval, each)),
      later: known.asOf === null,
    };
  });
}

/** The stated figure on the series' own scale: a change is laid on its base. */
function statedLevel(input: CheckInput, computed: Computed, stated: StatedFigure | null): number | null {
  if (!stated) return null;
  const { use } = input.candidate.fit;
  const base = computed.measured[1]?.value;
  const signed = stated.value * stated.sign;
  if (use === 'level') return input.claim.unit?.per && computed.measured[0]?.way === 'sum' ? null : signed;
  if (base === undefined || use === 'part' || use === 'order') return null;
  if (use !== 'relative-change') return base + signed;
  return input.claim.kind === 'multiple' ? base * signed : base * (1 + signed / 100);
}
