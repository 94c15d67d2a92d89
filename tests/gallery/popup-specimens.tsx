import { Card } from '../../components/card/card.tsx';
import type { SurfaceState } from '../../components/popup/page-states.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import type { TabViewProps } from '../../components/popup/tab-view-props.ts';
import { noSeries, outOfDate, pageOfFindings } from '../page/components/example-findings.ts';
import type { Specimens } from './sheets.ts';

const nothing = (): void => undefined;

const props: TabViewProps = {
  state: { is: 'done', read: 11 },
  findings: [],
  unchecked: [],
  flagged: new Set(['5:14']),
  site: { name: 'harbourcourier.example', on: true },
  onSite: nothing,
  query: '',
  onQuery: nothing,
  hits: { hits: [], loading: false },
  onOpenHit: nothing,
  onSearchAll: nothing,
  links: { onSidePanel: nothing, onLibrary: nothing, onFlags: nothing, flags: 3, onOptions: nothing },
  onChoose: nothing,
  evidenceOf: (finding) => (
    <Card finding={finding} frame="row" today="2026-11-23" onCopy={async () => true} onFlag={nothing} />
  ),
  onCheckAnyway: nothing,
  onCheckText: nothing,
  onTryAgain: nothing,
};

const hits = [
  ['Net migration', 'UK · year ending Dec 2024 · ONS, revised', '331,000', '2024'],
  ['Immigration', 'UK · year ending Dec 2024 · ONS', '1,012,000', '2024'],
  ['Emigration', 'UK · year ending Dec 2024 · ONS', '680,000', '2024'],
].map(([title = '', detail = '', figure = '', period = '']) => ({
  indicator: title,
  key: title,
  title,
  detail,
  figure,
  period,
}));

const inState = (state: SurfaceState, more: Partial<TabViewProps> = {}) => (
  <PopupView {...props} state={state} {...more} />
);

export const popupSpecimens: Specimens = {
  figures: inState({ is: 'done', read: 11 }, { findings: pageOfFindings }),
  reading: inState(
    { is: 'reading', blocksRead: 48, blocks: 77, figures: 3 },
    { findings: pageOfFindings.slice(0, 3) },
  ),
  nothing: inState({ is: 'done', read: 11 }, { unchecked: [noSeries] }),
  notAnArticle: inState({ is: 'not-an-article' }),
  noAccess: inState({ is: 'no-access' }, { site: null }),
  waiting: inState({ is: 'waiting' }),
  outOfDate: inState(
    { is: 'done', read: 11 },
    {
      findings: pageOfFindings.slice(3, 5),
      unchecked: [outOfDate],
    },
  ),
  updating: inState({ is: 'updating' }),
  search: inState({ is: 'done', read: 11 }, { query: 'net migration 2024', hits: { hits, loading: false } }),
  searchNothing: inState({ is: 'done', read: 11 }, { query: 'unicorns' }),
  searchLoading: inState({ is: 'done', read: 11 }, { query: 'net', hits: { hits: [], loading: true } }),
  error: inState({
    is: 'error',
    message: 'The data could not be opened',
    what: 'The pack “UK migration” did not pass its check, so nothing was compared. The earlier copy is still on this device.',
  }),
  off: inState(
    { is: 'off', why: 'site', site: 'harbourcourier.example' },
    { site: { name: 'harbourcourier.example', on: false } },
  ),
  offEverywhere: inState({ is: 'off', why: 'everywhere', site: 'harbourcourier.example' }),
  longSite: inState(
    { is: 'not-an-article' },
    { site: { name: 'a-very-long-subdomain.of-some-regional-newspaper.harbourcourier.example', on: true } },
  ),
};
