import type { JSX } from 'preact';
import { counted, useMessages } from '../messages.ts';

/** One series met by a search, with the value the words ask for (its newest where they name no year). */
export interface SearchHit {
  indicator: string;
  key: string;
  title: string;
  /** "UK · year ending Dec 2024 · ONS". */
  detail: string;
  figure: string;
  period: string;
}

export interface SearchResultsProps {
  hits: readonly SearchHit[];
  /** The data is still being opened. */
  loading: boolean;
  onOpen: (hit: SearchHit) => void;
}

export function SearchResults({ hits, loading, onOpen }: SearchResultsProps): JSX.Element {
  const t = useMessages();
  return (
    <section aria-label={t('searchResults')}>
      <p class="kicker num results__count" role="status">
        {loading ? t('searchLoading') : counted(t, hits.length, 'seriesOne', 'seriesMany')}
      </p>
      {!loading && hits.length === 0 && <p class="results__none muted">{t('searchNone')}</p>}
      <ul>
        {hits.map((hit) => (
          <li key={hit.key}>
            <button type="button" class="row" onClick={() => onOpen(hit)}>
              <span class="q q--ours" lang="en">
                {hit.title}
              </span>
              <span class="v v--link">{hit.figure}</span>
              <span class="m" lang="en">
                {hit.detail}
              </span>
              <span class="o num">{hit.period}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
