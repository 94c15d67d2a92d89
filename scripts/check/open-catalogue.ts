import { judge, type Prepared, prepareCheck } from '../../lib/core/check-text.ts';
import type { Finding } from '../../lib/core/checks/finding.ts';
import type { PageText } from '../../lib/core/page-text.ts';
import type { Catalogue } from '../../lib/core/series/catalogue.ts';
import type { Pack } from '../../lib/core/series/catalogue-data.ts';
import { compileCatalogue } from '../../lib/core/series/compile-catalogue.ts';
import type { Series } from '../../lib/core/series/series.ts';
import { catalogueDataOf } from '../../lib/packs/catalogue-data.ts';

/** A catalogue with its series at hand, as the command line uses it. */
export interface Opened {
  catalogue: Catalogue;
  series: ReadonlyMap<string, Series>;
}

export const openCatalogue = (packs: readonly Pack[]): Opened => ({
  catalogue: compileCatalogue(catalogueDataOf(packs)),
  series: new Map(packs.flatMap((pack) => pack.series.map((series) => [series.key, series]))),
});

/** The whole way for one page: prepared (for `--explain`), findings, and how many were no statistical claims. */
export function checkPage(
  page: PageText,
  { catalogue, series }: Opened,
): { prepared: Prepared; findings: Finding[]; suppressed: number } {
  const prepared = prepareCheck(page, catalogue);
  const wanted = new Map(
    prepared.needs.flatMap(({ key }) => {
      const found = series.get(key);
      return found ? [[key, found] as const] : [];
    }),
  );
  return { prepared, ...judge(prepared, wanted) };
}
