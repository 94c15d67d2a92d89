import { clockTime, spokenTime } from './clock-time.ts';
import { type Figure, widenAs } from './figure.ts';
import { isPlural, months, particles } from './lexicon.ts';
import { isYear, markDecade } from './mark-years.ts';
import type { NonQuantityKind } from './quantity.ts';
import { at, type Token } from './token.ts';

const dashes = '-–—/‑';

/**
 * Marks numbers that tell a date, a year or a time of day, before units are read.
 *
 *     4 July 2024     2012-13     2024/25     the 1990s     9:01 p.m.     2.15pm     2019-10-01
 *     ^^^^^^^^^^^     ^^^^^^^     ^^^^^^^         ^^^^^     ^^^^^^^^^     ^^^^^^     ^^^^^^^^^^
 */
export function markDates(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (!figure || figure.other || figure.merged) continue;
    const kind =
      figure.form === 'digits' ? dateKind(tokens, figure, figures[index + 1]) : spokenTime(tokens, figure);
    if (kind) figure.other = kind;
    else markDecade(tokens, figure);
  }
}

function dateKind(
  tokens: readonly Token[],
  figure: Figure,
  next: Figure | undefined,
): NonQuantityKind | null {
  const { first } = figure.numeral;
  const token = at(tokens, first);
  if (figure.numeral.last > first) return null;
  return (
    clockTime(tokens, figure) ??
    ordinalDay(tokens, figure, next) ??
    (token.bare ? (numericDate(tokens, figure, next) ?? monthDay(tokens, figure, next)) : null)
  );
}

/** "2019-10-01", "4/7/2024", "2024/25", "2012-13": the whole is one date or year. */
function numericDate(
  tokens: readonly Token[],
  figure: Figure,
  next: Figure | undefined,
): NonQuantityKind | null {
  const { first } = figure.numeral;
  const dash = at(tokens, first + 1);
  const second = at(tokens, first + 2);
  if (
    !next ||
    next.numeral.first !== first + 2 ||
    !dashes.includes(dash.text) ||
    !dash.glued ||
    !second.glued ||
    !second.bare
  )
    return null;
  const again = at(tokens, first + 3);
  const third = at(tokens, first + 4);
  if (again.text === dash.text && again.glued && third.kind === 'number' && third.bare) {
    next.merged = true;
    return widenAs(
      figure,
      first + 4,
      isDateParts(figure.value, second.value, third.value) ? 'date' : 'identifier',
    );
  }
  if (!isYear(tokens, first)) return null;
  const short = /^\d\d$/.test(second.text) && second.value === (figure.value + 1) % 100;
  const long = /^\d{4}$/.test(second.text) && isYear(tokens, first + 2);
  if (!short && !long && !/^\d\d$/.test(second.text)) {
    if (dash.text !== '/') return null;
    next.merged = true;
    return widenAs(figure, first + 2, 'identifier');
  }
  next.merged = true;
  return widenAs(figure, first + 2, short || second.value === figure.value + 1 ? 'financial-year' : 'year');
}

const isDateParts = (a: number, b: number, c: number): boolean =>
  a > 31 ? b <= 31 && c <= 31 : a <= 31 && b <= 31;

/** "4 July 2024", "July 4", "September 9, 2024", "12 January". */
function monthDay(
  tokens: readonly Token[],
  figure: Figure,
  next: Figure | undefined,
): NonQuantityKind | null {
  const { first } = figure.numeral;
  if (figure.value < 1 || figure.value > 31) return null;
  const after = at(tokens, first + 1);
  if (isMonth(after)) {
    const dot = at(tokens, first + 2).text === '.' ? 1 : 0;
    const year = at(tokens, first + 2 + dot);
    if (after.lower === 'may' && after.text !== 'May') return null;
    if (
      year.kind === 'number' &&
      next?.numeral.first === first + 2 + dot &&
      isYear(tokens, first + 2 + dot)
    ) {
      next.merged = true;
      return widenAs(figure, first + 2 + dot, 'date');
    }
    return widenAs(figure, first + 1, 'date');
  }
  const dot = at(tokens, first - 1).text === '.' ? 1 : 0;
  const on = particles.on.has(at(tokens, first - 2 - dot).lower);
  const name = at(tokens, first - 1 - dot);
  if (!isMonth(name) && !(months.has(name.lower) && (on || dot))) return null;
  // "In May 30 people came", but "on May 30 people came" and "Aug. 11".
  if (!dot && !particles.on.has(at(tokens, first - 2).lower) && isCounted(tokens, first + 1)) return null;
  figure.first = first - 1 - dot;
  figure.phraseFirst = figure.first;
  const comma = at(tokens, first + 1).text === ',' ? 1 : 0;
  const year = first + 1 + comma;
  if (next?.numeral.first === year && isYear(tokens, year)) {
    next.merged = true;
    return widenAs(figure, year, 'date');
  }
  return 'date';
}

/** A capital initial: "May", "March"; the abbreviation may be lower case. */
const isMonth = (token: Token): boolean =>
  months.has(token.lower) && (token.text !== token.lower || !particles.monthWords.has(token.lower));

/** "In May 30 people": what follows is counted, so the number is no day. */
function isCounted(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index).lower;
  return (
    particles.per.has(next) ||
    at(tokens, index).text === '%' ||
    (isPlural(next) && at(tokens, index).kind === 'word') ||
    isPlural(at(tokens, index + 1).lower)
  );
}

/** "22nd", "3rd of November 2024": digits with an ordinal ending, alone or before a month. */
function ordinalDay(
  tokens: readonly Token[],
  figure: Figure,
  next: Figure | undefined,
): NonQuantityKind | null {
  const ending = figure.numeral.first + 1;
  if (!at(tokens, ending).glued || !particles.ordinalEndings.has(at(tokens, ending).lower)) return null;
  const month = ending + (particles.of.has(at(tokens, ending + 1).lower) ? 2 : 1);
  if (!isMonth(at(tokens, month))) return widenAs(figure, ending, 'ordinal');
  if (next?.numeral.first === month + 1 && isYear(tokens, month + 1)) {
    next.merged = true;
    return widenAs(figure, month + 1, 'date');
  }
  return widenAs(figure, month, 'date');
}
