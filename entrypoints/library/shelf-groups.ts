import type { ShelfGroup } from '../../components/library/shelf-nav.tsx';
import type { SeriesSummary } from '../../lib/core/series/series.ts';
import { addressOf, type Route } from './route.ts';
import type { Shelf } from './shelf.ts';

/** The measures of a pack by publisher; null where there is no such pack. */
export function packNav(shelf: Shelf, name: string): { pack: string; groups: ShelfGroup[] } | null {
  const pack = shelf.packs.find((held) => held.name === name);
  if (!pack) return null;
  const groups = new Map<string, ShelfGroup['items'][number][]>();
  for (const { id, title, publisher } of pack.indicators) {
    const item = { id, title, href: addressOf({ indicator: id }) };
    const group = groups.get(publisher);
    if (group) group.push(item);
    else groups.set(publisher, [item]);
  }
  return { pack: pack.title, groups: [...groups].map(([publisher, items]) => ({ name: publisher, items })) };
}

/** The total of a measure where most readers look first: its own area, the UK, else the first held. */
const firstOf = (shelf: Shelf, id: string): SeriesSummary | null => {
  const all = shelf.seriesOf.get(id) ?? [];
  const home = shelf.indicators.get(id)?.impliedArea ?? 'GBR';
  return all.find((series) => series.area === home && series.breakdown === '') ?? all[0] ?? null;
};

/** The series that a route leads to; null where it leads to none, or to one that is not held. */
export function seriesFor(shelf: Shelf, route: Route): SeriesSummary | null {
  switch (route.is) {
    case 'series': {
      const indicator = route.key.split('|', 1)[0] ?? '';
      return shelf.seriesOf.get(indicator)?.find(({ key }) => key === route.key) ?? null;
    }
    case 'indicator':
      return firstOf(shelf, route.id);
    case 'pack': {
      const first = shelf.packs.find(({ name, off }) => name === route.name && !off)?.indicators[0];
      return first ? firstOf(shelf, first.id) : null;
    }
    default:
      return null;
  }
}
