import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { browserPath, builtExtension } from './built-extension.ts';
import { readAccessible } from './firefox-accessible.ts';
import {
  allowPrivate,
  closeTab,
  endBackground,
  extensionProblems,
  openPrivateWindow,
  pressKeyOf,
  readBadge,
  showAsPrinted,
} from './firefox-chrome.ts';
import { chooseMenuItem, isSidebarOpen, openToolbarPopup } from './firefox-chrome-ui.ts';
import { bidi, callIn, contextOf, type FirefoxWindow, firefoxWindow, type Send } from './firefox-window.ts';
import { secureSite, startFixturesProxy } from './fixtures-proxy.ts';
import type { LaunchOptions, Popup, Session, View } from './session.ts';

const addonId = 'plumbline@example.org';

/** Starts headless Firefox and installs the extension as a temporary add-on. */
export async function launchFirefox({ inPrivate }: LaunchOptions): Promise<Session> {
  const proxy = await startFixturesProxy();
  const [host, port] = proxy.address.split(':');
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1100', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
      'extensions.getAddons.cache.enabled': false,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.proxy.type': 1,
      'network.proxy.http': host,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': host,
      'network.proxy.ssl_port': Number(port),
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
    },
  });
  const send = bidi(browser);
  const window = await firefoxWindow(send);
  await browser.installExtension(builtExtension('firefox-mv3'));
  // The welcome opens when the data is in place; it must not take the focus from a popup later.
  await closeTab(window, '/welcome.html');
  if (inPrivate) await allowPrivate(window, addonId);

  return {
    kind: 'firefox',
    requests: proxy.requests,
    async open(path) {
      const page = await browser.newPage();
      await page.goto(new URL(path, secureSite).href);
      return page;
    },
    async openPopup(page) {
      await page.bringToFront();
      return popupView(send, window, await openToolbarPopup(window, addonId));
    },
    hasPanelOpen: () => isSidebarOpen(window),
    card: (page) => findCard(send, page),
    async badge(page) {
      await page.bringToFront();
      return readBadge(window, addonId);
    },
    async chooseCheckInMenu(page) {
      await page.bringToFront();
      await openMenuOverSelection(page);
      await chooseMenuItem(window, 'Check this figure');
    },
    async chooseCheckInPdf(page) {
      await page.bringToFront();
      await page.waitForSelector('.textLayer span');
      await page.evaluate(() =>
        getSelection()?.selectAllChildren(document.querySelector('.textLayer') ?? document),
      );
      await openMenuOverSelection(page);
      await chooseMenuItem(window, 'Check this figure');
    },
    async runCommand(page, name) {
      await page.bringToFront();
      await pressKeyOf(window, addonId, name);
    },
    async accessible(page) {
      await page.bringToFront();
      return readAccessible(window);
    },
    async asPrinted(page) {
      await page.bringToFront();
      await showAsPrinted(window);
    },
    killBackground: () => endBackground(window, addonId),
    openExtensionPage: (file) => openExtensionPage(browser, `moz-extension://${uuid}/${file}`),
    waitForExtensionPage: (file) => findExtensionPage(browser, `moz-extension://${uuid}/${file}`),
    async openPrivate(path) {
      const url = new URL(path, secureSite).href;
      await openPrivateWindow(window, url);
      return vi.waitUntil(async () => (await browser.pages()).find((page) => page.url() === url), {
        timeout: 10_000,
      });
    },
    problems: () => extensionProblems(window, uuid),
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** Puppeteer waits for no load event here: Firefox sends it none for extension pages. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: [] });
  await page.waitForFunction(
    () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
  );
  return page;
}

/** Puppeteer hears of no address of extension pages either, so each tab is asked. */
function findExtensionPage(browser: Browser, url: string): Promise<Page> {
  return vi.waitUntil(
    async () => {
      for (const page of await browser.pages())
        if ((await page.evaluate(() => location.href).catch(() => '')) === url) return page;
      return null;
    },
    { timeout: 10_000 },
  ) as Promise<Page>;
}

function popupView(send: Send, window: FirefoxWindow, context: string): Popup {
  const act = (actions: object[]) =>
    send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
  return {
    async read(look, ...given) {
      const call = `(${look})(${['document.body', ...given.map((value) => JSON.stringify(value))].join(', ')})`;
      const answer = await callIn(send, context, `async () => JSON.stringify((await ${call}) ?? null)`);
      return JSON.parse(String(answer.value));
    },
    async press(key) {
      const value = webdriverKeys[key] ?? key;
      await act([
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    async screenshot() {
      const { result } = await send('browsingContext.captureScreenshot', { context });
      return Buffer.from(result.data ?? '', 'base64');
    },
    async close() {
      await window.run(() => {
        document.querySelector('.webextension-popup-browser')?.closest<HidingPanel>('panel')?.hidePopup();
      });
    },
  };
}

interface HidingPanel extends HTMLElement {
  hidePopup(): void;
}

const webdriverKeys: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

/** A right click in the middle of what is selected. */
async function openMenuOverSelection(page: Page): Promise<void> {
  const at = await page.evaluate(() => {
    const box = getSelection()?.getRangeAt(0).getClientRects()[0];
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  if (at === null) throw new Error('nothing is selected');
  await page.mouse.click(at.x, at.y, { button: 'right' });
}

/** BiDi shows closed shadow roots as it shows open ones. */
async function findCard(send: Send, page: Page): Promise<View | null> {
  const context = await contextOf(send, page.url());
  const root = await callIn(send, context, '() => document.documentElement');
  const sharedId = closedRoot(root as NodeValue);
  if (sharedId === null) return null;
  return {
    async read(look, ...given) {
      const answer = await callIn(
        send,
        context,
        `async (root) => JSON.stringify((await (${look})(${['root', ...given.map((value) => JSON.stringify(value))].join(', ')})) ?? null)`,
        [{ sharedId }],
      );
      return JSON.parse(String(answer.value));
    },
  };
}

interface NodeValue {
  sharedId?: string;
  value?: {
    children?: NodeValue[];
    shadowRoot?: (NodeValue & { value?: { mode?: string } }) | null;
  };
}

function closedRoot(node: NodeValue): string | null {
  const shadow = node.value?.shadowRoot;
  if (shadow?.value?.mode === 'closed') return shadow.sharedId ?? null;
  for (const child of node.value?.children ?? []) {
    const found = closedRoot(child);
    if (found !== null) return found;
  }
  return null;
}
