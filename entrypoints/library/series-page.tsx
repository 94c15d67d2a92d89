import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type Choice, SeriesView, type StepName } from '../../components/library/series-view.tsx';
import type { MessageKey } from '../../components/messages.ts';
import type { Frequency, Indicator } from '../../lib/core/series/indicator.ts';
import { type Series, seriesKey } from '../../lib/core/series/series.ts';
import { copyText, todayByClock } from '../surface/card-actions.ts';
import { download } from '../surface/download.ts';
import { translate as t } from '../surface/messages.ts';
import { addressOf } from './route.ts';
import { rowsAsCsv } from './rows-csv.ts';
import { factsOf } from './series-facts.ts';
import { changesOnAYear, firstStep, rowsOf, stepsOf } from './series-rows.ts';
import { areaName, breakdownName, type Shelf, seriesTitle } from './shelf.ts';

const frequencyNames: Record<Frequency, MessageKey> = {
  day: 'frequencyDay',
  week: 'frequencyWeek',
  month: 'frequencyMonth',
  quarter: 'frequencyQuarter',
  half: 'frequencyHalf',
  year: 'frequencyYear',
  irregular: 'frequencyIrregular',
};

const byName = (a: Choice, b: Choice): number => a.name.localeCompare(b.name, 'en');

/** Places and parts held of the same measure; a part is offered for the place now shown. */
function choicesOf(shelf: Shelf, series: Series): { areas: Choice[]; parts: Choice[] } {
  const all = shelf.seriesOf.get(series.indicator) ?? [];
  const areas = [...new Set(all.map((s) => s.area))].map((code) => ({ code, name: areaName(shelf, code) }));
  const parts = all
    .filter((s) => s.area === series.area)
    .map((s) => ({ code: s.breakdown, name: breakdownName(shelf, s.breakdown) || t('partAll') }));
  return {
    areas: areas.sort(byName),
    parts: parts.sort((a, b) => Number(a.code !== '') - Number(b.code !== '') || byName(a, b)),
  };
}

const show = (key: string): void => {
  location.hash = addressOf({ series: key });
};

/** One series of the library, worked out for the step chosen. */
export function SeriesPage(props: { shelf: Shelf; indicator: Indicator; series: Series }): JSX.Element {
  const { shelf, indicator, series } = props;
  const steps = useMemo(() => stepsOf(series, indicator), [series, indicator]);
  const [chosen, setChosen] = useState<StepName | null>(null);
  const step = chosen !== null && steps.includes(chosen) ? chosen : firstStep(steps);
  const rows = useMemo(() => rowsOf(series, indicator, step), [series, indicator, step]);
  const changes = useMemo(() => changesOnAYear(rows, indicator), [rows, indicator]);
  const title = seriesTitle(shelf, series);
  const { areas, parts } = choicesOf(shelf, series);
  const facts = factsOf(shelf, indicator, series, rows.at(-1), todayByClock(), t);
  const asCsv = (): string =>
    rowsAsCsv(rows, { series: title, unit: indicator.unit, source: indicator.source.url });
  return (
    <SeriesView
      key={series.key}
      title={title}
      kicker={[
        indicator.publisher,
        indicator.unit,
        t(frequencyNames[indicator.frequency]),
        indicator.seasonallyAdjusted ? t('seasonal') : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      definition={indicator.definition}
      unit={indicator.unit}
      decimals={indicator.decimals}
      steps={steps}
      step={step}
      onStep={setChosen}
      points={rows}
      rows={rows.map((row, i) => ({ ...row, change: changes[i] ?? null }))}
      areas={areas}
      area={series.area}
      onArea={(area) => {
        const held = shelf.seriesOf.get(indicator.id) ?? [];
        const same = held.find((s) => s.area === area && s.breakdown === series.breakdown);
        show((same ?? held.find((s) => s.area === area))?.key ?? series.key);
      }}
      parts={parts}
      part={series.breakdown}
      onPart={(part) => show(seriesKey(indicator.id, series.area, part))}
      facts={{ ...facts, onCopyCitation: () => copyText(facts.citation) }}
      onCopyRows={() => copyText(rows.map((row) => `${row.name}\t${row.value}`).join('\n'))}
      onDownload={() => download(`${series.key.replace(/[^\w.-]+/g, '-')}.csv`, asCsv(), 'text/csv')}
    />
  );
}
