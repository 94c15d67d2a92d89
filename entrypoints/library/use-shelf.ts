import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Series } from '../../lib/core/series/series.ts';
import { hearBackground } from '../../lib/messaging/answer.ts';
import { watchSettings } from '../../lib/store/settings.ts';
import { fetchSeries, openShelf } from './open-shelf.ts';
import type { Shelf } from './shelf.ts';
import { reopenShelf } from './use-search.ts';

/** What the packs hold, read anew when packs change; null until it is read. */
export function useShelf(): { shelf: Shelf | null; again: () => void } {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const again = useCallback(() => {
    reopenShelf();
    openShelf().then(setShelf, () => setShelf(null));
  }, []);
  useEffect(() => {
    again();
    const stop = [hearBackground({ datasetChanged: again }), watchSettings(again)];
    return () => {
      for (const end of stop) end();
    };
  }, [again]);
  return { shelf, again };
}

/** The observations of one series; `undefined` while they are read, null where there is no such series. */
export function useSeries(key: string | null): Series | null | undefined {
  const [loaded, setLoaded] = useState<{ key: string; series: Series | null } | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    let wanted = true;
    fetchSeries([key]).then(
      (found) => wanted && setLoaded({ key, series: found.get(key) ?? null }),
      () => wanted && setLoaded({ key, series: null }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return loaded !== null && loaded.key === key ? loaded.series : undefined;
}
