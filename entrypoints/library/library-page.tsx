import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PacksView } from '../../components/library/packs-view.tsx';
import { ShelfNav } from '../../components/library/shelf-nav.tsx';
import { PageBar } from '../../components/pages/page-bar.tsx';
import { SearchResults } from '../../components/popup/search-results.tsx';
import { callBackground } from '../../lib/messaging/call.ts';
import { packRow } from '../options/use-packs.ts';
import { translate as t } from '../surface/messages.ts';
import { useSettings } from '../surface/use-settings.ts';
import { exportPack, removeOwnPack } from './import-pack.ts';
import { ImportPage } from './import-page.tsx';
import { recallRows } from './recall-rows.ts';
import { addressOf, type Route, useRoute } from './route.ts';
import { SeriesPage } from './series-page.tsx';
import type { Shelf } from './shelf.ts';
import { packNav, seriesFor } from './shelf-groups.ts';
import { switchPack } from './switch-pack.ts';
import { useSearch } from './use-search.ts';
import { useSeries, useShelf } from './use-shelf.ts';

/** The library: search, browse by pack and publisher, read one series. */
export function LibraryPage(): JSX.Element {
  const route = useRoute();
  const { shelf, again } = useShelf();
  const [query, setQuery] = useState(route.is === 'search' ? route.words : '');
  useEffect(() => setQuery(route.is === 'search' ? route.words : ''), [route]);
  return (
    <>
      <PageBar
        current="library"
        query={query}
        onQuery={(words) => {
          setQuery(words);
          // Typing shows what is found; the address follows, so that "back" leads out of the search in one step.
          if (words.trim()) history.replaceState(null, '', addressOf({ words }));
        }}
        onSearch={(words) => {
          location.hash = addressOf({ words });
        }}
      />
      {query.trim() ? (
        <FoundPage query={query} onOpen={(key) => (location.hash = addressOf({ series: key }))} />
      ) : (
        shelf && <ShelfPage route={route} shelf={shelf} again={again} />
      )}
    </>
  );
}

function FoundPage({ query, onOpen }: { query: string; onOpen: (key: string) => void }): JSX.Element {
  const hits = useSearch(query, 40);
  return (
    <div class="lib lib--plain">
      <main class="found">
        <h1 class="title">{t('foundFor', query.trim())}</h1>
        <SearchResults {...hits} onOpen={(hit) => onOpen(hit.key)} />
      </main>
    </div>
  );
}

function ShelfPage(props: { route: Route; shelf: Shelf; again: () => void }): JSX.Element {
  const { route, shelf, again } = props;
  const wanted = seriesFor(shelf, route);
  const series = useSeries(wanted?.key ?? null);
  const settings = useSettings();
  const [said, setSaid] = useState('');
  if (wanted) {
    const indicator = shelf.indicators.get(wanted.indicator);
    const nav = indicator && packNav(shelf, indicator.pack);
    return (
      <div class="lib">
        {nav && <ShelfNav {...nav} current={wanted.indicator} />}
        <main>
          {series && indicator ? <SeriesPage shelf={shelf} indicator={indicator} series={series} /> : null}
        </main>
      </div>
    );
  }
  const missing = route.is === 'series' || route.is === 'indicator' || route.is === 'pack';
  return (
    <div class="lib lib--plain">
      <main>
        {missing && <p class="muted">{t('seriesMissing')}</p>}
        {route.is === 'import' ? (
          <ImportPage onChanged={again} />
        ) : (
          <PacksView
            packs={shelf.packs.map((pack) => ({
              ...packRow(pack),
              off: settings.packs.off.includes(pack.name),
              recalls: recallRows(shelf, pack, t),
              publishers: [...new Set(pack.indicators.map((indicator) => indicator.publisher))],
            }))}
            said={said}
            onUse={switchPack}
            onExport={(name) => void exportPack(name)}
            onRemove={(name) =>
              void removeOwnPack(name)
                .then(() => callBackground('packsChanged').catch(() => undefined))
                .then(() => {
                  setSaid(t('removed', name));
                  again();
                })
            }
          />
        )}
      </main>
    </div>
  );
}
