import { browser } from 'wxt/browser';

interface SidePanelApi {
  open(options: { windowId: number }): Promise<void>;
}

const chromePanel = (): SidePanelApi | undefined =>
  (browser as unknown as { sidePanel?: SidePanelApi }).sidePanel ??
  (globalThis as { chrome?: { sidePanel?: SidePanelApi } }).chrome?.sidePanel;

interface SidebarApi {
  open(): Promise<void>;
}

const firefoxSidebar = (): SidebarApi | undefined =>
  (browser as unknown as { sidebarAction?: SidebarApi }).sidebarAction;

let windowId: number | null = null;

/** Both browsers open a panel only straight from a click, so the window must be known before it. */
export const prepareSidePanel = async (): Promise<void> => {
  windowId = (await browser.windows?.getCurrent())?.id ?? null;
};

/** True where this browser has a side panel (not on phones). */
export const hasSidePanel = (): boolean => Boolean(chromePanel() ?? firefoxSidebar());

/** Opens the side panel; call it straight from a click. */
export async function openSidePanel(): Promise<void> {
  const panel = chromePanel();
  if (panel && windowId !== null) await panel.open({ windowId });
  else await firefoxSidebar()?.open();
}
