import type { Figure } from './figure.ts';
import {
  ageWords,
  closedWords,
  isPlural,
  legalHeads,
  months,
  nameHeads,
  scoreWords,
  streetWords,
  weekdays,
  wordSet,
} from './lexicon.ts';
import type { NonQuantityKind } from './quantity.ts';
import { at, type Token } from './token.ts';

const dashes = '-–—‑';

/** Marks ages, which have a value of their own: "aged 25 to 54", "a 15-year-old", "over-65s". Before counts are read. */
export function markAges(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (const figure of figures) {
    if (figure.other || figure.merged) continue;
    const last = ageEnd(tokens, figure);
    if (last === null) continue;
    figure.other = 'age';
    figure.last = Math.max(figure.last, last);
    figure.unit = null;
  }
}

function ageEnd(tokens: readonly Token[], figure: Figure): number | null {
  const before = at(tokens, figure.first - 1).lower;
  if (figure.unit?.kind === 'time' && figure.unit.name === 'year') {
    let index = figure.phraseLast + 1;
    if (at(tokens, index).text === '-') index += 1;
    const word = at(tokens, index).lower;
    if (word === 'old' || word === 'olds') return index;
    if (word === 'of' && at(tokens, index + 1).lower === 'age') return index + 1;
    if (ageWords.has(before)) return figure.phraseLast;
    return null;
  }
  if (figure.unit || figure.value > 120) return null;
  if (ageWords.has(before)) return figure.last;
  const s = at(tokens, figure.last + 1);
  const plural = s.glued && s.lower === 's';
  if (plural && /^(?:under|over|-|to)$/.test(before)) return figure.last + 1;
  if (before === '-' && /^(?:under|over|mid)$/.test(at(tokens, figure.first - 2).lower) && plural)
    return figure.last + 1;
  return null;
}

/**
 * Marks the other numbers that are no quantity: scores, telephone numbers, laws, addresses, names, list markers, idioms.
 *
 *     won 3-1     0800 121 4433     section 21     No 10     iPhone 16 Pro     one in, one out
 *         ^^^     ^^^^^^^^^^^^^             ^^        ^^            ^^          ^^^     ^^^
 */
export function markOthers(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (!figure || figure.other || figure.merged) continue;
    const next = figures[index + 1];
    figure.other =
      score(tokens, figure, next) ??
      telephone(tokens, figure, figures, index) ??
      listMarker(tokens, figure) ??
      idiom(tokens, figure, next) ??
      attached(tokens, figure);
  }
}

/** "2-1", "5-4-1", "89-89": figures glued by dashes that are no range. */
function score(tokens: readonly Token[], figure: Figure, next: Figure | undefined): NonQuantityKind | null {
  if (!next || next.merged || next.other || !figure.bare || !next.bare || figure.unit || next.unit)
    return null;
  const dash = at(tokens, figure.last + 1);
  if (
    next.first !== figure.last + 2 ||
    !dashes.includes(dash.text) ||
    !dash.glued ||
    !at(tokens, next.first).glued
  )
    return null;
  const falling = figure.value >= next.value;
  if (!falling && !(figure.value < 20 && next.value < 20 && nearScore(tokens, figure, next))) return null;
  const again = at(tokens, next.last + 1);
  if (
    dashes.includes(again.text) &&
    again.glued &&
    again.text !== '' &&
    at(tokens, next.last + 2).kind === 'number' &&
    at(tokens, next.last + 2).value > 99
  )
    return null;
  if (figure.value > 400) return null;
  next.merged = true;
  figure.last = next.last;
  return 'score';
}

function nearScore(tokens: readonly Token[], figure: Figure, next: Figure): boolean {
  for (let index = figure.first - 5; index <= next.last + 5; index += 1)
    if (scoreWords.has(at(tokens, index).lower)) return true;
  return false;
}

/** "0800 121 4433", "+44 20 7946 0000": groups of digits, the first with a nought or a plus. */
function telephone(
  tokens: readonly Token[],
  figure: Figure,
  figures: readonly Figure[],
  index: number,
): NonQuantityKind | null {
  const token = at(tokens, figure.numeral.first);
  if (token.kind !== 'number' || !/^\d+$/.test(token.text)) return null;
  const plus = at(tokens, figure.numeral.first - 1).text === '+' && token.glued;
  if (!token.text.startsWith('0') && !plus)
    return token.text.length > 10 && figure.numeral.last === figure.numeral.first ? 'identifier' : null;
  let digits = token.text.length;
  let last = figure.numeral.first;
  for (let next = last + 1; next < last + 9; next += 1) {
    const part = at(tokens, next);
    if (part.kind === 'number' && /^\d+$/.test(part.text)) {
      digits += part.text.length;
      last = next;
    } else if (part.text !== '-' && part.text !== '(' && part.text !== ')') break;
  }
  if (digits < 9)
    return token.text.length > 1 && token.text.startsWith('0') && !figure.unit ? 'identifier' : null;
  for (let later = index + 1; later < figures.length; later += 1) {
    const other = figures[later];
    if (!other || other.first > last) break;
    other.merged = true;
  }
  figure.last = Math.max(figure.last, last);
  return 'telephone';
}

/** "1." or "(2)" or "3)" at the start of a line, with text behind. */
function listMarker(tokens: readonly Token[], figure: Figure): NonQuantityKind | null {
  const { first } = figure.numeral;
  const token = at(tokens, first);
  if (!figure.bare || figure.value > 99 || figure.unit) return null;
  const open = at(tokens, first - 1).text === '(';
  const after = at(tokens, first + 1);
  if (!(token.newline || (open && at(tokens, first - 1).newline))) return null;
  const closes = after.text === ')' || (after.text === '.' && !open);
  const follows = at(tokens, first + 2);
  return closes && after.glued && follows.text !== '' && !follows.glued ? 'list-marker' : null;
}

/** "one in, one out", "24/7", "one another", "no one", "the one". */
function idiom(tokens: readonly Token[], figure: Figure, next: Figure | undefined): NonQuantityKind | null {
  const text = figure.form === 'words' && figure.value === 1;
  if (!text) return slashed(tokens, figure, next);
  const before = at(tokens, figure.first - 1).lower;
  const after = at(tokens, figure.last + 1).lower;
  if ((after === 'in' || after === 'out') && (at(tokens, figure.last + 2).text === ',' || before === ','))
    return 'idiom';
  if (after === 'by' && at(tokens, figure.last + 2).lower === 'one') return 'idiom';
  if (
    after === '-' &&
    at(tokens, figure.last + 1).glued &&
    /^(?:off|time|sided|man|way|stop|on|size|liner|third)$/.test(at(tokens, figure.last + 2).lower)
  )
    return 'idiom';
  if (after === 'another' || before === 'no' || before === 'number' || before === '-') return 'idiom';
  // A pronoun ("the one", "one can") counts nothing.
  return figure.unit ? null : 'idiom';
}

function slashed(tokens: readonly Token[], figure: Figure, next: Figure | undefined): NonQuantityKind | null {
  const slash = at(tokens, figure.last + 1);
  if (
    slash.text !== '/' ||
    !slash.glued ||
    !next ||
    next.first !== figure.last + 2 ||
    figure.unit?.kind === 'currency'
  )
    return null;
  if (!figure.bare || !next.bare) return null;
  next.merged = true;
  figure.last = next.last;
  return 'idiom';
}

/** A number that belongs to a word before it: "section 21", "No 10", "Boeing 737", "F-16", "#3". */
function attached(tokens: readonly Token[], figure: Figure): NonQuantityKind | null {
  const first = figure.first;
  const hyphen =
    dashes.includes(at(tokens, first - 1).text) &&
    at(tokens, first - 1).text !== '' &&
    at(tokens, first).glued &&
    at(tokens, first - 1).glued;
  const before = at(tokens, hyphen ? first - 2 : first - 1);
  const after = at(tokens, figure.last + 1);
  if (before.text === '#' || before.text === '§') return before.text === '#' ? 'identifier' : 'legal';
  if (figure.unit && figure.unit.kind !== 'count') return null;
  const plain = figure.bare || figure.form === 'words';
  const dot = before.text === '.' && before.glued ? at(tokens, first - 2).lower : before.lower;
  if (
    legalHeads.has(dot) &&
    plain &&
    at(tokens, first - 1).kind !== 'number' &&
    isSingularHead(tokens, figure, dot)
  )
    return 'legal';
  if (
    (nameHeads.has(dot) || (dot === 'no' && figure.bare)) &&
    !figure.high &&
    (figure.bare || at(tokens, first).kind === 'number' || figure.form === 'words') &&
    isNumbered(tokens, figure, dot)
  )
    return dot === 'no' && figure.value < 1000 ? 'address' : 'name';
  if (figure.bare && before.kind === 'mixed') return 'name';
  if (
    hyphen &&
    before.kind === 'word' &&
    figure.bare &&
    before.glued === before.glued &&
    !closedWords.has(before.lower)
  )
    return 'name';
  const street = figure.bare && after.kind === 'word' && isStreet(tokens, figure.last + 1);
  if (street) return 'address';
  if (!figure.bare || figure.value > 9999) return null;
  if (isProper(tokens, before, hyphen ? first - 2 : first - 1) && !figure.unit) return 'name';
  const next = after;
  const capital =
    next.kind === 'word' &&
    next.text !== next.lower &&
    /^[A-Z]/.test(next.text) &&
    !months.has(next.lower) &&
    !weekdays.has(next.lower);
  return capital && !figure.unit && !isPlural(next.lower) ? 'name' : null;
}

/** "rule 14", not "under rules 14 people were": nothing counted follows. */
const isSingularHead = (_tokens: readonly Token[], figure: Figure, _head: string): boolean =>
  figure.unit === null;

function isNumbered(tokens: readonly Token[], figure: Figure, head: string): boolean {
  if (head === 'no' || head === 'nos') return figure.form === 'digits' && (figure.bare || head === 'nos');
  if (figure.unit) return false;
  return figure.form === 'digits' ||
    (figure.value < 100 && !/^(?:no|step|week|day|season|part)$/.test(head)) ||
    figure.numeral.first === figure.numeral.last
    ? at(tokens, figure.first - 1).kind !== 'number'
    : false;
}

/** A capitalised word that starts no sentence, is no month, weekday or closed word: "Boeing", "FTSE", "Formula". */
function isProper(tokens: readonly Token[], token: Token, index: number): boolean {
  if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
  if (months.has(token.lower) || weekdays.has(token.lower) || closedWords.has(token.lower)) return false;
  const before = at(tokens, index - 1);
  const starts =
    token.newline || before.text === '.' || before.text === '?' || before.text === '!' || before.text === '';
  return !starts || token.text === token.text.toUpperCase();
}

/** "71st St", "49 Zorro Ranch Road": capitals up to a street word. */
function isStreet(tokens: readonly Token[], start: number): boolean {
  for (let index = start; index < start + 4; index += 1) {
    const token = at(tokens, index);
    if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
    if (streetWords.has(token.lower)) return index > start || token.lower !== 'square';
  }
  return false;
}

/** Words that say a lone number is somebody's age ("He will be 35 by"); kept for the age reader. */
export const personPronouns = wordSet('he she i');
