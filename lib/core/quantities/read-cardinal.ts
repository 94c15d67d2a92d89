import { stepOf } from './figure.ts';
import {
  articles,
  cardinals,
  crowds,
  denominators,
  dozens,
  lengthWords,
  particles,
  scales,
  shortScales,
} from './lexicon.ts';
import { readPower } from './read-power.ts';
import { at, type Token } from './token.ts';

/** A whole or decimal number in digits or words with its scale; token indices inclusive. */
export interface Cardinal {
  last: number;
  value: number;
  step: number;
  /** Digits alone. */
  bare: boolean;
  /** Any of it is written in digits. */
  digits: boolean;
  /** The factor of the last scale word ("million"), 1 when there is none. */
  scale: number;
}

const isHyphen = (token: Token): boolean => token.text === '-' || token.text === '‑';

const scaleOf = (token: Token): number | undefined => scales.get(token.lower) ?? dozens.get(token.lower);

/**
 * Reads a cardinal starting at token `first`.
 *
 *     twenty-one trillion and three hundred     4 hundred million     a hundred and five     2.7m
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^     ^^^^
 * Returns null where no number begins. "and" is not crossed after "between", where it joins two numbers.
 */
export function readCardinal(tokens: readonly Token[], first: number): Cardinal | null {
  const start = at(tokens, first);
  if (start.kind === 'number') {
    const digits = readDigits(tokens, first);
    return digits.scale === 1 && isScaled(tokens, digits.last + 1) ? readWords(tokens, first) : digits;
  }
  return start.kind === 'word' ? readWords(tokens, first) : null;
}

/** True where "hundred" or a scale follows, after a hyphen or not. */
function isScaled(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, isHyphen(at(tokens, index)) ? index + 1 : index);
  return particles.hundred.has(next.lower) || scaleOf(next) !== undefined;
}

/** Digits with groups set off by spaces ("178 000"), a mixed fraction ("10 1/2", "2½") and a short scale ("2.7m"). */
function readDigits(tokens: readonly Token[], first: number): Cardinal {
  const start = at(tokens, first);
  let { value, unit, bare } = start;
  let last = first;
  const power = readPower(tokens, first);
  if (power) return { ...power, step: Math.abs(power.value) || 1, bare: false, digits: true, scale: 1 };
  if (bare && start.end - start.start <= 3) {
    while (isSpacedGroup(tokens, last + 1)) {
      last += 1;
      value = value * 1000 + at(tokens, last).value;
      bare = false;
      if (at(tokens, last).unit < 1) {
        unit = at(tokens, last).unit;
        break;
      }
    }
  }
  const fraction = readDigitFraction(tokens, last + 1);
  if (bare && fraction && at(tokens, last + 1).start - at(tokens, last).end <= 1) {
    return {
      last: fraction.last,
      value: value + fraction.value,
      step: fraction.value,
      bare: false,
      digits: true,
      scale: 1,
    };
  }
  const scale = shortScale(tokens, first, last);
  if (scale !== undefined) {
    return {
      last: last + 1,
      value: value * scale,
      step: stepOf(value, unit) * scale,
      bare: false,
      digits: true,
      scale,
    };
  }
  return { last, value, step: stepOf(value, unit), bare, digits: true, scale: 1 };
}

/** A vulgar fraction glued or spaced after a whole number: "½", "1/2". */
function readDigitFraction(tokens: readonly Token[], index: number): { last: number; value: number } | null {
  const token = at(tokens, index);
  if (token.kind !== 'number') return null;
  if (!token.bare)
    return token.value < 1 && token.end - token.start === 1 ? { last: index, value: token.value } : null;
  const below = at(tokens, index + 2);
  const slash = at(tokens, index + 1).text;
  const isFraction = (slash === '/' || slash === '⁄') && below.kind === 'number' && below.glued && below.bare;
  if (!isFraction || token.glued || token.value >= below.value || below.value > 100) return null;
  return { last: index + 2, value: token.value / below.value };
}

/** Three digits after one space, as in "178 000"; a decimal may end the last. */
function isSpacedGroup(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  const before = at(tokens, index - 1);
  return (
    token.kind === 'number' &&
    token.start - before.end === 1 &&
    !token.newline &&
    /^\d{3}(?:\.\d+)?$/.test(token.text)
  );
}

/** The factor of "m", "bn", "k" after digits; undefined where the letters are a unit or a word. */
function shortScale(tokens: readonly Token[], first: number, last: number): number | undefined {
  const letters = at(tokens, last + 1);
  if (letters.kind !== 'word') return undefined;
  const scale = shortScales.get(letters.lower);
  if (scale === undefined) return undefined;
  const money = isMoneyBefore(at(tokens, first - 1)) || isMoneyBefore(at(tokens, last + 2));
  if (!letters.glued) {
    if (letters.lower.length === 1)
      return letters.text === 'K' || letters.text === 'k' || letters.text === 'G' || money
        ? scale
        : undefined;
    return letters.lower === 'mill' || letters.lower === 'kr' ? undefined : scale;
  }
  if (letters.lower === 't' || letters.lower === 'b')
    return money || letters.lower === 'b' ? scale : undefined;
  if (letters.lower === 'g')
    return letters.text === 'G' && !(at(tokens, last).bare && at(tokens, last).value < 10)
      ? scale
      : undefined;
  if (letters.text === 'm' && !money && isMetres(tokens, last + 2)) return undefined;
  // "573.15K" is a temperature, "4K" a screen.
  if (letters.text === 'K' && !money && (!at(tokens, last).bare || at(tokens, last).value < 10))
    return undefined;
  return scale;
}

const isMoneyBefore = (token: Token): boolean => token.text !== '' && '$£€¥₹'.includes(token.text);

/** "1.8m tall", "37m (121ft)", "4m x 3m". */
function isMetres(tokens: readonly Token[], next: number): boolean {
  const token = at(tokens, next);
  if (lengthWords.has(token.lower) || token.text === 'x' || token.text === '×') return true;
  return token.text === '(' && at(tokens, next + 1).kind === 'number' && at(tokens, next + 2).lower === 'ft';
}

type Open = 'none' | 'digits' | 'ones' | 'tens' | 'hundred';

function readWords(tokens: readonly Token[], first: number): Cardinal | null {
  let index = first;
  let last = -1;
  let total = 0;
  let group: number | null = null;
  let open: Open = 'none';
  let lastScale = Number.POSITIVE_INFINITY;
  let digits = false;
  let unit = 1;
  const afterBetween = particles.between.has(at(tokens, first - 1).lower);
  if (articles.has(at(tokens, first).lower)) {
    if (!isScaled(tokens, first + 1)) return null;
    group = 1;
    index += 1;
  }
  for (; index < tokens.length; index += 1) {
    const token = at(tokens, index);
    if (last >= 0 && token.newline) break;
    if (token.kind === 'number') {
      const usable = group === null && (last < 0 || (isScaled(tokens, index + 1) && total > 0));
      if (!usable || (last >= 0 && token.value >= lastScale)) break;
      group = token.value;
      unit = token.unit;
      digits = true;
      open = 'digits';
    } else if (isHyphen(token)) {
      if (last < 0 || !continues(tokens, index + 1, open)) break;
      continue;
    } else if (particles.and.has(token.lower)) {
      if (last < 0 || afterBetween || !isAddition(tokens, index + 1, open, group, digits)) break;
      const next = at(tokens, index + 1);
      if (next.kind === 'number') {
        group = (group ?? 0) + next.value;
        last = index + 1;
        break;
      }
      continue;
    } else {
      const small = cardinals.get(token.lower);
      const scale = scaleOf(token);
      if (small !== undefined) {
        const sum = addSmall(group, open, small);
        if (sum === null) break;
        group = sum;
        open = small >= 20 ? 'tens' : 'ones';
      } else if (particles.hundred.has(token.lower)) {
        if (open === 'hundred' || (group === null && total > 0)) break;
        group = (group ?? 1) * 100;
        open = 'hundred';
      } else if (scale !== undefined) {
        if (group === null && (total > 0 || dozens.has(token.lower))) break;
        if (scale >= lastScale) break;
        total += (group ?? 1) * scale;
        group = null;
        open = 'none';
        lastScale = scale;
      } else break;
    }
    last = index;
  }
  if (last < 0) return null;
  const value = total + (group ?? 0);
  const scale = group === null && Number.isFinite(lastScale) ? lastScale : 1;
  const bareDigits = digits && last === first;
  return {
    last,
    value: round(value),
    step: stepOf(value, digits ? Math.min(1, unit) * scale : 1),
    bare: bareDigits && at(tokens, first).bare,
    digits,
    scale,
  };
}

/** "twenty-one", "one-hundred", "30-million": what may follow a hyphen inside one number. */
function continues(tokens: readonly Token[], index: number, open: Open): boolean {
  const small = cardinals.get(at(tokens, index).lower);
  if (small !== undefined) return open === 'tens' && small > 0 && small < 10;
  return at(tokens, index).glued && isScaled(tokens, index);
}

/** Whether "and" adds what follows: "hundred and five", "thousand and one"; not "one hundred and two hundred". */
function isAddition(
  tokens: readonly Token[],
  index: number,
  open: Open,
  group: number | null,
  digits: boolean,
): boolean {
  if (open !== 'hundred' && group !== null) return false;
  const next = at(tokens, index);
  if (next.kind === 'number')
    return (
      digits &&
      open === 'hundred' &&
      next.bare &&
      next.value > 0 &&
      next.value < 100 &&
      !isScaled(tokens, index + 1)
    );
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

/** The group with one more small number, or null where two numbers meet ("five ten"). */
function addSmall(group: number | null, open: Open, small: number): number | null {
  if (group === null) return small;
  if (open === 'tens' && small > 0 && small < 10) return group + small;
  if (open === 'hundred' && small > 0) return group + small;
  if (open === 'ones' && group > 0 && group < 10 && small >= 10) return group * 100 + small;
  return null;
}

const round = (value: number): number => Number(value.toPrecision(15));
