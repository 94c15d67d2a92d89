import { expect, test } from 'vitest';
import { addressWords } from '../../../lib/page/address-words.ts';

test.each([
  ['https://a.example/news/house-prices-fall-in-wales', 'HOUSE PRICES FALL IN WALES'],
  ['https://a.example/uk/19462/rents-rise-again-1765.html', 'RENTS RISE AGAIN'],
  ['https://a.example/2025/07/Jobs_market_cools.amp', 'JOBS MARKET COOLS'],
  ['https://a.example/what-rates-mean-for-us?page=2#top', 'WHAT RATES MEAN FOR us'],
  ['https://a.example/one-two/arrivals-in-the-channel-rise', 'ARRIVALS IN THE CHANNEL RISE'],
  // No words of a headline: a section, an id, a search, no address at all.
  ['https://a.example/news/uk', ''],
  ['https://a.example/articles/c2998klx2y0o', ''],
  ['https://a.example/?q=net-migration-to-the-uk', ''],
  ['https://a.example/', ''],
  ['not an address', ''],
  ['', ''],
])('%s', (address, words) => {
  expect(addressWords(address)).toBe(words);
});
