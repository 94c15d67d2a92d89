import type { JSX, Ref } from 'preact';
import { useState } from 'preact/hooks';
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
  /** ISO day. */
  today: string;
  searchRef: Ref<HTMLInputElement>;
}

const named = (counts: readonly [string, number][]): [string, string][] =>
  counts.slice(0, 500).map(([name, count]) => [name, `${name} (${count})`]);

/** Search and filters over the list. */
export function Filters({ filter, onFilter, publishers, tags, today, searchRef }: FiltersProps): JSX.Element {
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
      <Days filter={filter} onFilter={onFilter} today={today} />
    </search>
  );
}

const daysBack = { today: 0, week: 6, month: 29, year: 364 } as const;

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

/** Any date, a few plain spans back from today, or two days of one's own. */
function Days({ filter, onFilter, today }: Pick<FiltersProps, 'filter' | 'onFilter' | 'today'>): JSX.Element {
  const t = useMessages();
  const [span, setSpan] = useState('');
  const choose = (value: string): void => {
    setSpan(value);
    if (value === 'own') return;
    const back = daysBack[value as keyof typeof daysBack] as number | undefined;
    onFilter({ from: back === undefined ? null : dayBefore(today, back), to: null });
  };
  // Cleared from elsewhere ("Clear the filters"): the menu follows.
  const shown = span !== 'own' && filter.from === null && filter.to === null ? '' : span;
  return (
    <>
      <Choice
        label={t('desk_flagged')}
        all={t('desk_dateAny')}
        value={shown}
        options={[
          ['today', t('desk_dateToday')],
          ['week', t('desk_dateWeek')],
          ['month', t('desk_dateMonth')],
          ['year', t('desk_dateYear')],
          ['own', t('desk_dateOwn')],
        ]}
        onChange={choose}
      />
      {shown === 'own' && (
        <>
          <Day label={t('desk_from')} value={filter.from} onChange={(from) => onFilter({ from })} />
          <Day label={t('desk_to')} value={filter.to} onChange={(to) => onFilter({ to })} />
        </>
      )}
    </>
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
