import { readCount, readLength } from '../count.ts';
import { addDays, addMonths, earlier, partsOf } from '../days.ts';
import { type Found, find, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import type { Interval } from '../interval.ts';
import { beforeWords, firstWords, lastWords, underWords, units } from '../lexicon.ts';
import { compilePhrases, longestPhrase, longestPhrases, type PhraseSet } from '../phrases.ts';
import { lastMonthEnd, untilNow, yearFrom, yearOf } from '../resolve.ts';
import { monthsTo } from '../shape.ts';
import type { NamedEvent, TimeShift } from '../time-expression.ts';

interface EventIndex {
  phrases: PhraseSet;
  /** The event of each phrase, by the phrase's number. */
  events: NamedEvent[];
}

const indexes = new WeakMap<readonly NamedEvent[], EventIndex>();
const articles = /^(the|this|that|a|an)\s+/i;

function indexOf(events: readonly NamedEvent[]): EventIndex {
  const known = indexes.get(events);
  if (known) return known;
  const entries = events.flatMap((event) =>
    event.phrases.map((phrase) => ({ event, phrase: phrase.replace(articles, '') })),
  );
  const index = {
    phrases: compilePhrases(entries.map(({ phrase }) => phrase)),
    events: entries.map(({ event }) => event),
  };
  indexes.set(events, index);
  return index;
}

/** The events that words at a token name, the latest begun by publication first. */
export interface NamedHere {
  events: NamedEvent[];
  to: number;
}

const skippable = new Set([
  'the',
  'this',
  'that',
  'present',
  'current',
  'mr',
  'mrs',
  'ms',
  'sir',
  'last',
  'previous',
]);

/** True where a word may begin the name of an event. */
export const mayStartEvent = (text: TimeText, at: number): boolean =>
  indexOf(text.context.events).phrases.has(wordAt(text, at));

/** Reads the name of an event: "Labour took office", "the election", "Rishi Sunak", "pandemic". */
export function readEventName(text: TimeText, at: number): NamedHere | null {
  const { phrases, events } = indexOf(text.context.events);
  const direct = longestPhrases(phrases, text.tokens, at);
  const skipped =
    !direct && skippable.has(wordAt(text, at)) ? longestPhrases(phrases, text.tokens, at + 1) : null;
  const hit = direct ?? skipped;
  if (!hit) return null;
  const named = [...new Set(hit.ids.map((id) => events[id]))].filter((event) => event !== undefined);
  const { published } = text.context;
  const begun = named.filter((event) => published === null || event.start <= published);
  const sorted = (begun.length > 0 ? begun : named).sort((a, b) => (a.start < b.start ? 1 : -1));
  return { events: sorted, to: hit.to };
}

/** From an event's first day to its last, or to now where it goes on. */
function durations(event: NamedEvent, published: string | null): Interval[] {
  if (event.end !== null)
    return [{ start: event.start, end: published === null ? event.end : earlier(event.end, published) }];
  return published === null ? [] : untilNow(event.start, published);
}

const isOngoing = (event: NamedEvent): boolean => event.end === null;

/** "under Rishi Sunak", "during the pandemic", "under the present government" */
const readUnder: Reader = (text, at) => {
  const lead = longestPhrase(underWords, text.tokens, at);
  const named = lead && readEventName(text, lead.to);
  if (!lead || !named) return null;
  const open = wordAt(text, at) === 'in' || wordAt(text, at) === 'while';
  const events = open ? named.events.filter(({ end }) => end !== null) : named.events;
  if (events.length === 0) return null;
  const readings = readingsOf(events.flatMap((event) => durations(event, text.context.published)));
  return find(at, named.to, {
    readings,
    relative: events.some(isOngoing),
    toDate: events.every(isOngoing),
    anchor: pointOf(events[0]),
  });
};

const pointOf = (event: NamedEvent | undefined): Interval | null =>
  event ? { start: event.start, end: event.start } : null;

/** What stood just before an event: the calendar year, the financial year, the month and the quarter before it. */
function beforeEvent({ start }: NamedEvent): Interval[] {
  const { year, month } = partsOf(start);
  const financial = yearFrom(month >= 4 ? year - 1 : year - 2, 4);
  return [
    yearOf(year - 1),
    yearFrom(financial.end < start ? partsOf(financial.start).year : year - 2, 4),
    monthsTo(lastMonthEnd(start), 1),
    monthsTo(lastMonthEnd(start), 3),
  ];
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
  const named = readEventName(text, at + 3);
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
  return find(from, to, { readings: readingsOf([...whole, ...months]) });
}

/** "Labour’s first year", "Mr Sunak’s final year" */
const readOwnedStretch: Reader = (text, at) => {
  const named = readEventName(text, at);
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
  const named = readEventName(text, stretch.to + 1);
  return named && stretchFind(text, from, named.to, named, stretch);
};

/**
 * Reads periods told by named events, which come with the packs.
 *
 *     under Rishi Sunak · before the pandemic · day 403 of Mr Sunak’s time · Labour’s first year · pre-pandemic levels
 *     ^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^
 */
export const readEvent: Reader = (text, at) =>
  readUnder(text, at) ??
  readBefore(text, at) ??
  readDayOf(text, at) ??
  readOwnedStretch(text, at) ??
  readStretchOf(text, at);

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
