import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { useMessages } from '../messages.ts';
import { RatingGlyph, verdictNames, verdictOf, verdictsInOrder } from '../rating.tsx';
import { FindingRow } from './finding-row.tsx';
import type { Filter } from './tally.tsx';

export interface FindingListProps {
  findings: readonly Finding[];
  filter: Filter;
  /** Ids of findings that a subscribed or own flag speaks about. */
  flagged: ReadonlySet<string>;
  /** The chosen figure, marked in the list; null when none is. */
  current: string | null;
  /** Whose evidence is folded out; null when none is. */
  open: string | null;
  evidenceOf?: ((finding: Finding) => JSX.Element) | undefined;
  onChoose: (finding: Finding) => void;
  onToggle?: ((finding: Finding) => void) | undefined;
}

/** The figures of a page grouped by rating, each group in the order of the page. */
export function FindingList(props: FindingListProps): JSX.Element {
  const t = useMessages();
  const { findings, filter, flagged, current, open, evidenceOf, onChoose, onToggle } = props;
  const shown = verdictsInOrder.filter((v) => filter === 'all' || v === filter);
  return (
    <>
      {shown.map((verdict) => {
        const group = findings.filter((f) => verdictOf(f) === verdict);
        if (group.length === 0) return null;
        return (
          <section key={verdict} class={`group r-${verdict}`}>
            <h2>
              <RatingGlyph verdict={verdict} />
              {t(verdictNames[verdict])}
              <span class="n">{group.length}</span>
            </h2>
            <ul>
              {group.map((finding) => (
                <FindingRow
                  key={finding.id}
                  finding={finding}
                  flagged={flagged.has(finding.id)}
                  current={current === finding.id}
                  evidence={open === finding.id ? evidenceOf?.(finding) : undefined}
                  onChoose={onChoose}
                  onToggle={onToggle}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
