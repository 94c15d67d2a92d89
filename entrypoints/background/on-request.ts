import { browser } from 'wxt/browser';
import { callPage } from '../../lib/messaging/call.ts';
import { handOverText } from '../surface/handed-text.ts';
import { translate } from '../surface/messages.ts';
import { startInTab } from './start-in-tab.ts';

const CHECK_SELECTION = 'check-selection';

/** Asks a page, starting our script there first where it does not run; false where the browser forbids it. */
const askPage = async (tabId: number, ask: () => Promise<unknown>): Promise<boolean> => {
  try {
    await ask();
  } catch {
    if (!(await startInTab(tabId))) return false;
    await ask().catch(() => undefined);
  }
  return true;
};

/**
 * The entry in the menu of selected text; menus outlive the worker, so it is made once. It stays the only one: browsers
 * fold two into a submenu, and flagging is on the card that it opens, and a shortcut.
 */
export const createMenu = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CHECK_SELECTION,
    title: translate('menuCheckSelection'),
    contexts: ['selection'],
  });
};

const activeTabId = async (): Promise<number | undefined> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;

const commands: Record<string, (tabId: number) => Promise<unknown>> = {
  [CHECK_SELECTION]: (tabId) => callPage({ tabId }, 'checkSelection', { text: '' }),
  'flag-selection': (tabId) => callPage({ tabId }, 'flagSelection'),
  'next-figure': (tabId) => callPage({ tabId, frameId: 0 }, 'stepFinding', { by: 1 }),
  'previous-figure': (tabId) => callPage({ tabId, frameId: 0 }, 'stepFinding', { by: -1 }),
};

/** Listens for the menu entry and the shortcuts. */
export const hearRequests = (): void => {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId, editable }, tab) => {
    const tabId = tab?.id;
    if (menuItemId !== CHECK_SELECTION || tabId === undefined) return;
    const frame = { tabId, frameId: frameId ?? 0 };
    // What stands in a field the reader writes in is never looked at.
    const text = editable ? '' : (selectionText ?? '');
    const check = (at: typeof frame) => callPage(at, 'checkSelection', { text });
    // A PDF viewer is a frame of its own that no script of ours runs in: the page around it answers.
    const asked = askPage(tabId, () => check(frame).catch(() => check({ tabId, frameId: 0 })));
    // No card can stand in Firefox's own PDF viewer, or on a page of the browser's: our own page answers. Words of a
    // private window stay there.
    void asked.then((done) => (done || text === '' || tab?.incognito ? undefined : handOverText(text)));
  });
  browser.commands.onCommand.addListener(async (command, tab) => {
    const run = commands[command];
    const tabId = (tab as { id?: number } | undefined)?.id ?? (await activeTabId());
    if (run && tabId !== undefined) await askPage(tabId, () => run(tabId));
  });
};
