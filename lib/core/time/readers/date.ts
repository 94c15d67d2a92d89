import { dayOf, daysInMonth, isDay, partsOf } from '../days.ts';
import { type Found, find, firstOf, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import { afterDate, holidayNames, holidays, weekdays } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import { type Yearless, yearInStretch, yearsLeftOut } from '../resolve.ts';
import { readMonthName } from './month-name.ts';
import { readRelativeYear, yearNumber } from './year.ts';

interface DayNumber {
  day: number;
  to: number;
  /** Written as an ordinal: "18th". */
  ordinal: boolean;
}

function readDayNumber(text: TimeText, at: number): DayNumber | null {
  const token = text.tokens[at];
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.word)) return null;
  const day = Number(token.word);
  if (day < 1 || day > 31) return null;
  const next = text.tokens[at + 1];
  if (next?.start !== token.end) return { day, to: at + 1, ordinal: false };
  if (/^(st|nd|rd|th)$/.test(next.word)) return { day, to: at + 2, ordinal: true };
  return next.kind === 'mark' && /^[.,;:)”’"'!?—]$/.test(next.word)
    ? { day, to: at + 1, ordinal: false }
    : null;
}

/** A year after a date: "2025", ", 2025", "last year". */
function readYearOfDate(text: TimeText, at: number): { year: number; to: number; relative: boolean } | null {
  const skip =
    wordAt(text, at) === ',' || wordAt(text, at) === 'of' || wordAt(text, at) === 'in' ? at + 1 : at;
  const year = yearNumber(text, skip);
  if (year !== null) return { year, to: skip + 1, relative: false };
  const relative = skip === at || wordAt(text, at) === 'of' ? readRelativeYear(text, skip) : null;
  const interval = relative?.readings.at(0)?.interval;
  return relative && interval
    ? { year: partsOf(interval.start).year, to: relative.to, relative: true }
    : null;
}

const days = (year: number, month: number, first: number, last: number) =>
  last <= daysInMonth(year, month)
    ? { start: dayOf(year, month, first), end: dayOf(year, month, last) }
    : null;

/** A date (or the run of days `first` to `last`) whose month is known, its year read behind it or left out. */
function datedFind(
  text: TimeText,
  from: number,
  at: number,
  month: number,
  first: number,
  last: number,
): Found | null {
  const grain = first === last ? 'day' : 'span';
  const said = readYearOfDate(text, at);
  if (said) {
    const interval = days(said.year, month, first, last);
    return (
      interval && find(from, said.to, { grain, readings: readingsOf([interval]), relative: said.relative })
    );
  }
  if (last > daysInMonth(2024, month)) return null;
  const newest = (published: string): number => {
    const { year } = partsOf(published);
    return dayOf(year, month, first) <= published ? year : year - 1;
  };
  const left = yearsLeftOut(text, from, newest);
  const { years, assumption, relative } = withStretch(
    left,
    yearInStretch(text, from, (year) => days(year, month, first, last)),
  );
  const readings = readingsOf(years.map((year) => days(year, month, first, last)));
  return find(from, at, { grain, readings, assumption, relative, yearless: true });
}

/** The year of the stretch the date stands in goes first; where a comma parts them, the other stays open. */
function withStretch(left: Yearless, within: ReturnType<typeof yearInStretch>): Yearless {
  if (!within || left.years[0] === within.year) return left;
  if (within.near) return { years: [within.year], assumption: null, relative: false };
  const others = left.years.filter((year) => year !== within.year);
  const assumption = `the year is not said: ${within.year}, as in the period spoken of before`;
  return { years: [within.year, ...others], assumption, relative: true };
}

/** A second day: the 10 of "4-10 July", "4 to 10 July"; null where there is none. */
function readSecondDay(text: TimeText, at: number, first: number): DayNumber | null {
  const joined = text.tokens[at]?.joined === true;
  const second = readDayNumber(text, joined ? at : at + 1);
  const linked = joined || ['to', 'and', '–', '-'].includes(wordAt(text, at));
  return linked && second && second.day > first ? second : null;
}

/** "20 July", "the 30th of June 2025", "4-10 July" */
const readDayMonth: Reader = (text, start) => {
  const at = wordAt(text, start) === 'the' ? start + 1 : start;
  const first = readDayNumber(text, at);
  if (!first || (at > start && !first.ordinal)) return null;
  const second = readSecondDay(text, first.to, first.day);
  const to = (second ?? first).to;
  const monthAt = wordAt(text, to) === 'of' ? to + 1 : to;
  const month = readMonthName(text, monthAt);
  return month && datedFind(text, start, month.to, month.month, first.day, (second ?? first).day);
};

/** "August 28", "Sept. 9, 2025", "July 4-10"; not "in August 12 boats". */
const readMonthDay: Reader = (text, at) => {
  const month = readMonthName(text, at);
  const first = month && readDayNumber(text, month.to);
  if (!month || !first) return null;
  const second = readSecondDay(text, first.to, first.day);
  const to = (second ?? first).to;
  const next = text.tokens[to];
  const counted =
    next?.kind === 'word' &&
    !first.ordinal &&
    !afterDate.has(next.word) &&
    next.word !== "'s" &&
    !next.capital;
  if (counted || /^[%°]$/.test(next?.word ?? '')) return null;
  return datedFind(text, at, to, month.month, first.day, (second ?? first).day);
};

/** "2025-06-30", "30/06/2025" (the day first, unless only the other order is a date) */
const readDigits: Reader = (text, at) => {
  const token = text.tokens[at];
  if (token?.kind !== 'date') return null;
  const [first = '', second = '', third = ''] = token.word.split(/[/-]/);
  const pad = (part: string): string => part.padStart(2, '0');
  const isos = token.word.includes('/')
    ? [`${third}-${pad(second)}-${pad(first)}`, `${third}-${pad(first)}-${pad(second)}`]
    : [token.word];
  const readings = readingsOf(isos.filter(isDay).map((day) => ({ start: day, end: day })));
  return readings.length > 0 ? find(at, at + 1, { grain: 'day', readings }) : null;
};

/** "Boxing Day", "Christmas Day 2024" */
const readHoliday: Reader = (text, at) => {
  const named = longestPhrase(holidayNames, text.tokens, at);
  const holiday = named && holidays[named.id];
  return holiday ? datedFind(text, at, named.to, holiday.month, holiday.day, holiday.day) : null;
};

const readBare = firstOf([readHoliday, readDigits, readDayMonth, readMonthDay]);

/**
 * Reads a date, with or without weekday and year; without a year it is the latest such day at or before publication.
 *
 *     on Monday, 30 June 2025 · August 28 · the 30th of June · 30/06/2025 · 4 to 10 July
 *        ^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^   ^^^^^^^^^^^^^^^^   ^^^^^^^^^^   ^^^^^^^^^^^^
 */
export const readDate: Reader = (text, at) => {
  if (!weekdays.has(wordAt(text, at))) return readBare(text, at);
  const skip = wordAt(text, at + 1) === ',' ? at + 2 : at + 1;
  const found = readBare(text, skip);
  return found && { ...found, from: at };
};
