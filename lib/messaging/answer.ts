import { type Browser, browser } from 'wxt/browser';
import type { Answer, Given } from './call.ts';
import { type AnswerEnvelope, type CallEnvelope, readEnvelope } from './envelope.ts';
import type { ToPage, ToSurfaces } from './protocol.ts';
import { shareLists } from './shared-lists.ts';

/** Who sent a call; `tabId` is null for extension pages that are no tab (popup, side panel). */
export interface Sender {
  tabId: number | null;
  frameId: number;
  /** A private window: nothing about its pages may be written to disk. */
  isPrivate: boolean;
  /** Host name of the sending page, "" when the browser does not say. */
  site: string;
  /** Address of the sending page, "" when the browser does not say; read, never kept. */
  address: string;
  /** True for our own pages, false for content scripts. */
  isExtensionPage: boolean;
}

/** One answer per message name; may answer later. */
export type Answers<Calls> = {
  [Name in keyof Calls]: (
    ...given: [...Given<Calls, Name>, sender: Sender]
  ) => Answer<Calls, Name> | Promise<Answer<Calls, Name>>;
};

type AnyAnswer = (...given: unknown[]) => unknown;

const hostOf = (url: string | undefined): string => {
  if (url === undefined || !URL.canParse(url)) return '';
  return new URL(url).hostname;
};

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');

const senderOf = (sender: Browser.runtime.MessageSender): Sender => ({
  tabId: sender.tab?.id ?? null,
  frameId: sender.frameId ?? 0,
  isPrivate: sender.tab?.incognito ?? false,
  site: hostOf(sender.url),
  address: sender.url ?? '',
  isExtensionPage: sender.url !== undefined && protocolOf(sender.url).endsWith('-extension:'),
});

const say = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Answers calls addressed to `to`, from this extension only; returns what stops it.
 * `check` reads the argument of a call and throws with plain words when it is not of its form.
 */
export const answerCalls = <Calls extends object>(
  to: CallEnvelope['to'],
  answers: Answers<Calls>,
  check: (call: string, argument: unknown) => unknown = (_, argument) => argument,
): (() => void) => {
  const answer = async (envelope: CallEnvelope, sender: Sender): Promise<AnswerEnvelope> => {
    try {
      if (!Object.hasOwn(answers, envelope.call)) throw new Error(`No such call: ${envelope.call}`);
      const given = check(envelope.call, envelope.argument);
      const run = answers[envelope.call as keyof Calls] as AnyAnswer;
      // A call without an argument gets its sender first.
      const value = await (given === null ? run(sender) : run(given, sender));
      return { ok: true, ...shareLists(value ?? null) };
    } catch (error) {
      return { ok: false, message: say(error) };
    }
  };
  const listen = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    sendResponse: (answer: AnswerEnvelope) => void,
  ): true | undefined => {
    const envelope = readEnvelope(message, to);
    if (envelope === null || sender.id !== browser.runtime.id) return undefined;
    answer(envelope, senderOf(sender)).then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
};

/** Answers what background and popup ask of a page. */
export const answerForPage = (answers: Answers<ToPage>): (() => void) => answerCalls<ToPage>('page', answers);

/** Hears what the background tells extension pages; returns what stops it. */
export const hearBackground = (heard: Partial<Answers<ToSurfaces>>): (() => void) =>
  answerCalls<ToSurfaces>('surfaces', { reportChanged: () => {}, datasetChanged: () => {}, ...heard });
