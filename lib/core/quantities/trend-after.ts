import type { Figure } from './figure.ts';
import {
  commonVerbs,
  extraWords,
  isPlural,
  particles,
  passiveTrends,
  trendAdverbs,
  trendNouns,
} from './lexicon.ts';
import { at, type Token } from './token.ts';
import { isRelative, say } from './trend.ts';

/**
 * Reads a rise or fall said behind the figure.
 *
 *     48 per cent up     a 19% annual fall     79% higher     18,536 fewer people     two-thirds (69%) below
 *                 ^^                   ^^^^         ^^^^^^            ^^^^^                                 ^^^^^
 */
export function readTrendAfter(
  tokens: readonly Token[],
  figure: Figure,
  figures: readonly Figure[],
  position: number,
): void {
  if (figure.form === 'ratio') return;
  const bracket = bracketEnd(tokens, figure);
  const end = (bracket ?? figure.last) + 1;
  const next = figures.slice(position + 1, position + 4).find((other) => !other.merged && other.first >= end);
  const limit = Math.min(next?.first ?? tokens.length, Math.max(end, figure.phraseLast + 1) + 4);
  if (figure.unit?.kind !== 'time') {
    for (let index = end; index < limit; index += 1) {
      const token = at(tokens, index);
      if (token.newline || (token.kind === 'symbol' && token.text !== '-')) break;
      if (readAdverb(tokens, figure, index, end, next) || readNoun(tokens, figure, index, end)) return;
      if (particles.stops.has(token.lower) || commonVerbs.has(token.lower)) break;
    }
  }
  if (figure.unit?.kind === 'count' || figure.unit === null) readPassive(tokens, figure);
}

/** The closing bracket right behind a figure: "£625 (26.3%) lower"; null when there is none. */
function bracketEnd(tokens: readonly Token[], figure: Figure): number | null {
  if (at(tokens, figure.phraseLast + 1).text !== '(') return null;
  for (let index = figure.phraseLast + 2; index < figure.phraseLast + 8; index += 1) {
    if (at(tokens, index).text === ')') return index;
  }
  return null;
}

function readAdverb(
  tokens: readonly Token[],
  figure: Figure,
  index: number,
  end: number,
  next: Figure | undefined,
): boolean {
  const token = at(tokens, index);
  const adverb = trendAdverbs.get(token.lower) ?? (isExtra(tokens, figure, index) ? 'rise' : undefined);
  if (adverb === undefined || !isComparison(tokens, figure, index, end, next)) return false;
  say(figure, adverb, index, 'by');
  if (index === figure.phraseLast + 1) figure.phraseLast = index;
  return true;
}

/** "3.6m additional appointments": more of what is counted. */
const isExtra = (tokens: readonly Token[], figure: Figure, index: number): boolean =>
  extraWords.has(at(tokens, index).lower) && index === figure.last + 1 && figure.unit?.kind === 'count';

/** Whether "higher", "more", "below" compares the figure with something. */
function isComparison(
  tokens: readonly Token[],
  figure: Figure,
  index: number,
  end: number,
  next: Figure | undefined,
): boolean {
  const { lower } = at(tokens, index);
  const after = at(tokens, index + 1).lower;
  const close = index === end || index === figure.phraseLast + 1;
  const count = figure.unit?.kind === 'count';
  if (!close || figure.unit?.kind === 'multiple') return false;
  if (particles.short.has(lower)) return particles.of.has(after);
  if (lower === 'above' || lower === 'below') return !count && after !== ',' && after !== '.';
  if (particles.up.has(lower) || particles.down.has(lower))
    return !particles.to.has(after) && (!count || particles.on.has(after));
  if (particles.more.has(lower) || particles.less.has(lower)) {
    if (particles.likely.has(after)) return false;
    // "1,416 more than 18 months": the words bound the next figure.
    if (
      particles.than.has(after) &&
      next &&
      next.first <= index + 3 &&
      !isRelative(figure) &&
      !isPast(tokens, next)
    )
      return false;
    return !count || particles.less.has(lower) || hasThan(tokens, index);
  }
  return true;
}

/** "two years ago", "a decade earlier": a base to compare with. */
const isPast = (tokens: readonly Token[], figure: Figure): boolean =>
  figure.unit?.kind === 'time' && particles.ago.has(at(tokens, figure.phraseLast + 1).lower);

/** "600,000 more children in poverty than in 2012": something is compared in the same sentence. */
function hasThan(tokens: readonly Token[], index: number): boolean {
  for (let ahead = index + 1; ahead < index + 16; ahead += 1) {
    const { lower } = at(tokens, ahead);
    if (particles.than.has(lower)) return true;
    if (lower === '.' || lower === ';') return false;
  }
  return false;
}

/** "a 3% rise", "a fifth drop"; "£41bn of tax rises" and "a £900 tax cut" are sums of money. */
function readNoun(tokens: readonly Token[], figure: Figure, index: number, end: number): boolean {
  const token = at(tokens, index);
  const noun = trendNouns.get(token.lower);
  if (noun === undefined || (isPlural(token.lower) && token.lower !== 'loss')) return false;
  if (!isRelative(figure) && figure.unit?.kind !== 'multiple' && index !== end) return false;
  if (figure.unit?.kind === 'currency' && token.lower === 'loss') return false;
  say(figure, noun, index, 'by');
  figure.phraseLast = Math.max(figure.phraseLast, index);
  return true;
}

/** "22,000 jobs were added", "13,000 posts have been cut". */
function readPassive(tokens: readonly Token[], figure: Figure): void {
  let index = figure.phraseLast + 1;
  while (particles.auxiliaries.has(at(tokens, index).lower) && index < figure.phraseLast + 3) index += 1;
  if (!particles.being.has(at(tokens, index).lower)) return;
  const verb = passiveTrends.get(at(tokens, index + 1).lower);
  // "the majority of 174 was cut to 165" cuts from it, not by it.
  const end = particles.ends.has(at(tokens, index + 2).lower);
  if (verb && !end) say(figure, verb, index + 1, 'by');
}
