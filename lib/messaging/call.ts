import { browser } from 'wxt/browser';
import { type CallEnvelope, openAnswer } from './envelope.ts';
import type { ToBackground, ToPage, ToSurfaces } from './protocol.ts';

type Call<Calls, Name extends keyof Calls> = Calls[Name] extends (...given: infer Given) => infer Answer
  ? { given: Given; answer: Answer }
  : never;

/** What one message carries. */
export type Given<Calls, Name extends keyof Calls> = Call<Calls, Name>['given'];
/** What one message is answered with. */
export type Answer<Calls, Name extends keyof Calls> = Call<Calls, Name>['answer'];

/** Asks the background; throws with its words when it fails. */
export const callBackground = async <Name extends keyof ToBackground & string>(
  call: Name,
  ...given: Given<ToBackground, Name>
): Promise<Answer<ToBackground, Name>> => {
  const envelope: CallEnvelope = { to: 'background', call, argument: given[0] ?? null };
  return openAnswer(await browser.runtime.sendMessage(envelope)) as Answer<ToBackground, Name>;
};

/**
 * Asks the content script of a tab: one frame of it, or all frames, the first answer counting.
 * Throws where no content script runs.
 */
export const callPage = async <Name extends keyof ToPage & string>(
  tab: { tabId: number; frameId?: number },
  call: Name,
  ...given: Given<ToPage, Name>
): Promise<Answer<ToPage, Name>> => {
  const envelope: CallEnvelope = { to: 'page', call, argument: given[0] ?? null };
  const frame = tab.frameId === undefined ? {} : { frameId: tab.frameId };
  return openAnswer(await browser.tabs.sendMessage(tab.tabId, envelope, frame)) as Answer<ToPage, Name>;
};

/** Tells the pages of all tabs; says nothing where none of our scripts runs. */
export const tellPages = async <Name extends keyof ToPage & string>(
  call: Name,
  ...given: Given<ToPage, Name>
): Promise<void> => {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id: tabId }) =>
      tabId === undefined ? undefined : callPage({ tabId }, call, ...given).catch(() => undefined),
    ),
  );
};

/** Tells every open extension page; says nothing when none is open. */
export const tellSurfaces = async <Name extends keyof ToSurfaces & string>(
  call: Name,
  ...given: Given<ToSurfaces, Name>
): Promise<void> => {
  const envelope: CallEnvelope = { to: 'surfaces', call, argument: given[0] ?? null };
  await browser.runtime.sendMessage(envelope).catch(() => undefined);
};
