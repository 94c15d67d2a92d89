import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab in front of the window that this surface belongs to; `url` only where the browser lets us see it. */
export interface ActiveTab {
  id: number;
  url: string | null;
  title: string;
  /** A page is on its way in, and the one that was here on its way out. */
  isLoading: boolean;
  /** In a private window, where nothing about pages may be written to disk. */
  isPrivate: boolean;
}

/** Where a surface is itself shown in a tab (phones do so), the tab it is about is the one last looked at before. */
async function tabInFront(): Promise<ActiveTab | null> {
  const own = await browser.tabs.getCurrent().catch(() => undefined);
  const tabs = await browser.tabs.query(own ? {} : { active: true, currentWindow: true });
  const [tab] = tabs
    .filter(({ id }) => id !== own?.id)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return tab?.id === undefined
    ? null
    : {
        id: tab.id,
        url: tab.url ?? null,
        title: tab.title ?? '',
        isLoading: tab.status === 'loading',
        isPrivate: tab.incognito,
      };
}

/** Follows the reader from tab to tab and from page to page, with a new object for each; null until it is known. */
export function useActiveTab(): ActiveTab | null {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    const look = (): void => {
      tabInFront().then(setTab, () => setTab(null));
    };
    look();
    const lookAtPage = (_: number, { status, url }: { status?: string; url?: string }): void => {
      if (status !== undefined || url !== undefined) look();
    };
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(lookAtPage);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(lookAtPage);
    };
  }, []);
  return tab;
}
