import { Card } from '../../components/card/card.tsx';
import { OptionsView } from '../../components/options/options-view.tsx';
import { PageBar } from '../../components/pages/page-bar.tsx';
import { PanelView, type PanelViewProps } from '../../components/panel/panel-view.tsx';
import { TextView, type TextViewProps } from '../../components/text/text-view.tsx';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import { noSeries, pageOfFindings } from '../page/components/example-findings.ts';
import type { Specimens } from './sheets.ts';

const nothing = (): void => undefined;
const bar = (current: 'library' | 'text' | 'options' | null) => (
  <PageBar current={current} query="" onQuery={nothing} onSearch={nothing} />
);

const panel: PanelViewProps = {
  state: { is: 'done', read: 11 },
  findings: pageOfFindings,
  unchecked: [],
  flagged: new Set(['5:14']),
  site: { name: 'harbourcourier.example', on: true },
  onSite: nothing,
  query: '',
  onQuery: nothing,
  hits: { hits: [], loading: false },
  onOpenHit: nothing,
  onSearchAll: nothing,
  links: { onLibrary: nothing, onFlags: nothing, flags: 3, onOptions: nothing },
  chosen: '5:14',
  onChoose: nothing,
  evidenceOf: (finding) => (
    <Card
      finding={finding}
      frame="panel"
      today="2026-11-23"
      onCopy={async () => true}
      onFlag={nothing}
      onShowInPage={nothing}
    />
  ),
};

export const panelSpecimens: Specimens = {
  chosen: <PanelView {...panel} />,
  notChosen: <PanelView {...panel} chosen={null} />,
  notAnArticle: (
    <PanelView
      {...panel}
      findings={[]}
      state={{ is: 'not-an-article' }}
      onCheckAnyway={nothing}
      onCheckText={nothing}
    />
  ),
};

const text: TextViewProps = {
  text: 'Crossings pass a mark\n\nMore than 20,000 people crossed, a rise of 48% on the year before.',
  onText: nothing,
  day: '2025-07-07',
  onDay: nothing,
  state: { is: 'done', stopped: false, read: 11 },
  findings: [...pageOfFindings, noSeries],
  onCheck: nothing,
  onStop: nothing,
  chosen: '2:0',
  onChoose: nothing,
  evidenceOf: (finding) => (
    <Card finding={finding} frame="row" today="2026-11-23" onCopy={async () => true} />
  ),
};

export const textSpecimens: Specimens = {
  text: (
    <>
      {bar('text')}
      <TextView {...text} />
    </>
  ),
};

export const textEmptySpecimens: Specimens = {
  empty: (
    <>
      {bar('text')}
      <TextView {...text} text="" findings={[]} state={{ is: 'empty' }} />
    </>
  ),
};

export const textCheckingSpecimens: Specimens = {
  checking: (
    <>
      {bar('text')}
      <TextView
        {...text}
        findings={pageOfFindings.slice(0, 2)}
        state={{ is: 'checking', done: 40, paragraphs: 97 }}
      />
    </>
  ),
};

export const welcomeSpecimens: Specimens = {
  welcome: (
    <>
      {bar(null)}
      <WelcomeView
        everywhere
        onEverywhere={nothing}
        onlyChosen={false}
        onOnlyChosen={nothing}
        shortcut="Alt+Shift+C"
        onCheckText={nothing}
        onOptions={nothing}
      />
    </>
  ),
};

const packRows = [
  ['uk-migration', 'UK migration', 212, '2026-08-20', true, false],
  ['uk-economy', 'UK economy', 148, '2026-08-19', true, false],
  ['world', 'World', 4310, '2025-12-31', true, true],
  ['mine', 'Harbour statistics', 12, '2026-06-30', false, false],
] as const;

export const optionsSpecimens: Specimens = {
  options: (
    <>
      {bar('options')}
      <OptionsView
        where={{
          everywhere: true,
          onEverywhere: nothing,
          onlyChosen: true,
          onOnlyChosen: nothing,
          chosen: ['news.example', 'harbourcourier.example'],
          onChosen: nothing,
          off: ['mail.example', 'bank.example'],
          onOff: nothing,
        }}
        marks={{
          style: 'underline',
          onStyle: nothing,
          leaveMatches: false,
          onLeaveMatches: nothing,
          delay: 500,
          onDelay: nothing,
          neverMark: 2,
          onForgetNever: nothing,
        }}
        packs={{
          packs: packRows.map(([name, title, series, newest, bundled, off]) => ({
            name,
            title,
            version: '1.0.0',
            series,
            newest,
            bundled,
            off,
            indicators: 10,
          })),
          onUse: nothing,
          onAdd: nothing,
        }}
        shortcuts={[
          { name: 'Next figure on the page', keys: 'Alt+Shift+J' },
          { name: 'Previous figure on the page', keys: '' },
          { name: 'Check the selected text', keys: 'Alt+Shift+C' },
        ]}
        onShortcuts={nothing}
        theme="system"
        onTheme={nothing}
        data={{ size: '2.1 MB', onExport: nothing, onImport: nothing, onErase: nothing, said: '' }}
        version="0.1.0"
      />
    </>
  ),
};
