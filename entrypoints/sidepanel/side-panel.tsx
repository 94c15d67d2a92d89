import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Card } from '../../components/card/card.tsx';
import { PanelView } from '../../components/panel/panel-view.tsx';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { callPage } from '../../lib/messaging/call.ts';
import { libraryPath, openPage } from '../surface/open-page.ts';
import { useTabSurface } from '../surface/use-tab-surface.ts';

const go = (path: string) => (): void => {
  void openPage(path);
};

/** The side panel, following the reader from tab to tab. */
export function SidePanel(): JSX.Element {
  const { tab, documentId, view, card, flags } = useTabSurface();
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    if (documentId !== null) setChosen(null);
  }, [documentId]);
  const show = ({ id }: Finding): void => {
    if (tab) callPage({ tabId: tab.id }, 'showFinding', { id, openCard: false }).catch(() => undefined);
  };
  return (
    <PanelView
      {...view}
      chosen={chosen}
      onOpenHit={(hit) => go(libraryPath({ series: hit.key }))()}
      onSearchAll={(words) => go(libraryPath({ words }))()}
      links={{
        onLibrary: go('/library.html'),
        onFlags: go('/desk.html'),
        flags: flags.size,
        onOptions: () => void browser.runtime.openOptionsPage(),
      }}
      onChoose={(finding) => {
        setChosen(finding.id);
        // What was not checked is not marked on the page.
        if (finding.rating !== null) show(finding);
      }}
      evidenceOf={(finding) => (
        <Card
          {...card}
          finding={finding}
          flags={flags.get(finding.id)}
          frame="panel"
          onShowInPage={finding.rating === null ? undefined : show}
        />
      )}
      onCheckText={go('/text.html')}
    />
  );
}
