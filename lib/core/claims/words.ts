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

/** Phrases by their first word, to be looked for at every word of a text. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases are words in lower case, parted by one space. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    const first = parts[0] as string;
    table.set(first, [...(table.get(first) ?? []), parts]);
  }
  return table;
}

/** How many words the longest phrase of the table has that begins at the word; 0 when none does. */
export function phraseLength(table: PhraseTable, words: readonly Word[], at: number): number {
  const first = words[at];
  if (!first) return 0;
  let longest = 0;
  for (const parts of table.get(first.lower) ?? []) {
    if (parts.length > longest && parts.every((part, i) => words[at + i]?.lower === part))
      longest = parts.length;
  }
  return longest;
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
