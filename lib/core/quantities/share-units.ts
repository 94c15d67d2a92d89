import type { Figure } from './figure.ts';
import { commonVerbs, particles } from './lexicon.ts';
import { at, type Token } from './token.ts';

/**
 * Gives a figure the unit it leaves out, where the sentence has it close by; the unit's span is then null.
 *
 *     7- or 8-inch     24 of the 43 forces     6 million homes including 1.5 million in     down to 391 from 2,026 claims
 *     ^                ^^                                                   ^^^^^^^^^^^              ^^^
 */
export function shareUnits(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (let index = 0; index + 1 < figures.length; index += 1) {
    const one = figures[index];
    const two = figures[index + 1];
    if (!one || !two || one.other || two.other || one.form === 'multiple' || two.form === 'multiple')
      continue;
    if (!one.unit && two.unit && isJoined(tokens, one, two)) one.unit = { ...two.unit, span: null };
    else if (one.unit && !two.unit && isCompared(tokens, one, two)) two.unit = { ...one.unit, span: null };
  }
}

/** "7- or 8-inch", "8 or $9", "24 of the 43 forces". */
function isJoined(tokens: readonly Token[], one: Figure, two: Figure): boolean {
  if (one.form === 'fraction' || one.form === 'ratio') return false;
  const start = one.last + 1 + (at(tokens, one.last + 1).text === '-' ? 1 : 0);
  const gap = two.first - start;
  const link = at(tokens, start).lower;
  if (gap === 1)
    return (
      link === 'or' ||
      (link === 'and' && start > one.last + 1) ||
      (link === 'of' && two.unit?.kind !== 'percent')
    );
  return (
    gap === 2 &&
    link === 'of' &&
    particles.determiners.has(at(tokens, start + 1).lower) &&
    two.unit?.kind !== 'percent'
  );
}

/** "63 ... compared with", "including", "from": the second figure counts the same. */
function isCompared(tokens: readonly Token[], one: Figure, two: Figure): boolean {
  if (
    one.unit?.kind === 'percent' ||
    one.unit?.kind === 'points' ||
    one.unit?.kind === 'time' ||
    two.form === 'fraction'
  )
    return false;
  const link = at(tokens, two.phraseFirst - 1).lower;
  if (!particles.comparing.has(link) || two.first - one.last > 24 || two.bare !== one.bare) return false;
  if (particles.to.has(link) && !particles.compared.has(at(tokens, two.phraseFirst - 2).lower)) return false;
  const start = particles.from.has(link) ? one.phraseLast + 1 : two.phraseFirst - 3;
  for (let index = start; index < two.phraseFirst; index += 1) {
    const token = at(tokens, index);
    if (token.text === '.' || token.text === ';' || token.newline || commonVerbs.has(token.lower))
      return false;
  }
  return true;
}
