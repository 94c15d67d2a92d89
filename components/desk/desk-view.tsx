import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { counted, type Translate, useMessages } from '../messages.ts';
import { BulkBar, type BulkBarProps } from './bulk-bar.tsx';
import { Filters, type FiltersProps } from './filters.tsx';
import { FlagCards } from './flag-cards.tsx';
import { type FlagListProps, FlagTable } from './flag-table.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useNarrow } from './use-narrow.ts';

/** What the list is doing: still read (the newest may be there already), unreadable, or there whole. */
export type DeskState = { is: 'reading' } | { is: 'error'; message: string } | { is: 'ready' };

export interface DeskViewProps {
  state: DeskState;
  total: number;
  open: number;
  list: FlagListProps;
  filters: Omit<FiltersProps, 'searchRef'> & { onClear: () => void };
  bulk: BulkBarProps;
  layout: 'table' | 'cards';
  onLayout: (layout: 'table' | 'cards') => void;
  /** What was just done, and how to undo it where that can be; null when there is nothing. */
  done: { text: string; onUndo: (() => void) | null } | null;
  /** What is to be told of the second copy. */
  notice: ComponentChildren;
  /** Something that failed, said plainly; "" otherwise. */
  fault: string;
  onImport: () => void;
  onExport: () => void;
  onDaySheet: () => void;
  /** Saves what the second copy holds, where the database cannot be read. */
  onRescue: () => void;
  onSharing: () => void;
  onEdit: () => void;
  onCloseDetail: () => void;
  detail: ComponentChildren;
}

/** The desk: flags on the left, the chosen one on the right. */
export function DeskView(props: DeskViewProps): JSX.Element {
  const t = useMessages();
  const search = useRef<HTMLInputElement>(null);
  const onKeyDown = useDeskKeys(props, search);
  const narrow = useNarrow();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for what the controls inside do as well
    <div class={`desk${props.detail ? ' has-detail' : ''}`} onKeyDown={onKeyDown}>
      <main class="desk__main">
        <div class="desk__head">
          <h1 class="title">{t('flags')}</h1>
          <span class="muted num" role="status">
            {props.state.is === 'reading' ? t('desk_reading') : countsOf(props, t)}
          </span>
          <span class="desk__push">
            <button type="button" class="btn" onClick={props.onSharing}>
              {t('desk_sharing')}
            </button>
            <button type="button" class="btn" onClick={props.onImport}>
              {t('desk_import')}
            </button>
            <button
              type="button"
              class="btn"
              disabled={props.state.is === 'reading'}
              onClick={props.onExport}
            >
              {t('desk_export')}
            </button>
            <button type="button" class="btn btn--main" onClick={props.onDaySheet}>
              {t('desk_daySheet')}
            </button>
          </span>
        </div>
        <div class="desk__bar">
          <Filters {...props.filters} searchRef={search} />
          {!narrow && (
            <button
              type="button"
              class="btn"
              aria-pressed={props.layout === 'cards'}
              onClick={() => props.onLayout(props.layout === 'cards' ? 'table' : 'cards')}
            >
              {t('desk_asCards')}
            </button>
          )}
          <BulkBar {...props.bulk} />
        </div>
        {props.notice}
        <p class="desk__fault" role="alert">
          {props.fault}
        </p>
        <List {...props} layout={narrow ? 'cards' : props.layout} />
        <Done done={props.done} />
      </main>
      {props.detail}
    </div>
  );
}

/** "7 flags, 4 open · 3 shown". */
function countsOf({ total, open, list }: DeskViewProps, t: Translate): string {
  const shown = list.flags.length;
  const all = `${counted(t, total, 'desk_countOne', 'desk_countMany')}, ${t('desk_countOpen', open.toLocaleString('en-GB'))}`;
  return shown === total ? all : `${all} · ${t('desk_countShown', shown.toLocaleString('en-GB'))}`;
}

function List({ state, total, list, layout, filters, onRescue }: DeskViewProps): JSX.Element {
  const t = useMessages();
  if (state.is === 'reading' && total === 0) return <p class="muted">{t('desk_reading')}</p>;
  if (state.is === 'error')
    return (
      <div class="empty">
        <h2>{t('desk_errorTitle')}</h2>
        <p>{t('desk_errorText')}</p>
        <p class="muted">{state.message}</p>
        <button type="button" class="btn" onClick={onRescue}>
          {t('desk_rescue')}
        </button>
      </div>
    );
  if (total === 0)
    return (
      <div class="empty">
        <h2>{t('desk_emptyTitle')}</h2>
        <p>{t('desk_emptyText')}</p>
        <p class="muted">{t('desk_emptyKeys')}</p>
      </div>
    );
  if (list.flags.length === 0)
    return (
      <div class="empty">
        <h2>{t('desk_noneTitle')}</h2>
        <button type="button" class="btn" onClick={() => filters.onClear()}>
          {t('desk_clearFilters')}
        </button>
      </div>
    );
  return layout === 'table' ? <FlagTable {...list} /> : <FlagCards {...list} />;
}

function Done({ done }: { done: DeskViewProps['done'] }): JSX.Element {
  const t = useMessages();
  return (
    <div class="desk__undo" role="status">
      {done && (
        <p class="surface">
          {done.text}{' '}
          {done.onUndo && (
            <button type="button" class="btn btn--bare" onClick={done.onUndo}>
              {t('desk_undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

export type SearchRef = RefObject<HTMLInputElement | null>;
