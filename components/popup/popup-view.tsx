import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { FindingList } from '../list/finding-list.tsx';
import { type Filter, Tally } from '../list/tally.tsx';
import { useMessages } from '../messages.ts';
import { verdictOf } from '../rating.tsx';
import { SearchField } from '../search-field.tsx';
import { type OutOfDate, OutOfDateNote } from './out-of-date.tsx';
import { ReadingProgress, type StateActions, StateNote, type SurfaceState } from './page-states.tsx';
import { type SearchHit, SearchResults } from './search-results.tsx';
import { Foot, type FootLinks, SiteBar } from './site-bar.tsx';

export interface PopupViewProps extends StateActions {
  state: SurfaceState;
  findings: readonly Finding[];
  flagged: ReadonlySet<string>;
  site: { name: string; on: boolean } | null;
  onSite: (on: boolean) => void;
  query: string;
  onQuery: (query: string) => void;
  hits: { hits: readonly SearchHit[]; loading: boolean };
  onOpenHit: (hit: SearchHit) => void;
  onSearchAll: (query: string) => void;
  outOfDate: OutOfDate | null;
  links: FootLinks;
  onChoose: (finding: Finding) => void;
  /** The whole evidence of one figure, as the popup shows it. */
  evidenceOf: (finding: Finding) => JSX.Element;
}

/** The toolbar popup: this page's figures, the search box, this site's switch. */
export function PopupView(props: PopupViewProps): JSX.Element {
  const { state, findings, query, outOfDate } = props;
  const t = useMessages();
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<string | null>(null);
  const kept = filter !== 'all' && !findings.some((f) => verdictOf(f) === filter) ? 'all' : filter;
  const searching = query.trim() !== '';
  return (
    <div class="popup surface" lang={t('languageTag')}>
      <SiteBar site={props.site} onSite={props.onSite} />
      <ReadingProgress state={state} />
      <SearchField query={query} onQuery={props.onQuery} onSubmit={props.onSearchAll} />
      <main class="popup__main">
        {searching ? (
          <SearchResults {...props.hits} onOpen={props.onOpenHit} />
        ) : (
          <>
            {outOfDate && <OutOfDateNote data={outOfDate} />}
            <StateNote {...props} found={findings.length} />
            {findings.length > 0 && state.is !== 'reading' && (
              <Tally findings={findings} filter={kept} onFilter={setFilter} />
            )}
            <FindingList
              findings={findings}
              filter={kept}
              flagged={props.flagged}
              current={null}
              open={open}
              evidenceOf={props.evidenceOf}
              onChoose={props.onChoose}
              onToggle={(finding) => setOpen(open === finding.id ? null : finding.id)}
            />
          </>
        )}
      </main>
      <Foot {...props.links} />
    </div>
  );
}
