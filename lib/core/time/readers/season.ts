import { addDays, addMonths, dayOf, partsOf } from '../days.ts';
import { find, type Reader, readingsOf, unknownDay, wordAt } from '../found.ts';
import type { Interval } from '../interval.ts';
import { currentWords, seasons, verbLikeSeasons } from '../lexicon.ts';
import { yearsOfPair } from './financial-year.ts';
import { yearNumber } from './year.ts';

/** Meteorological seasons; winter is named by the year it begins in. */
const seasonOf = (year: number, { month, months }: { month: number; months: number }): Interval => {
  const start = dayOf(year, month, 1);
  return { start, end: addDays(addMonths(start, months), -1) };
};

/**
 * Reads a season with its year, or said relative to publication.
 *
 *     the summer of 2022 · spring 2024 · last winter · winter 2024/25
 *     ^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^   ^^^^^^^^^^^   ^^^^^^^^^^^^^^
 */
export const readSeason: Reader = (text, from) => {
  const first = wordAt(text, from);
  const select = first === 'last' || currentWords.has(first) ? first : null;
  const at = first === 'the' || select ? from + 1 : from;
  const name = wordAt(text, at);
  const season = seasons.get(name);
  if (!season) return null;
  const yearAt = wordAt(text, at + 1) === 'of' ? at + 2 : at + 1;
  const token = text.tokens[yearAt];
  const pair = token?.kind === 'pair' ? yearsOfPair(token.word) : null;
  const year = yearNumber(text, yearAt) ?? pair?.first ?? null;
  const winter = season.month === 12;
  if (year !== null) {
    const intervals =
      winter && !pair ? [seasonOf(year, season), seasonOf(year - 1, season)] : [seasonOf(year, season)];
    return find(from, yearAt + 1, { grain: 'span', readings: readingsOf(intervals) });
  }
  if (!select || (verbLikeSeasons.has(name) && select !== 'last')) return null;
  const { published } = text.context;
  if (published === null) return find(from, at + 1, { relative: true, assumption: unknownDay });
  const newest = partsOf(published).year;
  const candidates = [newest, newest - 1, newest - 2].map((candidate) => seasonOf(candidate, season));
  const past = candidates.filter(({ start, end }) =>
    select === 'last' ? end < published : start <= published,
  );
  return find(from, at + 1, {
    relative: true,
    readings: readingsOf(past.slice(0, select === 'last' ? 2 : 1)),
  });
};
