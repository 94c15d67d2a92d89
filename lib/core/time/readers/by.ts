import { isFuture } from '../cues.ts';
import { startOfYear } from '../days.ts';
import { find, longestOf, type Reader, readingsOf, wordAt } from '../found.ts';
import type { Interval } from '../interval.ts';
import { byWords } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import { shiftInterval } from '../shift.ts';
import { readEdge, readPeriodAfterWord } from './edge.ts';
import { readRelativeDay } from './relative-day.ts';

const readEnd = longestOf([readEdge, readRelativeDay, readPeriodAfterWord]);

/** A count reached by a day: as it stood then, or added up since the year's start. */
const reachedBy = (interval: Interval): Interval[] => [
  interval,
  { start: interval.end, end: interval.end },
  { start: startOfYear(interval.end), end: interval.end },
];

/**
 * Reads a time by which something had come about: the period or day itself, then the year to that day.
 *
 *     by June 2023 · by the end of August · as of 20 July · up to 30 June
 *     ^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^   ^^^^^^^^^^^^^
 */
export const readBy: Reader = (text, at) => {
  const lead = text.tokens[at]?.joined ? null : longestPhrase(byWords, text.tokens, at);
  const end = lead && readEnd(text, lead.to);
  if (!lead || !end || end.toDate) return null;
  const counted =
    wordAt(text, at) === 'by' && text.tokens[lead.to]?.kind === 'number' && text.tokens[end.to]?.word === '%';
  if (counted) return null;
  const intervals = end.readings.slice(0, 2).map(({ interval }) => interval);
  const future = end.yearless && end.relative && wordAt(text, at) !== 'as' && isFuture(text, at);
  const ahead = future
    ? intervals.map((interval) => shiftInterval(interval, { unit: 'year', count: 1 }))
    : [];
  const readings = readingsOf([...ahead, ...intervals, ...intervals.slice(0, 1).flatMap(reachedBy)]);
  return find(at, end.to, {
    ...end,
    yearless: false,
    readings,
    role: 'window',
    anchor: end.anchor ?? intervals[0] ?? null,
  });
};
