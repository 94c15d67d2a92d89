import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { FindingList } from '../list/finding-list.tsx';
import { Tally } from '../list/tally.tsx';
import { useFilter } from '../list/use-shown.ts';
import { counted, useMessages } from '../messages.ts';
import { spokenOf } from '../rating.tsx';

/** Where the check of a pasted text stands. */
export type TextState =
  | { is: 'empty' }
  | { is: 'checking'; done: number; paragraphs: number }
  | { is: 'done'; stopped: boolean; read: number }
  | { is: 'error'; message: string };

export interface TextViewProps {
  text: string;
  onText: (text: string) => void;
  /** ISO day the text is of; "" when unknown. */
  day: string;
  onDay: (day: string) => void;
  state: TextState;
  findings: readonly Finding[];
  onCheck: () => void;
  onStop: () => void;
  chosen: string | null;
  onChoose: (finding: Finding) => void;
  evidenceOf: (finding: Finding) => JSX.Element;
}

/** "Check a text": a paste box, then the same list and evidence as for a page. */
export function TextView(props: TextViewProps): JSX.Element {
  const t = useMessages();
  const { state, findings } = props;
  const { filter, setFilter } = useFilter(findings);
  const chosen = findings.find((f) => f.id === props.chosen);
  const checking = state.is === 'checking';
  return (
    <main class="text">
      <form
        class="text__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!checking) props.onCheck();
        }}
      >
        <h1 class="title">{t('checkTextTitle')}</h1>
        <p class="muted text__lead">{t('checkTextLead')}</p>
        <label class="text__label" for="text">
          {t('textLabel')}
        </label>
        <textarea
          id="text"
          class="text__box words"
          lang="en"
          rows={14}
          maxLength={500_000}
          value={props.text}
          placeholder={t('textPlaceholder')}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
        <div class="text__acts">
          <label class="text__day">
            {t('textDay')}
            <input
              type="date"
              value={props.day}
              onInput={(event) => props.onDay(event.currentTarget.value)}
            />
          </label>
          {checking ? (
            <button type="button" class="btn" onClick={props.onStop}>
              {t('stop')}
            </button>
          ) : (
            <button type="submit" class="btn btn--main" disabled={props.text.trim() === ''}>
              {t('check')}
            </button>
          )}
        </div>
        <p class="muted text__hint">{t('textDayHint')}</p>
      </form>
      <section class="text__found" aria-label={t('figuresFound')}>
        {checking && (
          <div
            class="progress"
            role="progressbar"
            aria-label={t('readingText')}
            aria-valuemin={0}
            aria-valuemax={state.paragraphs}
            aria-valuenow={state.done}
          >
            <i style={{ width: `${(100 * state.done) / Math.max(1, state.paragraphs)}%` }} />
          </div>
        )}
        <p class="text__status num" role="status">
          <TextStatus state={state} found={findings.length} />
        </p>
        {findings.length > 0 && <Tally findings={findings} filter={filter} onFilter={setFilter} />}
        <FindingList
          findings={findings}
          filter={filter}
          flagged={new Set()}
          current={chosen?.id ?? null}
          open={chosen?.id ?? null}
          evidenceOf={props.evidenceOf}
          onChoose={props.onChoose}
          onToggle={props.onChoose}
        />
        <p class="vh" role="status">
          {chosen ? spokenOf(chosen, t) : ''}
        </p>
      </section>
    </main>
  );
}

function TextStatus({ state, found }: { state: TextState; found: number }): JSX.Element {
  const t = useMessages();
  switch (state.is) {
    case 'empty':
      return <>{t('textEmpty')}</>;
    case 'checking':
      return (
        <>
          {t('stateReading', String(state.done), String(state.paragraphs))},{' '}
          {counted(t, found, 'figureSoFar', 'figuresSoFar')}
        </>
      );
    case 'done': {
      const read = counted(t, state.read, 'stateNothingReadOne', 'stateNothingRead');
      if (state.stopped) return <>{t('textStopped')}</>;
      return found > 0 ? <>{read}</> : <>{`${read} ${t('textNothing')}`}</>;
    }
    case 'error':
      return <>{t('textError', state.message)}</>;
  }
}
