import type { JSX } from 'preact';
import { formatDay } from '../format.ts';
import { useMessages } from '../messages.ts';

/** A pack whose next release was due before today. */
export interface OutOfDate {
  pack: string;
  day: string;
  onUpdate?: (() => void) | undefined;
}

export function OutOfDateNote({ data }: { data: OutOfDate }): JSX.Element {
  const t = useMessages();
  return (
    <div class="say popup__stale">
      <b>{t('outOfDateTitle')}</b> {t('outOfDateText', data.pack, formatDay(data.day, t, 'long'))}{' '}
      {data.onUpdate && (
        <button type="button" class="link" onClick={data.onUpdate}>
          {t('outOfDateUpdate')}
        </button>
      )}
    </div>
  );
}
