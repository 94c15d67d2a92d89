import { browser } from 'wxt/browser';
import { callPage } from '../../lib/messaging/call.ts';
import { translate } from '../surface/messages.ts';
import { startInTab } from './start-in-tab.ts';

const CHECK_SELECTION = 'check-selection';
const FLAG_SELECTION = 'flag-selection';

/** Asks a page, starting our script there first where it does not run; silent where the browser forbids it. */
const askPage = async (tabId: number, ask: () => Promise<unknown>): Promise<void> => {
  try {
    await ask();
  } catch {
    if (await startInTab(tabId)) await ask().catch(() => undefined);
  }
};

/** The entries in the menu of selected text; menus outlive the worker, so they are made once. */
export const createMenu = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  const contexts: ['selection'] = ['selection'];
  browser.contextMenus.create({ id: CHECK_SELECTION, title: translate('menuCheckSelection'), contexts });
  browser.contextMenus.create({ id: FLAG_SELECTION, title: translate('flagThis'), contexts });
};

const activeTabId = async (): Promise<number | undefined> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;

const commands: Record<string, (tabId: number) => Promise<unknown>> = {
  [CHECK_SELECTION]: (tabId) => callPage({ tabId }, 'checkSelection', { text: '' }),
  'next-figure': (tabId) => callPage({ tabId, frameId: 0 }, 'stepFinding', { by: 1 }),
  'previous-figure': (tabId) => callPage({ tabId, frameId: 0 }, 'stepFinding', { by: -1 }),
};

/** Listens for the menu entry and the shortcuts. */
export const hearRequests = (): void => {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId, editable }, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    const frame = { tabId, frameId: frameId ?? 0 };
    // What stands in a field the reader writes in is never looked at.
    const text = editable ? '' : (selectionText ?? '');
    const check = (at: typeof frame) => callPage(at, 'checkSelection', { text });
    // A PDF viewer is a frame of its own that no script of ours runs in: the page around it answers.
    if (menuItemId === CHECK_SELECTION)
      void askPage(tabId, () => check(frame).catch(() => check({ tabId, frameId: 0 })));
    if (menuItemId === FLAG_SELECTION) void askPage(tabId, () => callPage(frame, 'flagSelection'));
  });
  browser.commands.onCommand.addListener(async (command, tab) => {
    const run = commands[command];
    const tabId = (tab as { id?: number } | undefined)?.id ?? (await activeTabId());
    if (run && tabId !== undefined) await askPage(tabId, () => run(tabId));
  });
};
