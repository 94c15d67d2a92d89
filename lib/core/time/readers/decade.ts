import { dayOf } from '../days.ts';
import { find, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import { decades, edges } from '../lexicon.ts';

/** "1800s" is the century, "2000s" the decade. */
const yearsIn = (year: number): number => (year % 100 === 0 && year < 1900 ? 100 : 10);

/** First year of "1990s", "’90s", "nineties" at a token, with the token after it. */
function readDecadeName(text: TimeText, at: number): { year: number; to: number } | null {
  const token = text.tokens[at];
  const named = token && decades.get(token.word);
  if (token && named !== undefined) return { year: named, to: at + 1 };
  const quoted = /^[’'‘]$/.test(token?.word ?? '');
  const number = quoted ? text.tokens[at + 1] : token;
  const suffix = text.tokens[quoted ? at + 2 : at + 1];
  if (
    number?.kind !== 'number' ||
    (suffix?.word !== 's' && suffix?.word !== "'s") ||
    suffix.start !== number.end
  )
    return null;
  const to = quoted ? at + 3 : at + 2;
  if (quoted && /^[2-9]0$/.test(number.word)) return { year: 1900 + Number(number.word), to };
  return !quoted && suffix.word === 's' && /^(1[6-9]|20)\d0$/.test(number.word)
    ? { year: Number(number.word), to }
    : null;
}

const thirds = { start: [0, 3], middle: [3, 6], end: [6, 9] } as const;

/**
 * Reads a decade, or its early, middle or late years.
 *
 *     in the 1990s · the late 1940s · the mid-2000s · the nineties
 *        ^^^^^^^^^   ^^^^^^^^^^^^^^   ^^^^^^^^^^^^^   ^^^^^^^^^^^^
 */
export const readDecade: Reader = (text, from) => {
  const at = wordAt(text, from) === 'the' ? from + 1 : from;
  const edge = edges.get(wordAt(text, at));
  const name = readDecadeName(text, edge ? at + 1 : at);
  if (!name || (decades.has(wordAt(text, name.to - 1)) && at === from)) return null;
  const times = yearsIn(name.year) / 10;
  const [first, last] = edge ? thirds[edge] : [0, 9];
  const interval = {
    start: dayOf(name.year + first * times, 1, 1),
    end: dayOf(name.year + (last + 1) * times - 1, 12, 31),
  };
  return find(from, name.to, { grain: 'span', readings: readingsOf([interval]) });
};
