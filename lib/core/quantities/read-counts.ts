import type { Figure } from './figure.ts';
import {
  closedWords,
  commonVerbs,
  irregularPlurals,
  isPlural,
  measures,
  months,
  openers,
  perNouns,
  singular,
  timeNouns,
  trendNouns,
  weekdays,
} from './lexicon.ts';
import type { Unit } from './quantity.ts';
import { at, type Token } from './token.ts';

const longest = 6;

/**
 * Reads what is counted: the noun phrase behind a figure without unit, up to its head.
 *
 *     60 commercial fishermen who     9.3 million shipping containers     one man to
 *        ^^^^^^^^^^^^^^^^^^^^                      ^^^^^^^^^^^^^^^^^^^         ^^^
 * Without a tagger: words are taken until a closed-class word or sign; the head is the first plural,
 * or for one the last word.
 */
export function readCounts(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (!figure || figure.merged || figure.other || figure.unit || figure.form === 'fraction') continue;
    const limit = figures[index + 1]?.first ?? tokens.length;
    const count = readCount(tokens, figure, limit);
    if (!count) continue;
    figure.unit = count.unit;
    figure.phraseLast = Math.max(figure.phraseLast, count.last);
  }
}

function readCount(
  tokens: readonly Token[],
  figure: Figure,
  limit: number,
): { unit: Unit; last: number } | null {
  let first = figure.last + 1;
  if (at(tokens, first).text === '-' && at(tokens, first).glued) first += 1;
  const hyphened = first > figure.last + 1;
  if (figure.form === 'indefinite' && at(tokens, first).lower === 'of') first += 1;
  const one = figure.value === 1 && figure.high === null && figure.form !== 'ratio';
  const partitive = one && at(tokens, first).lower === 'of';
  if (partitive) return readPartitive(tokens, first + 1, limit);
  while (
    openers.has(at(tokens, first).lower) &&
    first < limit &&
    first < figure.last + 4 &&
    isOpener(tokens, first)
  )
    first += 1;
  const last = hyphened ? headOfCompound(tokens, first) : headOf(tokens, first, limit, one);
  return last === null ? null : { unit: countUnit(tokens, first, last), last };
}

/** "more than" and "less than" after a figure compare; "more people" counts. */
const isOpener = (tokens: readonly Token[], index: number): boolean =>
  at(tokens, index + 1).lower !== 'than' && at(tokens, index + 1).kind === 'word';

/** "one of the houses": what it is one of. */
function readPartitive(
  tokens: readonly Token[],
  start: number,
  limit: number,
): { unit: Unit; last: number } | null {
  let first = start;
  const determiner = at(tokens, first).lower;
  if (!closedWords.has(determiner) && !determiner.endsWith("'s")) return null;
  first += 1;
  const last = headOf(tokens, first, limit, false);
  return last === null ? null : { unit: countUnit(tokens, first, last), last };
}

function headOf(tokens: readonly Token[], first: number, limit: number, one: boolean): number | null {
  let head: number | null = null;
  for (let index = first; index < limit && index < first + longest; index += 1) {
    const token = at(tokens, index);
    if (token.newline && index > first) break;
    if (token.text === '-' && token.glued && at(tokens, index + 1).glued) continue;
    if (
      token.kind === 'symbol' &&
      (token.text === "'" || token.text === '‘' || token.text === '"' || token.text === '“') &&
      index === first
    )
      continue;
    if (token.kind === 'number' || token.kind === 'symbol' || token.kind === 'dotted') break;
    if (token.lower === 'and' && head === null && !one && index > first && joinsAdjectives(tokens, index))
      continue;
    if (closedWords.has(token.lower) || months.has(token.lower) || weekdays.has(token.lower)) break;
    const plural = isPlural(token.lower);
    if (commonVerbs.has(token.lower) && !(head === null && plural && index === first && !one)) {
      if (head !== null || !isModifier(tokens, index)) break;
      continue;
    }
    if (one) {
      head = index;
      if (plural) return index > first ? index - 1 : null;
      continue;
    }
    if (plural) {
      head = index;
      if (
        isPlural(at(tokens, index + 1).lower) &&
        !commonVerbs.has(at(tokens, index + 1).lower) &&
        !closedWords.has(at(tokens, index + 1).lower) &&
        irregularPlurals.has(token.lower) === false &&
        irregularPlurals.has(at(tokens, index + 1).lower)
      )
        continue;
      return index;
    }
  }
  return one ? head : null;
}

/** "Kia and Hyundai vehicles", "digital and physical sales": "and" inside what is counted. */
function joinsAdjectives(tokens: readonly Token[], index: number): boolean {
  const after = at(tokens, index + 1);
  return (
    after.kind === 'word' &&
    !closedWords.has(after.lower) &&
    !isPlural(at(tokens, index - 1).lower) &&
    (isPlural(at(tokens, index + 2).lower) || isPlural(after.lower))
  );
}

/** A participle before its noun ("registered refugees", "working days") and not a verb. */
const isModifier = (tokens: readonly Token[], index: number): boolean =>
  /(?:ed|ing|en)$/.test(at(tokens, index).lower) &&
  isPlural(at(tokens, index + 1).lower) &&
  !closedWords.has(at(tokens, index + 1).lower);

/** "four-cylinder engine": the word glued on is the unit. */
function headOfCompound(tokens: readonly Token[], first: number): number | null {
  const token = at(tokens, first);
  return token.kind === 'word' && token.glued && !closedWords.has(token.lower) ? first : null;
}

function countUnit(tokens: readonly Token[], first: number, last: number): Unit {
  let start = first;
  while (start < last && at(tokens, start).kind === 'symbol') start += 1;
  const words: string[] = [];
  for (let index = start; index <= last; index += 1) {
    const token = at(tokens, index);
    const joined = token.glued && index > start;
    if (joined) words.push((words.pop() ?? '') + token.text);
    else words.push(token.text);
  }
  const head = singular(at(tokens, last).lower);
  const kind = timeNouns.has(at(tokens, last).lower) && start === last ? 'time' : 'count';
  return {
    kind,
    name: words.join(' '),
    head,
    per: null,
    span: { start: at(tokens, start).start, end: at(tokens, last).end },
  };
}

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
      readPer(tokens, figure, figure.phraseLast + 1, next) ?? readPer(tokens, figure, figure.last + 1, next);
    if (!per) continue;
    figure.unit = { ...(figure.unit ?? { kind: 'count', name: '', head: '', span: null }), per: per.words };
    figure.phraseLast = Math.max(figure.phraseLast, per.last);
    if (next && next.numeral.first <= per.last) next.merged = true;
  }
}

function readPer(
  tokens: readonly Token[],
  figure: Figure,
  start: number,
  next: Figure | undefined,
): { words: string; last: number } | null {
  const hyphen = at(tokens, start).text === '-' && at(tokens, start).glued ? 1 : 0;
  const first = start + hyphen;
  const token = at(tokens, first);
  if (token.newline) return null;
  const noun = first + 1 + (hyphen && at(tokens, first + 1).text === '-' ? 1 : 0);
  const word = at(tokens, noun);
  const slash = token.text === '/' && token.glued;
  if (token.lower === 'per' || slash) {
    if (next && next.first === noun && !slash) return readPerNumber(tokens, next);
    if (word.lower === 'annum') return { words: 'year', last: noun };
    if (word.lower === 'capita') return { words: 'head', last: noun };
    if (word.kind !== 'word' || (slash && !perNouns.has(word.lower))) return null;
    return { words: singular(perName(tokens, noun).words), last: perName(tokens, noun).last };
  }
  const article = token.lower === 'a' || token.lower === 'an';
  if (!article && token.lower !== 'each' && token.lower !== 'every') return null;
  const after = at(tokens, noun + 1).lower;
  if (after === 'ago' || after === 'earlier' || after === 'before' || after === 'later' || after === 'on')
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
      words: `${lower === 'sq' ? 'square' : lower} ${singular(measures.get(next)?.name ?? next)}`,
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
