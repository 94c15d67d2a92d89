/** Shorter runs of words in an address name a section or a file, not what the page is about. */
const FEWEST_WORDS = 3;

/** Endings of file names, and numbers that only tell pages apart. */
const NO_WORD = /^(?:html?|php|aspx?|amp|\d+|[a-z]*\d[a-z\d]*)$/iu;

/** "us" in an address is a pronoun as often as a country. */
const PRONOUNS: ReadonlySet<string> = new Set(['us', 'it']);

/**
 * The words of a page's address, which news sites make of its headline; "" where it has none. They are written in capitals,
 * as an address does not tell "uk" from a word. Never the address itself.
 *
 *     /news/uk/1946232/house-prices-fall-in-wales.html
 *                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^       HOUSE PRICES FALL IN WALES
 */
export function addressWords(address: string): string {
  if (!URL.canParse(address)) return '';
  const runs = new URL(address).pathname.split('/').map(wordsOf);
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), []);
  if (longest.length < FEWEST_WORDS) return '';
  return longest.map((word) => (PRONOUNS.has(word) ? word : word.toUpperCase())).join(' ');
}

const wordsOf = (segment: string): string[] =>
  segment
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !NO_WORD.test(word));
