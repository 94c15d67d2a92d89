import type { Cardinal } from './cardinal.ts';
import { type Figure, newFigure, stepOf } from './figure.ts';
import {
  articles,
  cardinals,
  crowds,
  denominators,
  dozens,
  foldEnding,
  minusWords,
  multiples,
  multiplyingVerbs,
  particles,
  scales,
  slashIdioms,
  vague,
} from './lexicon.ts';
import { readCardinal } from './read-cardinal.ts';
import { readFraction, type WordFraction } from './read-fraction.ts';
import { at, type Token } from './token.ts';

/**
 * Finds every numeral of the text, in digits and words, left to right, none overlapping.
 *
 *     Nearly two million left, a third of them in 2024; 4 hundred doubled
 *            ^^^^^^^^^^^       ^^^^^^^             ^^^^  ^^^^^^^^^ ^^^^^^^
 */
export function readNumerals(tokens: readonly Token[]): Figure[] {
  const figures: Figure[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const figure = readNumeral(tokens, index);
    if (figure) {
      figures.push(figure);
      index = figure.numeral.last;
    }
  }
  return figures;
}

function readNumeral(tokens: readonly Token[], index: number): Figure | null {
  const token = at(tokens, index);
  if (token.kind === 'symbol' || token.kind === 'mixed') return null;
  if (token.kind === 'dotted')
    return { ...newFigure(index, index, Number.NaN, 0, 'digits'), other: 'version' };
  if (token.kind === 'word' && !mayBegin(token.lower)) return null;
  return (
    readSlashFraction(tokens, index) ??
    readCrowd(tokens, index) ??
    readVague(tokens, index) ??
    readSpokenFraction(tokens, index) ??
    readPlain(tokens, index) ??
    readMultiple(tokens, index)
  );
}

const beginners = new Set([
  ...cardinals.keys(),
  ...scales.keys(),
  ...crowds.keys(),
  ...vague.keys(),
  ...articles,
  ...multiples.keys(),
  ...multiplyingVerbs.keys(),
  ...dozens.keys(),
  ...minusWords,
  ...particles.hundred,
  ...particles.halfOrQuarter,
  ...particles.tens,
  ...particles.point,
]);
const mayBegin = (lower: string): boolean => beginners.has(lower) || lower.endsWith(foldEnding);

/** "1/2", "3/4": both below 100 and a true fraction; "24/7" and dates are left. */
function readSlashFraction(tokens: readonly Token[], index: number): Figure | null {
  const top = at(tokens, index);
  const bottom = at(tokens, index + 2);
  const slash = at(tokens, index + 1);
  if (
    top.kind !== 'number' ||
    (slash.text !== '/' && slash.text !== '⁄') ||
    !slash.glued ||
    bottom.kind !== 'number'
  )
    return null;
  if (!top.bare || !bottom.bare || !bottom.glued || top.value >= bottom.value || bottom.value > 1000)
    return null;
  if (slashIdioms.has(`${top.text}/${bottom.text}`)) return null;
  if (at(tokens, index + 3).text === '/' || at(tokens, index - 1).text === '/') return null;
  return newFigure(index, index + 2, top.value / bottom.value, 1 / bottom.value, 'digits');
}

/** "dozens of people", "tens of thousands", "hundreds of millions": at least one and under ten times that. */
function readCrowd(tokens: readonly Token[], index: number): Figure | null {
  const token = at(tokens, index);
  const factor = particles.tens.has(token.lower) ? 10 : crowds.get(token.lower);
  if (factor === undefined) return null;
  const of = particles.of.has(at(tokens, index + 1).lower);
  const second = of ? crowds.get(at(tokens, index + 2).lower) : undefined;
  if (second !== undefined && second > factor) {
    return {
      ...newFigure(index, index + 2, factor * second, factor * second, 'indefinite'),
      high: 10 * factor * second,
    };
  }
  if (particles.tens.has(token.lower) || (particles.scores.has(token.lower) && !of)) return null;
  const { value, high } = { value: factor, high: 10 * factor };
  return { ...newFigure(index, index, value, factor, 'indefinite'), high };
}

/** "a couple", "a few hundred", "several thousand", "a couple of dozen". */
function readVague(tokens: readonly Token[], index: number): Figure | null {
  const article = articles.has(at(tokens, index).lower) ? 1 : 0;
  const word = at(tokens, index + article);
  const value = vague.get(word.lower);
  if (value === undefined) return null;
  const next = particles.of.has(at(tokens, index + article + 1).lower)
    ? index + article + 2
    : index + article + 1;
  const scale =
    scales.get(at(tokens, next).lower) ??
    dozens.get(at(tokens, next).lower) ??
    (particles.hundred.has(at(tokens, next).lower) ? 100 : undefined);
  if (scale !== undefined) return newFigure(index, next, value * scale, scale, 'indefinite');
  return word.lower === 'couple' && article ? newFigure(index, index + 1, value, 1, 'indefinite') : null;
}

function readSpokenFraction(tokens: readonly Token[], index: number): Figure | null {
  const fraction = readFraction(tokens, index);
  if (!fraction) return null;
  return newFigure(
    index,
    fraction.last,
    fraction.value,
    fraction.step,
    fraction.scale > 1 ? 'words' : 'fraction',
  );
}

/** A cardinal with decimals in words ("two point two million"), a fraction ("two and a half") and a minus. */
function readPlain(tokens: readonly Token[], index: number): Figure | null {
  const minus = minusWords.has(at(tokens, index).lower) ? 1 : 0;
  const after = minus && at(tokens, index + 1).text === '-' ? 2 : minus;
  const spoken = readPoint(tokens, index + after);
  const cardinal = spoken ?? readCardinal(tokens, index + after);
  if (!cardinal) return null;
  const mixed = readAddedFraction(tokens, cardinal) ?? cardinal;
  // "plus or minus 3 points" is a margin, no negative.
  const sign = minus && !particles.or.has(at(tokens, index - 1).lower) ? -1 : 1;
  const form = cardinal.digits ? 'digits' : 'words';
  return newFigure(index, mixed.last, sign * mixed.value, mixed.step, form, mixed.bare && !minus);
}

/** "two point two million", "nought point nought three", "point 77". */
function readPoint(tokens: readonly Token[], index: number): Cardinal | null {
  const leading = particles.point.has(at(tokens, index).lower);
  const whole = leading ? null : readCardinal(tokens, index);
  const point = leading ? index : (whole?.last ?? index) + 1;
  if ((!leading && !whole) || !particles.point.has(at(tokens, point).lower)) return null;
  let text = '';
  let last = point;
  for (let next = point + 1; next < point + 9; next += 1) {
    const token = at(tokens, next);
    const digit = token.kind === 'number' && token.bare ? token.text : cardinals.get(token.lower)?.toString();
    if (digit === undefined || (text.length > 1 && digit.length > 1)) break;
    const tens = Number(digit) >= 20 && Number(digit) % 10 === 0;
    const ones = tens ? cardinals.get(at(tokens, next + 2).lower) : undefined;
    if (ones !== undefined && ones < 10 && at(tokens, next + 1).text === '-') {
      text += String(Number(digit) + ones);
      next += 2;
    } else text += digit;
    last = next;
  }
  if (text === '') return null;
  const scaleWord = at(tokens, last + 1).lower;
  const scale = scales.get(scaleWord) ?? 1;
  const value = ((whole?.value ?? 0) + Number(`0.${text}`)) * scale;
  return {
    last: scale > 1 ? last + 1 : last,
    value: Number(value.toPrecision(12)),
    step: 10 ** -text.length * scale,
    bare: false,
    digits: whole?.digits ?? false,
    scale,
  };
}

/** "two and a half", "one million and a half", "one billion and a half million", "twenty and three fifths". */
function readAddedFraction(tokens: readonly Token[], cardinal: Cardinal): Cardinal | null {
  const and = behindHyphen(tokens, cardinal.last + 1);
  if (!particles.and.has(at(tokens, and).lower)) return null;
  const first = behindHyphen(tokens, and + 1);
  const half = articles.has(at(tokens, first).lower) ? behindHyphen(tokens, first + 1) : first;
  const hyphened = half > first + 1;
  const fraction = readFraction(tokens, hyphened ? half : first);
  if (!fraction || particles.of.has(at(tokens, fraction.last + 1).lower)) return null;
  if (half > first && !denominators.has(at(tokens, half).lower)) return null;
  const { last, step, value } = addFraction(cardinal, fraction);
  return value > cardinal.value ? { ...cardinal, last, step, value, bare: false } : null;
}

/** "one billion and a half million" adds; "three and a half billion" is three and a half, in billions. */
function addFraction(cardinal: Cardinal, fraction: WordFraction): WordFraction {
  const { last, scale } = fraction;
  if (scale > cardinal.scale) {
    const value = cardinal.value * scale + fraction.value;
    return { last, scale, value, step: stepOf(value, 1) };
  }
  const factor = scale > 1 ? 1 : cardinal.scale;
  const value = cardinal.value + fraction.value * factor;
  return { last, scale, value, step: scale > 1 ? stepOf(fraction.value, 1) : fraction.step * factor };
}

const behindHyphen = (tokens: readonly Token[], index: number): number =>
  at(tokens, index).text === '-' && at(tokens, index).glued ? index + 1 : index;

/** "doubled", "twice as many", "threefold", "10-fold" has its unit read later. */
function readMultiple(tokens: readonly Token[], index: number): Figure | null {
  const lower = at(tokens, index).lower;
  const next = at(tokens, index + 1);
  const before = at(tokens, index - 1).lower;
  const verb = multiplyingVerbs.get(lower);
  const word = multiples.get(lower);
  const fold =
    lower.endsWith(foldEnding) && lower.length > 4
      ? cardinals.get(lower.slice(0, -foldEnding.length))
      : undefined;
  const isVerb = verb !== undefined && word === undefined && !particles.multipleNouns.has(lower);
  const compared = at(tokens, index + 2);
  const isWord =
    word !== undefined &&
    !(next.lower === 'as' && compared.text !== compared.lower) &&
    (particles.afterMultiple.has(next.lower) || particles.approximators.has(before));
  const value = fold ?? (isVerb ? verb : isWord ? word : undefined);
  if (value === undefined || (next.text === '-' && next.glued)) return null;
  return {
    ...newFigure(index, index, value, 1, 'multiple'),
    unit: { kind: 'multiple', name: 'times', head: 'time', per: null, span: null },
  };
}
