import { correctedSlots, type Flag, type FlagReason, type FlagStatus, openStatuses } from './flag.ts';

/** What the desk shows; null and "" leave a filter open. Days are ISO days of flagging, inclusive. */
export interface FlagFilter {
  search: string;
  status: FlagStatus | 'open' | null;
  reason: FlagReason | null;
  publisher: string | null;
  tag: string | null;
  from: string | null;
  to: string | null;
}

export const noFilter: FlagFilter = {
  search: '',
  status: null,
  reason: null,
  publisher: null,
  tag: null,
  from: null,
  to: null,
};

export type SortKey = 'quote' | 'stated' | 'official' | 'reason' | 'publisher' | 'status' | 'created';

export interface FlagSort {
  by: SortKey;
  descending: boolean;
}

/** The outlet as the page named it, else its host. */
export function outletOf({ page }: Flag): string {
  if (page.publisher) return page.publisher;
  try {
    return new URL(page.url).hostname.replace(/^www\./, '');
  } catch {
    return page.url;
  }
}

/** The figure as stated, in base units; null where none was read. */
export const statedOf = (flag: Flag): number | null => correctedSlots(flag)?.value ?? null;

/** The official value at the moment of flagging; null where nothing was bound. */
export const officialOf = (flag: Flag): number | null => flag.finding?.finding.official?.value ?? null;

export const isOpen = (flag: Flag): boolean => openStatuses.includes(flag.status);

const haystacks = new WeakMap<Flag, string>();

/** All that a search looks through, in lower case, worked out once per flag. */
function haystackOf(flag: Flag): string {
  const known = haystacks.get(flag);
  if (known !== undefined) return known;
  const parts = [
    flag.quote.exact,
    flag.note,
    flag.page.title,
    flag.page.author ?? '',
    outletOf(flag),
    flag.finding?.finding.title ?? '',
    flag.right?.figure ?? '',
    flag.who,
    ...flag.tags,
  ];
  const haystack = parts.join('\n').toLowerCase();
  haystacks.set(flag, haystack);
  return haystack;
}

/** Flags that pass every filter; a search finds those with all its words, in any order. */
export function filterFlags(flags: readonly Flag[], filter: FlagFilter): Flag[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return flags.filter((flag) => {
    if (filter.status === 'open' ? !isOpen(flag) : filter.status && flag.status !== filter.status)
      return false;
    if (filter.reason && flag.reason !== filter.reason) return false;
    if (filter.publisher && outletOf(flag) !== filter.publisher) return false;
    if (filter.tag && !flag.tags.includes(filter.tag)) return false;
    const day = flag.created.slice(0, 10);
    if ((filter.from && day < filter.from) || (filter.to && day > filter.to)) return false;
    return words.length === 0 || words.every((word) => haystackOf(flag).includes(word));
  });
}

const keys: Record<SortKey, (flag: Flag) => string | number | null> = {
  quote: ({ quote }) => quote.exact.toLowerCase(),
  stated: statedOf,
  official: officialOf,
  reason: ({ reason }) => reason,
  publisher: (flag) => outletOf(flag).toLowerCase(),
  status: ({ status }) => status,
  created: ({ created }) => created,
};

/** A sorted copy; flags without a value come last either way, equals newest first. */
export function sortFlags(flags: readonly Flag[], { by, descending }: FlagSort): Flag[] {
  const keyed = flags.map((flag) => ({ flag, key: keys[by](flag) }));
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (a.key !== b.key) return a.key < b.key ? -turn : turn;
    return a.flag.created < b.flag.created ? 1 : -1;
  });
  return keyed.map(({ flag }) => flag);
}

/** Values that can be filtered by, with how many flags have each, most first. */
export function countBy(flags: readonly Flag[], of: (flag: Flag) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const flag of flags) for (const value of of(flag)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
