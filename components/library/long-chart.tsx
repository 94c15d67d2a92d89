import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWidth } from '../chart/use-width.ts';
import { figureText } from '../format.ts';
import { useMessages } from '../messages.ts';
import { Brush } from './brush.tsx';
import { layOutLong, longHeight, nearestPoint } from './long-geometry.ts';

export interface LongPoint {
  label: string;
  name: string;
  value: number;
}

export interface LongChartProps {
  title: string;
  unit: string;
  points: readonly LongPoint[];
  /** Places of the first and last point shown. */
  from: number;
  to: number;
  onRange: (from: number, to: number) => void;
}

/** The library's chart: a line over the chosen range, the highest point named, a brush below to choose the range. */
export function LongChart(props: LongChartProps): JSX.Element | null {
  const t = useMessages();
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure, 760);
  const [at, setAt] = useState<number | null>(null);
  const { points, from, to, unit } = props;
  const shown = points.slice(from, to + 1);
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return null;
  const shape = layOutLong(
    shown.map((point) => point.value),
    shown.map((point) => point.label),
    unit,
    width,
  );
  const marked = at === null ? shape.highest : Math.min(at, shown.length - 1);
  const point = shape.points[marked];
  const value = shown[marked];
  const words = value
    ? `${figureText(value.value, unit)}, ${value.name}${at === null ? `: ${t('highest')}` : ''}`
    : '';
  return (
    <figure class="chart long" ref={figure}>
      <svg
        viewBox={`0 0 ${width} ${longHeight}`}
        height={longHeight}
        role="img"
        aria-label={t('chartOfLine', props.title, first.name, last.name)}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setAt(nearestPoint(shape, event.clientX - box.left));
        }}
        onPointerLeave={() => setAt(null)}
      >
        {shape.ticks.map((tick) => (
          <g key={tick.y}>
            <line class="c-grid" x1={shape.left} x2={width} y1={tick.y} y2={tick.y} />
            <text x={shape.left - 8} y={tick.y + 4} text-anchor="end">
              {tick.text}
            </text>
          </g>
        ))}
        {shape.labels.map((label) => (
          <text key={label.x} x={label.x} y={longHeight - 6} text-anchor="middle">
            {label.text}
          </text>
        ))}
        <line class="c-axis" x1={shape.left} x2={width} y1={shape.baseline} y2={shape.baseline} />
        <path class="c-line" d={shape.path} />
        {point && (
          <>
            {at !== null && (
              <line class="c-grid c-cross" x1={point.x} x2={point.x} y1={16} y2={shape.baseline} />
            )}
            <circle class="c-dot" cx={point.x} cy={point.y} r="4" />
            <text
              class="t-used"
              x={Math.min(Math.max(point.x, shape.left + words.length * 3.2), width - words.length * 3.2)}
              y={at === null ? point.y - 9 : 11}
              text-anchor="middle"
            >
              {words}
            </text>
          </>
        )}
      </svg>
      <Brush {...props} left={shape.left} width={width} />
    </figure>
  );
}
