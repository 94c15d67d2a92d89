import type { Cardinal } from './cardinal.ts';
import { stepOf } from './figure.ts';
import { lengthWords, shortScales } from './lexicon.ts';
import { readPower } from './read-power.ts';
import { at, type Token } from './token.ts';

/** Digits with groups set off by spaces ("178 000"), a mixed fraction ("10 1/2", "2½") and a short scale ("2.7m"). */
export function readDigits(tokens: readonly Token[], first: number): Cardinal {
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
