import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import type { CheckResult } from './check.ts';

/** Related and equal indicators exist in one of the packs, and no id is in two. */
export const checkReferences = (packs: readonly Pack[]): CheckResult => {
  const all = packs.flatMap((pack) => pack.indicators);
  const known = new Set(all.map((indicator) => indicator.id));
  const problems = all.flatMap((indicator) =>
    [...indicator.related.map((related) => related.indicator), ...indicator.sameAs]
      .filter((id) => !known.has(id))
      .map((id) => `${indicator.id} names ${id}, which no pack holds`),
  );
  if (known.size !== all.length) problems.push('an indicator stands in two packs');
  return { name: 'references between packs', looked: all.length, problems };
};
