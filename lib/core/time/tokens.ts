/** What a token is; `pair` is two joined years (2024/25, 2010-2019), `date` an all-digit date, `mark` one punctuation mark. */
export type TokenKind = 'word' | 'number' | 'date' | 'pair' | 'mark';

/** One word, number or mark of a text, with its offsets. */
export interface Token {
  kind: TokenKind;
  /** Lower case; a possessive s is a word of its own, `'s`. */
  word: string;
  start: number;
  end: number;
  /** Written with a capital letter first. */
  capital: boolean;
  /** Joined to the token before by a hyphen or an unspaced dash: `month` in "12-month", `june` in "January–June". */
  joined: boolean;
}

const isoDay = String.raw`\d{4}-\d\d-\d\d(?!\d)`;
const slashedDay = String.raw`\d{1,2}\/\d{1,2}\/\d{4}(?!\d)`;
const yearPair = String.raw`\d{4}[/–‑-](?:\d{4}|\d\d)(?!\d|[.,]\d|[/–‑-]\d)`;
const number = String.raw`\d+(?:[.,]\d+)*`;
const word = String.raw`\p{L}[\p{L}\p{M}\p{N}]*`;
const token = new RegExp(
  `(${isoDay}|${slashedDay})|(${yearPair})|(${number})|(${word})|['’](s)(?![\\p{L}\\p{N}])|\\S`,
  'gu',
);

const hyphen = /^[-‐‑–]$/;

const kindOf = (match: RegExpMatchArray): TokenKind => {
  if (match[1]) return 'date';
  if (match[2]) return 'pair';
  if (match[3]) return 'number';
  return match[4] || match[5] ? 'word' : 'mark';
};

/**
 * Cuts a text into words, numbers and marks. Hyphens between two of them are no tokens of their own.
 *
 *     In the January-to-June half of 2024/25, Britain’s
 *     ^^ ^^^ ^^^^^^^ ^^ ^^^^ ^^^^ ^^ ^^^^^^^^ ^^^^^^^^^
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let joined = false;
  for (const match of text.matchAll(token)) {
    const written = match[0];
    const start = match.index;
    const end = start + written.length;
    const last = tokens.at(-1);
    if (
      hyphen.test(written) &&
      last?.end === start &&
      last.kind !== 'mark' &&
      /[\p{L}\p{N}]/u.test(text[end] ?? '')
    ) {
      joined = true;
      continue;
    }
    const kind = kindOf(match);
    const lower = match[5] ? "'s" : written.toLowerCase();
    tokens.push({
      kind,
      word: lower,
      start,
      end,
      capital: match[4] !== undefined && lower[0] !== written[0],
      joined,
    });
    joined = false;
  }
  return tokens;
}
