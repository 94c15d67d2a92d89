import { type TimeText, wordAt } from './found.ts';
import { approximators, numbers, units } from './lexicon.ts';
import { longestPhrase } from './phrases.ts';
import type { TimeShift } from './time-expression.ts';

/** A small whole number in digits or words, with the token after it. */
export interface Count {
  value: number;
  to: number;
}

/**
 * Reads a whole number up to 999: "six", "twenty-four", "18".
 * Null for decimals, for digits glued to something ("£20", "20%") and for anything larger.
 */
export function readCount(text: TimeText, at: number): Count | null {
  const token = text.tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const before = text.tokens[at - 1];
    const glued = before?.end === token.start && /^\p{Sc}$/u.test(before.word);
    return !glued && /^\d{1,3}$/.test(token.word) ? { value: Number(token.word), to: at + 1 } : null;
  }
  const value = numbers.get(token.word);
  if (value === undefined) return null;
  const ones = numbers.get(wordAt(text, at + 1));
  return value >= 20 && ones !== undefined && ones < 10
    ? { value: value + ones, to: at + 2 }
    : { value, to: at + 1 };
}

/** A length of time: three months, a decade. */
interface Length {
  unit: TimeShift['unit'];
  count: number;
  to: number;
}

/** No length of a statistic has more units than this; beyond it the words mean something else. */
const longest = 1500;

/** Skips "almost", "just over", "more than". */
export const skipApproximator = (text: TimeText, at: number): number =>
  longestPhrase(approximators, text.tokens, at)?.to ?? at;

const fractions: [string[], number][] = [
  [['half', 'a'], 0.5],
  [['a', 'quarter', 'of', 'a'], 0.25],
  [['three', 'quarters', 'of', 'a'], 0.75],
];

/** Fractions of a decade or a century, in years. */
function readFraction(text: TimeText, at: number): Length | null {
  for (const [words, share] of fractions) {
    const unit = units.get(wordAt(text, at + words.length));
    if (unit?.unit !== 'year' || unit.times === 1) continue;
    if (words.every((word, index) => wordAt(text, at + index) === word)) {
      return { unit: 'year', count: Math.round(unit.times * share), to: at + words.length + 1 };
    }
  }
  return null;
}

/** "two and a half years", "two-and-a-half-year": in months. */
function readHalves(text: TimeText, { value, to }: Count): Length | null {
  const unit = units.get(wordAt(text, to + 3));
  if (unit?.unit !== 'year' || !isAndAHalf(text, to)) return null;
  return { unit: 'month', count: (12 * value + 6) * unit.times, to: to + 4 };
}

const isAndAHalf = (text: TimeText, at: number): boolean =>
  ['and', 'a', 'half'].every((part, index) => wordAt(text, at + index) === part);

/**
 * Reads a length of time with its count: "three months", "12-month", "a decade", "nearly two years", "a year and a half", "half a century".
 * Null without a count or an article.
 */
export function readLength(text: TimeText, start: number): Length | null {
  const at = skipApproximator(text, start);
  const word = wordAt(text, at);
  const article = word === 'a' || word === 'an';
  if (!article && word !== 'half' && !numbers.has(word) && text.tokens[at]?.kind !== 'number') return null;
  const fraction = readFraction(text, at);
  if (fraction) return fraction;
  const count = article ? { value: 1, to: at + 1 } : readCount(text, at);
  if (!count) return null;
  const halves = readHalves(text, count);
  if (halves) return halves;
  const unit = units.get(wordAt(text, count.to));
  if (!unit || unit.unit === 'half' || count.value * unit.times > longest) return null;
  if (unit.unit === 'year' && isAndAHalf(text, count.to + 1))
    return { unit: 'month', count: (12 * count.value + 6) * unit.times, to: count.to + 4 };
  return { unit: unit.unit, count: count.value * unit.times, to: count.to + 1 };
}
