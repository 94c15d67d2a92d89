import { useMemo, useState } from 'preact/hooks';
import {
  countBy,
  type FlagFilter,
  type FlagSort,
  filterFlags,
  isOpen,
  noFilter,
  outletOf,
  type SortKey,
  sortFlags,
} from '../../lib/flags/filter-flags.ts';
import type { Flag } from '../../lib/flags/flag.ts';

export interface DeskList {
  shown: Flag[];
  open: number;
  filter: FlagFilter;
  onFilter: (change: Partial<FlagFilter>) => void;
  /** Opens every filter. */
  onClear: () => void;
  sort: FlagSort;
  onSort: (by: SortKey) => void;
  publishers: [string, number][];
  tags: [string, number][];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, on: boolean) => void;
  onChooseAll: (on: boolean) => void;
  clearChosen: () => void;
}

/** What of the flags is shown, in which order, and which of them are chosen. */
export function useDeskList(flags: ReadonlyMap<string, Flag>): DeskList {
  const [filter, setFilter] = useState(noFilter);
  const [sort, setSort] = useState<FlagSort>({ by: 'created', descending: true });
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => [...flags.values()], [flags]);
  const shown = useMemo(() => sortFlags(filterFlags(all, filter), sort), [all, filter, sort]);
  const publishers = useMemo(() => countBy(all, (flag) => [outletOf(flag)]), [all]);
  const tags = useMemo(() => countBy(all, (flag) => flag.tags), [all]);
  const open = useMemo(() => all.filter(isOpen).length, [all]);
  // What was deleted, here or in another window, is no longer chosen.
  const chosen = useMemo(() => new Set([...picked].filter((id) => flags.has(id))), [picked, flags]);
  return {
    shown,
    open,
    filter,
    onFilter: (change) => setFilter({ ...filter, ...change }),
    onClear: () => setFilter(noFilter),
    sort,
    onSort: (by) => setSort({ by, descending: sort.by === by ? !sort.descending : by === 'created' }),
    publishers,
    tags,
    chosen,
    onChoose: (id, on) => {
      const next = new Set(chosen);
      if (on) next.add(id);
      else next.delete(id);
      setPicked(next);
    },
    onChooseAll: (on) => setPicked(on ? new Set(shown.map(({ id }) => id)) : new Set()),
    clearChosen: () => setPicked(new Set()),
  };
}
