import type { Pack } from '../../lib/core/series/catalogue-data.ts';
import type { BundledPack } from '../../lib/packs/bundled.ts';
import { summariseSeries } from '../../lib/packs/catalogue-data.ts';
import type { CheckResult } from './checks/check.ts';
import { checkIdentities, checkParts } from './checks/identities.ts';
import { checkKnownTotals, checkYears } from './checks/totals.ts';
import { checkBounds, checkDays, checkRevisions, checkUnits } from './checks/values.ts';

type Print = (line: string) => void;

const CHECKS = [
  checkBounds,
  checkDays,
  checkUnits,
  checkRevisions,
  checkYears,
  checkIdentities,
  checkParts,
  checkKnownTotals,
];
const PROBLEMS_SHOWN = 10;

/** Prints one check; false when it failed. A check that had nothing to look at is not printed. */
export const reportCheck = ({ name, looked, problems }: CheckResult, print: Print): boolean => {
  if (looked === 0) return true;
  print(`  ${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${looked} looked at)`);
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) print(`       ${problem}`);
  if (problems.length > PROBLEMS_SHOWN) print(`       and ${problems.length - PROBLEMS_SHOWN} more`);
  return problems.length === 0;
};

const licencesOf = (pack: Pack): string =>
  [...new Set(pack.indicators.map((indicator) => indicator.source.licence))].sort().join(', ');

/** Prints what a pack holds and how its checks went; false when one failed. */
export const reportPack = (pack: Pack, print: Print): boolean => {
  const summaries = pack.series.map(summariseSeries);
  const rows = summaries.reduce((sum, one) => sum + one.count, 0);
  const first = summaries.map((one) => one.first).sort()[0] ?? '';
  const last =
    summaries
      .map((one) => one.last)
      .sort()
      .at(-1) ?? '';
  const { name, version, title } = pack.summary;
  print(`${name} ${version}: ${title}`);
  print(
    `  ${pack.indicators.length} indicators, ${pack.areas.length} areas, ${pack.series.length} series, ${rows} rows, ${pack.events.length} events`,
  );
  if (rows > 0) print(`  ${first} to ${last}; licences: ${licencesOf(pack)}`);
  return CHECKS.map((check) => reportCheck(check(pack), print)).every(Boolean);
};

/** Prints what all packs together hold in their shipped form. */
export const reportTotals = (packs: readonly BundledPack[], print: Print): void => {
  const sum = (of: (pack: BundledPack) => number) => packs.reduce((total, pack) => total + of(pack), 0);
  print(
    `${packs.length} packs, ${sum((pack) => pack.series)} series, ${sum((pack) => pack.observations)} observations`,
  );
  print(`shipped: ${sum((pack) => pack.bytes)} bytes before zipping`);
};
