import type { Figure } from './figure.ts';
import { isPlural, months, particles, weekdays, yearPrepositions } from './lexicon.ts';
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

function mark(figure: Figure, last: number, kind: NonQuantityKind): NonQuantityKind {
  figure.last = Math.max(figure.last, last);
  return kind;
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

/** "9:01 p.m.", "11:38", "2pm", "2.15pm", "0401 GMT". */
function clockTime(tokens: readonly Token[], figure: Figure): NonQuantityKind | null {
  const { first } = figure.numeral;
  const value = figure.value;
  const colon = at(tokens, first + 1);
  const minutes = at(tokens, first + 2);
  if (
    colon.text === ':' &&
    colon.glued &&
    minutes.kind === 'number' &&
    minutes.glued &&
    value < 25 &&
    minutes.value < 60
  ) {
    const part = dayPart(tokens, first + 3);
    return mark(figure, part ?? first + 2, 'time');
  }
  const hours = at(tokens, first - 2).kind;
  if (
    at(tokens, first - 1).text === ':' &&
    isGlued(tokens, first) &&
    (hours === 'number' || hours === 'mixed')
  )
    return 'time';
  if (isSpokenHour(tokens, figure)) return 'time';
  const part = dayPart(tokens, first + 1);
  if (part !== null && value <= 2400 && isHalfDay(tokens, first + 1, figure))
    return mark(figure, part, 'time');
  return null;
}

const isGlued = (tokens: readonly Token[], index: number): boolean =>
  at(tokens, index).glued && at(tokens, index - 1).glued;

function dayPart(tokens: readonly Token[], index: number): number | null {
  const token = at(tokens, index);
  if (
    (token.lower === 'a' || token.lower === 'p') &&
    at(tokens, index + 1).text === '.' &&
    at(tokens, index + 2).lower === 'm'
  ) {
    return at(tokens, index + 3).text === '.' ? index + 3 : index + 2;
  }
  return particles.dayParts.has(token.lower) ? index : null;
}

function isHalfDay(tokens: readonly Token[], index: number, figure: Figure): boolean {
  const { lower } = at(tokens, index);
  if (particles.hours.has(lower))
    return (
      /^\d{4}$/.test(at(tokens, figure.numeral.first).text) &&
      figure.value < 2400 &&
      at(tokens, figure.numeral.first).text.startsWith('0')
    );
  if (lower === 'am' || lower === 'pm' || lower === 'a' || lower === 'p') return figure.value < 24.6;
  return /^\d{4}$/.test(at(tokens, figure.numeral.first).text) || figure.value <= 24;
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
    return mark(
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
    return mark(figure, first + 2, 'identifier');
  }
  next.merged = true;
  return mark(figure, first + 2, short || second.value === figure.value + 1 ? 'financial-year' : 'year');
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
      return mark(figure, first + 2 + dot, 'date');
    }
    return mark(figure, first + 1, 'date');
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
    return mark(figure, year, 'date');
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
  if (!isMonth(at(tokens, month))) return mark(figure, ending, 'ordinal');
  if (next?.numeral.first === month + 1 && isYear(tokens, month + 1)) {
    next.merged = true;
    return mark(figure, month + 1, 'date');
  }
  return mark(figure, month, 'date');
}

/** "at 7.30 tonight", "half past 6". */
function isSpokenHour(tokens: readonly Token[], figure: Figure): boolean {
  const before = at(tokens, figure.first - 1).lower;
  if (particles.past.has(before) && particles.halfOrQuarter.has(at(tokens, figure.first - 2).lower))
    return figure.value <= 12;
  if (!particles.clockPrepositions.has(before) || figure.value >= 24) return false;
  return (
    /^\d{1,2}\.[0-5]\d$/.test(at(tokens, figure.first).text) &&
    particles.dayWords.has(at(tokens, figure.last + 1).lower)
  );
}

/** "six o'clock", "seven pm". */
function spokenTime(tokens: readonly Token[], figure: Figure): NonQuantityKind | null {
  if (figure.form === 'words' && isSpokenHour(tokens, figure)) return 'time';
  const part = figure.form === 'words' ? dayPart(tokens, figure.numeral.last + 1) : null;
  if (
    part === null ||
    figure.value > 24 ||
    particles.hours.has(at(tokens, part).lower) ||
    at(tokens, part).lower === 'et'
  )
    return null;
  return mark(figure, part, 'time');
}

/** "the 1990s", "'90s", "2018s". */
function markDecade(tokens: readonly Token[], figure: Figure): void {
  const ending = at(tokens, figure.numeral.first + 1);
  const value = figure.value;
  const possessive = ending.text === "'" || ending.text === '’' || ending.text === '′';
  const s = possessive ? at(tokens, figure.numeral.first + 2) : ending;
  if (!figure.bare || !s.glued || s.text !== 's' || !ending.glued) return;
  if (isYear(tokens, figure.numeral.first)) {
    figure.other = mark(figure, figure.numeral.first + (possessive ? 2 : 1), 'year');
  } else if (
    value < 100 &&
    value % 10 === 0 &&
    particles.decadeBefore.has(at(tokens, figure.numeral.first - 1).lower)
  ) {
    figure.other = mark(figure, figure.numeral.first + 1, 'age');
  }
}

/** Four digits from 1500 to 2100. */
export const isYear = (tokens: readonly Token[], index: number): boolean => {
  const token = at(tokens, index);
  return token.bare && token.end - token.start === 4 && token.value >= 1500 && token.value <= 2199;
};

/** Marks what is left of four digits as years, after units: "in 2019", "the 2003 final", not "2000 hires". */
export function markYears(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (const figure of figures) {
    if (
      figure.high !== null &&
      isYear(tokens, figure.first) &&
      isYear(tokens, figure.last) &&
      isNoMeasure(figure)
    )
      figure.other = 'year';
    if (
      figure.other ||
      figure.merged ||
      figure.numeral.first !== figure.numeral.last ||
      !isYear(tokens, figure.numeral.first)
    )
      continue;
    if (!isNoMeasure(figure) || isAmount(tokens, figure.first)) continue;
    const before = at(tokens, figure.first - 1);
    const counted = figure.unit?.kind === 'count' && !figure.unit.per && isLowerNoun(tokens, figure);
    const placed = yearPrepositions.has(before.lower) || weekdays.has(before.lower) || before.text === '(';
    if (
      placed &&
      !particles.of.has(before.lower) &&
      !particles.than.has(before.lower) &&
      !particles.to.has(before.lower) &&
      !particles.over.has(before.lower)
    )
      figure.other = 'year';
    else if (!counted) figure.other = 'year';
    if (figure.other) {
      figure.unit = null;
      figure.phraseLast = figure.last;
    }
  }
}

const isNoMeasure = (figure: Figure): boolean =>
  figure.form === 'digits' && (!figure.unit || figure.unit.kind === 'count');

/** "an average of 1500", "more than 2000": a preposition of quantity, not of time. */
function isAmount(tokens: readonly Token[], first: number): boolean {
  const before = at(tokens, first - 1).lower;
  if (particles.of.has(before)) return particles.amountNouns.has(at(tokens, first - 2).lower);
  return particles.than.has(before) || particles.nearly.has(before) || particles.almost.has(before);
}

/** The counted noun stands right behind, in lower case, as it does behind a number but not behind a year. */
const isLowerNoun = (tokens: readonly Token[], figure: Figure): boolean => {
  const next = at(tokens, figure.last + 1);
  const plural = isPlural(at(tokens, figure.phraseLast).lower);
  return plural && next.text === next.lower && figure.phraseLast <= figure.last + 2;
};
