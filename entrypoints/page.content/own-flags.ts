import { callBackground } from '../../lib/messaging/call.ts';
import { findOwnFlags } from './find-own-flags.ts';
import { isWorthReading } from './frames.ts';

const canonicalAddress = (): string | null => {
  const link = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return link && /^https?:\/\//i.test(link.href) ? link.href : null;
};

const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? address;

/** Finds the reader's own flags of this page again, paints the line above their words, and tells what became of them. */
async function lookForFlags(): Promise<void> {
  const addresses = [location.href, canonicalAddress()].flatMap((address) =>
    address === null ? [] : [withoutFragment(address)],
  );
  const flags = await callBackground('flagsOfPage', { addresses: [...new Set(addresses)] });
  if (flags.length === 0) return;
  const { ranges, seen } = findOwnFlags(document.body, flags);
  if (ranges.length > 0 && typeof Highlight === 'function') {
    const highlight = new Highlight(...ranges);
    // A person's word lies over a rating.
    highlight.priority = 2;
    CSS.highlights.set('plumbline-flagged', highlight);
  }
  await callBackground('flagsSeen', { seen });
}

/** Looks once the page is quiet; a page without own flags costs one short message. */
export function startOwnFlags(): void {
  if (isWorthReading(window) !== 'top') return;
  const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500));
  // Without an answer (the extension was updated under the page) there is nothing to paint.
  later(() => void lookForFlags().catch(() => undefined));
}
