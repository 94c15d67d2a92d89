import { browser } from 'wxt/browser';
import type { MountCard } from '../../lib/page/card-control.ts';
import { takeCard } from '../../lib/page/card-slot.ts';

// WXT types paths only after a build.
const ownAddress = (path: string): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);

const CARD_SCRIPT = '/card.js';

/**
 * Brings the card's script into this script's own world, once. It is imported from the extension itself, which needs
 * no permission for the page's host; its address changes with every session (`use_dynamic_url`), so that no page can
 * ask whether this extension is there.
 */
export const loadCard = async (): Promise<MountCard> => {
  const held = takeCard();
  if (held) return held;
  await import(/* @vite-ignore */ ownAddress(CARD_SCRIPT));
  const loaded = takeCard();
  if (!loaded) throw new Error('The card did not load.');
  return loaded;
};
