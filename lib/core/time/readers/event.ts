import { baseReadings } from '../base-at.ts';
import { earlier, partsOf } from '../days.ts';
import { type NamedHere, readEventName, readHolder } from '../event-names.ts';
import { find, firstOf, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import type { Interval } from '../interval.ts';
import { beforeWords, underWords } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import { lastMonthEnd, untilNow, yearFrom, yearOf } from '../resolve.ts';
import { monthsTo } from '../shape.ts';
import type { NamedEvent } from '../time-expression.ts';
import { readDate } from './date.ts';
import { readEventStretch } from './event-stretch.ts';
import { readMonth } from './month.ts';

/** From an event's first day to its last, or to now where it goes on. */
function durations(event: NamedEvent, published: string | null): Interval[] {
  if (event.end !== null)
    return [{ start: event.start, end: published === null ? event.end : earlier(event.end, published) }];
  return published === null ? [] : untilNow(event.start, published);
}

const isOngoing = (event: NamedEvent): boolean => event.end === null;

/** The event behind "under" or "during", or an event that is itself called "under …" or "when … was prime minister". */
function readEventUnder(text: TimeText, at: number): NamedHere | null {
  const word = wordAt(text, at);
  if (word === 'when') return readEventName(text, at);
  const lead = longestPhrase(underWords, text.tokens, at);
  if (!lead) return null;
  return word === 'under' ? readHolder(text, lead.to) : readEventName(text, lead.to);
}

/** "under Rishi Sunak", "during the pandemic", "under the present government" */
const readUnder: Reader = (text, at) => {
  const named = readEventUnder(text, at);
  // "Under Labour’s emergency scheme" is under the scheme.
  if (!named || OWNING.test(wordAt(text, named.to))) return null;
  const ongoing = ['under', 'when'].includes(wordAt(text, at));
  const events = ongoing ? named.events : named.events.filter(({ end }) => end !== null);
  if (events.length === 0) return null;
  const readings = readingsOf(events.flatMap((event) => durations(event, text.context.published)));
  return find(at, named.to, {
    readings,
    relative: events.some(isOngoing),
    toDate: events.every(isOngoing),
    anchor: pointOf(events[0]),
  });
};

const OWNING = /^[’']s?$/u;

const pointOf = (event: NamedEvent | undefined): Interval | null =>
  event ? { start: event.start, end: event.start } : null;

/** "4.1% when Labour took office", with its date or without: as it stood then, in its month, or in the month before. */
const readWhen: Reader = (text, at) => {
  const named = wordAt(text, at) === 'when' ? readEventName(text, at + 1) : null;
  const point = pointOf(named?.events[0]);
  if (!named || !point) return null;
  const dated = ['on', 'in'].includes(wordAt(text, named.to))
    ? (readDate(text, named.to + 1) ?? readMonth(text, named.to + 1))
    : null;
  return find(at, dated?.to ?? named.to, {
    grain: 'day',
    readings: [...(dated?.readings ?? []), ...baseReadings(point)],
    anchor: point,
    assumption: dated ? null : 'which figure stood on that day is not said',
  });
};

/** What stood just before an event: the calendar year, the financial year, the month and the quarter before it. */
function beforeEvent({ start }: NamedEvent): Interval[] {
  const { year, month } = partsOf(start);
  // Of a financial year whose last weeks the event fell into, most lay before it.
  const financial =
    month === 3
      ? [yearFrom(year - 1, 4), yearFrom(year - 2, 4)]
      : [yearFrom(month > 3 ? year - 1 : year - 2, 4)];
  return [yearOf(year - 1), ...financial, monthsTo(lastMonthEnd(start), 1), monthsTo(lastMonthEnd(start), 3)];
}

/** "before the pandemic", "pre-pandemic": the last year, financial year and month before it. */
const readBefore: Reader = (text, at) => {
  const lead = longestPhrase(beforeWords, text.tokens, at);
  const named = lead && readEventName(text, lead.to);
  if (!lead || !named) return null;
  const to = ['levels', 'level', 'times', 'average', 'peak'].includes(wordAt(text, named.to))
    ? named.to + 1
    : named.to;
  const point = pointOf(named.events[0]);
  return find(at, to, {
    role: 'base',
    readings: readingsOf(named.events.flatMap(beforeEvent)),
    anchor: point,
  });
};

/**
 * Reads periods told by named events, which come with the packs.
 *
 *     under Rishi Sunak · during the pandemic · before the pandemic · pre-pandemic levels
 *     ^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^
 */
export const readEvent: Reader = firstOf([readUnder, readWhen, readBefore, readEventStretch]);

/** The period or day of an event itself: what "compared with pre-industrial levels", "than at the election" are measured from. */
export const readEventItself: Reader = (text, at) => {
  const named = readEventName(text, at);
  if (!named) return null;
  const to = ['levels', 'level', 'times', 'average', 'mean', 'peak', 'era', 'period'].includes(
    wordAt(text, named.to),
  )
    ? named.to + 1
    : named.to;
  const readings = readingsOf(named.events.map(({ start, end }) => ({ start, end: end ?? start })));
  return find(at, to, { readings, anchor: readings[0]?.interval ?? null });
};
