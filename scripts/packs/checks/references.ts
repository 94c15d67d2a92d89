import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import type { CheckResult } from './check.ts';

/**
 * No short form holds a name of its own indicator: of two readings of the same words the longer counts, and a name that is
 * read as a short form names nothing.
 */
export const checkShortForms = (packs: readonly Pack[]): CheckResult => {
  const all = packs.flatMap((pack) => pack.indicators);
  const problems = all.flatMap(({ id, words }) => {
    const names = words.names.filter((name) => !name.includes('+'));
    return words.short
      .filter((short) => names.some((name) => ` ${short} `.includes(` ${name} `)))
      .map((short) => `${id}: the short form “${short}” holds one of its names`);
  });
  return { name: 'short forms hold no name', looked: all.length, problems };
};

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
