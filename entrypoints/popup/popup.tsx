import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { Card } from '../../components/card/card.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { callPage } from '../../lib/messaging/call.ts';
import { libraryPath, openPage } from '../surface/open-page.ts';
import { hasSidePanel, openSidePanel } from '../surface/side-panel.ts';
import { useTabSurface } from '../surface/use-tab-surface.ts';

/** Opens one of our pages and makes way for it. */
const leaveTo = (path: string) => (): void => {
  openPage(path).then(() => window.close());
};

/** The toolbar popup, wired to the tab in front. */
export function Popup(): JSX.Element {
  const { tab, view, card, flags } = useTabSurface();
  return (
    <PopupView
      {...view}
      onOpenHit={(hit) => leaveTo(libraryPath({ series: hit.key }))()}
      onSearchAll={(words) => leaveTo(libraryPath({ words }))()}
      links={{
        onSidePanel: hasSidePanel() ? () => openSidePanel().then(() => window.close()) : undefined,
        onLibrary: leaveTo('/library.html'),
        onFlags: leaveTo('/desk.html'),
        flags: flags.size,
        onOptions: () => browser.runtime.openOptionsPage().then(() => window.close()),
      }}
      onChoose={({ id }) => {
        if (tab)
          callPage({ tabId: tab.id }, 'showFinding', { id, openCard: true }).then(() => window.close());
      }}
      evidenceOf={(finding) => <Card {...card} finding={finding} flags={flags.get(finding.id)} frame="row" />}
      onCheckText={leaveTo('/text.html')}
    />
  );
}
