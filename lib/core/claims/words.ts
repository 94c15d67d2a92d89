import type { Span } from '../span.ts';

/** A word or number of running text, lower case, typographic apostrophes made plain; "’s" stays off and is noted. */
export interface Word extends Span {
  lower: string;
  possessive: boolean;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}+(?:['’]\p{L}+)*/gu;

/**
 * Words of a text in order. A hyphen parts two words, so that "third-highest" and "third highest" read alike.
 *
 *     July’s third-highest total
 *     ^^^^   ^^^^^ ^^^^^^^ ^^^^^
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const plain = match[0].toLowerCase().replaceAll('’', "'");
    const possessive = plain.endsWith("'s");
    const lower = possessive ? plain.slice(0, -2) : plain;
    words.push({ start: match.index, end: match.index + lower.length, lower, possessive });
  }
  return words;
}

/** True where the words from `at` on are those of `phrase` (words parted by one space). */
export function startsPhrase(words: readonly Word[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((part, i) => words[at + i]?.lower === part);
}

/** True where the words that end just before `end` (exclusive index) are those of `phrase`. */
export function endsPhrase(words: readonly Word[], end: number, phrase: string): boolean {
  const length = phrase.split(' ').length;
  return end >= length && startsPhrase(words, end - length, phrase);
}

/** Index of the first word that starts at or after the offset; the number of words when there is none. */
export function wordIndexAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
