import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type MessageKey, useMessages } from '../messages.ts';
import { LongChart, type LongPoint } from './long-chart.tsx';
import { SeriesFacts, type SeriesFactsProps } from './series-facts.tsx';
import { SeriesTable, type TableRow } from './series-table.tsx';

/** A step of time that a series can be shown in. */
export type StepName = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'financial-year' | 'span';

export const stepNames: Record<StepName, MessageKey> = {
  day: 'stepDay',
  week: 'stepWeek',
  month: 'stepMonth',
  quarter: 'stepQuarter',
  half: 'stepHalf',
  year: 'stepYear',
  'financial-year': 'stepFinancialYear',
  span: 'stepSpan',
};

export interface Choice {
  code: string;
  name: string;
}

export interface SeriesViewProps {
  title: string;
  /** "Home Office · people · daily". */
  kicker: string;
  definition: string;
  unit: string;
  decimals: number;
  steps: readonly StepName[];
  step: StepName;
  onStep: (step: StepName) => void;
  points: readonly LongPoint[];
  rows: readonly TableRow[];
  /** Places and parts for which the same measure is held. */
  areas: readonly Choice[];
  area: string;
  onArea: (code: string) => void;
  parts: readonly Choice[];
  part: string;
  onPart: (code: string) => void;
  facts: SeriesFactsProps;
  onCopyRows: () => Promise<boolean>;
  onDownload: () => void;
}

const Select = (props: {
  label: string;
  choices: readonly Choice[];
  value: string;
  on: (code: string) => void;
}): JSX.Element | null =>
  props.choices.length < 2 ? null : (
    <label class="pickone">
      <span>{props.label}</span>
      <select class="btn" value={props.value} onChange={(event) => props.on(event.currentTarget.value)}>
        {props.choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );

/** One series: what it measures, its chart and table, and what to know before quoting it. */
export function SeriesView(props: SeriesViewProps): JSX.Element {
  const t = useMessages();
  const [range, setRange] = useState<[number, number] | null>(null);
  const [said, setSaid] = useState('');
  const last = props.points.length - 1;
  const [from, to] = range && range[1] <= last ? range : [0, last];
  const first = props.points[from];
  const end = props.points[to];
  return (
    <article>
      <p class="kicker">{props.kicker}</p>
      <h1 class="title">{props.title}</h1>
      <p class="def" lang="en">
        {props.definition}
      </p>
      <div class="tools">
        <Select label={t('area')} choices={props.areas} value={props.area} on={props.onArea} />
        <Select label={t('part')} choices={props.parts} value={props.part} on={props.onPart} />
        {props.steps.length > 1 && (
          <fieldset class="seg" aria-label={t('step')}>
            {props.steps.map((step) => (
              <button
                key={step}
                type="button"
                aria-pressed={step === props.step}
                onClick={() => {
                  setRange(null);
                  props.onStep(step);
                }}
              >
                {t(stepNames[step])}
              </button>
            ))}
          </fieldset>
        )}
        {first && end && (
          <span class="muted num" role="status">
            {t('fromTo', first.name, end.name)}
          </span>
        )}
        <span class="tools__end">
          <span class="muted" role="status">
            {said}
          </span>
          <button
            type="button"
            class="btn"
            onClick={async () => setSaid(t((await props.onCopyRows()) ? 'copied' : 'copyFailed'))}
          >
            {t('copyRows')}
          </button>
          <button type="button" class="btn" onClick={props.onDownload}>
            {t('downloadCsv')}
          </button>
        </span>
      </div>
      <LongChart
        title={props.title}
        unit={props.unit}
        points={props.points}
        from={from}
        to={to}
        onRange={(a, b) => setRange([a, b])}
      />
      <div class="two">
        <SeriesTable
          title={props.title}
          unit={props.unit}
          decimals={props.decimals}
          rows={props.rows}
          from={from}
          to={to}
        />
        <SeriesFacts {...props.facts} />
      </div>
    </article>
  );
}
