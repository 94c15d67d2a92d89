import { formatDay } from '../../components/format.ts';
import type { RecallRow } from '../../components/library/recall-list.tsx';
import type { Translate } from '../../components/messages.ts';
import type { Recall } from '../../lib/core/series/recall.ts';
import type { SeriesSummary } from '../../lib/core/series/series.ts';
import { areaName, breakdownName, type Shelf, type ShelfPack } from './shelf.ts';

function whenOf({ periods }: Recall, t: Translate): string {
  const [from, to] = [periods?.from, periods?.to].map((day) => day && formatDay(day, t, 'long'));
  if (from && to) return t('fromTo', from, to);
  if (from) return t('recallSince', from);
  return to ? t('recallUpTo', to) : '';
}

const whatOf = (shelf: Shelf, title: string, recall: Recall, t: Translate): string => {
  const part = recall.breakdown === '' ? t('recallTotal') : breakdownName(shelf, recall.breakdown ?? '');
  const of = [title, part, recall.area && areaName(shelf, recall.area)].filter(Boolean).join(', ');
  return [of, whenOf(recall, t), recall.claims && t('recallSome')].filter(Boolean).join(' · ');
};

/** What a pack has recalled and is heard in, newest first; of one series where it is given. */
export function recallRows(
  shelf: Shelf,
  pack: ShelfPack,
  t: Translate,
  series?: Pick<SeriesSummary, 'indicator' | 'area' | 'breakdown'>,
): RecallRow[] {
  return pack.recalls
    .filter((recall) => (shelf.indicators.get(recall.indicator)?.pack ?? pack.name) === pack.name)
    .filter((recall) => series === undefined || isOf(recall, series))
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .map((recall) => {
      const title = pack.indicators.find(({ id }) => id === recall.indicator)?.title ?? recall.indicator;
      return { id: recall.id, day: recall.day, reason: recall.reason, what: whatOf(shelf, title, recall, t) };
    });
}

const isOf = (
  { indicator, area, breakdown }: Recall,
  series: Pick<SeriesSummary, 'indicator' | 'area' | 'breakdown'>,
): boolean =>
  indicator === series.indicator &&
  (area === null || area === series.area) &&
  (breakdown === null || breakdown === series.breakdown);
