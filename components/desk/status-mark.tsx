import type { JSX } from 'preact';
import type { FlagStatus } from '../../lib/flags/flag.ts';
import { useMessages } from '../messages.ts';
import { statusNames } from './desk-words.ts';

/** A status as form and word; the form alone would not be told apart. */
export function StatusMark({ status }: { status: FlagStatus }): JSX.Element {
  const t = useMessages();
  return <span class={`st st-${status}`}>{t(statusNames[status])}</span>;
}
