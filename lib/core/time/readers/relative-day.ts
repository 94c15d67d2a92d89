import { addDays, dayOfWeek } from '../days.ts';
import {
  type Found,
  find,
  type Reader,
  readingsOf,
  startsSentence,
  type TimeText,
  unknownDay,
  wordAt,
} from '../found.ts';
import type { Interval } from '../interval.ts';
import { currentWords, notTime, weekdays } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';

const day = (iso: string): Interval => ({ start: iso, end: iso });

function relative(
  text: TimeText,
  from: number,
  to: number,
  intervals: (published: string) => Interval[],
): Found {
  const { published } = text.context;
  if (published === null) return find(from, to, { grain: 'day', relative: true, assumption: unknownDay });
  return find(from, to, { grain: 'day', relative: true, readings: readingsOf(intervals(published)) });
}

const offsets: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** "yesterday", "today", "the day before yesterday" */
const readNamedDay: Reader = (text, at) => {
  if (
    wordAt(text, at) === 'the' &&
    wordAt(text, at + 1) === 'day' &&
    wordAt(text, at + 2) === 'before' &&
    wordAt(text, at + 3) === 'yesterday'
  ) {
    return relative(text, at, at + 4, (published) => [day(addDays(published, -2))]);
  }
  const word = wordAt(text, at);
  const offset = Object.hasOwn(offsets, word) ? offsets[word] : undefined;
  return offset === undefined
    ? null
    : relative(text, at, at + 1, (published) => [day(addDays(published, offset))]);
};

/** The last such weekday at or before publication, then the one a week earlier. */
function newest(weekday: number, published: string, strictly: boolean): Interval[] {
  const back = (dayOfWeek(published) - weekday + 7) % 7;
  const latest = addDays(published, back === 0 && strictly ? -7 : -back);
  return [day(latest), ...(back === 0 || strictly ? [day(addDays(latest, -7))] : [])];
}

const leads = new Set([
  'on',
  'since',
  'by',
  'until',
  'from',
  'between',
  'late',
  'early',
  'of',
  'to',
  'and',
  'through',
  'every',
  'before',
  'after',
]);

const isWeekdayHere = (text: TimeText, at: number): boolean => {
  const token = text.tokens[at];
  const before = text.tokens[at - 1];
  const after = text.tokens[at + 1];
  if (
    !token?.capital ||
    longestPhrase(notTime, text.tokens, at) ||
    longestPhrase(notTime, text.tokens, at - 1)
  )
    return false;
  if (longestPhrase(notTime, text.tokens, at - 2)) return false;
  if (after?.word === "'s") return !before?.capital;
  if (after?.capital && !weekdays.has(after.word))
    return before?.word === 'on' && after.word !== 'times' && after.word !== 'telegraph';
  return (
    startsSentence(text, at) ||
    leads.has(before?.word ?? '') ||
    (before?.capital === false && before.kind !== 'mark' && before.word !== 'a')
  );
};

/** "on Monday", "last Saturday", "Monday’s figure" */
const readWeekday: Reader = (text, at) => {
  const select = wordAt(text, at);
  const chosen = select === 'last' || select === 'next' || currentWords.has(select);
  const nameAt = chosen ? at + 1 : at;
  const weekday = weekdays.get(wordAt(text, nameAt));
  if (weekday === undefined || (!chosen && !isWeekdayHere(text, nameAt))) return null;
  if (select === 'next')
    return relative(text, at, nameAt + 1, (published) => [
      day(addDays(published, ((weekday - dayOfWeek(published) + 6) % 7) + 1)),
    ]);
  return relative(text, at, nameAt + 1, (published) => newest(weekday, published, select === 'last'));
};

/** "at the weekend", "last weekend", "over the weekend": Saturday and Sunday. */
const readWeekend: Reader = (text, at) => {
  const select = wordAt(text, at);
  if (
    wordAt(text, at + 1) !== 'weekend' ||
    !(select === 'the' || select === 'last' || currentWords.has(select))
  )
    return null;
  const found = relative(text, at, at + 2, (published) => {
    const sunday = addDays(published, -(dayOfWeek(published) % 7));
    const latest = { start: addDays(sunday, -1), end: sunday };
    return [latest, { start: addDays(sunday, -8), end: addDays(sunday, -7) }];
  });
  return { ...found, grain: 'span' };
};

/**
 * Reads a day said relative to publication.
 *
 *     yesterday · on Saturday · last Monday · Tuesday’s total · over the weekend
 *     ^^^^^^^^^      ^^^^^^^^   ^^^^^^^^^^^   ^^^^^^^                ^^^^^^^^^^^
 * Not "Black Friday", "Mail on Sunday", "Sunday Times".
 */
export const readRelativeDay: Reader = (text, at) =>
  readNamedDay(text, at) ?? readWeekday(text, at) ?? readWeekend(text, at);
