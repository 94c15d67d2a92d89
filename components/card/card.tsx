import type { JSX } from 'preact';
import type { Chart as ChartData, Finding } from '../../lib/core/checks/finding.ts';
import { Chart } from '../chart/chart.tsx';
import type { CitedPage } from '../citation.ts';
import { figureText, formatDay } from '../format.ts';
import { CloseIcon } from '../icons.tsx';
import { type Translate, useMessages } from '../messages.ts';
import { RatingLabel, spokenOf, verdictOf } from '../rating.tsx';
import { type CardActions, CardMenu } from './card-menu.tsx';
import { type CardFlag, FlagNote, Nearest } from './card-notes.tsx';
import { Figures } from './figures.tsx';
import { Ledger } from './ledger.tsx';
import { Notes } from './notes.tsx';
import { Readings } from './readings.tsx';
import { SourceLine } from './source-line.tsx';
import { figureLine, officialFigure, sideOf } from './two-figures.ts';

export interface CardProps extends CardActions {
  finding: Finding;
  /** ISO day of today, for the age of our copy. */
  today: string;
  /** `page` floats over an article, `panel` stands in the side panel, `row` inside a list that already shows the rating. */
  frame?: 'page' | 'panel' | 'row' | undefined;
  /** The page it was met on, for citations; null for a pasted text. */
  page?: CitedPage | null | undefined;
  /** "Plumbline 0.1.0; uk-migration 2026.8.21", for reports. */
  versions?: string | undefined;
  flags?: CardFlag[] | undefined;
  readingsOpen?: boolean | undefined;
  onClose?: (() => void) | undefined;
  onShowInPage?: ((finding: Finding) => void) | undefined;
  onOpenSeries?: ((indicator: string) => void) | undefined;
}

/** What follows the rating in the head of the card. */
export function sayOf(finding: Finding, t: Translate): string {
  if (finding.standing === 'disputed') return t('sayDisputed');
  switch (finding.rating) {
    case 'matches':
      return t('sayMatches');
    case 'close': {
      const side = sideOf(finding, t);
      const figure = officialFigure(finding, t);
      if (!figure) return t('sayMatches');
      return side ? `${side}: ${figureLine(figure)}` : t('sayClose', figureLine(figure));
    }
    case 'differs':
      return t('sayDiffers');
    case 'revised':
      return t('sayRevised');
    case 'context':
      return t('sayContext');
    default:
      return finding.abstained ? t(abstentionNames[finding.abstained]) : '';
  }
}

const abstentionNames = {
  'no-series': 'abstainedNoSeries',
  'ambiguous-series': 'abstainedAmbiguous',
  'no-observation': 'abstainedNoObservation',
  'uncertain-slot': 'abstainedUncertain',
  'vintage-not-held': 'abstainedVintage',
  'not-checkable': 'abstainedNotCheckable',
  'not-a-statistic': 'abstainedNotAStatistic',
} as const;

/** Abstentions where the series is known, so that the stated figure may stand beside an empty official one. */
const wouldCompare: ReadonlySet<Finding['abstained']> = new Set([
  'no-observation',
  'vintage-not-held',
] as const);

/** "75% would be 23,606": the stated change on the chart's own scale. */
function chartAside(finding: Finding, chart: ChartData | null, t: Translate): string | undefined {
  const { value, kind, unit, direction } = finding;
  if (!chart?.stated || value === null || kind !== 'change' || chart.unit === unit) return undefined;
  const change = figureText(direction === 'fall' ? -value : value, unit);
  return t('wouldBe', change, figureText(chart.stated.value, chart.unit));
}

/** All there is to say of one figure, in one order: rating, figures, arithmetic, chart, notes, source and dates. */
export function Card(props: CardProps): JSX.Element {
  const t = useMessages();
  const { finding, frame = 'page', flags = [], onClose, onShowInPage } = props;
  const verdict = verdictOf(finding);
  const role = frame === 'page' ? ({ role: 'dialog', tabIndex: -1 } as const) : ({ role: 'group' } as const);
  const compared = finding.rating !== null || (wouldCompare.has(finding.abstained) && finding.title !== null);
  // Without a judgement nothing is held against the series.
  const chart = verdict === 'context' && finding.chart ? { ...finding.chart, stated: null } : finding.chart;
  const aside = chartAside(finding, chart, t);
  const rest = (
    <>
      {finding.abstained && (
        <p class="card__why">
          {finding.why} {finding.copyEnds && t('staleEnds', formatDay(finding.copyEnds, t, 'long'))}
        </p>
      )}
      {flags.map((flag) => (
        <FlagNote key={flag.by + flag.day} flag={flag} />
      ))}
      {verdict !== 'context' && <Ledger finding={finding} />}
      {chart && <Chart chart={chart} {...(aside ? { aside } : {})} />}
      {verdict === 'context' && <Ledger finding={finding} />}
      <Notes finding={finding} />
      <Readings finding={finding} open={props.readingsOpen ?? false} />
      {finding.abstained && <Nearest finding={finding} onOpenSeries={props.onOpenSeries} />}
      <SourceLine finding={finding} today={props.today} />
    </>
  );
  return (
    <section
      class={`card card--${frame} surface r-${verdict}`}
      aria-label={spokenOf(finding, t)}
      dir="ltr"
      lang={t('languageTag')}
      {...role}
    >
      <header class="card__head">
        <RatingLabel verdict={verdict} />
        <span class="card__say num">{sayOf(finding, t)}</span>
        {onShowInPage && (
          <button type="button" class="btn btn--bare" onClick={() => onShowInPage(finding)}>
            {t('showInPage')}
          </button>
        )}
        {onClose && (
          <button
            type="button"
            class="btn btn--icon"
            aria-label={t('close')}
            title={t('close')}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        )}
      </header>
      <div class="card__what" lang="en">
        {compared ? (
          <h3>{finding.title ?? `“${finding.quote}”`}</h3>
        ) : (
          <h3 class="words">“{finding.quote}”</h3>
        )}
        {[compared ? null : finding.title, finding.subtitle].filter(Boolean).join(' · ')}
      </div>
      {compared && verdict !== 'context' && <Figures finding={finding} />}
      {rest}
      <CardMenu {...props} page={props.page ?? null} versions={props.versions ?? ''} />
    </section>
  );
}
