import { claimKey } from './claim-key.ts';
import { correctedSlots, type Flag, type PageFacts } from './flag.ts';

/** A flag with what the store finds it by: its claim's subject ("" without a claim key) and its page's addresses. */
export function recordOf(flag: Flag): {
  id: string;
  updated: string;
  subject: string;
  addresses: string[];
  flag: Flag;
} {
  const slots = correctedSlots(flag);
  const subject = (slots && claimKey(slots)?.subject) ?? '';
  return { id: flag.id, updated: flag.updated, subject, addresses: addressesOf(flag.page), flag };
}

/** The addresses under which a page is the same page: its own and its canonical one, without fragment. */
export function addressesOf(page: Pick<PageFacts, 'url' | 'canonicalUrl'>): string[] {
  const both = [page.url, ...(page.canonicalUrl === null ? [] : [page.canonicalUrl])];
  return [...new Set(both.map(withoutFragment))];
}

function withoutFragment(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 ? address : address.slice(0, hash);
}
