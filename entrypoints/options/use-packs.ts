import { useEffect, useState } from 'preact/hooks';
import type { PackRow } from '../../components/options/pack-options.tsx';
import { hearBackground } from '../../lib/messaging/answer.ts';
import { openShelf } from '../library/open-shelf.ts';
import type { ShelfPack } from '../library/shelf.ts';

export const packRow = (pack: ShelfPack): PackRow => ({
  name: pack.name,
  title: pack.title,
  version: pack.version,
  bundled: pack.bundled,
  off: pack.off,
  indicators: pack.indicators.length,
  series: pack.series.length,
  newest: pack.series.reduce((newest, { last }) => (last > newest ? last : newest), ''),
});

/** The installed packs, read anew when `version` or the data changes. */
export function usePacks(version: unknown): PackRow[] {
  const [packs, setPacks] = useState<PackRow[]>([]);
  useEffect(() => {
    const look = (): void => {
      openShelf().then(
        (shelf) => setPacks(shelf.packs.map(packRow)),
        () => setPacks([]),
      );
    };
    look();
    return hearBackground({ datasetChanged: look });
  }, [version]);
  return packs;
}
