import { useEffect, useState } from 'preact/hooks';
import { figureText } from '../../components/format.ts';
import type { SearchHit } from '../../components/popup/search-results.tsx';
import { fetchSeries, openShelf } from './open-shelf.ts';
import { type Found, makeSearch, type Search } from './search-series.ts';
import { areaName, breakdownName, type Shelf } from './shelf.ts';
import { valueInYear } from './value-in-year.ts';

interface Opened {
  shelf: Shelf;
  search: Search;
}

let opened: Promise<Opened> | null = null;

/** The shelf and its search, made on the first word typed and kept. */
const open = (): Promise<Opened> => {
  opened ??= openShelf().then((shelf) => ({ shelf, search: makeSearch(shelf) }));
  return opened;
};

/** Forget the shelf after packs have changed. */
export const reopenShelf = (): void => {
  opened = null;
};

async function hitsFor(query: string, most: number): Promise<SearchHit[]> {
  const { shelf, search } = await open();
  const found = search(query, most);
  const series = await fetchSeries(found.map((hit) => hit.series.key));
  const hits = found.map((hit) => describe(shelf, hit, series.get(hit.series.key)));
  // A series may span the year asked for and yet hold nothing for it.
  return hits.sort((a, b) => Number(a.figure === '–') - Number(b.figure === '–'));
}

function describe(
  shelf: Shelf,
  { indicator, series, year }: Found,
  loaded: Parameters<typeof valueInYear>[0] | undefined,
): SearchHit {
  const value = loaded ? valueInYear(loaded, indicator, year) : null;
  const part = breakdownName(shelf, series.breakdown);
  return {
    indicator: indicator.id,
    key: series.key,
    title: part ? `${indicator.title}, ${part}` : indicator.title,
    detail: `${areaName(shelf, series.area)} · ${indicator.publisher}`,
    figure: value ? figureText(value.value, indicator.unit) : '–',
    period: value?.name ?? year ?? '',
  };
}

/** What the words find, as they are typed; an answer that comes late is dropped. */
export function useSearch(query: string, most = 8): { hits: SearchHit[]; loading: boolean } {
  const [result, setResult] = useState<{ hits: SearchHit[]; loading: boolean }>({ hits: [], loading: false });
  useEffect(() => {
    const words = query.trim();
    if (words === '') {
      setResult({ hits: [], loading: false });
      return undefined;
    }
    let wanted = true;
    setResult((before) => ({ hits: before.hits, loading: before.hits.length === 0 }));
    hitsFor(words, most).then(
      (hits) => wanted && setResult({ hits, loading: false }),
      () => wanted && setResult({ hits: [], loading: false }),
    );
    return () => {
      wanted = false;
    };
  }, [query, most]);
  return result;
}
