import { partsOf } from '../days.ts';
import {
  type Found,
  find,
  firstOf,
  longestOf,
  type Reader,
  readingsOf,
  type TimeText,
  unknownDay,
  withThe,
  wordAt,
} from '../found.ts';
import type { Interval } from '../interval.ts';
import { currentWords, financialWords, pastWords } from '../lexicon.ts';
import { untilNow, yearFrom, yearOf } from '../resolve.ts';
import { yearNumber } from './year.ts';

type Start = 'april' | 'october' | 'september';
const firstMonth: Record<Start, number> = { april: 4, october: 10, september: 9 };

/** First and last year of `2024/25`, `2010-2019`; null where the second is not later than the first within 60 years. */
export function yearsOfPair(word: string): { first: number; last: number } | null {
  const first = Number(word.slice(0, 4));
  const written = word.slice(5);
  const last = written.length === 4 ? Number(written) : Math.floor(first / 100) * 100 + Number(written);
  const turned = last < first && written.length === 2 ? last + 100 : last;
  return first >= 1600 && first < 2200 && turned > first && turned - first <= 60
    ? { first, last: turned }
    : null;
}

/** The US federal year began in July until 1976. */
const fiscalYear = (year: number): Interval => yearFrom(year - 1, year <= 1976 ? 7 : 10);

const named = (from: number, to: number, intervals: Interval[]): Found =>
  find(from, to, { grain: 'financial-year', readings: readingsOf(intervals, 'financial-year') });

/** Words that say which year a pair is: "financial year", "fiscal", "tax year", "FY". */
function readKind(text: TimeText, at: number): { start: Start; to: number } | null {
  if (wordAt(text, at) === 'fy') return { start: 'april', to: at + 1 };
  const start = financialWords.get(wordAt(text, at));
  if (!start) return null;
  const year = wordAt(text, at + 1) === 'year';
  return year || start === 'october' ? { start, to: at + (year ? 2 : 1) } : null;
}

/** Only a number, a pair or a word for a kind of year begins one; most tokens are told apart here. */
const mayBegin = (text: TimeText, at: number): boolean => {
  const token = text.tokens[at];
  if (!token) return false;
  return token.kind !== 'word' || token.word.startsWith('fy') || financialWords.has(token.word);
};

const isSeason = (text: TimeText, at: number): boolean =>
  ['season', 'campaign', 'league'].includes(wordAt(text, at));

/**
 * Reads two years that follow one another as a financial year, April to March unless the words say another; the years that
 * begin in July and September (schools') come after it.
 *
 *     £4.76 billion in 2024/25 · financial year 2024-25 · the 2023–24 tax year
 *                      ^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^
 */
const readPair: Reader = (text, at) => {
  if (!mayBegin(text, at)) return null;
  const before = readKind(text, at);
  const pairAt = before?.to ?? at;
  const token = text.tokens[pairAt];
  const years = token?.kind === 'pair' ? yearsOfPair(token.word) : null;
  if (!years || years.last !== years.first + 1 || isSeason(text, pairAt + 1)) return null;
  const after = before ? null : readKind(text, pairAt + 1);
  const kind = before ?? after;
  const start = kind?.start === 'september' ? 9 : 4;
  const intervals = [yearFrom(years.first, start), yearFrom(years.first, 7)];
  if (!kind) intervals.push(yearFrom(years.first, 9));
  if (!kind && token && token.word.length > 7)
    intervals.push({ start: `${years.first}-01-01`, end: `${years.last}-12-31` });
  return named(at, after?.to ?? pairAt + 1, intervals);
};

/** "FY2024/25", "FY24-25" */
function gluedPair(text: TimeText, at: number, first: number): Found | null {
  const slash = wordAt(text, at + 1) === '/';
  const second = text.tokens[slash ? at + 2 : at + 1];
  if (second?.kind !== 'number' || !(slash || second.joined) || Number(second.word) !== (first + 1) % 100)
    return null;
  const year = first < 100 ? 2000 + first : first;
  return named(at, slash ? at + 3 : at + 2, [yearFrom(year, 4), yearFrom(year, 7)]);
}

/**
 * Reads a fiscal year called by the year it ends in: October to September in the United States, April to March elsewhere.
 *
 *     fiscal 2022 · fiscal year 2025 · FY25 · FY 2025 · the 2025 fiscal year
 */
const readFiscal: Reader = (text, at) => {
  if (!mayBegin(text, at)) return null;
  const glued = /^fy(\d\d|\d{4})$/.exec(wordAt(text, at));
  if (glued) {
    const pair = gluedPair(text, at, Number(glued[1]));
    if (pair) return pair;
    const year = Number(glued[1]);
    const full = year < 100 ? 2000 + year : year;
    return named(at, at + 1, [fiscalYear(full), yearFrom(full - 1, 4)]);
  }
  const kind = readKind(text, at);
  const yearAt = kind ? kind.to : at;
  const year = yearNumber(text, yearAt);
  if (year === null) return null;
  const after = kind ? null : readKind(text, yearAt + 1);
  const start = (kind ?? after)?.start;
  if (!start) return null;
  const to = after?.to ?? yearAt + 1;
  if (start === 'october' || wordAt(text, at) === 'fy')
    return named(at, to, [fiscalYear(year), yearFrom(year - 1, 4)]);
  return named(at, to, [yearFrom(year - 1, firstMonth[start]), yearFrom(year, firstMonth[start])]);
};

/**
 * Reads a financial year said relative to publication: "the current financial year", "last tax year", "this financial year".
 */
const readRelative: Reader = (text, at) => {
  const word = wordAt(text, at);
  const start = financialWords.get(wordAt(text, at + 1));
  const current = currentWords.has(word);
  const alone = word === 'the' && at >= 0;
  if (!start || wordAt(text, at + 2) !== 'year' || !(current || alone || pastWords.has(word))) return null;
  const { published } = text.context;
  const to = at + 3;
  if (published === null)
    return find(at, to, { grain: 'financial-year', relative: true, assumption: unknownDay });
  const { year, month } = partsOf(published);
  const first = month >= firstMonth[start] ? year : year - 1;
  const now = yearFrom(first, firstMonth[start]);
  if (!current && !alone)
    return { ...named(at, to, [yearFrom(first - 1, firstMonth[start])]), relative: true };
  return { ...named(at, to, [...untilNow(now.start, published), now]), relative: true, toDate: true };
};

export const readFinancialYear: Reader = longestOf([
  readRelative,
  withThe(firstOf([readPair, readFiscal, readRelative])),
]);

/** Reads a range of calendar years in one token: "2010-2019", "2008–12"; consecutive years are a financial year instead. */
export const readYearPair: Reader = (text, at) => {
  const token = text.tokens[at];
  const years = token?.kind === 'pair' ? yearsOfPair(token.word) : null;
  if (!years || years.last === years.first + 1) return null;
  const range = { start: `${years.first}-01-01`, end: `${years.last}-12-31` };
  return find(at, at + 1, {
    grain: 'span',
    readings: readingsOf([range]),
    ends: { from: yearOf(years.first), to: yearOf(years.last) },
  });
};
