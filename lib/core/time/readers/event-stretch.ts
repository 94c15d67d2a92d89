import { readCount, readLength } from '../count.ts';
import { addDays, addMonths } from '../days.ts';
import { type NamedHere, readHolder } from '../event-names.ts';
import { type Found, find, firstOf, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import type { Interval } from '../interval.ts';
import { firstWords, lastWords, units } from '../lexicon.ts';
import { lastMonthEnd } from '../resolve.ts';
import type { NamedEvent, TimeShift } from '../time-expression.ts';

const tenure = new Set([
  'time',
  'premiership',
  'term',
  'tenure',
  'presidency',
  'government',
  'office',
  'rule',
  'leadership',
  'chancellorship',
  'administration',
]);

/** "day 403 of Mr Sunak’s time at No 10": from the first day to that one. */
const readDayOf: Reader = (text, at) => {
  if (wordAt(text, at) !== 'day' || wordAt(text, at + 2) !== 'of') return null;
  const number = text.tokens[at + 1];
  const named = readHolder(text, at + 3);
  if (number?.kind !== 'number' || !/^\d{1,3}(,?\d{3})?$/.test(number.word) || !named) return null;
  const days = Number(number.word.replace(',', ''));
  const owned = wordAt(text, named.to) === "'s" || /^[’']$/.test(wordAt(text, named.to));
  const to = owned && tenure.has(wordAt(text, named.to + 1)) ? named.to + 2 : named.to;
  const readings = readingsOf(
    named.events.flatMap(({ start }) => {
      const end = addDays(start, days - 1);
      return [
        { start, end },
        { start: end, end },
      ];
    }),
  );
  return find(at, to, { readings });
};

const monthsPer: Record<TimeShift['unit'], number> = {
  day: 0,
  week: 0,
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

const moved = (day: string, unit: TimeShift['unit'], count: number): string =>
  monthsPer[unit] > 0
    ? addMonths(day, monthsPer[unit] * count)
    : addDays(day, unit === 'week' ? count * 7 : count);

/** The first or last stretch of an event: its first year, its last 100 days. */
function stretchOf(
  event: NamedEvent,
  unit: TimeShift['unit'],
  count: number,
  last: boolean,
  published: string | null,
): Interval | null {
  if (!last) return { start: event.start, end: addDays(moved(event.start, unit, count), -1) };
  const end = event.end ?? published;
  return end === null ? null : { start: addDays(moved(end, unit, -count), 1), end };
}

interface Stretch {
  unit: TimeShift['unit'];
  count: number;
  last: boolean;
  to: number;
}

/** "first year", "first 100 days", "final year" */
function readStretch(text: TimeText, at: number): Stretch | null {
  const last = lastWords.has(wordAt(text, at));
  if (!last && !firstWords.has(wordAt(text, at))) return null;
  const full = wordAt(text, at + 1) === 'full' ? at + 2 : at + 1;
  const count = readCount(text, full);
  const unit = units.get(wordAt(text, count?.to ?? full));
  return unit
    ? { unit: unit.unit, count: (count?.value ?? 1) * unit.times, last, to: (count?.to ?? full) + 1 }
    : null;
}

function stretchFind(
  text: TimeText,
  from: number,
  to: number,
  named: NamedHere,
  stretch: Omit<Stretch, 'to'>,
): Found {
  const { unit, count, last } = stretch;
  const events = last ? named.events.filter(({ end }) => end !== null) : named.events;
  const whole = events.map((event) => stretchOf(event, unit, count, last, text.context.published));
  const months = whole.map((interval) =>
    interval && monthsPer[unit] > 0
      ? { start: `${interval.start.slice(0, 7)}-01`, end: lastMonthEnd(addDays(interval.end, 20)) }
      : null,
  );
  const aligned = unit === 'quarter' || unit === 'half';
  return find(from, to, { readings: readingsOf(aligned ? [...months, ...whole] : [...whole, ...months]) });
}

/** "Labour’s first year", "Mr Sunak’s final year" */
const readOwnedStretch: Reader = (text, at) => {
  const named = readHolder(text, at);
  const owned = named && (wordAt(text, named.to) === "'s" || /^[’']$/.test(wordAt(text, named.to)));
  const stretch = named && owned ? readStretch(text, named.to + 1) : null;
  if (!named || !stretch) return null;
  const office =
    wordAt(text, stretch.to) === 'in' &&
    ['office', 'power', 'government'].includes(wordAt(text, stretch.to + 1));
  return stretchFind(text, at, office ? stretch.to + 2 : stretch.to, named, stretch);
};

/** "the first 100 days of the Labour government", "18 months of Labour" */
const readStretchOf: Reader = (text, from) => {
  const at = wordAt(text, from) === 'the' ? from + 1 : from;
  const first = readStretch(text, at);
  const length = first ? null : readLength(text, at);
  const stretch = first ?? (length ? { ...length, last: false } : null);
  if (!stretch || !['of', 'under'].includes(wordAt(text, stretch.to))) return null;
  const named = readHolder(text, stretch.to + 1);
  return named && stretchFind(text, from, named.to, named, stretch);
};

/**
 * Reads a part of a named period.
 *
 *     day 403 of Mr Sunak’s time · Labour’s first year in office · the first 100 days of the Labour government
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const readEventStretch: Reader = firstOf([readDayOf, readOwnedStretch, readStretchOf]);
