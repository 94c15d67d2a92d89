import type { Span } from '../span.ts';

/** A word of running text with its matching form: lower case, no possessive, plural s taken off. */
export interface Word extends Span {
  stem: string;
}

const WORD = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu;

/**
 * The form by which words of the catalogue and words of the page are compared: "Asylum-seekers'" and
 * "asylum seeker" meet. Only regular plurals are folded; a word that merely ends in s stays apart from its singular.
 */
export function stemWord(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replaceAll('’', "'");
  if (lower.length < 4 || /(?:ss|us|is)$/u.test(lower)) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/**
 * Words of a text in order; hyphens, dashes and slashes part words, apostrophes and inner points do not.
 *
 *     Small-boat arrivals
 *     ^^^^^ ^^^^ ^^^^^^^^
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, stem: stemWord(match[0]) });
  }
  return words;
}

/** The key of a phrase in the phrase index: stems joined by one space. */
export const phraseKey = (phrase: string): string =>
  wordsOf(phrase)
    .map((word) => word.stem)
    .join(' ');
