import { browser } from 'wxt/browser';
import { openPage } from './open-page.ts';

const KEY = 'text-to-check';

/** Gives words to the page that checks a text, and shows it. They lie in memory alone until it has taken them. */
export async function handOverText(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
  await openPage('/text.html');
}

/** Calls `take` with words that were handed over, before or later, each time once; returns what stops it. */
export function takeHandedText(take: (text: string) => void): () => void {
  const look = async (): Promise<void> => {
    const { [KEY]: text } = await browser.storage.session.get(KEY);
    if (typeof text !== 'string') return;
    await browser.storage.session.remove(KEY);
    take(text);
  };
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) void look();
  };
  browser.storage.onChanged.addListener(listen);
  void look();
  return () => browser.storage.onChanged.removeListener(listen);
}
