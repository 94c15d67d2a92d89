import { at, type Token } from './token.ts';

/**
 * Reads a power behind a number in digits.
 *
 *     1.1^23     -2500^-1     2.998×10−8
 *     ^^^^^^      ^^^^^^^^     ^^^^^^^^^^
 * Returns the factor-free value and the last token, or null.
 */
export function readPower(tokens: readonly Token[], index: number): { value: number; last: number } | null {
  const base = at(tokens, index);
  const sign = at(tokens, index + 1);
  if (sign.text === '^' && sign.glued) {
    const exponent = readSigned(tokens, index + 2);
    return exponent ? { value: base.value ** exponent.value, last: exponent.last } : null;
  }
  if ((sign.text === '×' || sign.text === 'x') && at(tokens, index + 2).text === '10') {
    const caret = at(tokens, index + 3).text === '^' ? 1 : 0;
    const minus = isMinus(at(tokens, index + 3 + caret));
    if (!caret && !minus) return null;
    const exponent = readSigned(tokens, index + 3 + caret);
    return exponent
      ? { value: Number((base.value * 10 ** exponent.value).toPrecision(12)), last: exponent.last }
      : null;
  }
  return null;
}

const isMinus = (token: Token): boolean => token.text === '-' || token.text === '−' || token.text === '⁻';

/** An exponent with any signs: "23", "-1", "+23". */
function readSigned(tokens: readonly Token[], start: number): { value: number; last: number } | null {
  let index = start;
  let factor = 1;
  while (
    index < start + 2 &&
    (isMinus(at(tokens, index)) || at(tokens, index).text === '+') &&
    at(tokens, index).glued
  ) {
    if (isMinus(at(tokens, index))) factor = -factor;
    index += 1;
  }
  const token = at(tokens, index);
  return token.kind === 'number' && token.glued && token.value <= 300
    ? { value: factor * token.value, last: index }
    : null;
}
