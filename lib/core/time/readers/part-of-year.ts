import { readCount } from '../count.ts';
import { isFuture } from '../cues.ts';
import { addDays, addMonths, partsOf, startOfWeek } from '../days.ts';
import {
  type Found,
  find,
  firstInterval,
  firstOf,
  type Reader,
  readingsOf,
  type TimeText,
  wordAt,
} from '../found.ts';
import type { Interval, TimeGrain } from '../interval.ts';
import { firstWords, lastWords, ordinals, units } from '../lexicon.ts';
import { yearsLeftOut } from '../resolve.ts';
import { monthsFrom } from '../shape.ts';
import { shiftInterval } from '../shift.ts';
import { readFinancialYear } from './financial-year.ts';
import { readMonth } from './month.ts';
import { readRelativeYear, readTheYear, readYearAfterWord, yearNumber } from './year.ts';

/** A part counted from the front or the back of a longer period: the second quarter, the last three months, the first 23 days. */
interface Part {
  to: number;
  unit: 'day' | 'week' | 'month';
  /** Units from the start (or from the end, for `last`) at which it begins. */
  skip: number;
  length: number;
  last: boolean;
  grain: TimeGrain;
}

const monthsPer: Partial<Record<string, number>> = { month: 1, quarter: 3, half: 6 };

function partOf(unit: string, index: number, count: number, last: boolean, to: number): Part | null {
  const months = monthsPer[unit];
  const grain = count === 1 ? (unit as TimeGrain) : 'span';
  if (months !== undefined)
    return { to, unit: 'month', skip: index * months, length: count * months, last, grain };
  return unit === 'day' || unit === 'week'
    ? { to, unit, skip: index * count, length: count, last, grain }
    : null;
}

/** "first six months", "opening quarter", "final three months", "last full quarter" */
function readEdgePart(text: TimeText, at: number): Part | null {
  const word = wordAt(text, at);
  const last = lastWords.has(word);
  if (!last && !firstWords.has(word)) return null;
  const full = ['full', 'whole'].includes(wordAt(text, at + 1)) ? at + 2 : at + 1;
  const count = readCount(text, full);
  const unitAt = count?.to ?? full;
  const written = wordAt(text, unitAt);
  const unit = written === 'halves' ? { unit: 'half' } : units.get(written);
  return unit ? partOf(unit.unit, 0, count?.value ?? 1, last, unitAt + 1) : null;
}

/** "second quarter", "Q3", "H1", "third month", "2Q" */
function readNumberedPart(text: TimeText, at: number): Part | null {
  const code = /^([qh])([1-4])$/.exec(wordAt(text, at));
  if (code && !(code[1] === 'h' && Number(code[2]) > 2)) {
    return partOf(code[1] === 'q' ? 'quarter' : 'half', Number(code[2]) - 1, 1, false, at + 1);
  }
  const ordinal = ordinals.get(wordAt(text, at));
  const unit = wordAt(text, at + 1);
  if (ordinal === undefined || !['quarter', 'half', 'month', 'week'].includes(unit)) return null;
  if ((unit === 'quarter' && ordinal > 4) || (unit === 'half' && ordinal > 2)) return null;
  return partOf(unit, ordinal - 1, 1, false, at + 2);
}

const readPart = (text: TimeText, at: number): Part | null =>
  readEdgePart(text, at) ?? readNumberedPart(text, at);

/** Cuts the part out of the longer period; null when it would reach past its end. */
function cut(whole: Interval, part: Part): Interval | null {
  const move = (day: string, count: number): string =>
    part.unit === 'month' ? addMonths(day, count) : addDays(day, part.unit === 'week' ? count * 7 : count);
  const after = addDays(whole.end, 1);
  const start = part.last ? move(after, -part.length) : move(whole.start, part.skip);
  const end = part.last ? whole.end : addDays(move(start, part.length), -1);
  return start < whole.start || end > whole.end ? null : { start, end };
}

/** The longer period behind a part: "of 2025", "of last year", "2025", "this year", "of the financial year", "of July". */
const readWhole = firstOf([readFinancialYear, readYearAfterWord, readRelativeYear, readTheYear]);
const joins = new Set(['of', 'in', 'during', ',', 'to', 'for']);

/** The whole calendar period of a find that is told to date ("this year" is the year until now). */
function wholes(found: Found, published: string | null): Interval[] {
  const intervals = found.readings.map(({ interval }) => interval);
  if (!found.toDate || published === null) return intervals.slice(0, found.grain === 'year' ? 1 : 2);
  const whole = intervals.at(-1);
  return whole ? [whole] : [];
}

/** "Came in the last three months of the year", written in February: of the year before, as that part has not begun. */
function begun(interval: Interval | null, published: string | null, isFuture: boolean): Interval | null {
  const early = interval && published !== null && interval.start > published && !isFuture;
  return early ? shiftInterval(interval, { unit: 'year', count: -1 }) : interval;
}

/** "The second week of May" is its second seven days, or a calendar week that they lie in. */
function weeksOf(days: Interval | null, { grain }: Part): (Interval | null)[] {
  if (days === null || grain !== 'week') return [days];
  const calendar = [days.end, days.start].map((day) => {
    const start = startOfWeek(day);
    return { start, end: addDays(start, 6) };
  });
  return [days, ...calendar];
}

function partOfFound(text: TimeText, from: number, part: Part, whole: Found): Found {
  const { published } = text.context;
  const ahead = !isTheYear(text, whole) || isFuture(text, from);
  const readings = readingsOf(
    wholes(whole, published).flatMap((interval) =>
      weeksOf(begun(cut(interval, part), published, ahead), part),
    ),
    part.grain,
  );
  return find(from, whole.to, {
    grain: part.grain,
    readings,
    relative: whole.relative,
    assumption: whole.assumption,
    yearless: whole.yearless,
  });
}

/** "The year", which may be any; not "this year". */
const isTheYear = (text: TimeText, { to, toDate }: Found): boolean =>
  toDate && wordAt(text, to - 1) === 'year' && wordAt(text, to - 2) === 'the';

const yearAt = (year: number): Interval => monthsFrom(`${String(year).padStart(4, '0')}-01-01`, 12);

/** A quarter or half whose year is left out: the latest that had ended by publication, else the latest begun. */
function yearlessPart(text: TimeText, from: number, part: Part): Found | null {
  const newest = (published: string): number => {
    const { year } = partsOf(published);
    const interval = cut(yearAt(year), part);
    return interval && interval.end <= published ? year : year - 1;
  };
  const { years, assumption, relative } = yearsLeftOut(text, from, newest);
  const readings = readingsOf(
    years.map((year) => cut(yearAt(year), part)),
    part.grain,
  );
  return find(from, part.to, { grain: part.grain, readings, assumption, relative, yearless: true });
}

const mayStandAlone = (text: TimeText, from: number, part: Part): boolean => {
  if (part.unit !== 'month' || part.last || part.length > 6) return false;
  if (/^[qh]\d$/.test(wordAt(text, part.to - 1))) return true;
  if (wordAt(text, from) !== 'the') return false;
  return part.grain === 'quarter' || isTold(text, from, part);
};

/** "In the first half, 19,982 came": after a preposition, and nothing follows that it may be the half of. */
const isTold = (text: TimeText, from: number, { grain, length, skip, to }: Part): boolean =>
  (grain === 'half' || (grain === 'span' && length === 6 && skip === 0)) &&
  leads.has(wordAt(text, from - 1)) &&
  text.tokens[to]?.kind === 'mark';

const leads = new Set(['in', 'during', 'over', 'for']);

/** "2024 Q3" */
const readYearFirst: Reader = (text, at) => {
  const year = yearNumber(text, at);
  const part = year === null ? null : readNumberedPart(text, at + 1);
  if (year === null || !part || !/^[qh]\d$/.test(wordAt(text, at + 1))) return null;
  return find(at, part.to, {
    grain: part.grain,
    readings: readingsOf([cut(yearAt(year), part)], part.grain),
  });
};

/**
 * Reads a part of a year or a month.
 *
 *     the first six months of 2025 · Q2 2025 · third quarter of last year · the first 23 days of July · 2024 Q3
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^
 * Without its year quarters are read ("the third quarter"), halves only between a preposition and a mark: they may be a match's.
 */
export const readPartOfYear: Reader = (text, from) => {
  const yearFirst = readYearFirst(text, from);
  if (yearFirst) return yearFirst;
  const at = wordAt(text, from) === 'the' ? from + 1 : from;
  const part = readPart(text, at);
  if (!part) return null;
  const joined = joins.has(wordAt(text, part.to));
  const whole = readWhole(text, joined ? part.to + 1 : part.to);
  if (whole && firstInterval(whole)) return partOfFound(text, from, part, whole);
  if (whole) return find(from, whole.to, { grain: part.grain, relative: true, assumption: whole.assumption });
  const month = joined && part.unit !== 'month' ? readMonth(text, part.to + 1) : null;
  if (month) return partOfFound(text, from, part, month);
  return mayStandAlone(text, from, part) ? yearlessPart(text, from, part) : null;
};
