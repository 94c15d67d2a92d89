import type { Finding } from '../../lib/core/checks/finding.ts';
import type { Catalogue } from '../../lib/core/series/catalogue.ts';
import type { CatalogueData } from '../../lib/core/series/catalogue-data.ts';
import { compileCatalogue } from '../../lib/core/series/compile-catalogue.ts';
import type { Series, SeriesRequest } from '../../lib/core/series/series.ts';
import type { DatasetState, DisputedBy } from '../../lib/messaging/protocol.ts';
import { jsonFrom, readBundledIndex, readBundledPack } from '../../lib/packs/bundled.ts';
import { catalogueDataOf, seriesInForce, summariseSeries } from '../../lib/packs/catalogue-data.ts';
import { openDatabase, type PackRecord } from '../../lib/store/database.ts';
import { importBundled } from '../../lib/store/import-bundled.ts';
import { loadCatalogue } from '../../lib/store/load-catalogue.ts';
import { loadSeries } from '../../lib/store/load-series.ts';
import { disputesAbout } from '../surface/disputes.ts';
import { reviewsByWords, type SaidWhen } from '../surface/reviewed-words.ts';

export interface DatasetOptions {
  /** Address of the shipped packs' folder. */
  packsFolder: string;
  /** Changes with the program: a newer one compiles the catalogue anew. */
  version: string;
  /** Names of packs the reader has switched off. */
  packsOff: () => Promise<string[]>;
  changed: (state: DatasetState) => void;
}

/** The data a worker answers from; everything is loaded on first use, nothing when a worker merely wakes. */
export interface Dataset {
  state: () => DatasetState;
  /** Brings the packs to what is shipped; resolves also when it fails, with the state saying why. */
  bringUpToDate: () => Promise<DatasetState>;
  /** Throws with plain words while there is no data. */
  catalogue: () => Promise<Catalogue>;
  /** What was said of the same claims in flags, lists and reviews, by the finding's id. */
  disputes: (
    findings: readonly Finding[],
    said: (finding: Finding) => SaidWhen,
  ) => Promise<Record<string, DisputedBy[]>>;
  series: (requests: readonly SeriesRequest[]) => Promise<Map<string, Series>>;
  /** The packs or the choice of packs changed: the catalogue is loaded again. */
  forget: () => void;
}

const say = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** All packs' words together; observations are not loaded, the summaries were made when the pack was installed. */
const unite = (packs: PackRecord[]): CatalogueData => {
  const data = catalogueDataOf(packs.map((record) => ({ ...record, series: [] })));
  return { ...data, series: seriesInForce(packs, data.indicators) };
};

export const createDataset = (options: DatasetOptions): Dataset => {
  const database = openDatabase();
  const byWords = reviewsByWords(database);
  const readJson = jsonFrom(options.packsFolder);
  const source = {
    index: () => readBundledIndex(readJson),
    read: (entry: Parameters<typeof readBundledPack>[1]) => readBundledPack(readJson, entry),
    summarise: summariseSeries,
  };
  let state: DatasetState = { is: 'ready' };
  let importing: Promise<DatasetState> | null = null;
  let catalogue: Promise<Catalogue> | null = null;

  const setState = (next: DatasetState): DatasetState => {
    state = next;
    options.changed(next);
    return next;
  };

  const importNow = async (): Promise<DatasetState> => {
    try {
      await importBundled(database, source, (done, total) => setState({ is: 'importing', done, total }));
      return setState({ is: 'ready' });
    } catch (error) {
      return setState({ is: 'failed', message: say(error) });
    }
  };

  const bringUpToDate = (): Promise<DatasetState> => {
    importing ??= importNow().finally(() => {
      importing = null;
      catalogue = null;
    });
    return importing;
  };

  /** Waits for an import under way, and begins one where there is no data at all. */
  const whenFilled = async (): Promise<void> => {
    if (importing) await importing;
    else if ((await database.packs.count()) === 0) await bringUpToDate();
    if (state.is === 'failed' && (await database.packs.count()) === 0) throw new Error(state.message);
  };

  const load = async (): Promise<Catalogue> => {
    await whenFilled();
    const off = await options.packsOff();
    return loadCatalogue(database, { unite, compile: compileCatalogue, format: options.version }, off);
  };

  return {
    state: () => state,
    bringUpToDate,
    catalogue: () => {
      catalogue ??= load().catch((error: unknown) => {
        catalogue = null;
        throw error;
      });
      return catalogue;
    },
    // What others say must never stand in the way of the figure itself.
    disputes: async (findings, said) => {
      try {
        if (findings.length === 0) return {};
        return Object.fromEntries(await disputesAbout(database, findings, { find: await byWords(), said }));
      } catch {
        return {};
      }
    },
    series: async (requests) => loadSeries(database, requests, await options.packsOff()),
    forget: () => {
      catalogue = null;
    },
  };
};
