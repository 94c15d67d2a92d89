import { partsOf } from '../days.ts';
import {
  type Found,
  find,
  firstInterval,
  type Reader,
  readingsOf,
  type TimeText,
  unknownDay,
  wordAt,
} from '../found.ts';
import type { Interval } from '../interval.ts';
import { currentWords } from '../lexicon.ts';
import { monthOf, newestYearOfMonth, untilNow, yearsLeftOut } from '../resolve.ts';
import { isMonthHere, readMonthName } from './month-name.ts';
import { readRelativeYear, yearNumber } from './year.ts';

function yearBehind(
  text: TimeText,
  at: number,
): { found: Found | null; year: number | null; to: number } | null {
  const skip = ['of', ',', 'in'].includes(wordAt(text, at)) ? at + 1 : at;
  const year = yearNumber(text, skip);
  if (year !== null) return { found: null, year, to: skip + 1 };
  if (wordAt(text, at) === ',') return null;
  const relative = readRelativeYear(text, skip);
  const interval = firstInterval(relative);
  return relative
    ? { found: relative, year: interval ? partsOf(interval.start).year : null, to: relative.to }
    : null;
}

/**
 * Reads a month with its year said ("June 2025", "June of last year", "Sept. 2024"); null where the year is left out.
 */
export const readMonthWithYear: Reader = (text, at) => {
  const name = readMonthName(text, at);
  const behind = name && yearBehind(text, name.to);
  if (!name || !behind) return null;
  const readings = behind.year === null ? [] : readingsOf([monthOf(behind.year, name.month)], 'month');
  return find(at, behind.to, {
    grain: 'month',
    readings,
    relative: behind.found !== null,
    assumption: behind.found?.assumption ?? null,
  });
};

/** A month with its year left out: the latest begun by publication, or (with `ended`) the latest that was over. */
export function yearlessMonth(text: TimeText, from: number, ended: boolean): Found | null {
  const name = readMonthName(text, from);
  const any = ['any', 'each', 'every', 'a'].includes(wordAt(text, from - 1));
  if (!name || any || !isMonthHere(text, from, name)) return null;
  const left = yearsLeftOut(text, from, (published) => newestYearOfMonth(name.month, published, ended));
  return find(from, name.to, {
    grain: 'month',
    readings: readingsOf(
      left.years.map((year) => monthOf(year, name.month)),
      'month',
    ),
    relative: left.relative,
    assumption: left.assumption,
    yearless: true,
  });
}

/** "this August", "last June", "next March" */
const readSelectedMonth: Reader = (text, at) => {
  const select = wordAt(text, at);
  const name = readMonthName(text, at + 1);
  if (!name || !(select === 'last' || select === 'next' || currentWords.has(select))) return null;
  const { published } = text.context;
  if (published === null)
    return find(at, name.to, { grain: 'month', relative: true, assumption: unknownDay });
  const year = newestYearOfMonth(name.month, published, false);
  const month = (of: number): Interval => monthOf(of, name.month);
  const now = month(year);
  if (select === 'next')
    return find(at, name.to, { grain: 'month', relative: true, readings: readingsOf([month(year + 1)]) });
  if (select === 'last') {
    const running = now.end >= published;
    const readings = readingsOf(running ? [month(year - 1)] : [now, month(year - 1)]);
    return find(at, name.to, { grain: 'month', relative: true, readings });
  }
  const running = now.end >= published;
  const readings = readingsOf(running ? [...untilNow(now.start, published), now] : [now]);
  return find(at, name.to, { grain: 'month', relative: true, toDate: running, readings });
};

/**
 * Reads a month. Without a year it is the latest that had begun by publication.
 *
 *     in June 2025 · August · last June · Sept. 2024 · March last year · June’s rise
 *        ^^^^^^^^^   ^^^^^^   ^^^^^^^^^   ^^^^^^^^^^   ^^^^^^^^^^^^^^^   ^^^^
 * Not "may", "Theresa May", "they march", "June Smith".
 */
export const readMonth: Reader = (text, at) =>
  readSelectedMonth(text, at) ?? readMonthWithYear(text, at) ?? yearlessMonth(text, at, false);
