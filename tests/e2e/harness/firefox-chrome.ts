import { vi } from 'vitest';
import type { FirefoxWindow } from './firefox-window.ts';

/** What Firefox's own window offers to scripts with full rights; only what the harness calls. */
declare const WebExtensionPolicy: { getByID(id: string): { extension: FirefoxExtension } };
declare const ChromeUtils: { importESModule(url: string): Record<string, never> };
declare const Services: {
  console: { getMessageArray(): { message?: string }[] };
  scriptSecurityManager: { getSystemPrincipal(): object };
};
declare const gBrowser: {
  selectedTab: object;
  selectedBrowser: { browsingContext: { mediumOverride: string } };
  tabs: Iterable<{ linkedBrowser: { currentURI: { spec: string } } }>;
  removeTab(tab: object): void;
};
declare const OpenBrowserWindow: (options: { private: boolean }) => BrowserWindow;

interface BrowserWindow extends Window {
  gBrowser: { selectedBrowser: { fixupAndLoadURIString(url: string, how: object): void } };
  delayedStartupPromise: Promise<void>;
}

interface FirefoxExtension {
  terminateBackground(how: {
    ignoreDevToolsAttached: boolean;
    disableResetIdleForTest: boolean;
  }): Promise<void>;
  backgroundState: string;
}

/** Closes the tab whose address ends so, once there is one. */
export async function closeTab(window: FirefoxWindow, ending: string): Promise<void> {
  await vi.waitUntil(
    () =>
      window.run((ending) => {
        const tab = [...gBrowser.tabs].find((one) => one.linkedBrowser.currentURI.spec.endsWith(ending));
        if (tab !== undefined) gBrowser.removeTab(tab);
        return tab !== undefined;
      }, ending),
    { timeout: 20_000 },
  );
}

/** Text of the toolbar button on the tab in front. */
export function readBadge(window: FirefoxWindow, addonId: string): Promise<string> {
  return window.run((addonId) => {
    const { ExtensionParent } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionParent.sys.mjs',
    ) as unknown as {
      ExtensionParent: {
        apiManager: {
          global: {
            browserActionFor(extension: object): {
              action: { getContextData(of: object): { badgeText: string } };
            };
          };
        };
      };
    };
    const { extension } = WebExtensionPolicy.getByID(addonId);
    const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
    return action.getContextData(gBrowser.selectedTab).badgeText;
  }, addonId);
}

/** Lays the tab in front out for print, as its own tools can. */
export async function showAsPrinted(window: FirefoxWindow): Promise<void> {
  await window.run(() => {
    gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print';
  });
}

/** Runs a command as its shortcut would, through the key that Firefox registered for it. */
export async function pressKeyOf(window: FirefoxWindow, addonId: string, name: string): Promise<void> {
  await window.run(
    (addonId, name) => {
      const { extension } = WebExtensionPolicy.getByID(addonId) as unknown as {
        extension: { shortcuts: { onCommand(name: string): void } };
      };
      extension.shortcuts.onCommand(name);
    },
    addonId,
    name,
  );
}

/** Ends the event page and waits until it is gone. */
export async function endBackground(window: FirefoxWindow, addonId: string): Promise<void> {
  await window.run(async (addonId) => {
    await WebExtensionPolicy.getByID(addonId).extension.terminateBackground({
      ignoreDevToolsAttached: true,
      disableResetIdleForTest: true,
    });
  }, addonId);
  await vi.waitUntil(
    () =>
      window.run(
        (addonId) => WebExtensionPolicy.getByID(addonId).extension.backgroundState !== 'running',
        addonId,
      ),
    { timeout: 10_000 },
  );
}

interface AddonModules {
  ExtensionPermissions: { add(id: string, what: object, extension: object): Promise<void> };
  AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
}

/** Allows the extension in private windows, as its details page does; it starts anew for that. */
export async function allowPrivate(window: FirefoxWindow, addonId: string): Promise<void> {
  await window.run(async (addonId) => {
    const load = (name: string) =>
      ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`) as unknown as AddonModules;
    const permissions = ['internal:privateBrowsingAllowed'];
    const { extension } = WebExtensionPolicy.getByID(addonId);
    await load('ExtensionPermissions').ExtensionPermissions.add(
      addonId,
      { permissions, origins: [] },
      extension,
    );
    await (await load('AddonManager').AddonManager.getAddonByID(addonId)).reload();
  }, addonId);
}

/** Opens a private window on this address. */
export async function openPrivateWindow(window: FirefoxWindow, url: string): Promise<void> {
  await window.run(async (url) => {
    const opened = OpenBrowserWindow({ private: true });
    await new Promise((loaded) => opened.addEventListener('load', loaded, { once: true }));
    await opened.delayedStartupPromise;
    opened.gBrowser.selectedBrowser.fixupAndLoadURIString(url, {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    });
  }, url);
}

/** Firefox's own remarks on an answer, a script at work or a page still loading, whose tab or popup is gone: nothing threw. */
const tooLate =
  /Promise (resolved|rejected) (after context unloaded|while context is inactive)|Script terminated by timeout|FrameData missing|Layout was forced before the page was fully loaded/;

/** Console messages that name the extension's own address. */
export async function extensionProblems(window: FirefoxWindow, uuid: string): Promise<string[]> {
  const messages = await window.run(
    (uuid) =>
      Services.console
        .getMessageArray()
        .map((one) => one.message ?? String(one))
        .filter((message) => message.includes(uuid)),
    uuid,
  );
  return messages.filter((message) => !tooLate.test(message));
}
