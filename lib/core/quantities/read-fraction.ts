import { stepOf } from './figure.ts';
import {
  articles,
  cardinals,
  closedWords,
  commonVerbs,
  denominators,
  dozens,
  ordinalOnes,
  particles,
  percentWords,
  scales,
  trendAdverbs,
  trendNouns,
} from './lexicon.ts';
import { readCardinal } from './read-cardinal.ts';
import { at, type Token } from './token.ts';

/** A fraction in words, with the scale that makes it a number ("half a million"), else 1. */
export interface WordFraction {
  last: number;
  value: number;
  step: number;
  scale: number;
}

/**
 * Reads a fraction in words at token `first`.
 *
 *     a third of     two-fifths     three-quarters of a million     half a billion
 *     ^^^^^^^        ^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^
 * Returns null for ordinals ("a third man") and periods ("the first half", "a quarter earlier").
 */
export function readFraction(tokens: readonly Token[], first: number): WordFraction | null {
  const top = readNumerator(tokens, first);
  if (!top) return null;
  const bottom = readDenominator(tokens, top.next, top.value);
  if (!bottom) return null;
  const value = top.value / bottom.value;
  const scaled = readScaleAfter(tokens, bottom.last + 1);
  if (scaled)
    return {
      last: scaled.last,
      value: value * scaled.scale,
      step: stepOf(value * scaled.scale, 1),
      scale: scaled.scale,
    };
  if (!isFraction(tokens, first, bottom.last, top.value)) return null;
  return { last: bottom.last, value, step: 1 / bottom.value, scale: 1 };
}

function readNumerator(tokens: readonly Token[], first: number): { value: number; next: number } | null {
  const token = at(tokens, first);
  const next = at(tokens, first + 1).text === '-' ? first + 2 : first + 1;
  if (articles.has(token.lower)) {
    const round = readCardinal(tokens, first);
    return round ? { value: round.value, next: round.last + 1 } : { value: 1, next: first + 1 };
  }
  if (particles.halfOrQuarter.has(token.lower)) return { value: 1, next: first };
  const value = token.kind === 'number' && token.bare ? token.value : cardinals.get(token.lower);
  if (value !== undefined && value > 0 && value < 100 && readDenominator(tokens, next, value))
    return { value, next };
  // "twenty-three fifths", "fifty-four hundredths", "two hundred thirds"
  const cardinal = readCardinal(tokens, first);
  if (!cardinal || cardinal.value <= 1 || cardinal.scale > 1) return null;
  return {
    value: cardinal.value,
    next: at(tokens, cardinal.last + 1).text === '-' ? cardinal.last + 2 : cardinal.last + 1,
  };
}

function readDenominator(
  tokens: readonly Token[],
  index: number,
  top: number,
): { value: number; last: number } | null {
  const token = at(tokens, index);
  const plural = top > 1;
  const value = wordDenominator(token.lower, plural);
  if (value !== undefined) return { value, last: index };
  const tens = cardinals.get(token.lower);
  if (tens === undefined || tens < 20) return null;
  const next = at(tokens, index + 1).text === '-' ? index + 2 : index + 1;
  const ones = at(tokens, next).lower;
  const ordinal = ordinalOnes.get(plural && ones.endsWith('s') ? ones.slice(0, -1) : ones);
  return ordinal !== undefined && (!plural || ones.endsWith('s'))
    ? { value: tens + ordinal, last: next }
    : null;
}

/** "third" after one, "thirds" after more. */
function wordDenominator(lower: string, plural: boolean): number | undefined {
  if (!plural) return particles.halves.has(lower) ? undefined : denominators.get(lower);
  if (particles.halves.has(lower)) return 2;
  return lower.endsWith('s') ? denominators.get(lower.slice(0, -1)) : undefined;
}

/** "million", "a million", "of a million" after a fraction. */
function readScaleAfter(tokens: readonly Token[], index: number): { scale: number; last: number } | null {
  let next = index;
  if (at(tokens, next).text === '-') next += 1;
  if (particles.of.has(at(tokens, next).lower)) next += 1;
  if (articles.has(at(tokens, next).lower)) next += 1;
  if (at(tokens, next).text === '-') next += 1;
  const word = at(tokens, next).lower;
  const scale = scales.get(word) ?? dozens.get(word) ?? (particles.hundred.has(word) ? 100 : undefined);
  return scale === undefined ? null : { scale, last: next };
}

/** Whether the words are a share and not an ordinal, a period or a compound. */
function isFraction(tokens: readonly Token[], first: number, last: number, top: number): boolean {
  const before = at(tokens, first - 1).lower;
  const head = at(tokens, last).lower;
  const next = at(tokens, last + 1);
  if (particles.periodsBefore.has(before) && (head.startsWith('half') || head.startsWith('quarter')))
    return false;
  if (next.text === '-' && next.glued) return false;
  // "a quarter point", "half a percentage point", "a quarter of a percentage point"
  if (isPointAhead(tokens, last + 1)) return true;
  if (first === last) return isHalf(tokens, first);
  if (top > 1) return true;
  if (particles.half.has(head)) return !particles.halfCompounds.has(next.lower);
  if (particles.quarter.has(head) && particles.ago.has(next.lower)) return false;
  if (next.kind !== 'word' || particles.of.has(next.lower)) return true;
  if (particles.one.has(at(tokens, first).lower) || at(tokens, first + 1).text === '-') return true;
  if (particles.second.has(head)) return closedWords.has(next.lower) || trendNouns.has(next.lower);
  return (
    closedWords.has(next.lower) ||
    trendAdverbs.has(next.lower) ||
    trendNouns.has(next.lower) ||
    commonVerbs.has(next.lower) ||
    // "rose by a third last year"
    (particles.lastOrNext.has(next.lower) && particles.calendarWords.has(at(tokens, last + 2).lower))
  );
}

/** "point" or "percentage point" behind the fraction, an article between or "of a". */
function isPointAhead(tokens: readonly Token[], start: number): boolean {
  let index = start;
  if (particles.of.has(at(tokens, index).lower)) index += 1;
  if (articles.has(at(tokens, index).lower)) index += 1;
  if (percentWords.has(at(tokens, index).lower)) index += 1;
  return particles.points.has(at(tokens, index).lower);
}

/** "half" alone: "half of", "almost half the", "by half"; not "half past", "in half". */
function isHalf(tokens: readonly Token[], index: number): boolean {
  if (!particles.half.has(at(tokens, index).lower)) return false;
  const before = at(tokens, index - 1).lower;
  const next = at(tokens, index + 1);
  if (particles.in.has(before) || particles.the.has(before) || particles.halfCompounds.has(next.lower))
    return false;
  if (particles.by.has(before)) return true;
  return next.kind !== 'word' || closedWords.has(next.lower) || commonVerbs.has(next.lower);
}
