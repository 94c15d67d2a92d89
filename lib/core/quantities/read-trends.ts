import type { Figure } from './figure.ts';
import { multiples, multiplyingVerbs, particles } from './lexicon.ts';
import { at, type Token } from './token.ts';
import { say } from './trend.ts';
import { readTrendAfter } from './trend-after.ts';
import { readTrendBefore } from './trend-before.ts';
import { readSharedTrend } from './trend-shared.ts';

/**
 * Reads the rise or fall said of each figure, and whether the figure is its size, its end or its start.
 *
 *     rose by 3%     fell to 4% from 5%     a 48 per cent rise     9 per cent short of     a drop of 500
 *     ^^^^    by     ^^^^    to      from                 ^^^^  by            ^^^^^    by    ^^^^      by
 */
export function readTrends(tokens: readonly Token[], figures: readonly Figure[]): void {
  let before: Figure | null = null;
  let lastBy: Figure | null = null;
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (!figure || figure.merged || figure.other) continue;
    if (before && sentenceEnds(tokens, before.last + 1, figure.first)) {
      before = null;
      lastBy = null;
    }
    readMultiplying(tokens, figure);
    if (!figure.trend) readSign(tokens, figure);
    if (!figure.trend) readTrendAfter(tokens, figure, figures, index);
    if (!figure.trend) readTrendBefore(tokens, figure, before);
    if (!figure.trend && before) readSharedTrend(tokens, figure, before, lastBy);
    if (figure.trendRole === 'by') lastBy = figure;
    before = figure;
  }
}

/** True where a sentence ends between two tokens. */
function sentenceEnds(tokens: readonly Token[], first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) {
    const token = at(tokens, index);
    if (token.newline || token.text === '?' || token.text === '!' || token.text === ';') return true;
    if (
      token.text === '.' &&
      !at(tokens, index + 1).glued &&
      at(tokens, index + 1).text !== at(tokens, index + 1).lower
    )
      return true;
  }
  return at(tokens, end).newline;
}

/** "more than tripled", "has halved": the verb is figure and trend in one. */
function readMultiplying(tokens: readonly Token[], figure: Figure): void {
  if (figure.form !== 'multiple' || figure.first !== figure.last) return;
  const { lower } = at(tokens, figure.first);
  const noun = multiples.has(lower) && !particles.modals.has(at(tokens, figure.phraseFirst - 1).lower);
  if (multiplyingVerbs.has(lower) && !noun)
    say(figure, figure.value < 1 ? 'fall' : 'rise', figure.first, 'by');
}

/** "Dow +0.2%", "FTSE -0.6%": a sign on a percentage is its rise or fall. */
function readSign(tokens: readonly Token[], figure: Figure): void {
  const sign = at(tokens, figure.first).text;
  if (figure.unit?.kind !== 'percent' && figure.unit?.kind !== 'points') return;
  if (sign === '+') say(figure, 'rise', figure.first, 'by');
  else if (figure.value < 0) say(figure, 'fall', figure.first, 'by');
}
