import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { verdictOf } from '../rating.tsx';
import type { Filter } from './tally.tsx';

interface Shown {
  filter: Filter;
  setFilter: (filter: Filter) => void;
  /** Whether what was read and not checked is listed. */
  showsRead: boolean;
  /** Lists it; undefined where there is none, or it is listed already. */
  showRead: (() => void) | undefined;
}

/** The rating that the reader wants to see alone; one that is there no more gives way to all. */
export function useFilter(findings: readonly Finding[]): Pick<Shown, 'filter' | 'setFilter'> {
  const [wanted, setFilter] = useState<Filter>('all');
  const isThere = findings.some((finding) => verdictOf(finding) === wanted);
  return { filter: isThere ? wanted : 'all', setFilter };
}

/** Which of a page's figures are listed: those of the chosen rating, and the unchecked ones once asked for. */
export function useShown(findings: readonly Finding[], unchecked: readonly Finding[]): Shown {
  const [showsRead, setShowsRead] = useState(false);
  return {
    ...useFilter(findings),
    showsRead,
    showRead: showsRead || unchecked.length === 0 ? undefined : () => setShowsRead(true),
  };
}
