import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Card } from '../../components/card/card.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { callBackground, callPage } from '../../lib/messaging/call.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { switchSite, whyOff } from '../../lib/store/where-to-check.ts';
import { useSearch } from '../library/use-search.ts';
import { cardActions } from '../surface/card-actions.ts';
import { translate } from '../surface/messages.ts';
import { libraryPath, openPage } from '../surface/open-page.ts';
import { hasSidePanel, openSidePanel } from '../surface/side-panel.ts';
import { stateOfPage } from '../surface/state-of-page.ts';
import { useActiveTab } from '../surface/use-active-tab.ts';
import { useDatasetState, usePageReport } from '../surface/use-page-report.ts';
import { useSettings } from '../surface/use-settings.ts';

/** Opens one of our pages and makes way for it. */
const leaveTo = (path: string) => (): void => {
  openPage(path).then(() => window.close());
};

/** Where nothing runs in the tab yet, opening the popup is the reader's wish that it be read. */
function useStart(tabId: number | null, missing: boolean, again: () => void): boolean | null {
  const [started, setStarted] = useState<boolean | null>(null);
  useEffect(() => {
    if (tabId === null || !missing || started !== null) return;
    callBackground('startInTab', { tabId }).then(
      (running) => {
        setStarted(running);
        if (running) again();
      },
      () => setStarted(false),
    );
  }, [tabId, missing, started, again]);
  return started;
}

/** The toolbar popup, wired to the tab in front. */
export function Popup(): JSX.Element {
  const tab = useActiveTab();
  const settings = useSettings();
  const dataset = useDatasetState();
  const [query, setQuery] = useState('');
  const hits = useSearch(query);
  const { reported, again } = usePageReport(tab?.id ?? null);
  const started = useStart(tab?.id ?? null, reported.is === 'none', again);
  const report = reported.is === 'report' ? reported.report : null;
  const page = report && tab?.url ? { title: report.title, url: tab.url } : null;
  const actions = cardActions(page);
  const onPage = (run: (tabId: number) => Promise<unknown>): void => {
    if (tab) run(tab.id).then(again, again);
  };
  const choose = (finding: Finding): void => {
    if (tab)
      callPage({ tabId: tab.id }, 'showFinding', { id: finding.id, openCard: true }).then(() =>
        window.close(),
      );
  };
  return (
    <PopupView
      state={stateOfPage(reported, dataset, started, translate)}
      findings={report?.findings ?? []}
      flagged={new Set()}
      site={
        report?.site && settings.where.everywhere
          ? { name: report.site, on: whyOff(settings.where, report.site) === null }
          : null
      }
      onSite={(on) => {
        if (report)
          changeSettings((s) => ({ ...s, where: switchSite(s.where, report.site, on) })).then(again);
      }}
      query={query}
      onQuery={setQuery}
      hits={hits}
      onOpenHit={(hit) => leaveTo(libraryPath({ series: hit.key }))()}
      onSearchAll={(words) => leaveTo(libraryPath({ words }))()}
      outOfDate={null}
      links={{
        onSidePanel: hasSidePanel() ? () => openSidePanel().then(() => window.close()) : undefined,
        onLibrary: leaveTo('/library.html'),
        onFlags: leaveTo('/desk.html'),
        flags: 0,
        onOptions: () => browser.runtime.openOptionsPage().then(() => window.close()),
      }}
      onChoose={choose}
      evidenceOf={(finding) => <Card {...actions} finding={finding} frame="row" />}
      onCheckAnyway={() => onPage((tabId) => callPage({ tabId }, 'checkAnyway'))}
      onCheckText={leaveTo('/text.html')}
      onTryAgain={() => callBackground('importBundled').then(again, again)}
    />
  );
}
