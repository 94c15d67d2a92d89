import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PageBar, type PageName } from '../../components/pages/page-bar.tsx';
import { libraryPath } from './open-page.ts';

/** The page bar outside the library: a search goes there. */
export function OwnPageBar({ current }: { current: PageName | null }): JSX.Element {
  const [query, setQuery] = useState('');
  return (
    <PageBar
      current={current}
      query={query}
      onQuery={setQuery}
      onSearch={(words) => location.assign(libraryPath({ words }))}
    />
  );
}
