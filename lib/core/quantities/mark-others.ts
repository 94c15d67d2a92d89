import { attachedKind } from './attached-kind.ts';
import type { Figure } from './figure.ts';
import { particles, scoreWords } from './lexicon.ts';
import type { NonQuantityKind } from './quantity.ts';
import { at, type Token } from './token.ts';

const dashes = '-–—‑';

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
      inlineMarker(tokens, figure, figures[index - 1], next) ??
      idiom(tokens, figure, next) ??
      attachedKind(tokens, figure, figures, index);
  }
}

/** "2-1", "5-4-1", "89-89": figures glued by dashes that are no range. */
function score(tokens: readonly Token[], figure: Figure, next: Figure | undefined): NonQuantityKind | null {
  if (!next || next.merged || next.other || !figure.bare || !next.bare || figure.unit || !isUnitless(next))
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

/** "City 2-1 Rovers": the other side's name is no unit. */
const isUnitless = (figure: Figure): boolean => !figure.unit || /^\p{Lu}/u.test(figure.unit.name);

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
  if (figure.unit || token.kind !== 'number' || !/^\d+$/.test(token.text)) return null;
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

/** "1. Finland 2. Norway 3. Iceland": markers that count on inside a line. */
function inlineMarker(
  tokens: readonly Token[],
  figure: Figure,
  before: Figure | undefined,
  next: Figure | undefined,
): NonQuantityKind | null {
  if (!isInline(tokens, figure)) return null;
  const onward = next !== undefined && next.value === figure.value + 1 && isInline(tokens, next);
  return onward || (before?.other === 'list-marker' && before.value === figure.value - 1)
    ? 'list-marker'
    : null;
}

function isInline(tokens: readonly Token[], figure: Figure): boolean {
  const point = at(tokens, figure.last + 1);
  const item = at(tokens, figure.last + 2);
  return (
    figure.bare &&
    figure.value < 100 &&
    point.text === '.' &&
    point.glued &&
    !item.glued &&
    item.text !== item.lower
  );
}

/** "one in, one out", "24/7", "one another", "no one", "the one". */
function idiom(tokens: readonly Token[], figure: Figure, next: Figure | undefined): NonQuantityKind | null {
  // "5G" is a network, not five grams.
  if (
    figure.bare === false &&
    figure.value < 7 &&
    at(tokens, figure.last + 1).text === 'G' &&
    at(tokens, figure.last + 1).glued
  ) {
    figure.last += 1;
    return 'name';
  }
  const text = figure.form === 'words' && figure.value === 1;
  if (!text) return slashed(tokens, figure, next);
  const before = at(tokens, figure.first - 1).lower;
  const after = at(tokens, figure.last + 1).lower;
  if (
    (particles.in.has(after) || particles.out.has(after)) &&
    (at(tokens, figure.last + 2).text === ',' || before === ',')
  )
    return 'idiom';
  if (particles.by.has(after) && particles.one.has(at(tokens, figure.last + 2).lower)) return 'idiom';
  if (
    after === '-' &&
    at(tokens, figure.last + 1).glued &&
    particles.oneTails.has(at(tokens, figure.last + 2).lower)
  )
    return 'idiom';
  // "the One X": a name, unless a sentence begins.
  const written = at(tokens, figure.first);
  if (written.text === 'One' && !written.newline && at(tokens, figure.first - 1).kind === 'word')
    return 'name';
  if (particles.another.has(after) || particles.number.has(before) || before === '-') return 'idiom';
  if (tokens.length === figure.last - figure.first + 1) return null;
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
