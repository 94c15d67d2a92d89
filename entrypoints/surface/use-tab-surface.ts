import { useEffect, useState } from 'preact/hooks';
import type { CardProps } from '../../components/card/card.tsx';
import type { CardFlag } from '../../components/card/card-notes.tsx';
import type { TabViewProps } from '../../components/popup/tab-view-props.ts';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { callBackground, callPage } from '../../lib/messaging/call.ts';
import { frameOf } from '../../lib/messaging/frame-id.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { switchSite, whyOff } from '../../lib/store/where-to-check.ts';
import { useSearch } from '../library/use-search.ts';
import { cardActions } from './card-actions.ts';
import { translate } from './messages.ts';
import { stateOfPage } from './state-of-page.ts';
import { type ActiveTab, useActiveTab } from './use-active-tab.ts';
import { useFlags } from './use-flags.ts';
import { useDatasetState, usePageReport } from './use-page-report.ts';
import { useSettings } from './use-settings.ts';

/** What popup and side panel have in common: the tab in front, its figures, the search, the switch of its site. */
export interface TabSurface {
  tab: ActiveTab | null;
  /** Changes with the document, so that what was chosen in an earlier one is forgotten. */
  documentId: string | null;
  view: Pick<
    TabViewProps,
    | 'state'
    | 'findings'
    | 'unchecked'
    | 'flagged'
    | 'site'
    | 'onSite'
    | 'query'
    | 'onQuery'
    | 'hits'
    | 'onCheckAnyway'
    | 'onTryAgain'
  >;
  card: Omit<CardProps, 'finding'>;
  /** What is said of each finding elsewhere, by its id. */
  flags: ReadonlyMap<string, CardFlag[]>;
}

const none: readonly Finding[] = [];

const isDispute = ({ checkedBefore }: CardFlag): boolean => checkedBefore !== true;

/** Where nothing runs in the tab yet, opening the popup is the reader's wish that it be read. */
function useStart(tabId: number | null, missing: boolean, again: () => void): boolean | null {
  const [started, setStarted] = useState<{ tabId: number; running: boolean } | null>(null);
  const tried = started !== null && started.tabId === tabId;
  useEffect(() => {
    if (tabId === null || !missing || tried) return;
    callBackground('startInTab', { tabId }).then(
      (running) => {
        setStarted({ tabId, running });
        if (running) again();
      },
      () => setStarted({ tabId, running: false }),
    );
  }, [tabId, missing, tried, again]);
  return tried ? started.running : null;
}

export function useTabSurface(): TabSurface {
  const tab = useActiveTab();
  const tabId = tab?.id ?? null;
  const settings = useSettings();
  const dataset = useDatasetState();
  const [query, setQuery] = useState('');
  const hits = useSearch(query);
  const { reported, again } = usePageReport(tab);
  const started = useStart(tabId, reported.is === 'none', again);
  const report = reported.is === 'report' ? reported.report : null;
  const site = report?.site ?? '';
  const findings = report?.findings ?? none;
  const flags = useFlags(findings);
  const isPaused = report?.state.is === 'off' && report.state.why === 'page';
  const isPrivate = tab?.isPrivate ?? false;
  const { onNeverMark, ...actions } = cardActions(
    report && tab?.url ? { title: report.title, url: tab.url } : null,
  );
  /** The page is asked, as it alone knows where the words stand. */
  const onFlag = (finding: Finding): void => {
    if (tabId === null) return;
    callPage({ tabId, frameId: frameOf(finding.id) }, 'flagFinding', { finding }).catch(() => undefined);
  };
  return {
    tab,
    documentId: report?.documentId ?? null,
    view: {
      state: stateOfPage(reported, dataset, started, translate),
      findings,
      unchecked: report?.unchecked ?? none,
      flagged: new Set([...flags].filter(([, said]) => said.some(isDispute)).map(([id]) => id)),
      // With everything off a switch for one site would do nothing.
      site:
        site && settings.where.everywhere
          ? { name: site, on: whyOff(settings.where, site) === null && !isPaused }
          : null,
      onSite: (on) => {
        // In a private window the choice holds for this page alone and is kept nowhere.
        if (isPrivate && tabId !== null) callPage({ tabId }, 'pausePage', { paused: !on }).then(again, again);
        else changeSettings((s) => ({ ...s, where: switchSite(s.where, site, on) })).then(again);
      },
      query,
      onQuery: setQuery,
      hits,
      onCheckAnyway: () => {
        if (tabId !== null) callPage({ tabId }, 'checkAnyway').then(again, again);
      },
      onTryAgain: () => {
        callBackground('importBundled').then(again, again);
      },
    },
    // Nothing of a private window is kept, neither flags nor what is never to be marked.
    card: isPrivate ? actions : { ...actions, onNeverMark, onFlag },
    flags,
  };
}
