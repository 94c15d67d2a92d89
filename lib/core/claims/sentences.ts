import type { Span } from '../span.ts';
import {
  abbreviations,
  clauseOpeners,
  clauseOpenersWithoutComma,
  finiteVerbs,
  movingVerbs,
  numberAbbreviations,
  reasonOpeners,
  subjectOpeners,
} from './lexicon.ts';
import { readWords, type Word, wordIndexAt } from './words.ts';

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/u.test(char);

/**
 * Sentences of a block as spans without surrounding white space. Points of decimals, abbreviations and initials
 * do not end one; a closing quotation mark or bracket belongs to the sentence it closes.
 *
 *     Mr Lee said 3.4m came. “It is a record.” That was in Aug. 2021
 *     ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const end = sentenceEnd(text, i);
    if (end === null) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
    i = end - 1;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

/** Where the sentence ends whose last mark stands at `at`; null when that mark ends none. */
function sentenceEnd(text: string, at: number): number | null {
  const char = text[at];
  if (char === '\n') return at + 1;
  if (char !== '.' && char !== '!' && char !== '?' && char !== '…') return null;
  let end = at + 1;
  while (/[.!?…)\]'"’”]/u.test(text[end] ?? '')) end++;
  if (end < text.length && !isSpace(text[end])) return null;
  let next = end;
  while (isSpace(text[next])) next++;
  if (next === text.length) return end;
  if (/\p{Ll}/u.test(text.slice(next, next + 2).charAt(0))) return null;
  return char === '.' && isAbbreviation(text, at) ? null : end;
}

function isAbbreviation(text: string, point: number): boolean {
  let start = point;
  while (start > 0 && /[\p{L}.]/u.test(text[start - 1] as string)) start--;
  const word = text.slice(start, point);
  const lower = word.toLowerCase();
  if (numberAbbreviations.has(lower)) return /^\.\s*\d/u.test(text.slice(point, point + 4));
  return /^\p{Lu}$/u.test(word) || abbreviations.has(lower);
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  if (end > start) spans.push({ start, end });
}

/**
 * Clauses of one sentence, in order, covering it. They part at semicolons, colons, spaced dashes and brackets, at a
 * comma before a word that opens a clause ("and", "while", "which"), and at a few such words without a comma.
 *
 *     3,299 came in July, while August brought 5,369 (in 102 boats)
 *     ^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^
 */
export function splitClauses(text: string, sentence: Span, words: readonly Word[] = readWords(text)): Span[] {
  const cuts = [...markCuts(text, sentence), ...wordCuts(text, sentence, words)].sort((a, b) => a - b);
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const cut of [...cuts, sentence.end]) {
    pushTrimmed(clauses, text, start, cut);
    start = cut;
  }
  return clauses;
}

function markCuts(text: string, sentence: Span): number[] {
  const cuts: number[] = [];
  for (let i = sentence.start; i < sentence.end; i++) {
    const char = text[i] as string;
    if (char === ';' || (char === ':' && isSpace(text[i + 1])) || char === ')' || char === '—')
      cuts.push(i + 1);
    else if (char === '(') cuts.push(i);
    else if ((char === '–' || char === '-') && isSpace(text[i - 1]) && isSpace(text[i + 1])) cuts.push(i + 1);
  }
  return cuts;
}

function wordCuts(text: string, sentence: Span, words: readonly Word[]): number[] {
  const cuts: number[] = [];
  for (let i = wordIndexAt(words, sentence.start); i < words.length; i++) {
    const word = words[i] as Word;
    if (word.start >= sentence.end) break;
    const before = words[i - 1];
    if (!before || before.end <= sentence.start) continue;
    const gap = text.slice(before.end, word.start);
    const opens = /,/u.test(gap) ? clauseOpeners : clauseOpenersWithoutComma;
    if (opens.has(word.lower) || isNewSubject(words, i) || isReason(words, i)) cuts.push(word.start);
  }
  return cuts;
}

const FARTHEST_VERB = 4;

/** "As production fell by 2%", "after hiring dropped": a subject and a verb of moving of their own; not "as many as", "after a fall". */
function isReason(words: readonly Word[], i: number): boolean {
  if (!reasonOpeners.has(words[i]?.lower ?? '')) return false;
  for (let at = i + 1; at <= i + FARTHEST_VERB; at++) {
    const word = words[at];
    if (!word || /^\d/u.test(word.lower) || reasonOpeners.has(word.lower)) return false;
    if (movingVerbs.has(word.lower)) return at > i + 1;
  }
  return false;
}

/** "and that it", "and the total will": a new statement begins, though no comma says so. */
const isNewSubject = (words: readonly Word[], i: number): boolean => {
  if (words[i]?.lower !== 'and') return false;
  const next = words[i + 1]?.lower ?? '';
  if (subjectOpeners.has(next)) return true;
  return next === 'the' && [2, 3, 4].some((step) => finiteVerbs.has(words[i + step]?.lower ?? ''));
};
