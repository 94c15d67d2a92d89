import type { JSX } from 'preact';
import { counted, useMessages } from '../messages.ts';

export interface CopyNoticeProps {
  /** What was put back from the second copy and not yet acknowledged; null when nothing was. */
  back: { flags: number; lists: number } | null;
  /** Why the second copy is behind, said plainly; "" while it is not. */
  fault: string;
  onSeen: () => void;
}

/** Tells of the second copy of the flags, and only when there is something to tell. */
export function CopyNotice({ back, fault, onSeen }: CopyNoticeProps): JSX.Element {
  const t = useMessages();
  return (
    <>
      <p class="desk__fault" role="alert">
        {fault}
      </p>
      <div role="status">
        {back && (
          <p class="desk__notice">
            <span>
              {counted(t, back.flags, 'desk_putBackOne', 'desk_putBackMany')}
              {back.lists > 0 && ` ${t('desk_putBackLists', String(back.lists))}`}
            </span>
            <button type="button" class="btn" onClick={onSeen}>
              {t('desk_seen')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
