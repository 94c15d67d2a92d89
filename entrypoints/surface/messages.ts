import { browser } from 'wxt/browser';
import type { Translate } from '../../components/messages.ts';

// WXT types messages and paths only after a build; ours are typed by the English messages themselves.
interface BrowserMessages {
  getMessage(key: string, values: string[]): string;
}

/** The interface in the browser's language; a key without a message shows itself, so that the gap is seen. */
export const translate: Translate = (key, ...values) =>
  (browser.i18n as unknown as BrowserMessages).getMessage(key, values) || key;
