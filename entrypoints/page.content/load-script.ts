import { browser } from 'wxt/browser';

// WXT types paths only after a build.
const ownAddress = (path: string): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);

/** A script of ours leaves what it offers under this key, in the world both share and the page cannot see. */
const slotOf = (name: string): symbol => Symbol.for(`plumbline.${name}`);

const held = <Offer>(name: string): Offer | null =>
  (globalThis as Record<symbol, Offer | undefined>)[slotOf(name)] ?? null;

/** Called by a script of ours when it has run in a page. */
export const offer = <Offer>(name: string, offered: Offer): void => {
  (globalThis as Record<symbol, Offer | undefined>)[slotOf(name)] = offered;
};

/**
 * Brings a script of ours into this script's own world, once. It is imported from the extension itself, which needs
 * no permission for the page's host; its address changes with every session (`use_dynamic_url`), so that no page can
 * ask whether this extension is there.
 */
export const loadScript = async <Offer>(name: string): Promise<Offer> => {
  const before = held<Offer>(name);
  if (before) return before;
  await import(/* @vite-ignore */ ownAddress(`/${name}.js`));
  const loaded = held<Offer>(name);
  if (!loaded) throw new Error(`The script ${name} did not load.`);
  return loaded;
};
