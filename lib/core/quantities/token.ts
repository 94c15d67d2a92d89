/** What a token is made of; `mixed` is a word with digits inside ("RAV4", "CO2"), `dotted` a run like "192.168.1.2". */
export type TokenKind = 'word' | 'number' | 'mixed' | 'dotted' | 'symbol';

/** One word, number or sign of the text. */
export interface Token {
  kind: TokenKind;
  /** UTF-16 offsets, half-open. */
  start: number;
  end: number;
  text: string;
  /** Lower case, with typographic apostrophes made straight. */
  lower: string;
  /** No white space between this token and the one before. */
  glued: boolean;
  /** A line break stands before this token (or it is the first). */
  newline: boolean;
  /** The number's value; NaN for all else. */
  value: number;
  /** Place value of the number's last digit: 0.01 for "3.25", 1 for "48"; 0 for all else. */
  unit: number;
  /** The number is written with digits only: no separator, decimals or exponent. */
  bare: boolean;
}

/** A token that is never in the text, so that a look past either end needs no check. */
export const NO_TOKEN: Token = {
  kind: 'symbol',
  start: -1,
  end: -1,
  text: '',
  lower: '',
  glued: false,
  newline: true,
  value: Number.NaN,
  unit: 0,
  bare: false,
};

/** The token at `index`, or `NO_TOKEN` outside the list. */
export const at = (tokens: readonly Token[], index: number): Token => tokens[index] ?? NO_TOKEN;
