import type { JSX } from 'preact';
import type { Finding, Note } from '../../lib/core/checks/finding.ts';
import { useMessages } from '../messages.ts';

const NoteLine = ({ note, first }: { note: Note; first: boolean }): JSX.Element => (
  <li class={first && note.kind === 'true-of' ? 'is-first' : note.kind === 'assumption' ? 'is-assumed' : ''}>
    <span>{note.text}</span>
  </li>
);

/** What is said of the measure itself, beyond the first such caveat, waits behind a fold. */
function sortNotes(notes: readonly Note[]): { shown: Note[]; folded: Note[] } {
  const caveats = notes.filter((note) => note.kind === 'definition');
  const folded = caveats.slice(1);
  return { shown: notes.filter((note) => !folded.includes(note)), folded };
}

/** Caveats, then what was assumed with its reason; the first is bold only when it says what the figure would be true of. */
export function Notes({ finding }: { finding: Finding }): JSX.Element | null {
  const t = useMessages();
  const { shown, folded } = sortNotes(finding.notes);
  const reasons = finding.assumed
    .map(({ reason }) => reason)
    .filter((reason) => !finding.notes.some(({ text }) => text.includes(reason)));
  if (shown.length + reasons.length === 0) return null;
  return (
    <>
      <ul class="notes" aria-label={t('notes')} lang="en">
        {shown.map((note, i) => (
          <NoteLine key={note.text} note={note} first={i === 0} />
        ))}
        {reasons.map((reason) => (
          <li key={reason} class="is-assumed">
            <span>{t('assumed', reason)}</span>
          </li>
        ))}
      </ul>
      {folded.length > 0 && (
        <details class="fold">
          <summary>{t('moreNotes', String(folded.length))}</summary>
          <ul class="notes" lang="en">
            {folded.map((note) => (
              <NoteLine key={note.text} note={note} first={false} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
