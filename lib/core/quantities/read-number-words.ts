import { type Cardinal, isHyphen, isScaled, scaleOf } from './cardinal.ts';
import { stepOf } from './figure.ts';
import { articles, cardinals, crowds, denominators, dozens, particles } from './lexicon.ts';
import { at, type Token } from './token.ts';

/** What the group under way ended in, which decides what may follow. */
type Open = 'none' | 'digits' | 'ones' | 'tens' | 'hundred' | 'closed';

/** A number in words as far as it is read: `total` of the groups with a scale, and the group under way. */
interface Sum {
  total: number;
  group: number | null;
  open: Open;
  lastScale: number;
  digits: boolean;
  /** Place value of the last digit, where digits begin. */
  unit: number;
  /** The last token taken; -1 when there is none. */
  last: number;
}

/**
 * Reads a number whose scale at least is in words.
 *
 *     four thousand and twelve     3.4 million     a hundred thousand     4 thousand 3 hundred
 *     ^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^
 */
export function readNumberWords(tokens: readonly Token[], first: number): Cardinal | null {
  const article = articles.has(at(tokens, first).lower);
  if (article && !isScaled(tokens, first + 1)) return null;
  const sum: Sum = {
    total: 0,
    group: article ? 1 : null,
    open: 'none',
    lastScale: Number.POSITIVE_INFINITY,
    digits: false,
    unit: 1,
    last: -1,
  };
  const afterBetween = particles.between.has(at(tokens, first - 1).lower);
  for (let index = article ? first + 1 : first; index < tokens.length; index += 1) {
    if (sum.last >= 0 && at(tokens, index).newline) break;
    if (isHyphen(at(tokens, index))) {
      if (sum.last < 0 || !continues(tokens, index + 1, sum.open)) break;
    } else if (particles.and.has(at(tokens, index).lower)) {
      if (sum.last < 0 || afterBetween || !isAddition(tokens, index + 1, sum)) break;
    } else if (take(tokens, index, sum)) sum.last = index;
    else break;
  }
  return sum.last < 0 ? null : toCardinal(tokens, first, sum);
}

function toCardinal(tokens: readonly Token[], first: number, sum: Sum): Cardinal {
  const { last, digits, group } = sum;
  const value = Number((sum.total + (group ?? 0)).toPrecision(15));
  const scale = group === null && Number.isFinite(sum.lastScale) ? sum.lastScale : 1;
  const step = stepOf(value, digits ? Math.min(1, sum.unit) * scale : 1);
  return { last, value, step, bare: digits && last === first && at(tokens, first).bare, digits, scale };
}

/** Adds one token to the sum; false where it begins another number or none. */
function take(tokens: readonly Token[], index: number, sum: Sum): boolean {
  const token = at(tokens, index);
  if (token.kind === 'number') return takeDigits(tokens, index, sum);
  const small = cardinals.get(token.lower);
  if (small !== undefined) return takeSmall(small, sum);
  if (particles.hundred.has(token.lower)) return takeHundred(sum);
  const scale = scaleOf(token);
  return scale !== undefined && takeScale(scale, dozens.has(token.lower), sum);
}

/** Digits at the start, behind "and", or as a later group: "4 thousand 3 hundred". */
function takeDigits(tokens: readonly Token[], index: number, sum: Sum): boolean {
  const { value, unit } = at(tokens, index);
  if (sum.open === 'hundred' && particles.and.has(at(tokens, index - 1).lower)) {
    sum.group = (sum.group ?? 0) + value;
    sum.open = 'closed';
    return true;
  }
  const later = sum.total > 0 && isScaled(tokens, index + 1) && value < sum.lastScale;
  if (sum.group !== null || (sum.last >= 0 && !later)) return false;
  sum.group = value;
  sum.unit = unit;
  sum.digits = true;
  sum.open = 'digits';
  return true;
}

/** A number below a hundred; false where two numbers meet ("five ten"). "one twenty two" is 122. */
function takeSmall(small: number, sum: Sum): boolean {
  const { group, open } = sum;
  const added =
    group === null || (open === 'tens' && small > 0 && small < 10) || (open === 'hundred' && small > 0);
  const spoken = open === 'ones' && group !== null && group > 0 && group < 10 && small >= 10;
  if (!added && !spoken) return false;
  sum.group = spoken ? (group ?? 0) * 100 + small : (group ?? 0) + small;
  sum.open = small >= 20 ? 'tens' : 'ones';
  return true;
}

function takeHundred(sum: Sum): boolean {
  if (sum.open === 'hundred' || sum.open === 'closed' || (sum.group === null && sum.total > 0)) return false;
  sum.group = (sum.group ?? 1) * 100;
  sum.open = 'hundred';
  return true;
}

/** "million", "dozen": each smaller than the one before; no dozen without its number. */
function takeScale(scale: number, dozen: boolean, sum: Sum): boolean {
  if (scale >= sum.lastScale || (sum.group === null && (sum.total > 0 || dozen))) return false;
  sum.total += (sum.group ?? 1) * scale;
  sum.group = null;
  sum.open = 'none';
  sum.lastScale = scale;
  return true;
}

/** "twenty-one", "one-hundred", "30-million": what may follow a hyphen inside one number. */
function continues(tokens: readonly Token[], index: number, open: Open): boolean {
  const small = cardinals.get(at(tokens, index).lower);
  if (small !== undefined) return open === 'tens' && small > 0 && small < 10;
  return at(tokens, index).glued && isScaled(tokens, index);
}

/** Whether "and" adds what follows: "hundred and five", "thousand and one"; not "one hundred and two hundred". */
function isAddition(tokens: readonly Token[], index: number, { open, group, digits }: Sum): boolean {
  if (open !== 'hundred' && group !== null) return false;
  const next = at(tokens, index);
  if (next.kind === 'number') {
    const small = next.bare && next.value > 0 && next.value < 100;
    return digits && open === 'hundred' && small && !isScaled(tokens, index + 1);
  }
  if (!cardinals.has(next.lower) || denominators.has(at(tokens, index + 1).lower)) return false;
  let end = index;
  while (
    cardinals.has(at(tokens, end + 1).lower) ||
    (isHyphen(at(tokens, end + 1)) && cardinals.has(at(tokens, end + 2).lower))
  )
    end += 1;
  if (isPluralDenominator(tokens, end + 1)) return false;
  return open !== 'hundred' || !particles.hundred.has(at(tokens, end + 1).lower);
}

/** "two and fifty-four hundredths", "six million and two thirds": a fraction follows "and". */
function isPluralDenominator(tokens: readonly Token[], index: number): boolean {
  const { lower } = at(tokens, isHyphen(at(tokens, index)) ? index + 1 : index);
  return crowds.has(lower) || (lower.endsWith('s') && denominators.has(lower.slice(0, -1)));
}
