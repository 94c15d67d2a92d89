import type { Figure } from './figure.ts';
import {
  beingVerbs,
  boundFillers,
  boundsAfter,
  boundsBefore,
  particles,
  tightWords,
  upVerbs,
} from './lexicon.ts';
import type { Bound } from './quantity.ts';
import { at, type Token } from './token.ts';

/**
 * Reads what bounds the figure, before it or behind.
 *
 *     more than 20,000 migrants     just under a third     178,000 or so     16 and over
 *     ^^^^^^^^^                     ^^^^^^^^^^                    ^^^^^      ^^^^^^^^
 */
export function readBounds(tokens: readonly Token[], figures: readonly Figure[]): void {
  let before: Figure | null = null;
  for (const figure of figures) {
    if (figure.other) continue;
    readBefore(tokens, figure);
    if (figure.bound === 'exact') readAfter(tokens, figure);
    if (before && isConversion(tokens, before, figure)) figure.bound = before.bound;
    before = figure;
  }
}

/** "lower than 8.9 miles (14.3 km)": the same amount in another unit has the same bound. */
function isConversion(tokens: readonly Token[], before: Figure, figure: Figure): boolean {
  if (figure.first !== before.phraseLast + 2 || at(tokens, figure.first - 1).text !== '(') return false;
  const kind = figure.unit?.kind;
  return kind !== undefined && kind === before.unit?.kind && kind !== 'percent' && kind !== 'count';
}

/** The longest bound phrase that ends at the figure, a few fillers ("just", "a", "the") between. */
function readBefore(tokens: readonly Token[], figure: Figure): void {
  let last = figure.phraseFirst - 1;
  for (let fillers = 0; fillers < 4; fillers += 1) {
    const found = phraseEndingAt(tokens, last);
    if (found) {
      if (found.bound !== 'exact') figure.bound = found.bound;
      if (isTight(tokens, found.first, last)) figure.tight = true;
      figure.phraseFirst = found.first;
      return;
    }
    const token = at(tokens, last);
    if (!boundFillers.has(token.lower)) return;
    last -= 1;
  }
}

/** "Just over", "slightly more than": the word stands in the bound or right before it. */
const isTight = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens.slice(Math.max(0, first - 1), last + 1).some(({ lower }) => tightWords.has(lower));

function phraseEndingAt(tokens: readonly Token[], last: number): { first: number; bound: Bound } | null {
  if (!boundsBefore.lastWords.has(at(tokens, last).lower)) return null;
  for (let length = boundsBefore.longest; length > 0; length -= 1) {
    const first = last - length + 1;
    if (first < 0) continue;
    const bound = boundsBefore.map.get(joined(tokens, first, last));
    if (bound !== undefined && isBound(tokens, first, last)) return { first, bound };
  }
  return null;
}

/** "over" and "under" of position, "some" and "past" without a sense of number are told by what stands before. */
function isBound(tokens: readonly Token[], first: number, last: number): boolean {
  const word = at(tokens, last).lower;
  const before = at(tokens, first - 1).lower;
  // "was revised up to 0.7%" and "the rate is up to 5.6%" are rises, "up to 60,000" and "there are up to 900" bounds.
  if (particles.to.has(word) && particles.up.has(at(tokens, first).lower))
    return !upVerbs.has(before) && !(beingVerbs.has(before) && at(tokens, first - 2).lower !== 'there');
  // "spread over 63 boats"
  if (particles.over.has(word) && particles.spreadOver.has(before)) return false;
  if (particles.past.has(word) || word === 'passed') return !particles.the.has(before) && before !== 'this';
  return !(first === last && word === 'some' && particles.and.has(before));
}

function readAfter(tokens: readonly Token[], figure: Figure): void {
  for (const from of [figure.last + 1, figure.phraseLast + 1]) {
    for (let length = boundsAfter.longest; length > 0; length -= 1) {
      const last = from + length - 1;
      const bound = boundsAfter.map.get(joined(tokens, from, last));
      if (bound === undefined || last >= tokens.length) continue;
      if (length === 1 && at(tokens, from).text === '+' && !at(tokens, from).glued) continue;
      if (at(tokens, from).lower === 'plus' && at(tokens, last + 1).kind === 'number') continue;
      figure.bound = bound;
      figure.phraseLast = Math.max(figure.phraseLast, last);
      return;
    }
  }
}

function joined(tokens: readonly Token[], first: number, last: number): string {
  if (first === last) return at(tokens, first).lower;
  let words = at(tokens, first).lower;
  for (let index = first + 1; index <= last; index += 1)
    words += `${at(tokens, index).glued ? '' : ' '}${at(tokens, index).lower}`;
  return words;
}
