import type { PageText } from '../core/page-text.ts';
import { addressWords } from './address-words.ts';
import { homeOfOutlet } from './outlet-country.ts';

/** What a page's address says of it: its words, and where a known outlet is at home, else the country told otherwise. */
export const addressFacts = (
  address: string,
  outletCountry: string | null,
): Pick<PageText, 'addressWords' | 'outletCountry'> => ({
  addressWords: addressWords(address),
  outletCountry: homeOfOutlet(address) ?? outletCountry,
});
