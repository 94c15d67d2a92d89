import { type Figure, widenTo } from './figure.ts';
import { particles } from './lexicon.ts';
import { at, type Token } from './token.ts';

/**
 * Joins a sum of money told in two parts.
 *
 *     $20 and 43c     3 dollars 50 cents     twenty rupees 43
 *     ^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^
 */
export function joinSums(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (let index = 0; index + 1 < figures.length; index += 1) {
    const whole = figures[index];
    const part = figures[index + 1];
    if (
      !whole ||
      !part ||
      whole.merged ||
      part.merged ||
      part.other ||
      whole.unit?.kind !== 'currency' ||
      whole.unit.minor
    )
      continue;
    if (!Number.isInteger(whole.value) || !isHundredths(tokens, whole, part)) continue;
    whole.value = Number((whole.value + part.value / (part.unit ? 1 : 100)).toPrecision(15));
    whole.step = 0.01;
    widenTo(whole, part.last);
    part.merged = true;
  }
}

function isHundredths(tokens: readonly Token[], whole: Figure, part: Figure): boolean {
  const gap = part.first - whole.last - 1;
  const joined = gap === 0 || (gap === 1 && particles.and.has(at(tokens, whole.last + 1).lower));
  if (!joined || at(tokens, part.first).newline || part.high !== null) return false;
  if (part.unit?.minor) return part.value < 1;
  // "twenty rupees and 43 paise"
  if (particles.hundredths.has(at(tokens, part.last + 1).lower)) {
    part.last += 1;
    return part.value < 100;
  }
  if (part.unit || !Number.isInteger(part.value) || part.value < 10 || part.value > 99) return false;
  const spoken = part.form === 'words' || part.bare;
  const after = at(tokens, part.last + 1);
  return spoken && whole.value < 10000 && (after.text === '' || after.text === '.' || after.text === ',');
}
