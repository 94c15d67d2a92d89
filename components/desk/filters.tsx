import type { JSX, Ref } from 'preact';
import type { FlagFilter } from '../../lib/flags/filter-flags.ts';
import type { FlagReason } from '../../lib/flags/flag.ts';
import { FindIcon } from '../icons.tsx';
import { useMessages } from '../messages.ts';
import { Choice } from './choice.tsx';
import { allReasons, allStatuses, reasonNames, statusNames } from './desk-words.ts';

export interface FiltersProps {
  filter: FlagFilter;
  onFilter: (change: Partial<FlagFilter>) => void;
  /** Publishers and tags of all flags with their counts, most first. */
  publishers: readonly [string, number][];
  tags: readonly [string, number][];
  searchRef: Ref<HTMLInputElement>;
}

const named = (counts: readonly [string, number][]): [string, string][] =>
  counts.slice(0, 500).map(([name, count]) => [name, `${name} (${count})`]);

/** Search and filters over the list. */
export function Filters({ filter, onFilter, publishers, tags, searchRef }: FiltersProps): JSX.Element {
  const t = useMessages();
  const orNull = <T extends string>(value: string): T | null => (value === '' ? null : (value as T));
  return (
    <search class="desk__filters">
      <label class="field">
        <FindIcon />
        <span class="vh">{t('desk_search')}</span>
        <input
          ref={searchRef}
          type="search"
          value={filter.search}
          maxLength={200}
          placeholder={t('desk_searchHint')}
          onInput={(event) => onFilter({ search: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={t('desk_status')}
        all={t('desk_statusAll')}
        value={filter.status ?? ''}
        options={[
          ['open', t('desk_statusOpen')],
          ...allStatuses.map((status) => [status, t(statusNames[status])] as const),
        ]}
        onChange={(value) => onFilter({ status: orNull(value) })}
      />
      <Choice
        label={t('desk_reason')}
        all={t('desk_reasonAll')}
        value={filter.reason ?? ''}
        options={allReasons.map((reason) => [reason, t(reasonNames[reason])])}
        onChange={(value) => onFilter({ reason: orNull<FlagReason>(value) })}
      />
      <Choice
        label={t('desk_publisher')}
        all={t('desk_publisherAll')}
        value={filter.publisher ?? ''}
        options={named(publishers)}
        onChange={(value) => onFilter({ publisher: orNull(value) })}
      />
      <Choice
        label={t('desk_tag')}
        all={t('desk_tagAll')}
        value={filter.tag ?? ''}
        options={named(tags)}
        onChange={(value) => onFilter({ tag: orNull(value) })}
      />
      <Day label={t('desk_from')} value={filter.from} onChange={(from) => onFilter({ from })} />
      <Day label={t('desk_to')} value={filter.to} onChange={(to) => onFilter({ to })} />
    </search>
  );
}

function Day(props: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}): JSX.Element {
  return (
    <label class="desk__day muted">
      {props.label}
      <input
        type="date"
        class="btn"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.currentTarget.value || null)}
      />
    </label>
  );
}
