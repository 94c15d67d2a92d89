import type { Settings } from './settings-shape.ts';

/** A host as settings name it: lower case, without "www.". */
export const siteOf = (host: string): string => host.toLowerCase().replace(/^www\./, '');

const covers = (sites: readonly string[], site: string): boolean =>
  sites.some((entry) => site === entry || site.endsWith(`.${entry}`));

/** Why a host is not read by itself, or null when it is. */
export const whyOff = (
  where: Settings['where'],
  host: string,
): 'everywhere' | 'site' | 'not-chosen' | null => {
  const site = siteOf(host);
  if (!where.everywhere) return 'everywhere';
  if (covers(where.off, site)) return 'site';
  if (where.onlyChosen && !covers(where.chosen, site)) return 'not-chosen';
  return null;
};

/** The same settings with one host switched on or off. */
export const switchSite = (where: Settings['where'], host: string, on: boolean): Settings['where'] => {
  const site = siteOf(host);
  const without = (sites: string[]) => sites.filter((entry) => site !== entry && !site.endsWith(`.${entry}`));
  const off = on ? without(where.off) : [...without(where.off), site];
  const chosen = on && where.onlyChosen ? [...without(where.chosen), site] : where.chosen;
  return { ...where, off, chosen };
};
