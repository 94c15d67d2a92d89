import { longestOf, remembered } from '../found.ts';
import { begins } from '../starters.ts';
import { readDate } from './date.ts';
import { readDecade } from './decade.ts';
import { readElidedPart } from './elided-part.ts';
import { readFinancialYear, readYearPair } from './financial-year.ts';
import { readMonth } from './month.ts';
import { readPartOfYear } from './part-of-year.ts';
import { readRelativeDay } from './relative-day.ts';
import { readRelativeUnit } from './relative-unit.ts';
import { readSeason } from './season.ts';
import { readYear } from './year.ts';

const readAnyAtom = longestOf([
  readDate,
  readMonth,
  readPartOfYear,
  readElidedPart,
  readFinancialYear,
  readYearPair,
  readDecade,
  readSeason,
  readRelativeDay,
  readRelativeUnit,
  readYear,
]);

/** One period by itself, without words that join or compare: the longest of what these readers make of it. */
export const readAtom = remembered((text, at) => (begins(text, at) ? readAnyAtom(text, at) : null));
