import type { Browser } from 'puppeteer-core';

/** Sends WebDriver BiDi commands that puppeteer has no words for. */
export type Send = (method: string, params: object) => Promise<BidiResult>;

interface BidiResult {
  result: {
    type?: 'success' | 'exception';
    result?: RemoteValue;
    exceptionDetails?: { text: string };
    contexts?: { context: string; url: string }[];
    data?: string;
  };
}

/** A value as BiDi describes it; nodes carry an id, and their shadow root when asked for. */
export interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

/** The BiDi connection that puppeteer holds; not in its types. */
export function bidi(browser: Browser): Send {
  const { connection } = browser as unknown as { connection: { send: Send } };
  return (method, params) => connection.send(method, params);
}

/** Calls a function in a document by its BiDi context id; throws with its words when it throws. */
export async function callIn(
  send: Send,
  context: string,
  declaration: string,
  given: object[] = [],
): Promise<RemoteValue> {
  const { result } = await send('script.callFunction', {
    functionDeclaration: declaration,
    awaitPromise: true,
    target: { context },
    arguments: given,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 50 },
  });
  if (result.type !== 'success' || result.result === undefined)
    throw new Error(`in Firefox: ${result.exceptionDetails?.text ?? 'no result'}`);
  return result.result;
}

/** BiDi id of the page that shows this address. */
export async function contextOf(send: Send, url: string): Promise<string> {
  const { result } = await send('browsingContext.getTree', {});
  const found = result.contexts?.findLast((one) => one.url === url);
  if (found === undefined) throw new Error(`no tab shows ${url}`);
  return found.context;
}

/**
 * Firefox's own window, where its menus, toolbar and extension manager live.
 * Functions run there with full rights (`--remote-allow-system-access`), so the buttons pressed are the real ones.
 */
export interface FirefoxWindow {
  run<Given extends (string | number)[], Result>(
    task: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>>;
}

/** The newest window of Firefox. */
export async function firefoxWindow(send: Send): Promise<FirefoxWindow> {
  return {
    async run(task, ...given) {
      const { result } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const window = result.contexts?.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
      if (window === undefined) throw new Error('Firefox has no window');
      const answer = await callIn(
        send,
        window.context,
        `async (...given) => JSON.stringify((await (${task})(...given)) ?? null)`,
        given.map((value) => ({ type: typeof value, value })),
      );
      return JSON.parse(String(answer.value));
    },
  };
}
