import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useMessages } from '../messages.ts';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** The browser's own modal dialog: focus stays in it, Escape closes it. */
export function Dialog({ title, onClose, children }: DialogProps): JSX.Element {
  const t = useMessages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog class="desk__dialog surface" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <header class="desk__dialog-head">
        <h2 class="sec" id={id}>
          {title.replace(/…$/, '')}
        </h2>
        <button type="button" class="btn btn--icon" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
