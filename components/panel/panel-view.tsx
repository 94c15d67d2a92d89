import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { FindingList } from '../list/finding-list.tsx';
import { Tally } from '../list/tally.tsx';
import { useShown } from '../list/use-shown.ts';
import { WhatWasRead } from '../list/what-was-read.tsx';
import { counted, useMessages } from '../messages.ts';
import { OutOfDateNote } from '../popup/out-of-date.tsx';
import { ReadingProgress, StateNote } from '../popup/page-states.tsx';
import { SearchResults } from '../popup/search-results.tsx';
import { Foot, SiteBar } from '../popup/site-bar.tsx';
import type { TabViewProps } from '../popup/tab-view-props.ts';
import { spokenOf } from '../rating.tsx';
import { SearchField } from '../search-field.tsx';

export interface PanelViewProps extends TabViewProps {
  /** Id of the figure whose evidence is shown; null before one is chosen. */
  chosen: string | null;
}

/** The side panel: the page's figures above, the whole evidence of the chosen one below. */
export function PanelView(props: PanelViewProps): JSX.Element {
  const t = useMessages();
  const { state, findings, unchecked, query } = props;
  const { filter, setFilter, showsRead, showRead } = useShown(findings, unchecked);
  const chosen = [...findings, ...unchecked].find((f) => f.id === props.chosen);
  const place = useRef<HTMLDivElement>(null);
  // Who cannot see the list hears that it is there; of a page without figures the state itself speaks.
  const foundInWords =
    state.is === 'done' && findings.length > 0
      ? counted(t, findings.length, 'figureCompared', 'figuresCompared')
      : '';
  const list = {
    flagged: props.flagged,
    current: chosen?.id ?? null,
    open: null,
    onChoose: props.onChoose,
  };
  // The evidence takes room from the list, which must not hide what was chosen.
  useEffect(() => {
    if (props.chosen !== null)
      place.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [props.chosen]);
  return (
    <div class="panel surface" lang={t('languageTag')}>
      <SiteBar site={props.site} onSite={props.onSite} />
      <ReadingProgress state={state} />
      <SearchField query={query} onQuery={props.onQuery} onSubmit={props.onSearchAll} />
      <main class="panel__main">
        {query.trim() !== '' ? (
          <SearchResults {...props.hits} onOpen={props.onOpenHit} />
        ) : (
          <>
            <OutOfDateNote unchecked={unchecked} />
            <StateNote {...props} found={findings.length} onShowRead={showRead} />
            {findings.length > 0 && <Tally findings={findings} filter={filter} onFilter={setFilter} />}
            <div class="panel__list" ref={place}>
              <FindingList {...list} findings={findings} filter={filter} />
              {state.is === 'done' && (
                <WhatWasRead
                  {...list}
                  unchecked={unchecked}
                  shown={showsRead}
                  onShow={findings.length > 0 ? showRead : undefined}
                />
              )}
            </div>
            <p class="vh" role="status">
              {chosen ? spokenOf(chosen, t) : foundInWords}
            </p>
            {chosen && (
              <section class="panel__ev" aria-label={t('chosenFigure')}>
                <h2 class="vh">{t('chosenFigure')}</h2>
                {props.evidenceOf(chosen)}
              </section>
            )}
            {!chosen && findings.length > 0 && <p class="muted panel__hint">{t('chooseFigure')}</p>}
          </>
        )}
      </main>
      <Foot {...props.links} />
    </div>
  );
}
