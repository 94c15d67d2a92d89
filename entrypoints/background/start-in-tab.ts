import { browser } from 'wxt/browser';
import { callPage } from '../../lib/messaging/call.ts';

const SCRIPTS = ['/content-scripts/keys.js', '/content-scripts/page.js'];
const STYLES = ['/content-scripts/page.css'];

/** True where our script runs in the tab and answers. */
export const isRunning = (tabId: number): Promise<boolean> =>
  callPage({ tabId, frameId: 0 }, 'identify').then(
    () => true,
    () => false,
  );

/**
 * Starts reading in a tab that was open before the extension was, or whose site is set to "on click". The browser
 * allows it after a click on our button, menu or shortcut (activeTab); false where it does not.
 */
export const startInTab = async (tabId: number): Promise<boolean> => {
  if (await isRunning(tabId)) return true;
  // The browser hides the address where we may do nothing; of our own pages it says it, and Firefox warns of whoever
  // tries to run a script there.
  const { url = '' } = await browser.tabs.get(tabId);
  if (!/^(https?|file):/.test(url)) return false;
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, files: STYLES });
    await browser.scripting.executeScript({ target, files: SCRIPTS });
    // Firefox's PDF viewer takes scripts without a word and runs none.
    return await isRunning(tabId);
  } catch {
    return false;
  }
};
