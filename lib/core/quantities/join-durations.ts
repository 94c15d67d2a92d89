import { type Figure, widenTo } from './figure.ts';
import { particles } from './lexicon.ts';
import { at, type Token } from './token.ts';

/** Of each unit of time, the next smaller one and how many of it make one. */
const SMALLER: Partial<Record<string, { unit: string; count: number }>> = {
  hour: { unit: 'minute', count: 60 },
  minute: { unit: 'second', count: 60 },
};

/**
 * Joins a length of time told in hours, minutes and seconds, in the smallest of them.
 *
 *     one hour, 32 minutes and 54 seconds     10 minutes and 57 seconds
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^
 *     5,574 seconds                           657 seconds
 */
export function joinDurations(tokens: readonly Token[], figures: readonly Figure[]): void {
  let whole = figures[0];
  for (const part of figures.slice(1)) {
    if (whole && isNext(tokens, whole, part)) join(whole, part);
    else whole = part;
  }
}

function isNext(tokens: readonly Token[], whole: Figure, part: Figure): boolean {
  const smaller = SMALLER[whole.unit?.name ?? ''];
  if (whole.unit?.kind !== 'time' || part.unit?.name !== smaller?.unit || !smaller) return false;
  if (whole.other || part.other || whole.high !== null || part.high !== null || part.value >= smaller.count)
    return false;
  if (!Number.isInteger(whole.value) || whole.unit.per !== null) return false;
  return isJoined(tokens, whole.phraseLast + 1, part.first);
}

/** Nothing but a comma or "and" between. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  const between = Array.from({ length: Math.max(0, to - from) }, (_, i) => at(tokens, from + i));
  return (
    between.length <= 2 &&
    between.every((token) => token.text === ',' || particles.and.has(token.lower)) &&
    !at(tokens, to).newline
  );
}

function join(whole: Figure, part: Figure): void {
  const { count } = SMALLER[whole.unit?.name ?? ''] as { count: number };
  whole.value = whole.value * count + part.value;
  whole.step = part.step;
  whole.unit = part.unit;
  widenTo(whole, part.phraseLast);
  part.merged = true;
}
