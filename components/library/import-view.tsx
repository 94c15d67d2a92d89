import type { JSX } from 'preact';
import { counted, useMessages } from '../messages.ts';

/** Where the import of a pack from files stands. */
export type ImportState =
  | { is: 'waiting' }
  | { is: 'reading' }
  | { is: 'bad'; problems: readonly string[] }
  | {
      is: 'preview';
      title: string;
      version: string;
      indicators: readonly string[];
      series: number;
      rows: number;
      /** Version that it would replace; null when it is new. */
      replaces: string | null;
      /** Why it may not be put in; null when it may. */
      refused: string | null;
    }
  | { is: 'done'; title: string; href: string };

export interface ImportViewProps {
  state: ImportState;
  onFiles: (files: File[]) => void;
  onInstall: () => void;
  onCancel: () => void;
}

/** Putting a pack in from files, after a look at what it holds. */
export function ImportView({ state, onFiles, onInstall, onCancel }: ImportViewProps): JSX.Element {
  const t = useMessages();
  return (
    <>
      <p class="kicker">
        <a href="#packs">{t('allPacks')}</a>
      </p>
      <h1 class="title">{t('importTitle')}</h1>
      <p class="def def--ours">{t('importLead')}</p>
      <p class="acts3">
        <label class="btn btn--main btn--file">
          {t('chooseFiles')}
          <input
            type="file"
            multiple
            accept=".zip,.json,.csv"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              if (files.length > 0) onFiles(files);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <div role="status" class="import">
        {state.is === 'reading' && <p class="muted">{t('importReading')}</p>}
        {state.is === 'bad' && (
          <>
            <h2 class="sec">{t('importBad')}</h2>
            <ul class="notes">
              {state.problems.map((problem) => (
                <li key={problem}>
                  <span>{problem}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {state.is === 'done' && (
          <p>
            {t('importDone', state.title)} <a href={state.href}>{t('importLook')}</a>
          </p>
        )}
      </div>
      {state.is === 'preview' && (
        <section class="preview">
          <h2 class="sec">
            {state.title} <span class="chip">{t('packVersion', state.version)}</span>
          </h2>
          <p class="num">
            {counted(t, state.indicators.length, 'measureOne', 'measureMany')} ·{' '}
            {counted(t, state.series, 'seriesOne', 'seriesMany')} ·{' '}
            {counted(t, state.rows, 'rowOne', 'rowMany')}
          </p>
          <ul class="notes" lang="en">
            {state.indicators.slice(0, 12).map((title) => (
              <li key={title}>
                <span>{title}</span>
              </li>
            ))}
          </ul>
          <p>
            {state.refused ??
              (state.replaces === null ? t('importNew') : t('importReplaces', state.replaces))}
          </p>
          <p class="acts3">
            {state.refused === null && (
              <button type="button" class="btn btn--main" onClick={onInstall}>
                {t('importInstall')}
              </button>
            )}
            <button type="button" class="btn" onClick={onCancel}>
              {t('cancel')}
            </button>
          </p>
        </section>
      )}
    </>
  );
}
