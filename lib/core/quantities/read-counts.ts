import type { Figure } from './figure.ts';
import { closedWords, openers, particles, singular, timeNouns } from './lexicon.ts';
import { findAttribute, findHead, isClosed } from './noun-phrase.ts';
import type { Unit } from './quantity.ts';
import { at, type Token } from './token.ts';

/**
 * Reads what is counted: the noun phrase behind a figure without unit, up to its head.
 *
 *     60 commercial fishermen who     9.3 million shipping containers     one of the houses
 *        ^^^^^^^^^^^^^^^^^^^^                      ^^^^^^^^^^^^^^^^^^^                ^^^^^^
 */
export function readCounts(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (!figure || figure.other || figure.unit || figure.form === 'fraction') continue;
    const limit = figures[index + 1]?.first ?? tokens.length;
    const count = readCount(tokens, figure, limit);
    if (!count) continue;
    figure.unit = count.unit;
    figure.phraseLast = Math.max(figure.phraseLast, count.last);
  }
}

interface Count {
  unit: Unit;
  last: number;
}

function readCount(tokens: readonly Token[], figure: Figure, limit: number): Count | null {
  const start = behindMargin(tokens, figure.last + 1);
  const next = at(tokens, start);
  if (next.newline) return null;
  if (next.text === '-' && next.glued) return readCompound(tokens, start + 1);
  if (particles.of.has(next.lower)) return readPartitive(tokens, figure, start + 1, limit);
  let first = start;
  while (
    openers.has(at(tokens, first).lower) &&
    first < Math.min(limit, start + 3) &&
    isOpener(tokens, first)
  )
    first += 1;
  const single = figure.value === 1 && figure.high === null;
  const last =
    findHead(tokens, first, limit, single) ??
    (single ? null : findAttribute(tokens, figure.first - 1, first));
  if (last === null) return null;
  // "five new seasons" are new seasons; "five more seasons" are seasons.
  let name = first;
  while (name > start && !particles.moreWords.has(at(tokens, name - 1).lower)) name -= 1;
  return { unit: countUnit(tokens, name, last), last };
}

/** "8,000+ homes", "8,000-plus homes", "1,000-strong crowd": past what is no noun. */
function behindMargin(tokens: readonly Token[], index: number): number {
  if (at(tokens, index).text === '+' && at(tokens, index).glued) return index + 1;
  const tail = at(tokens, index).text === '-' && particles.compoundTails.has(at(tokens, index + 1).lower);
  return tail ? index + 2 : index;
}

/** "more than" and "less than" after a figure compare; "more people" counts. */
const isOpener = (tokens: readonly Token[], index: number): boolean =>
  !particles.than.has(at(tokens, index + 1).lower) && at(tokens, index + 1).kind === 'word';

/** "four-cylinder engine": the word glued on is the unit. */
function readCompound(tokens: readonly Token[], first: number): Count | null {
  const token = at(tokens, first);
  if (token.kind !== 'word' || !token.glued) return null;
  if (closedWords.has(token.lower) || particles.compoundTails.has(token.lower)) return null;
  return { unit: countUnit(tokens, first, first), last: first };
}

/** "one of the houses", "two of Johnson's deputies", "thousands of job cuts". */
function readPartitive(tokens: readonly Token[], figure: Figure, first: number, limit: number): Count | null {
  const determiner = at(tokens, first);
  const skip = isClosed(determiner) || determiner.lower.endsWith("'s") ? 1 : 0;
  if (!skip && figure.form !== 'indefinite') return null;
  const last = findHead(tokens, first + skip, limit, false);
  return last === null ? null : { unit: countUnit(tokens, first + skip, last), last };
}

function countUnit(tokens: readonly Token[], first: number, last: number): Unit {
  let start = first;
  while (start < last && at(tokens, start).kind === 'symbol') start += 1;
  let name = at(tokens, start).text;
  for (let index = start + 1; index <= last; index += 1)
    name += (at(tokens, index).glued ? '' : ' ') + at(tokens, index).text;
  const { lower } = at(tokens, last);
  // "50 previous years", "three more seasons"
  const isTime = timeNouns.has(lower) && (start === last || particles.inARow.has(at(tokens, start).lower));
  return {
    kind: isTime ? 'time' : 'count',
    name: isTime ? singular(lower) : name,
    head: singular(lower),
    per: null,
    span: { start: at(tokens, start).start, end: at(tokens, last).end },
  };
}
