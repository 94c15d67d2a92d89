import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { FindingList } from '../list/finding-list.tsx';
import { type Filter, Tally } from '../list/tally.tsx';
import { WhatWasRead } from '../list/what-was-read.tsx';
import { useMessages } from '../messages.ts';
import { verdictOf } from '../rating.tsx';
import { SearchField } from '../search-field.tsx';
import { OutOfDateNote } from './out-of-date.tsx';
import { ReadingProgress, type StateActions, StateNote, type SurfaceState } from './page-states.tsx';
import { type SearchHit, SearchResults } from './search-results.tsx';
import { Foot, type FootLinks, SiteBar } from './site-bar.tsx';

export interface PopupViewProps extends StateActions {
  state: SurfaceState;
  findings: readonly Finding[];
  /** Read and not checked; listed only when the reader asks. */
  unchecked: readonly Finding[];
  flagged: ReadonlySet<string>;
  site: { name: string; on: boolean } | null;
  onSite: (on: boolean) => void;
  query: string;
  onQuery: (query: string) => void;
  hits: { hits: readonly SearchHit[]; loading: boolean };
  onOpenHit: (hit: SearchHit) => void;
  onSearchAll: (query: string) => void;
  links: FootLinks;
  onChoose: (finding: Finding) => void;
  /** The whole evidence of one figure, as the popup shows it. */
  evidenceOf: (finding: Finding) => JSX.Element;
}

/** The toolbar popup: this page's figures, the search box, this site's switch. */
export function PopupView(props: PopupViewProps): JSX.Element {
  const { state, findings, unchecked, query } = props;
  const t = useMessages();
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<string | null>(null);
  const [showsRead, setShowsRead] = useState(false);
  const kept = filter !== 'all' && !findings.some((f) => verdictOf(f) === filter) ? 'all' : filter;
  const searching = query.trim() !== '';
  const showRead = showsRead || unchecked.length === 0 ? undefined : () => setShowsRead(true);
  const list = {
    flagged: props.flagged,
    current: null,
    open,
    evidenceOf: props.evidenceOf,
    onToggle: ({ id }: Finding) => setOpen(open === id ? null : id),
  };
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
            <OutOfDateNote unchecked={unchecked} />
            <StateNote {...props} found={findings.length} onShowRead={showRead} />
            {findings.length > 0 && state.is !== 'reading' && (
              <Tally findings={findings} filter={kept} onFilter={setFilter} />
            )}
            <FindingList {...list} findings={findings} filter={kept} onChoose={props.onChoose} />
            {state.is === 'done' && (
              <WhatWasRead
                {...list}
                unchecked={unchecked}
                shown={showsRead}
                onShow={findings.length > 0 ? showRead : undefined}
                // Nothing of it is marked on the page that could be gone to.
                onChoose={list.onToggle}
              />
            )}
          </>
        )}
      </main>
      <Foot {...props.links} />
    </div>
  );
}
