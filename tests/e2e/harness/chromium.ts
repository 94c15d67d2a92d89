import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { quietChromium } from '../../../scripts/browsers.mjs';
import { browserPath, builtExtension } from './built-extension.ts';
import { readAccessible } from './chromium-accessible.ts';
import { findCard, popupView } from './chromium-views.ts';
import { holdWorker } from './chromium-worker.ts';
import { secureSite, startFixturesProxy } from './fixtures-proxy.ts';
import type { LaunchOptions, Session } from './session.ts';
import { watchChromiumConsoles } from './watch-consoles.ts';

/** The parts of Chromium's extension API that tests call, in contexts of the extension. */
declare const chrome: {
  action: { openPopup(): Promise<void>; getBadgeText(of: { tabId: number }): Promise<string> };
  tabs: { query(what: object): Promise<{ id: number }[]> };
  windows: { create(what: object): Promise<unknown> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  runtime: { getContexts(what: object): Promise<object[]> };
  commands: { onCommand: { dispatch(name: string, tab: object): void } };
};

/** Starts headless Chromium, installs the extension over the debugging pipe, and waits for its worker. */
export async function launchChromium({ inPrivate }: LaunchOptions): Promise<Session> {
  const proxy = await startFixturesProxy();
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: { width: 1100, height: 900 },
    args: [
      '--no-sandbox',
      ...quietChromium,
      `--proxy-server=http://${proxy.address}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  const problems = watchChromiumConsoles(browser);
  const id = await browser.installExtension(builtExtension('chrome-mv3'), {
    enabledInIncognito: inPrivate,
  });
  // The welcome opens when the data is in place; it must not take the focus from a popup later.
  const welcome = await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
  await (await welcome.asPage()).close();
  const backstage = await openBackstage(browser, id);
  const worker = await holdWorker(browser, backstage);

  const clickMenu = async (page: Page, chosen: { selectionText: string; frameId: number }): Promise<void> => {
    const tab = { id: await tabIdOf(backstage, page), url: page.url() };
    const click = { menuItemId: checkItem, pageUrl: page.url(), editable: false, ...chosen };
    await worker.run((click, tab) => chrome.contextMenus.onClicked.dispatch(click, tab), click, tab);
  };

  return {
    kind: 'chromium',
    requests: proxy.requests,
    async open(path) {
      const page = await browser.newPage();
      await page.goto(new URL(path, secureSite).href);
      return page;
    },
    async openPopup(page) {
      await page.bringToFront();
      await backstage.evaluate(() => chrome.action.openPopup());
      const target = await browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
      return popupView(await target.asPage());
    },
    hasPanelOpen: () =>
      backstage.evaluate(
        async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0,
      ),
    card: findCard,
    async badge(page) {
      const tabId = await tabIdOf(backstage, page);
      return backstage.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId);
    },
    async chooseCheckInMenu(page) {
      await clickMenu(page, { selectionText: await page.evaluate(() => String(getSelection())), frameId: 0 });
    },
    chooseCheckInPdf: (page, words) => clickMenu(page, { selectionText: words, frameId: viewerFrame }),
    async runCommand(page, name) {
      const tab = { id: await tabIdOf(backstage, page), url: page.url() };
      await worker.run((name, tab) => chrome.commands.onCommand.dispatch(name, tab), name, tab);
    },
    accessible: readAccessible,
    asPrinted: (page) => page.emulateMediaType('print'),
    killBackground: worker.stop,
    async openExtensionPage(file) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${file}`);
      return page;
    },
    async waitForExtensionPage(file) {
      const target = await browser.waitForTarget((one) => one.url() === `chrome-extension://${id}/${file}`);
      return target.asPage();
    },
    openPrivate: (path) => openIncognito(browser, backstage, new URL(path, secureSite).href),
    problems: async () => problems,
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** A frame in which no script of ours runs, as the one of Chromium's PDF viewer. */
const viewerFrame = 9_999;

/** Id of the context menu's entry, as the background registers it. */
const checkItem = 'check-selection';

/**
 * A tab on a file of the extension that runs no script: a place to call its APIs from while its worker sleeps.
 * Asked for again until it comes, as an extension that is just being (re)loaded blocks its own pages.
 */
async function openBackstage(browser: Browser, id: string): Promise<Page> {
  const page = await browser.newPage();
  await vi.waitUntil(
    () =>
      page.goto(`chrome-extension://${id}/manifest.json`).then(
        () => true,
        () => false,
      ),
    { timeout: 10_000 },
  );
  return page;
}

async function tabIdOf(backstage: Page, page: Page): Promise<number> {
  await page.bringToFront();
  return backstage.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? -1;
  });
}

/** Opens a private window, in which the extension was allowed when it was installed. */
async function openIncognito(browser: Browser, backstage: Page, url: string): Promise<Page> {
  await backstage.evaluate((url) => chrome.windows.create({ incognito: true, url }), url);
  const target = await browser.waitForTarget((one) => one.type() === 'page' && one.url() === url);
  return target.asPage();
}
