import type { JSX } from 'preact';
import type { Chart } from '../../lib/core/checks/finding.ts';
import { figureText } from '../format.ts';
import { type ChartGeometry, type Point, textWidth } from './geometry.ts';

const pathThrough = (points: Point[]): string =>
  points.map((p, i) => `${i ? 'L' : 'M'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('');

const diamond = (p: Point, r: number): string => `M${p.x} ${p.y - r}l${r} ${r}-${r} ${r}-${r}-${r}z`;

export function Bars({ chart, shape }: { chart: Chart; shape: ChartGeometry }): JSX.Element {
  return (
    <>
      {chart.points.map((point, i) => {
        const at = shape.points[i] ?? { x: 0, y: 0 };
        const kind = point.later ? 'c-later' : point.used ? 'c-used' : 'c-series';
        return (
          <rect
            key={point.period}
            class={kind}
            x={at.x - shape.barWidth / 2}
            y={Math.min(at.y, shape.baseline)}
            width={shape.barWidth}
            height={Math.max(1, Math.abs(shape.baseline - at.y))}
          />
        );
      })}
    </>
  );
}

/** The whole series thin, the used runs strong, what came after the article dotted. */
export function Lines({ chart, shape }: { chart: Chart; shape: ChartGeometry }): JSX.Element {
  const laterFrom = chart.points.findIndex((p) => p.later);
  const known = laterFrom < 0 ? shape.points : shape.points.slice(0, laterFrom);
  const later = laterFrom < 0 ? [] : shape.points.slice(Math.max(0, laterFrom - 1));
  const runs: Point[][] = [];
  chart.points.forEach((point, i) => {
    const at = shape.points[i];
    if (!point.used || !at) return;
    if (chart.points[i - 1]?.used) runs.at(-1)?.push(at);
    else runs.push([at]);
  });
  return (
    <>
      <path class="c-thin" d={pathThrough(known)} />
      {later.length > 1 && <path class="c-thin c-thin--later" d={pathThrough(later)} />}
      {runs.map((run) =>
        run.length > 1 ? (
          <path key={run[0]?.x} class="c-line" d={pathThrough(run)} />
        ) : (
          run[0] && <circle key={run[0].x} class="c-dot" cx={run[0].x} cy={run[0].y} r="3.5" />
        ),
      )}
    </>
  );
}

/** Keeps a label inside the chart: to the side asked for, or the other. */
function beside(x: number, text: string, gap: number, width: number, side: 'start' | 'end') {
  const wide = textWidth(text) + 4;
  const after = side === 'end' ? x + gap + wide <= width : x - gap - wide < 0;
  return after ? { x: x + gap, anchor: 'start' as const } : { x: x - gap, anchor: 'end' as const };
}

/** The official point with its value, and the stated figure as a hollow diamond, joined by the gap. */
export function Points(props: {
  chart: Chart;
  shape: ChartGeometry;
  statedWord: string;
}): JSX.Element | null {
  const { chart, shape, statedWord } = props;
  if (!shape.official) return null;
  const { at, point } = shape.official;
  const value = figureText(chart.points[at]?.value ?? 0, chart.unit);
  const half = (textWidth(value) + 4) / 2;
  const above = { x: Math.min(Math.max(point.x, half), shape.width - half), anchor: 'middle' as const };
  const stated = shape.stated;
  if (!stated || stated.coincides) {
    return (
      <>
        {stated && <path class="c-stated" d={diamond(point, 6.5)} />}
        <circle class={stated ? 'c-core' : 'c-dot'} cx={point.x} cy={point.y} r={stated ? 2.5 : 3.5} />
        <text class="t-used" x={above.x} y={point.y - (stated ? 10 : 8)} text-anchor={above.anchor}>
          {value}
        </text>
      </>
    );
  }
  const isAbove = stated.point.y < point.y;
  const word = stated.offScale
    ? `${statedWord} ${figureText(chart.stated?.value ?? 0, chart.unit)} ↑`
    : statedWord;
  const label = beside(point.x, word, 10, shape.width, 'start');
  const side = beside(point.x, value, shape.bars ? shape.barWidth / 2 + 4 : 9, shape.width, 'end');
  // Both words on one side keep a line's height apart.
  const sideY = side.anchor === label.anchor ? Math.max(point.y + 4, stated.point.y + 17) : point.y + 4;
  const official = isAbove ? { ...side, y: sideY } : { ...above, y: point.y - 8 };
  return (
    <>
      <line class="c-gap" x1={point.x} x2={point.x} y1={stated.point.y} y2={point.y} />
      <circle class="c-dot" cx={point.x} cy={point.y} r="3.5" />
      <path class="c-stated" d={diamond(stated.point, 5)} />
      <text class="t-stated" x={label.x} y={stated.point.y + 4} text-anchor={label.anchor}>
        {word}
      </text>
      <text class="t-used" x={official.x} y={official.y} text-anchor={official.anchor}>
        {value}
      </text>
    </>
  );
}
