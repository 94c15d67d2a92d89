import { callBackground } from '../../lib/messaging/call.ts';
import type { FlagsInPage } from '../flags-in-page.ts';
import { loadScript } from './load-script.ts';

const canonicalAddress = (): string | null => {
  const link = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return link && /^https?:\/\//i.test(link.href) ? link.href : null;
};

const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? address;

/**
 * Finds the reader's own flags of this page again and tells what became of them; gives where their words stand now.
 * A page without own flags costs one short message, to a worker that has just checked it.
 */
export const lookForFlags = async (): Promise<Range[]> => {
  const addresses = [location.href, canonicalAddress()].flatMap((address) =>
    address === null ? [] : [withoutFragment(address)],
  );
  const flags = await callBackground('flagsOfPage', { addresses: [...new Set(addresses)] });
  if (flags.length === 0) return [];
  const { find } = await loadScript<FlagsInPage>('flags-in-page');
  const { ranges, seen } = find(document.body, flags);
  await callBackground('flagsSeen', { seen });
  return ranges;
};
