import { readCount, readLength } from '../count.ts';
import { addDays, addMonths, daysBetween } from '../days.ts';
import { type NamedHere, readHolder, readOwner, readTitledOwner } from '../event-names.ts';
import { type Found, find, firstOf, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import type { Interval } from '../interval.ts';
import { firstWords, lastWords, officeWords, ownerPronouns, tenureWords, units } from '../lexicon.ts';
import { lastMonthEnd } from '../resolve.ts';
import { monthsPer } from '../shift.ts';
import type { NamedEvent, TimeShift } from '../time-expression.ts';

const daysOf = (events: readonly NamedEvent[], count: number): Interval[] =>
  events.flatMap(({ start }) => {
    const end = addDays(start, count - 1);
    return [
      { start, end },
      { start: end, end },
    ];
  });

/** "day 403 of Mr Sunak’s time at No 10", "day 403 of his premiership": from the first day to that one, then that one. */
const readDayOf: Reader = (text, at) => {
  if (wordAt(text, at) !== 'day' || wordAt(text, at + 2) !== 'of') return null;
  const number = text.tokens[at + 1];
  if (number?.kind !== 'number' || !/^\d{1,3}(,?\d{3})?$/.test(number.word)) return null;
  const owner = readOwner(text, at + 3);
  const tenure = owner && tenureWords.has(wordAt(text, owner.to)) ? { ...owner, to: owner.to + 1 } : null;
  const named = tenure ?? readHolder(text, at + 3);
  return (
    named &&
    find(at, named.to, { readings: readingsOf(daysOf(named.events, Number(number.word.replace(',', '')))) })
  );
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

/** "Labour’s first year", "Mr Sunak’s final year", "its first year in office"; behind a pronoun only with the office. */
const readOwnedStretch: Reader = (text, at) => {
  const owner = readOwner(text, at);
  const stretch = owner && readStretch(text, owner.to);
  if (!owner || !stretch) return null;
  const office = wordAt(text, stretch.to) === 'in' && officeWords.has(wordAt(text, stretch.to + 1));
  if (!office && ownerPronouns.has(wordAt(text, at))) return null;
  return stretchFind(text, at, office ? stretch.to + 2 : stretch.to, owner, stretch);
};

/** "three years, one month and 12 days": the parts of a length one after another, in days. */
function readCompound(text: TimeText, start: number): { days: number; to: number } | null {
  let at = start;
  let days = 0;
  for (;;) {
    const part = readLength(text, at);
    if (!part) break;
    const months = monthsPer[part.unit];
    days += months > 0 ? part.count * months * 30.4375 : part.count * (part.unit === 'week' ? 7 : 1);
    at = part.to;
    while ([',', 'and'].includes(wordAt(text, at)) && readLength(text, at + 1)) at += 1;
  }
  return at > start ? { days, to: at } : null;
}

/** How far the length named may be from the true one: the first or last day may be counted or not. */
const SLACK = 3;

/** "Mr Johnson’s three years, one month and 12 days": the whole of a term in office, told by its length. */
const readOwnedLength: Reader = (text, at) => {
  const owner = readOwner(text, at) ?? readTitledOwner(text, at);
  const length = owner && readCompound(text, owner.to);
  if (!owner || !length) return null;
  const whole = owner.events.filter(
    ({ start, end }) => end !== null && Math.abs(daysBetween(start, end) + 1 - length.days) <= SLACK,
  );
  if (whole.length === 0) return null;
  const ends = whole.flatMap(({ start, end }) => (end === null ? [] : [{ start, end }]));
  const eves = ends.map(({ start, end }) => ({ start, end: addDays(end, -1) }));
  return find(at, length.to, { readings: readingsOf([...eves, ...ends]) });
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
export const readEventStretch: Reader = firstOf([
  readDayOf,
  readOwnedStretch,
  readOwnedLength,
  readStretchOf,
]);
