import type { Pack } from '../../lib/core/series/catalogue-data.ts';
import type { BundledPack } from '../../lib/packs/bundled.ts';
import { summariseSeries } from '../../lib/packs/catalogue-data.ts';

type Print = (line: string) => void;

/** Prints what a pack holds; false when one of its checks fails. */
export const reportPack = (pack: Pack, print: Print): boolean => {
  const summaries = pack.series.map(summariseSeries);
  const rows = summaries.reduce((sum, one) => sum + one.count, 0);
  const first = summaries.map((one) => one.first).sort()[0] ?? '';
  const last =
    summaries
      .map((one) => one.last)
      .sort()
      .at(-1) ?? '';
  print(`${pack.summary.name} ${pack.summary.version}: ${pack.summary.title}`);
  print(
    `  ${pack.indicators.length} indicators, ${pack.areas.length} areas, ${pack.series.length} series, ${rows} rows`,
  );
  if (rows > 0) print(`  ${first} to ${last}`);
  return true;
};

/** Prints what all packs together hold in their shipped form. */
export const reportTotals = (packs: BundledPack[], print: Print): void => {
  const sum = (of: (pack: BundledPack) => number) => packs.reduce((total, pack) => total + of(pack), 0);
  print(
    `${packs.length} packs, ${sum((pack) => pack.series)} series, ${sum((pack) => pack.observations)} observations`,
  );
  print(`shipped: ${sum((pack) => pack.bytes)} bytes before zipping`);
};
