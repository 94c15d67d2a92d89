import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Chart as ChartData } from '../../lib/core/checks/finding.ts';
import { figureText } from '../format.ts';
import { TableIcon } from '../icons.tsx';
import { useMessages } from '../messages.ts';
import { ScrollArea } from '../scroll-area.tsx';
import { Bars, Lines, Points } from './chart-marks.tsx';
import { chartHeight, layOutChart } from './geometry.ts';
import { useWidth } from './use-width.ts';

interface ChartProps {
  chart: ChartData;
  /** Right of the title: "75% would be 23,606"; the unit when nothing is given. */
  aside?: string;
}

/** The small chart of a card: used window shaded, stated figure a hollow diamond, the same values as a table. */
export function Chart({ chart, aside }: ChartProps): JSX.Element | null {
  const t = useMessages();
  const figure = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const width = useWidth(figure, 328);
  if (chart.points.length === 0) return null;
  const shape = layOutChart(chart, width);
  const from = chart.points[0]?.label ?? '';
  const to = chart.points.at(-1)?.label ?? '';
  return (
    <figure class="chart" ref={figure}>
      <figcaption>
        <b>{chart.title}</b>
        <span class="num">{aside ?? chart.unit}</span>
        <button
          type="button"
          class="btn btn--icon chart__toggle"
          aria-pressed={asTable}
          aria-label={t('chartAsTable')}
          title={t('chartAsTable')}
          onClick={() => setAsTable(!asTable)}
        >
          <TableIcon />
        </button>
      </figcaption>
      {!asTable && (
        <svg
          viewBox={`0 0 ${shape.width} ${chartHeight}`}
          height={chartHeight}
          role="img"
          aria-label={t(shape.bars ? 'chartOfBars' : 'chartOfLine', chart.title, from, to)}
        >
          {shape.windows.map((w) => (
            <rect key={w.x} class="c-window" x={w.x} y={0} width={w.width} height={96} />
          ))}
          {shape.ticks.map((tick) => (
            <g key={tick.y}>
              <line class="c-grid" x1={0} x2={shape.width} y1={tick.y} y2={tick.y} />
              <text x={0} y={tick.y - 3}>
                {tick.text}
              </text>
            </g>
          ))}
          {shape.bars ? <Bars chart={chart} shape={shape} /> : <Lines chart={chart} shape={shape} />}
          <line class="c-axis" x1={0} x2={shape.width} y1={shape.baseline} y2={shape.baseline} />
          <Points chart={chart} shape={shape} statedWord={t('chartStated')} />
          {shape.labels.map((label) => (
            <text
              key={label.text}
              class={label.used ? 't-used t-axis' : ''}
              x={label.x}
              y={chartHeight - 4}
              text-anchor="middle"
            >
              {label.text}
            </text>
          ))}
        </svg>
      )}
      <ChartTable chart={chart} hidden={!asTable} />
    </figure>
  );
}

/** The same values in the same order: always there for screen readers, shown to all on request. */
function ChartTable({ chart, hidden }: { chart: ChartData; hidden: boolean }): JSX.Element {
  const t = useMessages();
  const table = (
    <table class="data">
      <caption class="vh">
        {chart.title}, {chart.unit}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('tablePeriod')}</th>
          <th scope="col" class="n">
            {chart.unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {chart.points.map((point) => (
          <tr key={point.period}>
            <th scope="row">
              {point.label}
              {point.used && <span class="muted"> · {t('tableUsed')}</span>}
              {point.later && <span class="muted"> · {t('tableLater')}</span>}
            </th>
            <td class="n">{figureText(point.value, chart.unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return hidden ? (
    <div class="vh">{table}</div>
  ) : (
    <ScrollArea class="chart__table" label={chart.title}>
      {table}
    </ScrollArea>
  );
}
