import type { Chart } from '../../lib/core/checks/finding.ts';
import { axisText } from '../format.ts';

/** Bars up to this many points, a line beyond. */
const mostBars = 12;
/** Figures at 11 px are about this wide; used to keep labels apart without measuring. */
const charWidth = 6.3;
const top = 22;
const plotHeight = 96;
export const chartHeight = plotHeight + 17;
/** Closer than this, stated and official are drawn as one: the diamond closes round the point. */
const coincidence = 7;

export interface Point {
  x: number;
  y: number;
}

export interface Tick {
  y: number;
  text: string;
}

export interface AxisLabel {
  x: number;
  text: string;
  used: boolean;
}

/** Where everything of a small chart lies, in pixels of its own width. */
export interface ChartGeometry {
  bars: boolean;
  width: number;
  points: Point[];
  barWidth: number;
  /** Shaded runs of used points, as x and width. */
  windows: { x: number; width: number }[];
  ticks: Tick[];
  labels: AxisLabel[];
  baseline: number;
  /** The official point that is labelled; null when no point was used. */
  official: { at: number; point: Point } | null;
  stated: { point: Point; coincides: boolean; offScale: boolean } | null;
}

export const textWidth = (text: string): number => text.length * charWidth;

/** 1, 2 or 5 times a power of ten, at least `raw`. */
function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 2.5, 5, 10].find((m) => m * power >= raw - 1e-12) ?? 10) * power;
}

function domainOf(chart: Chart, bars: boolean): { low: number; high: number; offScale: boolean } {
  const values = chart.points.map((p) => p.value);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const stated = chart.stated?.value;
  // A slip of a digit would flatten the series: the diamond then stays at the edge and says so.
  const offScale =
    stated !== undefined &&
    (stated > 2.5 * Math.max(most, 0) + 1e-9 || stated < Math.min(least, 0) - Math.abs(most));
  const shown = stated === undefined || offScale ? values : [...values, stated];
  const high = Math.max(...shown);
  const low = Math.min(...shown);
  // Only lines may leave zero out, where the series moves within a narrow band.
  if (!bars && low > 0 && low > 0.55 * high) {
    const pad = (high - low || high * 0.1) * 0.15;
    return { low: low - pad, high, offScale };
  }
  return { low: Math.min(0, low), high: Math.max(0, high) || 1, offScale };
}

function ticksOf(low: number, high: number, unit: string, y: (v: number) => number): Tick[] {
  const step = niceStep((high - low) / 2.6);
  const ticks: Tick[] = [];
  for (let n = Math.ceil(low / step); n * step <= high + 1e-9; n += 1) {
    if (n !== 0 && y(n * step) < plotHeight - 8)
      ticks.push({ y: y(n * step), text: axisText(n * step, unit) });
  }
  return ticks;
}

/** Width to keep free at the start for the axis, where the series would run through its labels. */
function gutterFor(ticks: Tick[], heights: number[], width: number, bars: boolean): number {
  const widest = Math.max(0, ...ticks.map((t) => textWidth(t.text)));
  const band = width / heights.length;
  const first = heights.slice(0, Math.max(1, Math.ceil(widest / band)));
  const crossed = ticks.some((t) => first.some((y) => (bars ? y < t.y + 4 : Math.abs(y - t.y + 4) < 12)));
  return crossed ? widest + 6 : 0;
}

function windowsOf(chart: Chart, x: (i: number) => number, band: number): ChartGeometry['windows'] {
  const windows: ChartGeometry['windows'] = [];
  chart.points.forEach((point, i) => {
    if (!point.used) return;
    const last = windows.at(-1);
    if (last && chart.points[i - 1]?.used) last.width += band;
    else windows.push({ x: x(i) - band / 2, width: band });
  });
  // Where every point was used, shading says nothing.
  return chart.points.every((p) => p.used) ? [] : windows;
}

/** As many labels as fit: the used points first, then the ends, then evenly between. */
function labelsOf(chart: Chart, points: Point[], width: number): AxisLabel[] {
  const n = points.length;
  const order = new Set<number>();
  for (let i = n - 1; i >= 0; i -= 1)
    if (chart.points[i]?.used && (n <= mostBars || !chart.points[i + 1]?.used)) order.add(i);
  order.add(0).add(n - 1);
  for (let parts = 2; parts <= n; parts *= 2)
    for (let k = 1; k < parts; k += 1) order.add(Math.round((k * (n - 1)) / parts));
  if (n <= mostBars) for (let i = 0; i < n; i += 1) order.add(i);
  const placed: (AxisLabel & { from: number; to: number })[] = [];
  for (const i of order) {
    const label = chart.points[i];
    const at = points[i];
    if (!label || !at) continue;
    const half = (textWidth(label.label) + (label.used ? 4 : 0)) / 2;
    const x = Math.min(Math.max(at.x, half), width - half);
    if (placed.some((p) => p.text === label.label || (x - half < p.to + 5 && p.from - 5 < x + half)))
      continue;
    placed.push({ x, text: label.label, used: label.used, from: x - half, to: x + half });
  }
  return placed.map(({ x, text, used }) => ({ x, text, used }));
}

/** Lays a finding's chart out for a width in pixels; an empty list of points gives an empty chart. */
export function layOutChart(chart: Chart, width: number): ChartGeometry {
  const bars = chart.points.length <= mostBars;
  const { low, high, offScale } = domainOf(chart, bars);
  const y = (value: number): number => top + ((high - value) / (high - low || 1)) * (plotHeight - top);
  const ticks = ticksOf(low, high, chart.unit, y);
  const gutter = gutterFor(
    ticks,
    chart.points.map((p) => y(p.value)),
    width,
    bars,
  );
  const band = (width - gutter) / Math.max(1, chart.points.length);
  const x = (i: number): number => gutter + band * (i + 0.5);
  const points = chart.points.map((p, i) => ({ x: x(i), y: y(p.value) }));
  const at = chart.stated?.at ?? chart.points.findLastIndex((p) => p.used);
  const official = points[at];
  const statedY = chart.stated
    ? offScale
      ? chart.stated.value > 0
        ? 8
        : plotHeight - 8
      : y(chart.stated.value)
    : 0;
  return {
    bars,
    width,
    points,
    barWidth: Math.min(26, band * 0.5),
    windows: windowsOf(chart, x, band),
    ticks,
    labels: labelsOf(chart, points, width),
    baseline: low <= 0 ? y(0) : plotHeight,
    official: official ? { at, point: official } : null,
    stated:
      chart.stated && official
        ? {
            point: { x: official.x, y: statedY },
            coincides: !offScale && Math.abs(statedY - official.y) < coincidence,
            offScale,
          }
        : null,
  };
}
