import { partsOf } from '../days.ts';
import {
  type Found,
  find,
  type Reader,
  readingsOf,
  startsSentence,
  type TimeText,
  unknownDay,
  wordAt,
} from '../found.ts';
import {
  currentWords,
  earlierWords,
  looseYearPrepositions,
  quantityNouns,
  yearPrepositions,
} from '../lexicon.ts';
import { eveOf, lastMonthEnd, stretchTo, untilNow, windowBefore, yearFrom, yearOf } from '../resolve.ts';

/** The number of four digits at a token that can be a year (1600 to 2199), whatever stands around it; else null. */
export function yearNumber(text: TimeText, at: number): number | null {
  const token = text.tokens[at];
  if (token?.kind !== 'number' || !/^(1[6-9]|2[01])\d\d$/.test(token.word)) return null;
  const before = text.tokens[at - 1];
  if (before?.end === token.start && !/^[('"‘“[–—/]$/.test(before.word)) return null;
  const after = text.tokens[at + 1];
  if (
    after &&
    after.start === token.end &&
    (after.kind !== 'mark' || after.word === '%') &&
    after.word !== "'s"
  )
    return null;
  if (after?.word === '/' && text.tokens[at + 2]?.kind === 'number') return null;
  return after?.joined && after.kind === 'number' ? null : Number(token.word);
}

/** The 2023 of "in 2022, 2023 and 2024": behind a year and a comma, with another after it. */
function isListed(text: TimeText, at: number): boolean {
  const last = text.seen.at(-1);
  const next = [',', 'and', 'or'].includes(wordAt(text, at + 1)) ? at + 2 : at + 1;
  return (
    last?.grain === 'year' &&
    last.to === at - 1 &&
    wordAt(text, at - 1) === ',' &&
    yearNumber(text, next) !== null
  );
}

/** True where the words around four digits say that they are a year, not a count of something. */
function isSaidAsYear(text: TimeText, at: number): boolean {
  const before = wordAt(text, at - 1);
  const after = text.tokens[at + 1];
  if (yearPrepositions.has(before) || isListed(text, at)) return true;
  const counted =
    after !== undefined && !after.joined && quantityNouns.has(after.word) && wordAt(text, at + 2) !== 'than';
  if (counted) return false;
  const year = Number(wordAt(text, at));
  const round = year % 100 === 0 || year < 1900;
  const plural = round && after?.kind === 'word' && !after.capital && /[^s']s$/.test(after.word);
  if (startsSentence(text, at)) return !plural;
  return looseYearPrepositions.has(before) && (!plural || before === 'the');
}

const plainYear = (text: TimeText, from: number, at: number, year: number): Found => {
  const whole = ['as', 'a', 'whole'].every((word, index) => wordAt(text, at + 1 + index) === word);
  return find(from, whole ? at + 4 : at + 1, { grain: 'year', readings: readingsOf([yearOf(year)], 'year') });
};

/**
 * Reads a calendar year in digits.
 *
 *     in 2024 · 2025 as a whole · the 2022 peak · 2021’s total
 *        ^^^^   ^^^^^^^^^^^^^^^       ^^^^        ^^^^
 * Not "2025 people", "£2025", "2,025".
 */
export const readYear: Reader = (text, at) => {
  const from = wordAt(text, at) === 'calendar' || wordAt(text, at) === 'year' ? at : null;
  const skip =
    wordAt(text, at) === 'calendar' && wordAt(text, at + 1) === 'year' ? at + 2 : from === null ? at : at + 1;
  const year = yearNumber(text, skip);
  if (year === null) return null;
  return from !== null || isSaidAsYear(text, skip) ? plainYear(text, at, skip, year) : null;
};

/** The twelve months of last year by other reckonings: financial year, the year to the last whole month. */
const lastYearIntervals = (published: string) => {
  const { year, month } = partsOf(published);
  const financial = yearFrom(month >= 4 ? year - 1 : year - 2, 4);
  return [
    yearOf(year - 1),
    financial,
    stretchTo(lastMonthEnd(published), 'year', 1),
    stretchTo(eveOf(published), 'year', 1),
  ];
};

function relativeYear(text: TimeText, from: number, to: number, offset: number): Found {
  const { published } = text.context;
  if (published === null) return find(from, to, { grain: 'year', relative: true, assumption: unknownDay });
  const { year } = partsOf(published);
  if (offset === 0) {
    const readings = readingsOf([...untilNow(`${year}-01-01`, published), yearOf(year)], 'year');
    return find(from, to, { grain: 'year', relative: true, toDate: true, readings });
  }
  const intervals = offset === -1 ? lastYearIntervals(published) : [yearOf(year + offset)];
  return find(from, to, { grain: 'year', relative: true, readings: readingsOf(intervals, 'year') });
}

/**
 * Reads a calendar year said relative to publication or to what was spoken of before.
 *
 *     last year · this calendar year · the current year · next year · that year · the year before last
 */
export const readRelativeYear: Reader = (text, start) => {
  const at = wordAt(text, start) === 'the' ? start + 1 : start;
  const first = wordAt(text, at);
  const yearAt = wordAt(text, at + 1) === 'calendar' ? at + 2 : at + 1;
  if (
    first === 'year' &&
    at > start &&
    wordAt(text, at + 1) === 'before' &&
    wordAt(text, at + 2) === 'last'
  ) {
    return relativeYear(text, start, at + 3, -2);
  }
  if (wordAt(text, yearAt) !== 'year') return null;
  if (first === 'last' && at === start && wordAt(text, at - 1) !== 'the')
    return relativeYear(text, start, yearAt + 1, -1);
  if (currentWords.has(first)) return relativeYear(text, start, yearAt + 1, 0);
  if (first === 'next' && at === start) return relativeYear(text, start, yearAt + 1, 1);
  if (first !== 'that') return null;
  const before = windowBefore(text);
  const readings = before ? readingsOf([yearOf(partsOf(before.end).year)], 'year') : [];
  return find(start, yearAt + 1, {
    grain: 'year',
    relative: true,
    readings,
    assumption: before ? null : unknownDay,
  });
};

/** A year wherever the words around it already say that one follows: "June 2025", "the first half of 2025", "the same stage in 2023". */
export const readYearAfterWord: Reader = (text, at) => {
  const year = yearNumber(text, at);
  return year === null ? null : plainYear(text, at, at, year);
};

/** "the year", which means the one of publication so far. */
export const readTheYear: Reader = (text, at) =>
  wordAt(text, at) === 'the' &&
  wordAt(text, at + 1) === 'year' &&
  !yearNumber(text, at + 2) &&
  !earlierWords.has(wordAt(text, at + 2))
    ? relativeYear(text, at, at + 2, 0)
    : null;
