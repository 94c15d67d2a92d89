import type { JSX } from 'preact';
import { Mark } from '../icons.tsx';
import { type MessageKey, useMessages } from '../messages.ts';
import { SearchField } from '../search-field.tsx';

export type PageName = 'library' | 'flags' | 'text' | 'options';

const names: Record<PageName, MessageKey> = {
  library: 'library',
  flags: 'flags',
  text: 'checkTextTitle',
  options: 'options',
};

/** Addresses of our own pages, relative to each other. */
export const pageAddresses: Record<PageName, string> = {
  library: '/library.html',
  flags: '/desk.html',
  text: '/text.html',
  options: '/options.html',
};

export interface PageBarProps {
  current: PageName | null;
  query: string;
  onQuery: (query: string) => void;
  onSearch: (query: string) => void;
}

/** The head of every page of our own: name, the four pages, the search box. */
export function PageBar(props: PageBarProps): JSX.Element {
  const t = useMessages();
  return (
    <header class="page-bar">
      <span class="page-bar__name">
        <Mark />
        {t('extensionName')}
      </span>
      <nav aria-label={t('extensionName')}>
        {(Object.keys(names) as PageName[]).map((name) => (
          <a
            key={name}
            href={pageAddresses[name]}
            {...(props.current === name ? { 'aria-current': 'page' } : {})}
          >
            {t(names[name])}
          </a>
        ))}
      </nav>
      <SearchField query={props.query} onQuery={props.onQuery} onSubmit={props.onSearch} />
    </header>
  );
}
