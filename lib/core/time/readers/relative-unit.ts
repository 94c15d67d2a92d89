import { readCount, skipApproximator } from '../count.ts';
import {
  addDays,
  addMonths,
  endOfHalf,
  endOfMonth,
  endOfQuarter,
  endOfWeek,
  startOfHalf,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
} from '../days.ts';
import { find, type Reader, readingsOf, type TimeText, unknownDay, wordAt } from '../found.ts';
import type { Interval, TimeGrain } from '../interval.ts';
import { currentWords, units } from '../lexicon.ts';
import { eveOf, lastSaturday, rollingStretches, untilNow, windowBefore } from '../resolve.ts';
import { daysTo } from '../shape.ts';
import { containsInterval, monthsPer } from '../shift.ts';
import type { TimeShift } from '../time-expression.ts';
import { readRelativeYear } from './year.ts';

type Short = 'week' | 'month' | 'quarter' | 'half';

const calendar: Record<Short, (day: string) => Interval> = {
  week: (day) => ({ start: startOfWeek(day), end: endOfWeek(day) }),
  month: (day) => ({ start: startOfMonth(day), end: endOfMonth(day) }),
  quarter: (day) => ({ start: startOfQuarter(day), end: endOfQuarter(day) }),
  half: (day) => ({ start: startOfHalf(day), end: endOfHalf(day) }),
};

const isShort = (unit: string): unit is Short => Object.hasOwn(calendar, unit);

/** The calendar unit before the one of publication; of weeks also the one from Sunday, and the last seven days. */
function lastIntervals(unit: Short, published: string): Interval[] {
  const before = calendar[unit](addDays(calendar[unit](published).start, -1));
  if (unit !== 'week') return [before];
  return [before, daysTo(lastSaturday(published), 7), daysTo(eveOf(published), 7)];
}

/** "last week", "this month", "next quarter", "the current week" */
const readCalendarUnit: Reader = (text, start) => {
  const the = wordAt(text, start) === 'the';
  const select = wordAt(text, the ? start + 1 : start);
  const at = (the ? start + 1 : start) + (wordAt(text, (the ? start : start - 1) + 2) === 'calendar' ? 2 : 1);
  const unit = wordAt(text, at);
  const current = currentWords.has(select) && !(the && select === 'this');
  if (!isShort(unit) || !(current || (!the && (select === 'last' || select === 'next' || select === 'that'))))
    return null;
  const to = at + 1;
  const { published } = text.context;
  if (select === 'that') {
    const before = windowBefore(text);
    const whole = before && calendar[unit](before.end);
    return whole && containsInterval(whole, before)
      ? find(start, to, { grain: unit, relative: true, readings: readingsOf([whole], unit) })
      : null;
  }
  if (published === null) return find(start, to, { grain: unit, relative: true, assumption: unknownDay });
  const now = calendar[unit](published);
  if (current) {
    return find(start, to, {
      grain: unit,
      relative: true,
      toDate: true,
      readings: readingsOf([...untilNow(now.start, published), now], unit),
    });
  }
  const intervals =
    select === 'last' ? lastIntervals(unit, published) : [calendar[unit](addDays(now.end, 1))];
  return find(start, to, { grain: unit, relative: true, readings: readingsOf(intervals, unit) });
};

const rollingWords = new Set(['last', 'past', 'latest', 'preceding', 'previous']);
const singleGrain = (unit: TimeShift['unit'], count: number): TimeGrain =>
  count === 1 && unit !== 'year' ? unit : 'span';

/**
 * A stretch of time up to now: "the past decade", "the last five years", "the last week alone", "past 12 months".
 * It is also the shift that a change over it goes back by.
 */
const readRolling: Reader = (text, start) => {
  const the = ['the', 'these', 'its', 'their', 'his', 'her', 'our'].includes(wordAt(text, start));
  const at = the ? start + 1 : start;
  const word = wordAt(text, at);
  if (!rollingWords.has(word) || word === 'previous' || word === 'preceding') return null;
  const countAt = skipApproximator(text, at + 1);
  const count = readCount(text, countAt);
  const unit = units.get(wordAt(text, count?.to ?? countAt));
  if (!unit || (!the && !count && word === 'last')) return null;
  const to = (count?.to ?? countAt) + 1;
  if (wordAt(text, to) === 'of') return null;
  const length = (count?.value ?? 1) * unit.times;
  const shift: TimeShift = { unit: unit.unit, count: -length };
  const grain = singleGrain(unit.unit, length);
  const { published } = text.context;
  const form = 'rolling' as const;
  if (published === null)
    return find(start, to, { grain, shift, form, relative: true, toDate: true, assumption: unknownDay });
  const intervals = rollingStretches(published, unit.unit, length);
  if (length === 1 && isShort(unit.unit) && unit.unit !== 'week')
    intervals.unshift(...lastIntervals(unit.unit, published));
  return find(start, to, {
    grain,
    shift,
    form,
    relative: true,
    toDate: true,
    readings: readingsOf(intervals),
  });
};

/** "the next six months", "the coming year": after publication. */
const readComing: Reader = (text, start) => {
  const at = wordAt(text, start) === 'the' ? start + 1 : start;
  if (!['next', 'coming', 'following'].includes(wordAt(text, at)) || wordAt(text, at) === 'following')
    return null;
  const count = readCount(text, at + 1);
  const unit = units.get(wordAt(text, count?.to ?? at + 1));
  if (!unit || (at === start && !count)) return null;
  const { published } = text.context;
  const to = (count?.to ?? at + 1) + 1;
  if (published === null) return find(start, to, { relative: true, assumption: unknownDay });
  const length = (count?.value ?? 1) * unit.times;
  const months = monthsPer[unit.unit] * length;
  const days = unit.unit === 'week' ? length * 7 : length;
  const end = months > 0 ? addMonths(published, months) : addDays(published, days);
  return find(start, to, { relative: true, readings: readingsOf([{ start: addDays(published, 1), end }]) });
};

/**
 * Reads a week, month, quarter, year or longer stretch said relative to publication.
 *
 *     last week · this month · the past decade · over the last five years · the last week alone
 *     ^^^^^^^^^   ^^^^^^^^^^   ^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^
 */
export const readRelativeUnit: Reader = (text: TimeText, at: number) =>
  readRelativeYear(text, at) ?? readCalendarUnit(text, at) ?? readRolling(text, at) ?? readComing(text, at);
