import type { Figure } from './figure.ts';
import {
  closedWords,
  commonVerbs,
  isPlural,
  measures,
  particles,
  perNouns,
  singular,
  timeNouns,
  trendNouns,
} from './lexicon.ts';
import { at, type Token } from './token.ts';

/**
 * Reads what a figure is divided by.
 *
 *     £3,500 a month     39 per 100,000     53 a vessel     2.3 births per woman     £5m every day
 *            ^^^^^^^        ^^^^^^^^^^^        ^^^^^^^^            ^^^^^^^^^              ^^^^^^^^^
 */
export function readRates(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (!figure || figure.merged || figure.other || figure.unit?.per) continue;
    const next = figures[index + 1];
    const per =
      readPer(tokens, figure, figure.phraseLast + 1, next) ??
      readPer(tokens, figure, figure.last + 1, next) ??
      readPer(tokens, figure, behindSubstance(tokens, figure), next) ??
      readPer(tokens, figure, behindMore(tokens, figure), next);
    if (!per) continue;
    figure.unit = { ...(figure.unit ?? { kind: 'count', name: '', head: '', span: null }), per: per.words };
    figure.phraseLast = Math.max(figure.phraseLast, per.last);
    if (next && next.numeral.first <= per.last) next.merged = true;
  }
}

/** "38 billion tonnes of jet fuel a year": past what the measure is of. */
function behindSubstance(tokens: readonly Token[], figure: Figure): number {
  let index = figure.phraseLast + 1;
  if (!particles.of.has(at(tokens, index).lower)) return -1;
  for (let words = 0; words < 3; words += 1) {
    const { kind, lower } = at(tokens, index + 1);
    if ((kind !== 'word' && kind !== 'mixed') || closedWords.has(lower) || commonVerbs.has(lower)) break;
    index += 1;
  }
  return index + 1;
}

/** "£2,000 more a year". */
const behindMore = (tokens: readonly Token[], figure: Figure): number =>
  particles.moreOrLess.has(at(tokens, figure.last + 1).lower) ? figure.last + 2 : -1;

function readPer(
  tokens: readonly Token[],
  figure: Figure,
  start: number,
  next: Figure | undefined,
): { words: string; last: number } | null {
  const hyphen = at(tokens, start).text === '-' && at(tokens, start).glued ? 1 : 0;
  const first = start + hyphen;
  const token = at(tokens, first);
  if (token.newline || start < 0) return null;
  const noun = first + 1 + (hyphen && at(tokens, first + 1).text === '-' ? 1 : 0);
  const word = at(tokens, noun);
  const slash = token.text === '/' && token.glued;
  if (particles.per.has(token.lower) || slash) {
    if (next && next.first === noun && !slash) return readPerNumber(tokens, next);
    if (particles.annum.has(word.lower)) return { words: 'year', last: noun };
    if (particles.capita.has(word.lower)) return { words: 'head', last: noun };
    if (word.kind !== 'word' || (slash && !perNouns.has(word.lower))) return null;
    return { words: singular(perName(tokens, noun).words), last: perName(tokens, noun).last };
  }
  if (particles.every.has(token.lower) && next && next.first === noun && next.unit?.kind === 'time')
    return readPerNumber(tokens, next);
  const article = token.lower === 'a' || token.lower === 'an';
  if (!article && !particles.every.has(token.lower) && !particles.every.has(token.lower)) return null;
  const after = at(tokens, noun + 1).lower;
  if (particles.ago.has(after)) return null;
  // "a year on" is a base, "a month on average" a rate.
  if (
    particles.on.has(after) &&
    timeNouns.has(word.lower) &&
    !particles.average.has(at(tokens, noun + 2).lower)
  )
    return null;
  if (perNouns.has(word.lower) && (figure.unit?.kind !== 'percent' || timeNouns.has(word.lower)))
    return { words: word.lower === 'sq' ? 'square' : word.lower, last: noun };
  const bareRate =
    article &&
    !figure.unit &&
    word.kind === 'word' &&
    !closedWords.has(word.lower) &&
    at(tokens, noun + 1).kind !== 'word';
  return bareRate ? { words: word.lower, last: noun } : null;
}

/** "square foot", "sq m" stay together behind "per". */
function perName(tokens: readonly Token[], index: number): { words: string; last: number } {
  const { lower } = at(tokens, index);
  if (lower === 'square' || lower === 'sq' || lower === 'cubic') {
    const next = at(tokens, index + 1).lower;
    return {
      words: `${lower === 'sq' ? 'square' : lower} ${measures.get(next)?.long ?? singular(next)}`,
      last: index + 1,
    };
  }
  return { words: lower, last: index };
}

/** "per 100,000", "per million people". */
function readPerNumber(tokens: readonly Token[], number: Figure): { words: string; last: number } {
  const name = [];
  for (let index = number.numeral.first; index <= number.numeral.last; index += 1)
    name.push(at(tokens, index).text);
  const noun = at(tokens, number.numeral.last + 1);
  const people = isPlural(noun.lower) && !trendNouns.has(noun.lower) && !commonVerbs.has(noun.lower);
  if (people) name.push(noun.text);
  return { words: name.join(' '), last: number.numeral.last + (people ? 1 : 0) };
}
