import type { Series, SeriesRequest } from '../core/series/series.ts';
import type { PlumblineDatabase, SeriesRecord } from './database.ts';

const bundledNames = async (database: PlumblineDatabase): Promise<Set<string>> =>
  new Set(await database.packs.filter(({ bundled }) => bundled).primaryKeys());

/** Where two packs hold one series the bundled one speaks: a subscribed pack never outranks it. */
const preferBundled = (records: SeriesRecord[], bundled: ReadonlySet<string>): Map<string, Series> => {
  const chosen = new Map<string, SeriesRecord>();
  for (const record of records) {
    const other = chosen.get(record.key);
    if (other === undefined || (!bundled.has(other.pack) && bundled.has(record.pack)))
      chosen.set(record.key, record);
  }
  return chosen;
};

/** Loads whole series by key in one read; keys that no used pack holds are left out. */
export const loadSeries = async (
  database: PlumblineDatabase,
  requests: readonly Pick<SeriesRequest, 'key'>[],
  off: readonly string[] = [],
): Promise<Map<string, Series>> => {
  const keys = [...new Set(requests.map(({ key }) => key))];
  if (keys.length === 0) return new Map();
  const records = await database.series.where('key').anyOf(keys).toArray();
  const used = records.filter(({ pack }) => !off.includes(pack));
  const single = new Set(used.map(({ key }) => key)).size === used.length;
  return preferBundled(used, single ? new Set() : await bundledNames(database));
};
