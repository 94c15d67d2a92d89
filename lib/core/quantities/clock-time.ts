import { type Figure, widenAs } from './figure.ts';
import { particles } from './lexicon.ts';
import type { NonQuantityKind } from './quantity.ts';
import { at, type Token } from './token.ts';

/** "9:01 p.m.", "11:38", "2pm", "2.15pm", "0401 GMT". */
export function clockTime(tokens: readonly Token[], figure: Figure): NonQuantityKind | null {
  const { first } = figure.numeral;
  const value = figure.value;
  const colon = at(tokens, first + 1);
  const minutes = at(tokens, first + 2);
  if (
    colon.text === ':' &&
    colon.glued &&
    minutes.kind === 'number' &&
    minutes.glued &&
    value < 25 &&
    minutes.value < 60
  ) {
    const part = dayPart(tokens, first + 3);
    return widenAs(figure, part ?? first + 2, 'time');
  }
  const hours = at(tokens, first - 2).kind;
  if (
    at(tokens, first - 1).text === ':' &&
    isGlued(tokens, first) &&
    (hours === 'number' || hours === 'mixed')
  )
    return 'time';
  if (isSpokenHour(tokens, figure)) return 'time';
  const part = dayPart(tokens, first + 1);
  if (part !== null && value <= 2400 && isHalfDay(tokens, first + 1, figure))
    return widenAs(figure, part, 'time');
  return null;
}

const isGlued = (tokens: readonly Token[], index: number): boolean =>
  at(tokens, index).glued && at(tokens, index - 1).glued;

function dayPart(tokens: readonly Token[], index: number): number | null {
  const token = at(tokens, index);
  if (
    (token.lower === 'a' || token.lower === 'p') &&
    at(tokens, index + 1).text === '.' &&
    at(tokens, index + 2).lower === 'm'
  ) {
    return at(tokens, index + 3).text === '.' ? index + 3 : index + 2;
  }
  return particles.dayParts.has(token.lower) ? index : null;
}

function isHalfDay(tokens: readonly Token[], index: number, figure: Figure): boolean {
  const { lower } = at(tokens, index);
  if (particles.hours.has(lower))
    return (
      /^\d{4}$/.test(at(tokens, figure.numeral.first).text) &&
      figure.value < 2400 &&
      at(tokens, figure.numeral.first).text.startsWith('0')
    );
  if (lower === 'am' || lower === 'pm' || lower === 'a' || lower === 'p') return figure.value < 24.6;
  return /^\d{4}$/.test(at(tokens, figure.numeral.first).text) || figure.value <= 24;
}

/** "at 7.30 tonight", "half past 6". */
function isSpokenHour(tokens: readonly Token[], figure: Figure): boolean {
  const before = at(tokens, figure.first - 1).lower;
  if (particles.past.has(before) && particles.halfOrQuarter.has(at(tokens, figure.first - 2).lower))
    return figure.value <= 12;
  if (!particles.clockPrepositions.has(before) || figure.value >= 24) return false;
  return (
    /^\d{1,2}\.[0-5]\d$/.test(at(tokens, figure.first).text) &&
    particles.dayWords.has(at(tokens, figure.last + 1).lower)
  );
}

/** "six o'clock", "seven pm". */
export function spokenTime(tokens: readonly Token[], figure: Figure): NonQuantityKind | null {
  if (figure.form === 'words' && isSpokenHour(tokens, figure)) return 'time';
  const part = figure.form === 'words' ? dayPart(tokens, figure.numeral.last + 1) : null;
  if (
    part === null ||
    figure.value > 24 ||
    particles.hours.has(at(tokens, part).lower) ||
    at(tokens, part).lower === 'et'
  )
    return null;
  return widenAs(figure, part, 'time');
}
