import { dollarPrefixes, isCurrencyPrefix, vulgarFraction } from './lexicon.ts';
import { readNumber } from './read-number.ts';
import type { Token, TokenKind } from './token.ts';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff;

const isLineBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

/** Letters of any script, roughly: everything above Latin-1's signs except punctuation, signs and surrogates. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 0xb5 ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    code !== 0xfeff);

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/**
 * Cuts text into words, numbers and signs, in one pass over its characters.
 *
 *     In 2024, £2.7m was paid
 *     ^^ ^^^^^ ^^^^^ ^^^ ^^^^
 * A number ends where letters begin ("2.7" "m"); a word keeps its digits ("RAV4") unless what
 * comes before them is a currency ("USD" "115"). `offset` is added to every start and end. Offsets never fall inside a surrogate pair.
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let lastEnd = 0;
  let newline = true;
  const push = (kind: TokenKind, end: number, value: number, unit: number, bare: boolean): void => {
    const written = text.slice(position, end);
    const lower = kind === 'number' || kind === 'symbol' ? written : lowerCase(written);
    const glued = position === lastEnd && position > 0;
    tokens.push({
      kind,
      start: position + offset,
      end: end + offset,
      text: written,
      lower,
      glued,
      newline,
      value,
      unit,
      bare,
    });
    position = end;
    lastEnd = end;
    newline = false;
  };
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (isSpace(code) || isLineBreak(code)) {
      if (isLineBreak(code)) newline = true;
      position += 1;
    } else if (isDigit(code) || (code === 46 && startsDecimal(text, position))) {
      const number = readNumber(text, position);
      push(number.dotted ? 'dotted' : 'number', number.end, number.value, number.unit, number.bare);
    } else if (isLetter(code)) {
      const end = endOfWord(text, position);
      push(end.mixed ? 'mixed' : 'word', end.at, Number.NaN, 0, false);
    } else {
      const fraction = vulgarFraction(text[position] ?? '');
      const end = position + (isHighSurrogate(code) && position + 1 < text.length ? 2 : 1);
      if (fraction === undefined) push('symbol', end, Number.NaN, 0, false);
      else push('number', end, fraction, fraction, false);
    }
  }
  return tokens;
}

/** Lower case, with straight apostrophes. */
const lowerCase = (word: string): string =>
  word.includes('’') ? word.toLowerCase().replaceAll('’', "'") : word.toLowerCase();

/** True where a point begins a decimal (".5"), not where it ends a sentence or follows a digit. */
function startsDecimal(text: string, position: number): boolean {
  if (!isDigit(text.charCodeAt(position + 1))) return false;
  if (position === 0) return true;
  const before = text.charCodeAt(position - 1);
  return (
    isSpace(before) ||
    isLineBreak(before) ||
    before === 45 ||
    before === 0x2212 ||
    before === 40 ||
    before === 36
  );
}

function endOfWord(text: string, start: number): { at: number; mixed: boolean } {
  let at = start + 1;
  let mixed = false;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) continue;
    if (isDigit(code)) {
      if (!mixed && isCurrencyPrefix(text.slice(start, at))) break;
      if (!mixed && text[start - 1] === '$' && dollarPrefixes.has(text.slice(start, at).toLowerCase())) break;
      mixed = true;
      continue;
    }
    if (isApostrophe(code) && isLetter(text.charCodeAt(at + 1))) continue;
    break;
  }
  return { at, mixed };
}
