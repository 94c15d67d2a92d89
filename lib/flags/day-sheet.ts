import { isOpen } from './filter-flags.ts';
import type { Flag, FlagStatus } from './flag.ts';

/** One thing to do today, with how long it has waited. */
export interface DayItem {
  flag: Flag;
  /** ISO moment of its last change of status. */
  since: string;
  /** The passage or figure was seen changed: look again before anything else. */
  changed: boolean;
}

export interface DayGroup {
  status: FlagStatus;
  items: DayItem[];
}

const order: readonly FlagStatus[] = ['correction-asked', 'disputed', 'checking', 'draft'];

/** What is open, by status; in each the changed ones first, then those that have waited longest. */
export function daySheet(flags: readonly Flag[]): DayGroup[] {
  const items = flags
    .filter(isOpen)
    .map((flag) => ({ flag, since: sinceOf(flag), changed: isChanged(flag) }));
  return order.flatMap((status) => {
    const group = items
      .filter(({ flag }) => flag.status === status)
      .toSorted((a, b) => Number(b.changed) - Number(a.changed) || (a.since < b.since ? -1 : 1));
    return group.length === 0 ? [] : [{ status, items: group }];
  });
}

const sinceOf = (flag: Flag): string =>
  flag.history.findLast(({ status }) => status === flag.status)?.at ?? flag.created;

const isChanged = ({ lastSeen }: Flag): boolean =>
  lastSeen !== null && (lastSeen.outcome === 'figure-changed' || lastSeen.outcome === 'passage-changed');
