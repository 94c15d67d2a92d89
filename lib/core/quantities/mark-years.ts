import { type Figure, widenAs } from './figure.ts';
import { isPlural, particles, weekdays, yearPrepositions } from './lexicon.ts';
import { at, type Token } from './token.ts';

/** Four digits from 1500 to 2199. */
export const isYear = (tokens: readonly Token[], index: number): boolean => {
  const token = at(tokens, index);
  return token.bare && token.end - token.start === 4 && token.value >= 1500 && token.value <= 2199;
};

/** "the 1990s", "'90s", "2018s". */
export function markDecade(tokens: readonly Token[], figure: Figure): void {
  const ending = at(tokens, figure.numeral.first + 1);
  const value = figure.value;
  const possessive = ending.text === "'" || ending.text === '’' || ending.text === '′';
  const s = possessive ? at(tokens, figure.numeral.first + 2) : ending;
  if (!figure.bare || !s.glued || s.text !== 's' || !ending.glued) return;
  if (isYear(tokens, figure.numeral.first)) {
    figure.other = widenAs(figure, figure.numeral.first + (possessive ? 2 : 1), 'year');
  } else if (
    value < 100 &&
    value % 10 === 0 &&
    particles.decadeBefore.has(at(tokens, figure.numeral.first - 1).lower)
  ) {
    figure.other = widenAs(figure, figure.numeral.first + 1, 'age');
  }
}

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

export const isNoMeasure = (figure: Figure): boolean =>
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
