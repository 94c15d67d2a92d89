import type { Page } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

export type BrowserName = 'chromium' | 'firefox';

/** What runs in a view: its root node (the popup's body, or the card's closed shadow root) and plain values. */
export type InView<Given extends unknown[], Result> = (root: ParentNode & Node, ...given: Given) => Result;

/** A part of the product on screen that is no ordinary page: the real popup, or the card in its closed shadow root. */
export interface View {
  read<Given extends unknown[], Result>(
    look: InView<Given, Result>,
    ...given: Given
  ): Promise<Awaited<Result>>;
}

export interface Popup extends View {
  /** A key by its name, as the reader would press it: `Tab`, `Enter`, `ArrowDown`. */
  press(key: string): Promise<void>;
  /** PNG of the popup as drawn. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** One node of an accessibility tree that has a name; roles by their ARIA names. */
export interface Accessible {
  role: string;
  name: string;
}

/** One browser with the built extension, a new profile, and no network but the fixtures. */
export interface Session {
  kind: BrowserName;
  /** Opens a fixture in a new tab of the foreground: `/article.html`, or a whole address. */
  open(path: string): Promise<Page>;
  /** Opens the real popup of the toolbar button over this page. */
  openPopup(page: Page): Promise<Popup>;
  /** Whether the browser itself shows our side panel beside its pages. */
  hasPanelOpen(): Promise<boolean>;
  /** The card on this page, or null while none is shown. */
  card(page: Page): Promise<View | null>;
  /** Text on the toolbar button for the tab of this page. */
  badge(page: Page): Promise<string>;
  /** Chooses "Check this figure" in the context menu, over what is selected on the page. */
  chooseCheckInMenu(page: Page): Promise<void>;
  /**
   * The same over words selected in the browser's PDF viewer. In Chromium they are given to the extension as its viewer
   * would; in Firefox all of the document's text is selected and the menu is the real one.
   */
  chooseCheckInPdf(page: Page, words: string): Promise<void>;
  /** Presses the shortcut of a command by its name in the manifest. */
  runCommand(page: Page, name: string): Promise<void>;
  /** What assistive technology is told of a page, from the browser's own accessibility tree, in reading order. */
  accessible(page: Page): Promise<Accessible[]>;
  /** Shows the page as it is printed. */
  asPrinted(page: Page): Promise<void>;
  /** Ends the background as the browser does when it needs the memory. */
  killBackground(): Promise<void>;
  /** Opens a page of the extension itself in a tab: `options.html`. */
  openExtensionPage(file: string): Promise<Page>;
  /** The tab in which the product has opened this page of its own; waits for it. */
  waitForExtensionPage(file: string): Promise<Page>;
  /** Opens a fixture in a private window; the extension is there only when launched so. */
  openPrivate(path: string): Promise<Page>;
  /** Errors and warnings with the extension's name on them, from every console so far. */
  problems(): Promise<string[]>;
  /** Every address the browser asked for since it was started; see `FixturesProxy`. */
  requests: string[];
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Whether the reader has allowed the extension in private windows. */
  inPrivate: boolean;
}

/** Starts the browser with the extension as `npm run build` left it; throws when either is not there. */
export function launch(kind: BrowserName, options: LaunchOptions): Promise<Session> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
