import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { useMessages } from '../messages.ts';
import { RatingGlyph, type Verdict, verdictNames, verdictOf, verdictsInOrder } from '../rating.tsx';

export type Filter = Verdict | 'all';

/** How many of each rating there are; choosing one shows only those. */
export function Tally(props: {
  findings: readonly Finding[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}): JSX.Element {
  const t = useMessages();
  const { findings, filter, onFilter } = props;
  const present = verdictsInOrder.filter((v) => findings.some((f) => verdictOf(f) === v));
  return (
    <fieldset class="tally" aria-label={t('showOnly')}>
      <button type="button" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>
        <b>{t('filterAll', String(findings.length))}</b>
      </button>
      {present.map((verdict) => {
        const count = findings.filter((f) => verdictOf(f) === verdict).length;
        const label = `${t(verdictNames[verdict])}: ${count}`;
        return (
          <button
            key={verdict}
            type="button"
            class={`r-${verdict}`}
            aria-pressed={filter === verdict}
            aria-label={label}
            title={label}
            onClick={() => onFilter(filter === verdict ? 'all' : verdict)}
          >
            <RatingGlyph verdict={verdict} />
            <b>{count}</b>
          </button>
        );
      })}
    </fieldset>
  );
}
