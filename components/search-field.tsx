import type { JSX } from 'preact';
import { FindIcon } from './icons.tsx';
import { useMessages } from './messages.ts';

export interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
  /** Enter in the field. */
  onSubmit?: ((query: string) => void) | undefined;
}

/** The search box over the data, as it stands on every surface. */
export function SearchField({ query, onQuery, onSubmit }: SearchFieldProps): JSX.Element {
  const t = useMessages();
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.(query);
        }}
      >
        <label class="field">
          <FindIcon />
          <span class="vh">{t('searchData')}</span>
          <input
            type="search"
            value={query}
            maxLength={200}
            autoComplete="off"
            placeholder={t('searchPlaceholder')}
            onInput={(event) => onQuery(event.currentTarget.value)}
          />
        </label>
      </form>
    </search>
  );
}
