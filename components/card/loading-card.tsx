import type { JSX } from 'preact';
import { CloseIcon } from '../icons.tsx';
import { useMessages } from '../messages.ts';

/** Shown while the answer is on its way, in the size the answer will have; nothing moves. */
export function LoadingCard({
  quote,
  onClose,
}: {
  quote: string;
  onClose?: (() => void) | undefined;
}): JSX.Element {
  const t = useMessages();
  return (
    <section
      class="card card--page surface r-context"
      aria-label={t('loadingCard')}
      aria-busy="true"
      role="dialog"
      tabIndex={-1}
      dir="ltr"
      lang={t('languageTag')}
    >
      <header class="card__head">
        <span class="card__say" role="status">
          {t('loadingCard')}
        </span>
        {onClose && (
          <button type="button" class="btn btn--icon" aria-label={t('close')} onClick={onClose}>
            <CloseIcon />
          </button>
        )}
      </header>
      <div class="card__what">
        <h3 class="words">“{quote}”</h3>
      </div>
      <div class="bones" aria-hidden="true">
        <i class="bone bone--figure" />
        <i class="bone" />
        <i class="bone bone--short" />
        <i class="bone bone--chart" />
      </div>
    </section>
  );
}

/** When the answer could not be had: what happened, and what can be done. */
export function ErrorCard(props: {
  quote: string;
  message: string;
  onClose?: (() => void) | undefined;
  onAgain?: (() => void) | undefined;
}): JSX.Element {
  const t = useMessages();
  return (
    <section
      class="card card--page surface r-abstained"
      aria-label={t('errorCard')}
      role="dialog"
      tabIndex={-1}
      dir="ltr"
      lang={t('languageTag')}
    >
      <header class="card__head">
        <span class="card__say" role="alert">
          {t('errorCard')}
        </span>
        {props.onClose && (
          <button type="button" class="btn btn--icon" aria-label={t('close')} onClick={props.onClose}>
            <CloseIcon />
          </button>
        )}
      </header>
      <div class="card__what">
        <h3 class="words">“{props.quote}”</h3>
        {props.message}
      </div>
      {props.onAgain && (
        <div class="acts">
          <button type="button" class="btn btn--bare" onClick={props.onAgain}>
            {t('tryAgain')}
          </button>
        </div>
      )}
    </section>
  );
}
