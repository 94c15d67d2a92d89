import type { JSX } from 'preact';
import { useMessages } from '../messages.ts';
import type { LongChartProps } from './long-chart.tsx';

const height = 42;

/** The whole series small, with a handle at each end of the range: two native sliders, so keys and screen readers work. */
export function Brush(props: LongChartProps & { left: number; width: number }): JSX.Element | null {
  const t = useMessages();
  const { points, from, to, onRange, left, width } = props;
  const last = points.length - 1;
  if (last < 2) return null;
  const values = points.map((point) => point.value);
  const low = Math.min(0, ...values);
  const high = Math.max(...values);
  const inner = width - left;
  const x = (i: number): number => (i / last) * inner;
  const y = (value: number): number => 3 + ((high - value) / (high - low || 1)) * (height - 6);
  const path = values.map((value, i) => `${i ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const slider = (value: number, label: string, onValue: (value: number) => void): JSX.Element => (
    <input
      type="range"
      min={0}
      max={last}
      value={value}
      aria-label={label}
      aria-valuetext={points[value]?.name}
      onInput={(event) => onValue(Number(event.currentTarget.value))}
    />
  );
  return (
    <div class="brush" style={{ marginInlineStart: `${left}px` }} dir="ltr">
      <svg
        viewBox={`0 0 ${inner} ${height}`}
        height={height}
        aria-hidden="true"
        focusable="false"
        preserveAspectRatio="none"
      >
        <rect class="brush__out" x="0" y="0" width={inner} height={height} />
        <rect class="c-window" x={x(from)} y="0" width={Math.max(1, x(to) - x(from))} height={height} />
        <path class="c-thin brush__line" d={path} />
      </svg>
      {slider(from, t('rangeFrom'), (value) => onRange(Math.min(value, to - 1), to))}
      {slider(to, t('rangeTo'), (value) => onRange(from, Math.max(value, from + 1)))}
    </div>
  );
}
