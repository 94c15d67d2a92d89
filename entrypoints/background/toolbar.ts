import { browser } from 'wxt/browser';

const INK = '#4a515a';

const iconPaths = (isOff: boolean): Record<number, string> =>
  isOff
    ? { 16: '/icon/off-16.png', 32: '/icon/off-32.png' }
    : { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' };

/** The tab may have closed meanwhile; then there is nothing to show. */
const quietly = (done: Promise<unknown> | undefined): Promise<unknown> | undefined =>
  done?.catch(() => undefined);

/** Shows how many rated figures a tab's page holds; nothing for none. */
export const showCount = async (tabId: number, count: number): Promise<void> => {
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  await Promise.all([
    quietly(browser.action.setBadgeText({ tabId, text })),
    quietly(browser.action.setBadgeBackgroundColor({ tabId, color: INK })),
    quietly(browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' })),
  ]);
};

/** The paler mark where figures are not checked, for one tab or everywhere. */
export const showOff = async (isOff: boolean, tabId?: number): Promise<void> => {
  const where = tabId === undefined ? {} : { tabId };
  await quietly(browser.action.setIcon({ ...where, path: iconPaths(isOff) }));
};
