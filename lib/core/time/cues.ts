import { type Found, type TimeText, wordAt } from './found.ts';
import {
  auxiliaries,
  baseCues,
  boundableCues,
  changeWords,
  figureLeads,
  figureWords,
  futureWords,
  notComparedWords,
  numbers,
  ordinals,
  rankDeterminers,
  superlatives,
  weakSuperlatives,
} from './lexicon.ts';

/** How many words back a superlative or a change word may stand. */
const rankReach = 14;
/** How many words back a word of comparing may stand. */
const baseReach = 9;

const endsSentence = (word: string): boolean => /^[.;!?]$/.test(word);

/** True for a number in digits or words, a fraction, a currency or percent sign. */
export function isFigure(text: TimeText, at: number): boolean {
  const token = text.tokens[at];
  if (!token) return false;
  if (token.kind === 'number' || token.word === '%' || /^\p{Sc}$/u.test(token.word)) return true;
  return numbers.has(token.word) || figureWords.has(token.word);
}

/** A figure here, or "a third", "a million". */
const beginsFigure = (text: TimeText, at: number): boolean =>
  isFigure(text, at) || (['a', 'an'].includes(wordAt(text, at)) && isFigure(text, at + 1));

/** "more than 24,000", "up to 60,000": words of a bound, not of a change. */
function isBoundWord(text: TimeText, at: number): boolean {
  const word = wordAt(text, at);
  if (word === 'up') return wordAt(text, at + 1) === 'to';
  return wordAt(text, at + 1) === 'than' && beginsFigure(text, at + 2);
}

/** True for a word that ranks where it stands: "highest", "the most", "a six-month high". */
function isRankWord(text: TimeText, at: number): boolean {
  const word = wordAt(text, at);
  return superlatives.has(word) || (weakSuperlatives.has(word) && rankDeterminers.has(wordAt(text, at - 1)));
}

/** A rank close before a change word makes it a rank of changes: "the steepest increase in 19 months", "the fourth cut". */
const ranksChange = (text: TimeText, at: number): boolean =>
  ordinals.has(wordAt(text, at - 1)) || [1, 2, 3].some((back) => isRankWord(text, at - back));

/**
 * The nearest word before an expression that makes a rank or a change, in its sentence and not more than one comma away.
 *
 *     the lowest figure since 2019 · applications rose fourfold since 2019
 *         ^^^^^^ rank                             ^^^^ change
 */
export function nearestCue(text: TimeText, found: Found): 'rank' | 'change' | null {
  let commas = 0;
  for (let at = found.from - 1; at >= Math.max(0, found.from - rankReach); at -= 1) {
    const word = wordAt(text, at);
    if (endsSentence(word)) return null;
    if (word === ',') commas += 1;
    if (commas > 1) return null;
    if (isRankWord(text, at)) return 'rank';
    if (changeWords.has(word) && !isBoundWord(text, at)) return ranksChange(text, at) ? 'rank' : 'change';
  }
  return null;
}

const hasFigure = (text: TimeText, from: number, to: number): boolean =>
  text.tokens.slice(from, to).some((_, index) => isFigure(text, from + index));

/** Only words that lead up to a figure, then the figure: "from a peak of 374,000". */
function leadsToFigure(text: TimeText, at: number, end: number): boolean {
  for (let index = at; index < end; index += 1) {
    if (isFigure(text, index)) return true;
    if (!figureLeads.has(wordAt(text, index))) return false;
  }
  return false;
}

/** "It comes after 17,051 had crossed this year": a statement of its own, nothing compared with. */
const saysItself = (text: TimeText, at: number, end: number): boolean =>
  text.tokens.slice(at, end).some(({ word }) => auxiliaries.has(word));

function isComparing(text: TimeText, at: number, end: number): boolean {
  const word = wordAt(text, at);
  if (['after', 'following'].includes(word) && saysItself(text, at + 1, end)) return false;
  if (['from', 'on', 'after', 'following'].includes(word)) return leadsToFigure(text, at + 1, end);
  if (beginsFigure(text, at + 1) || notComparedWords.has(wordAt(text, at + 1))) return false;
  return end - at <= 7;
}

/** A second base after a first: "compared with 29,437 in 2023 and 45,774 in 2022". */
function continuesBase(text: TimeText, found: Found): boolean {
  const last = text.seen.at(-1);
  if (last?.role !== 'base' || last.shift !== null) return false;
  const linked = ['and', 'or', ','].includes(wordAt(text, last.to));
  return linked && leadsToFigure(text, last.to + 1, found.from) && found.from - last.to <= 5;
}

/**
 * True where a word of comparing leads to the figure before an expression.
 *
 *     down from 13,489 in 2024 · 43% fewer than the record 56,042 of September
 *          ^^^^                             ^^^^
 * Not the bound of "more than 2,200 in March".
 */
export function comparesBefore(text: TimeText, found: Found): boolean {
  if (continuesBase(text, found)) return true;
  const last = text.seen.at(-1)?.to ?? 0;
  for (let at = found.from - 1; at >= Math.max(last, found.from - baseReach); at -= 1) {
    const word = wordAt(text, at);
    if (/^[.;!?,:(]$/.test(word)) return false;
    if (baseCues.has(word)) return found.from - at <= 5 || hasFigure(text, at, found.from);
    if (boundableCues.has(word)) return isComparing(text, at, found.from);
  }
  return false;
}

/** True where a rank stands close before, with no figure of its own between: "the busiest day so far this year". */
export function ranksHere(text: TimeText, found: Found): boolean {
  for (let at = found.from - 1; at >= Math.max(0, found.from - 8); at -= 1) {
    if (/^[.;!?,:]$/.test(wordAt(text, at)) || text.tokens[at]?.kind === 'number') return false;
    if (isRankWord(text, at)) return true;
  }
  return false;
}

/** True where the sentence before the expression speaks of what is to come. */
export function isFuture(text: TimeText, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - rankReach); at -= 1) {
    const word = wordAt(text, at);
    if (endsSentence(word)) return false;
    if (futureWords.has(word) && !text.tokens[at]?.capital) return true;
  }
  return false;
}
