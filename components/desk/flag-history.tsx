import type { JSX } from 'preact';
import type { Flag, HistoryEntry } from '../../lib/flags/flag.ts';
import { type MessageKey, type Translate, useMessages } from '../messages.ts';
import { statusNames } from './desk-words.ts';
import { momentText } from './flag-figures.ts';

const eventNames: Record<HistoryEntry['what'], MessageKey> = {
  created: 'desk_eventCreated',
  status: 'desk_status',
  edited: 'desk_eventEdited',
  imported: 'desk_eventImported',
  anchored: 'desk_eventAnchored',
  synced: 'desk_eventSynced',
  restored: 'desk_eventRestored',
};

/** "Disputed: review published, A. Okafor". */
function lineOf({ what, status, text, who }: HistoryEntry, t: Translate): string {
  const head = what === 'status' && status ? t(statusNames[status]) : t(eventNames[what]);
  return [text === '' ? head : `${head}: ${text}`, who].filter(Boolean).join(', ');
}

/** All that was done with a flag, oldest first. */
export function FlagHistory({ flag }: { flag: Flag }): JSX.Element {
  const t = useMessages();
  return (
    <ol class="desk__history">
      {flag.history.map((entry, i) => (
        <li key={i}>
          <time dateTime={entry.at}>{momentText(entry.at, t)}</time>
          <span>{lineOf(entry, t)}</span>
        </li>
      ))}
    </ol>
  );
}
