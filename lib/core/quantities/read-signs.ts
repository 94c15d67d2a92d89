import type { Figure } from './figure.ts';
import { at, type Token } from './token.ts';

/**
 * Reads a sign written before the digits.
 *
 *     fell to -5 yards     Dow +0.2%     minus-130 degrees
 *             ^^               ^^^^^     ^^^^^^^^^
 * A hyphen is a minus only where no word or number is glued to its left.
 */
export function readSigns(tokens: readonly Token[], figure: Figure): void {
  if (figure.form !== 'digits') return;
  const sign = at(tokens, figure.first - 1);
  const isMinus = sign.text === '-' || sign.text === '−' || sign.text === '–' || sign.text === '‑';
  if ((!isMinus && sign.text !== '+') || figure.value < 0) return;
  const before = at(tokens, figure.first - 2);
  const glued = at(tokens, figure.first).glued;
  if (!glued && !(before.text === '' && isMinus)) return;
  const opens =
    !sign.glued ||
    before.text === '(' ||
    before.text === '' ||
    before.text === '$' ||
    before.text === '£' ||
    before.text === '€';
  if (!opens || (before.kind === 'number' && sign.glued)) return;
  // "5 - 6" with one space on each side was a range; "1996 -2000" is one written badly.
  if (
    before.kind === 'number' &&
    isMinus &&
    before.end + 1 === sign.start &&
    at(tokens, figure.last + 1).text !== '%'
  )
    return;
  if (before.text === '$' || before.text === '£' || before.text === '€') {
    figure.value = isMinus ? -figure.value : figure.value;
    figure.first -= 1;
    return;
  }
  if (isMinus) figure.value = -figure.value;
  figure.first -= 1;
  figure.phraseFirst = Math.min(figure.phraseFirst, figure.first);
  figure.bare = false;
}
