import { readLength } from '../count.ts';
import { find, firstOf, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import type { TimeGrain } from '../interval.ts';
import { units, yearToWords } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import { stretchTo } from '../resolve.ts';
import type { TimeShift } from '../time-expression.ts';
import { readEdge, readPeriodAfterWord } from './edge.ts';

interface Head {
  unit: TimeShift['unit'];
  count: number;
  to: number;
}

const fillers = new Set(['period', 'span', 'up']);

/** "year", "twelve months", "12-month period", "three months", "quarter", "full year" */
function readHead(text: TimeText, at: number): Head | null {
  const skip = ['full', 'calendar', 'financial', 'fiscal', 'rolling'].includes(wordAt(text, at))
    ? at + 1
    : at;
  const length = readLength(text, skip);
  const single = units.get(wordAt(text, skip));
  const head = length ?? (single ? { unit: single.unit, count: single.times, to: skip + 1 } : null);
  if (!head) return null;
  return fillers.has(wordAt(text, head.to)) ? { ...head, to: head.to + 1 } : head;
}

const grainOf = ({ unit, count }: Head): TimeGrain => (count === 1 && unit !== 'quarter' ? unit : 'span');

const readEnd = firstOf([readEdge, readPeriodAfterWord]);

/**
 * Reads a stretch that is named by its length and its end.
 *
 *     in the year to June · twelve months ending March 2025 · three months to May · the week to 6 July · the year to mid-2024
 *        ^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^
 * The end is the last day of what is named; a month without a year is the latest that was over.
 */
export const readYearTo: Reader = (text, from) => {
  const head = readHead(text, wordAt(text, from) === 'the' ? from + 1 : from);
  const link = head && longestPhrase(yearToWords, text.tokens, head.to);
  if (!head || !link) return null;
  const end = readEnd(text, link.to);
  if (!end || end.to <= link.to) return null;
  const ends = end.readings.map(({ interval }) => interval.end);
  const readings = readingsOf(ends.map((day) => stretchTo(day, head.unit, head.count)));
  return find(from, end.to, {
    grain: grainOf(head),
    readings,
    relative: end.relative,
    assumption: end.assumption,
    yearless: end.yearless,
    anchor: end.readings[0]?.interval ?? null,
  });
};
