/**
 * Arithmetic on ISO days (`2025-07-07`) in the proleptic Gregorian calendar, as text in and text out: no clock, no
 * time zone. Every function expects a day that exists; `isDay` says whether it does.
 */

/** A day taken apart; `month` and `day` count from 1. */
interface DayParts {
  year: number;
  month: number;
  day: number;
}

const twoDigits = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

const pad = (value: number, width: number): string =>
  width === 2 ? (twoDigits[value] as string) : String(value).padStart(width, '0');

/** The number that digits from one index to another write; days are taken apart by the thousand, so no slices are made. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = number * 10 + text.charCodeAt(i) - 48;
  return number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month (1 to 12). */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Puts a day together; the parts must name a day that exists. */
export const dayOf = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

export const partsOf = (day: string): DayParts => ({
  year: digitsIn(day, 0, 4),
  month: digitsIn(day, 5, 7),
  day: digitsIn(day, 8, 10),
});

/** True for `YYYY-MM-DD` naming a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01. Counts in 400-year cycles of years that begin in March, so the leap day comes last. */
export function dayNumber(iso: string): number {
  const { year, month, day } = partsOf(iso);
  const y = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(y / 400);
  const yearOfCycle = y - cycle * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * 146097 + dayOfCycle - 719468;
}

/** The day that is `number` days after 1970-01-01: the inverse of `dayNumber`. */
export function dayFromNumber(number: number): string {
  const shifted = number + 719468;
  const cycle = Math.floor(shifted / 146097);
  const dayOfCycle = shifted - cycle * 146097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36524) -
      Math.floor(dayOfCycle / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, day);
}

export const addDays = (day: string, count: number): string => dayFromNumber(dayNumber(day) + count);

/** Days from `from` to `to`: 1 when `to` is the next day, negative when it is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The same day of another month, or that month's last day where it is shorter: 31 January and one month is 28 February. */
export function addMonths(day: string, count: number): string {
  const parts = partsOf(day);
  const months = parts.year * 12 + parts.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** ISO weekday: 1 for Monday to 7 for Sunday. */
export const dayOfWeek = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const startOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

export function endOfMonth(day: string): string {
  const { year, month } = partsOf(day);
  return dayOf(year, month, daysInMonth(year, month));
}

/** First day of the run of `length` months (3, 6 or 12, counted from January) that holds the day. */
function startOfMonths(day: string, length: number): string {
  const { year, month } = partsOf(day);
  return dayOf(year, Math.floor((month - 1) / length) * length + 1, 1);
}

const endOfMonths = (day: string, length: number): string =>
  endOfMonth(addMonths(startOfMonths(day, length), length - 1));

export const startOfQuarter = (day: string): string => startOfMonths(day, 3);
export const endOfQuarter = (day: string): string => endOfMonths(day, 3);
export const startOfHalf = (day: string): string => startOfMonths(day, 6);
export const endOfHalf = (day: string): string => endOfMonths(day, 6);
export const startOfYear = (day: string): string => startOfMonths(day, 12);
export const endOfYear = (day: string): string => endOfMonths(day, 12);

/** Monday of the ISO week that holds the day. */
export const startOfWeek = (day: string): string => addDays(day, 1 - dayOfWeek(day));
/** Sunday of the ISO week that holds the day. */
export const endOfWeek = (day: string): string => addDays(day, 7 - dayOfWeek(day));

/** Monday of ISO week `week` of `year`: the first week is the one with 4 January. */
export const startOfIsoWeek = (year: number, week: number): string =>
  addDays(startOfWeek(dayOf(year, 1, 4)), (week - 1) * 7);

/** ISO week number and the year that week counts to, which differs from the day's own around New Year. */
export function isoWeekOf(day: string): { year: number; week: number } {
  const thursday = addDays(startOfWeek(day), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(dayOf(year, 1, 1), thursday) / 7) + 1 };
}

/** 52 or 53. */
export const weeksInYear = (year: number): number => isoWeekOf(dayOf(year, 12, 28)).week;

/** The earlier of two days. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);
/** The later of two days. */
export const later = (a: string, b: string): string => (b < a ? a : b);
