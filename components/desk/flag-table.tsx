import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FlagSort, SortKey } from '../../lib/flags/filter-flags.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { type MessageKey, useMessages } from '../messages.ts';
import { reasonNames } from './desk-words.ts';
import { dayText, officialText, outletText, statedText } from './flag-figures.ts';
import { StatusMark } from './status-mark.tsx';
import { useVirtual } from './use-virtual.ts';

export interface FlagListProps {
  flags: readonly Flag[];
  current: string | null;
  chosen: ReadonlySet<string>;
  /** The rest is still being read: "all" would not be all. */
  reading?: boolean | undefined;
  onCurrent: (id: string) => void;
  onChoose: (id: string, on: boolean) => void;
  onChooseAll: (on: boolean) => void;
  sort: FlagSort;
  onSort: (by: SortKey) => void;
}

const rowHeight = 36;

const columns: { key: SortKey; name: MessageKey; number?: true }[] = [
  { key: 'quote', name: 'desk_quote' },
  { key: 'stated', name: 'stated', number: true },
  { key: 'official', name: 'official', number: true },
  { key: 'reason', name: 'desk_reason' },
  { key: 'publisher', name: 'desk_publisher' },
  { key: 'status', name: 'desk_status' },
  { key: 'created', name: 'desk_flagged', number: true },
];

/** All flags as a table of which only the rows in view exist; arrows move, space chooses, Enter opens. */
export function FlagTable(props: FlagListProps): JSX.Element {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const { flags, current, chosen } = props;
  const { rows, above, below, show } = useVirtual(scroller, flags.length, rowHeight);
  const at = flags.findIndex(({ id }) => id === current);
  useKeepInView(scroller, at, show);
  const allChosen = flags.length > 0 && flags.every(({ id }) => chosen.has(id));
  return (
    <div class="desk__scroll" ref={scroller} tabIndex={-1}>
      <table class="data desk__table" aria-rowcount={flags.length + 1} aria-label={t('flags')}>
        <thead>
          <tr aria-rowindex={1}>
            <th class="desk__tick">
              <input
                type="checkbox"
                aria-label={t('desk_chooseAll')}
                checked={allChosen}
                disabled={props.reading ?? false}
                onChange={(event) => props.onChooseAll(event.currentTarget.checked)}
              />
            </th>
            {columns.map((column) => (
              <SortHead key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <Gap height={above} />
        <tbody>
          {rows.map(({ index }) => {
            const flag = flags[index];
            return (
              flag && (
                <FlagRow
                  key={flag.id}
                  {...props}
                  flag={flag}
                  index={index}
                  focusable={index === Math.max(at, 0)}
                />
              )
            );
          })}
        </tbody>
        <Gap height={below} />
      </table>
    </div>
  );
}

/** Room for rows that are not there. */
const Gap = ({ height }: { height: number }): JSX.Element | null =>
  height > 0 ? (
    <tbody aria-hidden="true" class="desk__gap">
      <tr>
        <td colSpan={columns.length + 1} style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  ) : null;

/** Brings the current row into view and, when it was reached by keys, the focus to it once it is drawn. */
export function useKeepInView(
  scroller: { current: HTMLElement | null },
  at: number,
  show: (index: number) => void,
): void {
  const last = useRef(at);
  const wanted = useRef(false);
  useEffect(() => {
    const within = scroller.current;
    if (at >= 0 && at !== last.current) {
      wanted.current = within?.contains(document.activeElement) ?? false;
      show(at);
    }
    last.current = at;
    if (!wanted.current) return;
    const row = within?.querySelector<HTMLElement>('[data-current]');
    // A row far away is drawn only after the scrolling; until then the list itself keeps the keys.
    (row ?? within)?.focus({ preventScroll: true });
    wanted.current = row === null;
  });
}

interface SortHeadProps {
  column: (typeof columns)[number];
  sort: FlagSort;
  onSort: (by: SortKey) => void;
}

function SortHead({ column, sort, onSort }: SortHeadProps): JSX.Element {
  const t = useMessages();
  const sorted = sort.by === column.key;
  return (
    <th
      class={column.number ? 'n' : ''}
      scope="col"
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" class="desk__sort" onClick={() => onSort(column.key)}>
        {t(column.name)}
        <span aria-hidden="true">{sorted ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function FlagRow(props: FlagListProps & { flag: Flag; index: number; focusable: boolean }): JSX.Element {
  const t = useMessages();
  const { flag, index, current, chosen, onCurrent, onChoose } = props;
  const isCurrent = flag.id === current;
  return (
    <tr aria-rowindex={index + 2} aria-current={isCurrent}>
      <td class="desk__tick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('desk_choose', flag.quote.exact)}
          checked={chosen.has(flag.id)}
          onChange={(event) => onChoose(flag.id, event.currentTarget.checked)}
        />
      </td>
      <td class="words desk__quote">
        <button
          type="button"
          class="desk__link"
          title={flag.quote.exact}
          tabIndex={props.focusable ? 0 : -1}
          {...(isCurrent ? { 'data-current': '' } : {})}
          onClick={() => onCurrent(flag.id)}
        >
          {flag.quote.exact}
        </button>
      </td>
      <td class="n">
        <b>{statedText(flag, t)}</b>
      </td>
      <td class="n">{officialText(flag, t)}</td>
      <td class="muted">{t(reasonNames[flag.reason])}</td>
      <td class="muted" title={outletText(flag)}>
        {outletText(flag)}
      </td>
      <td>
        <StatusMark status={flag.status} />
      </td>
      <td class="n muted">{dayText(flag.created, t)}</td>
    </tr>
  );
}
