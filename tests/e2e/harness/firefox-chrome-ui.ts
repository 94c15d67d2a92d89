import { vi } from 'vitest';
import type { FirefoxWindow } from './firefox-window.ts';

declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };
declare const ChromeUtils: { importESModule(url: string): Record<string, never> };

interface Panel extends HTMLElement {
  state: string;
}

interface PopupBrowser extends HTMLElement {
  permanentKey?: object;
  currentURI?: { spec: string };
  browsingContext?: object;
}

interface NavigableManager {
  getIdForBrowser(browser: PopupBrowser): string | null;
  getBrowserById(id: string): PopupBrowser | null;
}

/**
 * Opens the popup of the toolbar button and returns its BiDi context id.
 *
 * BiDi knows only tabs. Firefox keeps the table of what it knows in a module of its own, so the
 * popup is entered there; from then on it takes scripts, keys and screenshots as a tab does.
 */
export async function openToolbarPopup(window: FirefoxWindow, addonId: string): Promise<string> {
  await window.run(async (addonId) => {
    const { ExtensionParent } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionParent.sys.mjs',
    ) as unknown as {
      ExtensionParent: {
        apiManager: {
          global: {
            browserActionFor(extension: object): {
              openPopup(of: object, isUserGesture: boolean): Promise<void>;
            };
          };
        };
      };
    };
    const { extension } = WebExtensionPolicy.getByID(addonId);
    await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(globalThis.window, true);
  }, addonId);
  return vi.waitUntil(
    () =>
      window.run(() => {
        const shown = () =>
          document.querySelector<PopupBrowser>('panel[panelopen] .webextension-popup-browser');
        const popup = shown();
        if (popup?.closest<Panel>('panel')?.state !== 'open') return null;
        if (!popup.browsingContext || !popup.currentURI?.spec.startsWith('moz-extension:')) return null;
        const { NavigableManager } = ChromeUtils.importESModule(
          'chrome://remote/content/shared/NavigableManager.sys.mjs',
        ) as unknown as { NavigableManager: NavigableManager };
        popup.permanentKey ??= {};
        const id = NavigableManager.getIdForBrowser(popup);
        const known = NavigableManager.getBrowserById.bind(NavigableManager);
        NavigableManager.getBrowserById = (wanted) => (wanted === id ? shown() : known(wanted));
        return id;
      }),
    { timeout: 10_000 },
  ) as Promise<string>;
}

declare const SidebarController: { isOpen: boolean; currentID: string };

/** Whether the window shows a sidebar that an extension made; only ours is installed. */
export function isSidebarOpen(window: FirefoxWindow): Promise<boolean> {
  return window.run(
    () => SidebarController.isOpen && SidebarController.currentID.endsWith('-sidebar-action'),
  );
}

interface Menu extends HTMLElement {
  state: string;
  activateItem(item: Element): void;
}

/** Chooses an entry of the open context menu by its label; throws with the labels there are when it is not among them. */
export async function chooseMenuItem(window: FirefoxWindow, label: string): Promise<void> {
  await vi.waitUntil(
    () => window.run(() => document.querySelector<Menu>('#contentAreaContextMenu')?.state === 'open'),
    { timeout: 10_000 },
  );
  await window.run((label) => {
    const menu = document.querySelector<Menu>('#contentAreaContextMenu');
    const items = [...(menu?.querySelectorAll('menuitem:not([hidden])') ?? [])];
    const item = items.find((one) => one.getAttribute('label') === label);
    if (item === undefined)
      throw new Error(`no "${label}" among ${items.map((one) => one.getAttribute('label'))}`);
    menu?.activateItem(item);
  }, label);
}
