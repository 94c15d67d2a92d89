import type { JSX } from 'preact';
import { formatDay } from '../format.ts';
import { useMessages } from '../messages.ts';

/** One recall of a pack as the library shows it. */
export interface RecallRow {
  id: string;
  /** "Small-boat arrivals, United Kingdom · since 1 July 2024". */
  what: string;
  /** ISO day. */
  day: string;
  reason: string;
}

/** What a pack's publisher has recalled, newest first; nothing where there is nothing. */
export function RecallList({ recalls }: { recalls: readonly RecallRow[] }): JSX.Element | null {
  const t = useMessages();
  if (recalls.length === 0) return null;
  return (
    <div class="recalls">
      <p class="recalls__head">{t('recalls')}</p>
      <ul class="notes">
        {recalls.map(({ id, what, day, reason }) => (
          <li key={id}>
            <span>
              {formatDay(day, t, 'long')}: <strong>{what}</strong>. <span lang="en">{reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
