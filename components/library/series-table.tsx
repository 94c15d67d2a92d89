import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ObservationStatus } from '../../lib/core/series/indicator.ts';
import { figureText, formatDay } from '../format.ts';
import { type MessageKey, useMessages } from '../messages.ts';
import { ScrollArea } from '../scroll-area.tsx';

export interface TableRow {
  name: string;
  value: number;
  /** On the same period a year before, in per cent or points; null where there is none. */
  change: number | null;
  status: ObservationStatus;
  published: string;
  low: number | null;
  high: number | null;
  /** Earlier releases of the same period, oldest first. */
  earlier: readonly { value: number; published: string }[];
}

const statusNames: Record<ObservationStatus, MessageKey> = {
  A: 'statusA',
  P: 'statusP',
  E: 'statusE',
  F: 'statusF',
  B: 'statusB',
  O: 'statusO',
  L: 'statusL',
};

const atFirst = 24;

/** The rows of the chosen range, newest first: the chart's text alternative. */
export function SeriesTable(props: {
  title: string;
  unit: string;
  /** The publisher's own. */
  decimals: number;
  rows: readonly TableRow[];
  from: number;
  to: number;
}): JSX.Element {
  const t = useMessages();
  const [all, setAll] = useState(false);
  const inRange = props.rows.slice(props.from, props.to + 1).reverse();
  const shown = all ? inRange : inRange.slice(0, atFirst);
  const hasInterval = inRange.some((row) => row.low !== null);
  const hasChange = inRange.some((row) => row.change !== null);
  const hasPublished = inRange.some((row) => row.published !== '');
  const changeUnit = props.unit === 'percent' ? 'points' : 'percent';
  return (
    <section>
      <h2 class="sec">{t('table')}</h2>
      <ScrollArea label={props.title}>
        <table class="data">
          <caption class="vh">
            {props.title}, {props.unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('tablePeriod')}</th>
              <th scope="col" class="n">
                {props.unit}
              </th>
              {hasInterval && (
                <th scope="col" class="n">
                  {t('tableInterval')}
                </th>
              )}
              {hasChange && (
                <th scope="col" class="n">
                  {t('tableChange')}
                </th>
              )}
              <th scope="col">{t('tableStatus')}</th>
              {hasPublished && <th scope="col">{t('tablePublished')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.name}>
                <th scope="row" class="num">
                  {row.name}
                </th>
                <td class="n">
                  {figureText(row.value, props.unit, false, props.decimals)}
                  {row.earlier.length > 0 && <Earlier row={row} unit={props.unit} />}
                </td>
                {hasInterval && (
                  <td class="n">
                    {row.low !== null && row.high !== null
                      ? `${figureText(row.low, props.unit, false, props.decimals)} – ${figureText(row.high, props.unit, false, props.decimals)}`
                      : ''}
                  </td>
                )}
                {hasChange && (
                  <td class="n">{row.change === null ? '–' : figureText(row.change, changeUnit, true, 1)}</td>
                )}
                <td>{t(statusNames[row.status])}</td>
                {hasPublished && <td class="num">{row.published ? formatDay(row.published, t) : ''}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {inRange.length > atFirst && (
        <p class="acts3">
          <button type="button" class="btn" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('showFewer') : t('showAll', String(inRange.length))}
          </button>
        </p>
      )}
    </section>
  );
}

/** What was published of the same period before. */
function Earlier({ row, unit }: { row: TableRow; unit: string }): JSX.Element {
  const t = useMessages();
  return (
    <details class="earlier">
      <summary>{t('earlierReleases', String(row.earlier.length))}</summary>
      <ul>
        {row.earlier.map((vintage) => (
          <li key={vintage.published + vintage.value}>
            {figureText(vintage.value, unit)}
            {vintage.published && <span class="muted"> · {formatDay(vintage.published, t)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
