import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useMessages } from '../messages.ts';

export interface DataOptionsProps {
  /** "2.1 MB"; null when the browser does not say. */
  size: string | null;
  onExport: () => void;
  onImport: (file: File) => void;
  onErase: () => void;
  /** What the last of these did, to be said aloud. */
  said: string;
}

/** The reader's own data: out, in, away. */
export function DataOptions(props: DataOptionsProps): JSX.Element {
  const t = useMessages();
  const [sure, setSure] = useState(false);
  return (
    <>
      <div class="opt">
        <div>
          <h3>{t('dataSettings')}</h3>
          <p>{props.size ? t('dataSize', props.size) : t('dataHere')}</p>
        </div>
        <div class="ctl">
          <button type="button" class="btn" onClick={props.onExport}>
            {t('exportIt')}
          </button>
          <label class="btn btn--file">
            {t('importIt')}
            <input
              type="file"
              accept="application/json,.json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) props.onImport(file);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </div>
      </div>
      <div class="opt">
        <div>
          <h3>{t('eraseAll')}</h3>
          <p>{t('eraseText')}</p>
        </div>
        <div class="ctl">
          {sure ? (
            <>
              <button
                type="button"
                class="btn btn--main"
                onClick={() => {
                  setSure(false);
                  props.onErase();
                }}
              >
                {t('eraseYes')}
              </button>
              <button type="button" class="btn" onClick={() => setSure(false)}>
                {t('cancel')}
              </button>
            </>
          ) : (
            <button type="button" class="btn" onClick={() => setSure(true)}>
              {t('eraseIt')}
            </button>
          )}
        </div>
      </div>
      <p class="opt__said" role="status">
        {props.said}
      </p>
    </>
  );
}
