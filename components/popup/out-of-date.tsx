import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { counted, useMessages } from '../messages.ts';

/** Says how many figures could not be checked because our copies of their series end before their time. */
export function OutOfDateNote({ unchecked }: { unchecked: readonly Finding[] }): JSX.Element | null {
  const t = useMessages();
  const later = unchecked.filter(({ copyEnds }) => copyEnds !== undefined).length;
  if (later === 0) return null;
  return (
    <div class="say popup__stale">
      <b>{t('outOfDateTitle')}</b> {counted(t, later, 'outOfDateOne', 'outOfDateMany')}
    </div>
  );
}
