import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { useMessages } from '../messages.ts';

/** Caveats, then what was assumed with its reason; the first is bold only when it says what the figure would be true of. */
export function Notes({ finding }: { finding: Finding }): JSX.Element | null {
  const t = useMessages();
  const notes = finding.notes.filter((n) => n.kind !== 'assumption');
  const said = finding.notes.filter((n) => n.kind === 'assumption').map((n) => n.text);
  const reasons = finding.assumed.map((a) => a.reason).filter((r) => !said.some((text) => text.includes(r)));
  if (notes.length + said.length + reasons.length === 0) return null;
  return (
    <ul class="notes" aria-label={t('notes')}>
      {notes.map((note, i) => (
        <li key={note.text} class={i === 0 && note.kind === 'true-of' ? 'is-first' : ''}>
          <span>{note.text}</span>
        </li>
      ))}
      {said.map((text) => (
        <li key={text} class="is-assumed">
          <span>{text}</span>
        </li>
      ))}
      {reasons.map((reason) => (
        <li key={reason} class="is-assumed">
          <span>{t('assumed', reason)}</span>
        </li>
      ))}
    </ul>
  );
}
