import { unshareLists, type WithSharedLists } from './shared-lists.ts';

/** A call on its way; `to` keeps the three directions apart, as extension pages hear each other's messages. */
export interface CallEnvelope {
  to: 'background' | 'page' | 'surfaces';
  call: string;
  argument: unknown;
}

/** An answer on its way back; a failure carries words that may be shown. */
export type AnswerEnvelope = ({ ok: true } & WithSharedLists) | { ok: false; message: string };

/** The call if `message` is one addressed to `to`, else null: other messages are not ours to answer. */
export const readEnvelope = (message: unknown, to: CallEnvelope['to']): CallEnvelope | null => {
  if (typeof message !== 'object' || message === null) return null;
  const envelope = message as Partial<CallEnvelope>;
  if (envelope.to !== to || typeof envelope.call !== 'string') return null;
  return { to, call: envelope.call, argument: envelope.argument };
};

/**
 * The value of an answer.
 * Throws with the other side's words when it failed, and when nobody answered.
 */
export const openAnswer = (answer: unknown): unknown => {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new Error('Nobody answered.');
  const envelope = answer as AnswerEnvelope;
  if (envelope.ok) return unshareLists(envelope);
  throw new Error(envelope.message);
};
