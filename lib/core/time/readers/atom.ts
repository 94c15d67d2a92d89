import { longestOf } from '../found.ts';
import { readDate } from './date.ts';
import { readDecade } from './decade.ts';
import { readFinancialYear, readYearPair } from './financial-year.ts';
import { readMonth } from './month.ts';
import { readPartOfYear } from './part-of-year.ts';
import { readRelativeDay } from './relative-day.ts';
import { readRelativeUnit } from './relative-unit.ts';
import { readSeason } from './season.ts';
import { readYear } from './year.ts';

/** One period by itself, without words that join or compare: the longest of what these make of it. */
export const readAtom = longestOf([
  readDate,
  readMonth,
  readPartOfYear,
  readFinancialYear,
  readYearPair,
  readDecade,
  readSeason,
  readRelativeDay,
  readRelativeUnit,
  readYear,
]);
