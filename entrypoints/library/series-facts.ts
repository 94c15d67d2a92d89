import { formatAge, formatDay } from '../../components/format.ts';
import type { SeriesFactsProps } from '../../components/library/series-facts.tsx';
import type { Translate } from '../../components/messages.ts';
import type { Indicator } from '../../lib/core/series/indicator.ts';
import type { SeriesSummary } from '../../lib/core/series/series.ts';
import { recallRows } from './recall-rows.ts';
import { addressOf } from './route.ts';
import type { SeriesRow } from './series-rows.ts';
import { type Shelf, seriesTitle } from './shelf.ts';

function revisionsOf({ revision }: Indicator, t: Translate): string {
  if (revision === null) return t('revisionsNone');
  if (revision.points !== undefined) return t('revisionsPoints', String(revision.points));
  return t('revisionsPercent', `${revision.percent ?? 0}%`);
}

/** Phrases a reader would recognise; those made of several pieces are for the machine. */
const plainNames = (names: readonly string[]): string[] =>
  names.filter((name) => !/[+|]/.test(name)).slice(0, 12);

/** What is said of a series beside its chart. */
export function factsOf(
  shelf: Shelf,
  indicator: Indicator,
  series: Pick<SeriesSummary, 'indicator' | 'area' | 'breakdown'>,
  newest: SeriesRow | undefined,
  today: string,
  t: Translate,
): Omit<SeriesFactsProps, 'onCopyCitation'> {
  const { source } = indicator;
  const title = seriesTitle(shelf, series);
  const pack = shelf.packs.find(({ name }) => name === indicator.pack);
  const age = newest ? formatAge(newest.interval.end, today, t) : '';
  const retrieved = formatDay(source.retrieved, t, 'long');
  const related = indicator.related.flatMap((other) => shelf.indicators.get(other.indicator) ?? []);
  return {
    caveats: indicator.caveats,
    publisher: indicator.publisher,
    source,
    licence: source.licence,
    retrieved,
    newest: newest ? [newest.name, age].filter(Boolean).join(', ') : '–',
    nextRelease: indicator.nextRelease,
    revisions: revisionsOf(indicator, t),
    pack: pack?.title ?? indicator.pack,
    recalls: pack ? recallRows(shelf, pack, t, series) : [],
    named: plainNames(indicator.words.names),
    notNamed: plainNames(indicator.words.not),
    addsUp: indicator.grain.sum && !indicator.grain.rolling,
    related: related.map(({ id, title: name }) => ({ id, title: name, href: addressOf({ indicator: id }) })),
    citation: t('citeForm', indicator.publisher, source.title, title, retrieved, source.url),
  };
}
