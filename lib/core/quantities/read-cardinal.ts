import { type Cardinal, isScaled } from './cardinal.ts';
import { readDigits } from './read-digits.ts';
import { readNumberWords } from './read-number-words.ts';
import { at, type Token } from './token.ts';

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
    return digits.scale === 1 && isScaled(tokens, digits.last + 1) ? readNumberWords(tokens, first) : digits;
  }
  return start.kind === 'word' ? readNumberWords(tokens, first) : null;
}
