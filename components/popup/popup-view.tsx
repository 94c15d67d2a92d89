import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { FindingList } from '../list/finding-list.tsx';
import { Tally } from '../list/tally.tsx';
import { useShown } from '../list/use-shown.ts';
import { WhatWasRead } from '../list/what-was-read.tsx';
import { useMessages } from '../messages.ts';
import { SearchField } from '../search-field.tsx';
import { OutOfDateNote } from './out-of-date.tsx';
import { ReadingProgress, StateNote } from './page-states.tsx';
import { SearchResults } from './search-results.tsx';
import { Foot, SiteBar } from './site-bar.tsx';
import type { TabViewProps } from './tab-view-props.ts';

/** The toolbar popup: this page's figures, the search box, this site's switch. */
export function PopupView(props: TabViewProps): JSX.Element {
  const { state, findings, unchecked, query } = props;
  const t = useMessages();
  const { filter, setFilter, showsRead, showRead } = useShown(findings, unchecked);
  const [open, setOpen] = useState<string | null>(null);
  const searching = query.trim() !== '';
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
              <Tally findings={findings} filter={filter} onFilter={setFilter} />
            )}
            <FindingList {...list} findings={findings} filter={filter} onChoose={props.onChoose} />
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
