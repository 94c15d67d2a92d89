import {
  addDays,
  addMonths,
  dayOf,
  endOfMonth,
  endOfWeek,
  partsOf,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from './days.ts';
import { type Found, firstInterval, type TimeText, unknownDay } from './found.ts';
import type { Interval } from './interval.ts';
import { daysTo, monthsFrom, monthsTo, wholeMonths } from './shape.ts';
import { monthsPer } from './shift.ts';
import type { TimeShift } from './time-expression.ts';

export const monthOf = (year: number, month: number): Interval => monthsFrom(dayOf(year, month, 1), 1);
export const yearOf = (year: number): Interval => ({ start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) });

/** The twelve months that begin with `month` of `year`. */
export const yearFrom = (year: number, month: number): Interval => monthsFrom(dayOf(year, month, 1), 12);

/** The last day of the newest whole month before the day. */
export const lastMonthEnd = (day: string): string => addDays(startOfMonth(day), -1);

/** The day before publication: what a daily count told today usually runs to. */
export const eveOf = (day: string): string => addDays(day, -1);

/** The last Sunday (Monday-to-Sunday weeks) before the day. */
const lastSunday = (day: string): string => addDays(startOfWeek(day), -1);

/** The last Saturday (Sunday-to-Saturday weeks) before the day. */
export function lastSaturday(day: string): string {
  const saturday = addDays(endOfWeek(day), -1);
  return saturday < day ? saturday : addDays(saturday, -7);
}

/** A window from `start` on, ended as the newest data may end: the day before publication, that day, the last whole month. */
export function untilNow(start: string, published: string): Interval[] {
  return [eveOf(published), published, lastMonthEnd(published)]
    .filter((end) => end >= start)
    .map((end) => ({ start, end }));
}

/** The newest year in which the month had begun (or, with `ended`, was over) by the day. */
export function newestYearOfMonth(month: number, day: string, ended: boolean): number {
  const { year } = partsOf(day);
  const interval = monthOf(year, month);
  return (ended ? interval.end : interval.start) <= day ? year : year - 1;
}

const isClauseMark = (word: string): boolean => /^[.;:!?,–—-]$/.test(word);
const isSentenceMark = (word: string): boolean => /^[.;!?]$/.test(word);

/** A year that the same sentence has just spoken of: "in 2022 it fell on August 14". `near` when no comma stands between. */
function yearSpokenOf(text: TimeText, at: number): { year: number; near: boolean } | null {
  const last = text.seen.at(-1);
  const interval = last && last.role !== 'base' && last.role !== 'scope' ? firstInterval(last) : null;
  if (
    !last ||
    !interval ||
    last.toDate ||
    wholeMonths(interval) !== 12 ||
    startOfYear(interval.start) !== interval.start
  )
    return null;
  const between = text.tokens.slice(last.to, at);
  if (between.length > 14 || between.some(({ word }) => isSentenceMark(word))) return null;
  return { year: partsOf(interval.start).year, near: !between.some(({ word }) => isClauseMark(word)) };
}

/**
 * The one year in which a date without a year falls into the stretch its sentence has just spoken of: "during the 49 days of
 * Liz Truss, with 1,241 on September 9". Null where none or two do; `near` when no comma stands between.
 */
export function yearInStretch(
  text: TimeText,
  at: number,
  dateOf: (year: number) => Interval | null,
): { year: number; near: boolean } | null {
  const last = text.seen.at(-1);
  const stretch = last && last.role !== 'base' && last.role !== 'scope' ? firstInterval(last) : null;
  if (!last || !stretch || last.toDate || stretch.start === stretch.end) return null;
  const between = text.tokens.slice(last.to, at);
  if (between.length > 14 || between.some(({ word }) => isSentenceMark(word))) return null;
  const [from, to] = [partsOf(stretch.start).year, partsOf(stretch.end).year];
  const years = Array.from({ length: Math.min(to - from, 9) + 1 }, (_, i) => from + i);
  const within = years.filter((year) => {
    const date = dateOf(year);
    return date !== null && stretch.start <= date.start && date.end <= stretch.end;
  });
  const [year] = within;
  if (year === undefined || within.length > 1) return null;
  return { year, near: !between.some(({ word }) => isClauseMark(word)) };
}

/** A period whose year is left out, in the years it may belong to, likeliest first, with the reason. */
export interface Yearless {
  years: number[];
  assumption: string | null;
  relative: boolean;
}

/**
 * The years a month (or a day of it) may belong to when the text leaves the year out: the year just spoken of, then the
 * newest in which it had begun by publication. Without a publication day, the year of the period spoken of before.
 */
export function yearsLeftOut(text: TimeText, at: number, newest: (published: string) => number): Yearless {
  const spoken = yearSpokenOf(text, at);
  const { published } = text.context;
  const previous = windowBefore(text);
  if (published === null) {
    const year = spoken?.year ?? (previous ? partsOf(previous.end).year : null);
    const assumption = year === null ? unknownDay : 'the year is taken from the period spoken of before';
    return { years: year === null ? [] : [year], assumption, relative: false };
  }
  const year = newest(published);
  if (!spoken || spoken.year === year) {
    return { years: [year], assumption: null, relative: true };
  }
  if (spoken.near) return { years: [spoken.year, year], assumption: null, relative: false };
  const assumption = `the year is not said: ${year}, or ${spoken.year} as spoken of before`;
  return { years: [year, spoken.year], assumption, relative: true };
}

/** The stretch of `count` units that ends at a day, whole months where the day ends one. */
export function stretchTo(end: string, unit: TimeShift['unit'], count: number): Interval {
  if (unit === 'day' || unit === 'week') return daysTo(end, unit === 'week' ? count * 7 : count);
  const months = count * monthsPer[unit];
  if (endOfMonth(end) === end) return monthsTo(end, months);
  return { start: addDays(addMonths(end, -months), 1), end };
}

/** Ends of the two newest whole quarters before a day: figures that come quarterly run to one of them. */
function quarterEnds(day: string): string[] {
  const last = addDays(startOfQuarter(day), -1);
  return [last, addDays(startOfQuarter(last), -1)];
}

/** "The last five years", "the past week": the ways of ending it, likeliest first. */
export function rollingStretches(published: string, unit: TimeShift['unit'], count: number): Interval[] {
  const eve = eveOf(published);
  const month = lastMonthEnd(published);
  const yearEnd = addDays(startOfYear(published), -1);
  const ends: Record<TimeShift['unit'], string[]> = {
    day: [eve, published],
    week: [eve, published, lastSaturday(published), lastSunday(published)],
    month: [month, eve, published, ...(count >= 12 ? quarterEnds(published) : [])],
    quarter: [...quarterEnds(published).slice(0, 1), month, eve, published],
    half: [month, eve, published],
    year:
      count > 1
        ? [yearEnd, month, eve, published, ...quarterEnds(published)]
        : [eve, published, month, ...quarterEnds(published), yearEnd],
  };
  return ends[unit].map((end) => stretchTo(end, unit, count));
}

/** The last found expression that names a window, or what the context remembers. */
export function windowBefore(text: TimeText): Interval | null {
  for (let index = text.seen.length - 1; index >= 0; index -= 1) {
    const found = text.seen[index] as Found;
    if (found.role !== 'base' && found.role !== 'scope' && found.readings[0])
      return found.readings[0].interval;
  }
  return text.context.previous;
}
