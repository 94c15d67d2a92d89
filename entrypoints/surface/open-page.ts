import { browser } from 'wxt/browser';

// WXT types paths only after a build.
const addressOf = (path: string): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);

/** Opens one of our own pages in a tab; the one that already shows it comes to the front. */
export async function openPage(path: string): Promise<void> {
  const url = addressOf(path);
  const [open] = await browser.tabs.query({ url }).catch(() => []);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}

/** Where the library shows one series, or what words find. */
export const libraryPath = (asked: { series?: string; indicator?: string; words?: string }): string =>
  `/library.html#${new URLSearchParams(Object.entries(asked)).toString()}`;
