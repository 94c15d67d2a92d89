import { browser } from 'wxt/browser';
import { openDatabase, type PlumblineDatabase } from './database.ts';
import type { CopyArea } from './second-copy.ts';

/** The extension's own storage; `getKeys` came to the browsers after the oldest that we support. */
export const ownArea: CopyArea = {
  keys: async () => {
    const local = browser.storage.local as { getKeys?: () => Promise<string[]> };
    return (await local.getKeys?.()) ?? Object.keys(await browser.storage.local.get(null));
  },
  get: (keys) => browser.storage.local.get(keys),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove(keys),
};

/** The database together with its second copy: for all that writes flags, drafts and subscriptions. */
export const openOwnDatabase = (): PlumblineDatabase => openDatabase('plumbline', ownArea);
