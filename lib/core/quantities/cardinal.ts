import { dozens, particles, scales } from './lexicon.ts';
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

export const isHyphen = (token: Token): boolean => token.text === '-' || token.text === '‑';

/** The factor of "million" or "dozen"; undefined for other words. */
export const scaleOf = (token: Token): number | undefined =>
  scales.get(token.lower) ?? dozens.get(token.lower);

/** True where "hundred" or a scale follows, after a hyphen or not. */
export function isScaled(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, isHyphen(at(tokens, index)) ? index + 1 : index);
  return particles.hundred.has(next.lower) || scaleOf(next) !== undefined;
}
