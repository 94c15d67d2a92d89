import { find, type Reader, wordAt } from '../found.ts';
import { everPhrases, historyAdjectives } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';

/**
 * Reads the scope of a rank over all time; it has no interval. Where no rank stands before it is dropped again.
 *
 *     the highest ever recorded · worst month on record · in American history · in the instrumental record
 *                 ^^^^^^^^^^^^^               ^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const readEver: Reader = (text, at) => {
  const phrase = longestPhrase(everPhrases, text.tokens, at);
  if (phrase) return find(at, phrase.to, { role: 'scope' });
  if (wordAt(text, at) !== 'in') return null;
  let end = at + 1;
  while (end < at + 5 && (historyAdjectives.has(wordAt(text, end)) || wordAt(text, end) === "'s")) end += 1;
  return end > at + 1 && wordAt(text, end) === 'history' ? find(at, end + 1, { role: 'scope' }) : null;
};
