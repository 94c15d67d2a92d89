import { readEventName } from '../event-names.ts';
import {
  type Found,
  find,
  firstInterval,
  firstOf,
  longestOf,
  type Reader,
  readingsOf,
  type TimeText,
  wordAt,
} from '../found.ts';
import type { Interval } from '../interval.ts';
import { beganWords, eventVerbs, recordNouns } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import { untilNow } from '../resolve.ts';
import { readAtom } from './atom.ts';
import { readDate } from './date.ts';
import { readEdge } from './edge.ts';
import { readMonth } from './month.ts';
import { readRange } from './range.ts';
import { readToDate } from './to-date.ts';
import { readTheYear, readYearAfterWord } from './year.ts';
import { readYearTo } from './year-to.ts';

function openFrom(
  text: TimeText,
  from: number,
  to: number,
  anchors: Interval[],
  rest: Partial<Found>,
): Found {
  const { published } = text.context;
  const intervals = published === null ? [] : anchors.flatMap(({ start }) => untilNow(start, published));
  return find(from, to, {
    readings: readingsOf(intervals),
    toDate: true,
    relative: true,
    form: 'since',
    anchor: anchors[0] ?? null,
    ...rest,
  });
}

const readYearOrMonth = firstOf([readMonth, readAtom, readYearAfterWord]);
const readDateBehind = firstOf([readDate, readMonth, readYearAfterWord]);
const maxWordsBeforeBegan = 5;

/** "records began in 2018", "current monthly records began", "modern measurements began in 1957": where the last word ends. */
function readRecordsBegan(text: TimeText, at: number): { to: number; year: Found | null } | null {
  for (let index = at; index <= at + maxWordsBeforeBegan; index += 1) {
    const noun = longestPhrase(recordNouns, text.tokens, index);
    if (text.tokens[index]?.kind === 'mark') return null;
    if (!noun || !beganWords.has(wordAt(text, noun.to))) continue;
    const inAt = noun.to + 1;
    const year = ['in', 'from'].includes(wordAt(text, inAt)) ? readYearOrMonth(text, inAt + 1) : null;
    return { to: year?.to ?? inAt, year };
  }
  return null;
}

/** Scope of a rank: from the first year of the records where it is said, else without an interval. */
const readSinceRecords: Reader = (text, at) => {
  const records = readRecordsBegan(text, at + 1);
  if (!records) return null;
  const first = firstInterval(records.year);
  return openFrom(text, at, records.to, first ? [first] : [], {
    role: first ? null : 'scope',
    relative: first !== null,
    anchor: null,
  });
};

/** "since the election", "since Labour took office", "since the general election on 4 July 2024" */
const readSinceEvent: Reader = (text, at) => {
  const named = readEventName(text, at + 1);
  if (!named) return null;
  const date = ['on', 'in', 'of'].includes(wordAt(text, named.to))
    ? readDateBehind(text, named.to + 1)
    : null;
  const said = firstInterval(date);
  const inside = said
    ? named.events.filter(({ start }) => said.start <= start && start <= said.end)
    : named.events;
  const points = inside.map(({ start }) => ({ start, end: start }));
  const anchors = date?.grain === 'day' && said ? [said, ...points] : points;
  return openFrom(text, at, date?.to ?? named.to, anchors.length > 0 ? anchors : said ? [said] : [], {});
};

/** "since then": since the end of what was last spoken of. */
const readSinceThen: Reader = (text, at) => {
  if (wordAt(text, at + 1) !== 'then') return null;
  const last =
    text.seen.findLast(({ readings }) => readings.length > 0)?.readings[0]?.interval ?? text.context.previous;
  return last ? openFrom(text, at, at + 2, [last], {}) : null;
};

const maxClause = 9;

/**
 * A start told by a clause with its date: "since the pilot began in August", "since she took office on 5 July 2024".
 * Needs a word of something happening, for "since" may also mean because.
 */
const readSinceClause: Reader = (text, at) => {
  let happened = false;
  for (let index = at + 1; index <= at + maxClause; index += 1) {
    const token = text.tokens[index];
    if (!token || token.kind === 'mark') return null;
    if (eventVerbs.has(token.word)) happened = true;
    if (!happened || !['on', 'in', 'of'].includes(token.word)) continue;
    const date = readDateBehind(text, index + 1);
    const said = firstInterval(date);
    if (date && said)
      return openFrom(text, at, date.to, [said], { grain: date.grain, assumption: date.assumption });
  }
  return null;
};

const readStart = longestOf([
  readYearTo,
  readRange,
  readEdge,
  readToDate,
  readAtom,
  readYearAfterWord,
  readTheYear,
]);

/** "since 2018", "since March", "since the start of last year", "since the October 2024 Budget" */
const readSincePeriod: Reader = (text, at) => {
  const skip = wordAt(text, at + 1) === 'about' || wordAt(text, at + 1) === 'around' ? at + 2 : at + 1;
  const article = wordAt(text, skip) === 'the' ? readStart(text, skip + 1) : null;
  const start = readStart(text, skip) ?? article;
  if (!start) return null;
  const anchors = start.readings.map(({ interval }) => interval);
  const near = start.toDate || start.grain !== 'day' ? anchors.slice(0, 1) : anchors;
  return openFrom(text, at, start.to, near, { grain: start.grain, assumption: start.assumption });
};

/** "23,000 of them came after Labour took office": from then on, though how long is not said. */
const readAfterEvent: Reader = (text, at) => {
  const found = readSinceEvent(text, at);
  return (
    found && {
      ...found,
      role: 'window',
      assumption: 'how long after is not said; taken as until it was written',
    }
  );
};

const readStartNamed = longestOf([
  readSinceRecords,
  readSinceEvent,
  readSincePeriod,
  readSinceClause,
  readSinceThen,
]);

/**
 * Reads an open window with its start.
 *
 *     51,000 since the election · the lowest since 2019 · up 164% since 2010 · since records began in 2018
 *            ^^^^^^^^^^^^^^^^^^              ^^^^^^^^^^           ^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * The words before it make it window, scope or base; `anchor` is the period named. As a base its first reading is that period.
 */
export const readSince: Reader = (text, at) => {
  if (wordAt(text, at) === 'after') return readAfterEvent(text, at);
  return wordAt(text, at) === 'since' ? readStartNamed(text, at) : null;
};
