import { textWidth } from '../chart/geometry.ts';
import { axisText } from '../format.ts';

export const longHeight = 300;
const top = 28;
const bottom = longHeight - 26;

export interface LongGeometry {
  left: number;
  points: { x: number; y: number }[];
  path: string;
  ticks: { y: number; text: string }[];
  labels: { x: number; text: string }[];
  baseline: number;
  /** Place of the highest point. */
  highest: number;
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 2.5, 5, 10].find((m) => m * power >= raw - 1e-12) ?? 10) * power;
}

/** Zero is kept in sight unless the series moves within a narrow band far from it. */
function domainOf(values: readonly number[]): { low: number; high: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low > 0 && low > 0.6 * high) {
    const pad = (high - low || high * 0.1) * 0.12;
    return { low: low - pad, high: high + pad };
  }
  return { low: Math.min(0, low), high: Math.max(0, high) || 1 };
}

/** A few labels that stand clear of each other, evenly along the axis. */
function labelsOf(texts: readonly string[], x: (i: number) => number, width: number): LongGeometry['labels'] {
  const widest = Math.max(...texts.map(textWidth), 20) + 16;
  const most = Math.max(2, Math.floor((width - x(0)) / widest));
  const step = Math.max(1, Math.ceil(texts.length / most));
  const labels: LongGeometry['labels'] = [];
  for (let i = 0; i < texts.length; i += step) {
    const text = texts[i] ?? '';
    const half = textWidth(text) / 2;
    labels.push({ x: Math.min(Math.max(x(i), x(0) + half - 4), width - half), text });
  }
  const [first, second] = labels;
  if (first && second && second.x - first.x < widest * 0.9) labels.splice(1, 1);
  // The last may have been moved in from the edge, up against the one before it, as the first against the second.
  const [before, last] = labels.slice(-2);
  if (before && last && last.x - before.x < widest * 0.9) labels.pop();
  return labels;
}

/** Lays the shown values out over a width in pixels. */
export function layOutLong(
  values: readonly number[],
  texts: readonly string[],
  unit: string,
  width: number,
): LongGeometry {
  const { low, high } = domainOf(values);
  const y = (value: number): number => top + ((high - value) / (high - low || 1)) * (bottom - top);
  const step = niceStep((high - low || 1) / 4.5);
  const ticks: LongGeometry['ticks'] = [];
  for (let n = Math.ceil(low / step); n * step <= high + 1e-9; n += 1)
    ticks.push({ y: y(n * step), text: axisText(Number((n * step).toPrecision(12)), unit) });
  const left = Math.max(28, ...ticks.map((tick) => textWidth(tick.text) + 12));
  const gap = (width - left - 8) / Math.max(1, values.length - 1);
  const x = (i: number): number => left + 4 + gap * i;
  const points = values.map((value, i) => ({ x: x(i), y: y(value) }));
  return {
    left,
    points,
    path: points.map((p, i) => `${i ? 'L' : 'M'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join(''),
    ticks,
    labels: labelsOf(texts, x, width),
    baseline: low <= 0 ? y(0) : bottom,
    highest: values.indexOf(Math.max(...values)),
  };
}

/** The place of the point nearest to a horizontal position. */
export function nearestPoint(shape: LongGeometry, x: number): number {
  const first = shape.points[0]?.x ?? 0;
  const gap = (shape.points[1]?.x ?? first + 1) - first;
  return Math.min(Math.max(Math.round((x - first) / gap), 0), shape.points.length - 1);
}
