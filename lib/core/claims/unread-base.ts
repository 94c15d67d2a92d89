import type { Figure } from './figure.ts';
import { between } from './figure.ts';
import type { Passage } from './passage.ts';
import { baseTails, unsaidBases } from './time-lexicon.ts';
import { readWords, wordIndexAt } from './words.ts';

/**
 * True where words say what a change is measured from, though neither a time nor a figure could be read from them.
 *
 *     87 percent below the four-year average        12% up on target        a fifth more than was expected
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^                ^^^^^^^^^                 ^^^^^^^^^^^^^^^^^^
 */
export function hasUnreadBase(passage: Passage, figures: readonly Figure[], at: number): boolean {
  const figure = figures[at] as Figure;
  const { start, end } = figure.sentence;
  const said = readWords(passage.text.slice(start, end)).some(({ lower }) => unsaidBases.has(lower));
  return said || leadsOn(passage, figures, at);
}

/** "Up 14% on …", with no figure that follows it directly. */
function leadsOn(passage: Passage, figures: readonly Figure[], at: number): boolean {
  const { quantity, move } = figures[at] as Figure;
  const behind = Math.max(quantity.phrase.end, quantity.span.end, move?.span?.end ?? 0);
  const word = passage.words[wordIndexAt(passage.words, behind)];
  if (!word || word.start - behind > 2 || !baseTails.has(word.lower)) return false;
  const next = figures[at + 1];
  const isFigures =
    next?.part === 'base' && between(passage, word, next.quantity.phrase).trim().split(' ').length <= 3;
  return !isFigures;
}
