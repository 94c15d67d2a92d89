import { ImportView } from '../../components/library/import-view.tsx';
import { PacksView } from '../../components/library/packs-view.tsx';
import { SeriesView, type SeriesViewProps } from '../../components/library/series-view.tsx';
import { ShelfNav } from '../../components/library/shelf-nav.tsx';
import { PageBar } from '../../components/pages/page-bar.tsx';
import { SearchResults } from '../../components/popup/search-results.tsx';
import type { Specimens } from './sheets.ts';

const nothing = (): void => undefined;
const bar = <PageBar current="library" query="" onQuery={nothing} onSearch={nothing} />;
const months = ['January', 'February', 'March', 'April', 'May', 'June'];

const points = Array.from({ length: 90 }, (_, i) => ({
  label: `${(months[i % 6] ?? '').slice(0, 3)} ${2012 + Math.floor(i / 6)}`,
  name: `${months[i % 6]} ${2012 + Math.floor(i / 6)}`,
  value: Math.round(2600 + 1900 * Math.sin(i / 7) + ((i * 7919) % 700)),
}));

const series: SeriesViewProps = {
  title: 'Small-boat arrivals, United Kingdom',
  kicker: 'Home Office · people · daily',
  definition:
    'People detected arriving in the United Kingdom after crossing the English Channel in a small boat.',
  unit: 'people',
  decimals: 0,
  steps: ['day', 'week', 'month', 'quarter', 'half', 'year'],
  step: 'month',
  onStep: nothing,
  points,
  rows: points.map((point, i) => ({
    ...point,
    change: i > 6 ? ((i * 37) % 90) - 40 : null,
    status: 'P' as const,
    published: '2026-08-21',
    low: i % 3 ? point.value - 30 : null,
    high: i % 3 ? point.value + 30 : null,
    earlier: i === 88 ? [{ value: 1200, published: '2026-02-21' }] : [],
  })),
  areas: [
    { code: 'GBR', name: 'United Kingdom' },
    { code: 'FRA', name: 'France' },
  ],
  area: 'GBR',
  onArea: nothing,
  parts: [
    { code: '', name: 'All' },
    { code: 'nationality:AFG', name: 'Afghanistan' },
  ],
  part: '',
  onPart: nothing,
  facts: {
    caveats: [
      'People detected in small boats; lorries, ports and larger vessels are not in it.',
      'Not asylum claims.',
    ],
    publisher: 'Home Office',
    source: {
      title: 'Migrants detected crossing the English Channel in small boats: time series',
      url: 'https://www.gov.uk/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats',
    },
    licence: 'OGL-UK-3.0',
    retrieved: '21 August 2026',
    newest: 'July 2026, 3 months old',
    nextRelease: 'every Friday',
    revisions: 'up to 0.5% of the value seen',
    pack: 'UK migration',
    recalls: [],
    named: ['small-boat arrivals', 'Channel crossings'],
    notNamed: ['prevented', 'returned'],
    addsUp: true,
    related: [
      { id: 'a', title: 'Boats arriving', href: '#indicator=a' },
      { id: 'b', title: 'Asylum claims', href: '#indicator=b' },
    ],
    citation:
      'Home Office, Migrants detected crossing the English Channel in small boats. Retrieved 21 August 2026.',
    onCopyCitation: async () => true,
  },
  onCopyRows: async () => true,
  onDownload: nothing,
};

export const seriesSpecimens: Specimens = {
  series: (
    <>
      {bar}
      <div class="lib">
        <ShelfNav
          pack="UK migration"
          current="arrivals"
          groups={[
            {
              name: 'Home Office',
              items: [
                { id: 'arrivals', title: 'Small-boat arrivals', href: '#indicator=arrivals' },
                { id: 'boats', title: 'Boats arriving', href: '#indicator=boats' },
              ],
            },
          ]}
        />
        <main>
          <SeriesView {...series} />
        </main>
      </div>
    </>
  ),
};

const pack = {
  version: '1.0.0',
  off: false,
  indicators: 51,
  series: 965,
  newest: '2026-06-30',
  recalls: [],
};

export const packsSpecimens: Specimens = {
  packs: (
    <>
      {bar}
      <div class="lib lib--plain">
        <main>
          <PacksView
            packs={[
              {
                ...pack,
                name: 'a',
                title: 'UK asylum and migration',
                bundled: true,
                publishers: ['Home Office', 'ONS'],
              },
              {
                ...pack,
                name: 'b',
                title: 'The world',
                bundled: true,
                off: true,
                publishers: ['World Bank', 'United Nations'],
              },
              {
                ...pack,
                name: 'c',
                title: 'Harbour statistics',
                bundled: false,
                publishers: ['Harbour Board'],
                recalls: [
                  {
                    id: 'a',
                    what: 'Ships entering, the total · 1 July 2024 to 31 December 2024',
                    day: '2026-06-03',
                    reason: 'Ferries were counted twice in the second half of 2024.',
                  },
                  {
                    id: 'b',
                    what: 'Tonnes landed · only some of its claims',
                    day: '2026-02-11',
                    reason: 'Weights of one catch were held against those of the year.',
                  },
                ],
              },
              {
                ...pack,
                name: 'd',
                title: 'Events',
                bundled: true,
                indicators: 0,
                series: 0,
                newest: '',
                publishers: [],
              },
            ]}
            onUse={nothing}
            onExport={nothing}
            onRemove={nothing}
            said=""
          />
        </main>
      </div>
    </>
  ),
};

const importing = (state: Parameters<typeof ImportView>[0]['state']) => (
  <>
    {bar}
    <div class="lib lib--plain">
      <main>
        <ImportView state={state} onFiles={nothing} onInstall={nothing} onCancel={nothing} />
      </main>
    </div>
  </>
);

export const importSpecimens: Specimens = {
  preview: importing({
    is: 'preview',
    title: 'Harbour statistics',
    version: '1.2.0',
    indicators: ['Ships entering', 'Tonnes landed'],
    series: 12,
    rows: 1404,
    replaces: '1.1.0',
    refused: null,
  }),
  bad: importing({
    is: 'bad',
    problems: [
      'observations.csv, row 17, column value: "12,5"; expected a number with digits and a point, such as 12.5',
    ],
  }),
  done: importing({ is: 'done', title: 'Harbour statistics', href: '#pack=harbour' }),
};

export const foundSpecimens: Specimens = {
  found: (
    <>
      {bar}
      <div class="lib lib--plain">
        <main class="found">
          <h1 class="title">Found for “net migration 2024”</h1>
          <SearchResults
            hits={[
              {
                indicator: 'a',
                key: 'a',
                title: 'Net migration',
                detail: 'United Kingdom · ONS',
                figure: '331,000',
                period: '2024',
              },
              {
                indicator: 'b',
                key: 'b',
                title: 'Emissions',
                detail: 'United Kingdom · DESNZ',
                figure: '–',
                period: '2024',
              },
            ]}
            loading={false}
            onOpen={nothing}
          />
        </main>
      </div>
    </>
  ),
};
