import { addMonths, partsOf } from '../days.ts';
import { find, firstInterval, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import { ordinals } from '../lexicon.ts';
import { lengthInDays, monthsFrom } from '../shape.ts';

const monthsPer: Partial<Record<string, number>> = { quarter: 3, half: 6 };

/** The unit's noun may be left out only where no other noun follows: "in the first, beating", not "in the first place". */
const closers = new Set(['and', 'but', 'while', 'or', 'as', 'after', 'when', 'with', 'which', 'to']);

const isClosed = (text: TimeText, at: number): boolean => {
  const token = text.tokens[at];
  return token === undefined || token.kind === 'mark' || closers.has(token.word);
};

/** The quarter or half spoken of before in the same sentence. */
function spokenOf(text: TimeText, at: number) {
  const last = text.seen.at(-1);
  const interval = last ? firstInterval(last) : null;
  const months = last ? monthsPer[last.grain] : undefined;
  if (!last || !interval || months === undefined) return null;
  const between = text.tokens.slice(last.to, at);
  return between.some(({ word }) => /^[.;!?]$/.test(word)) ? null : { interval, months };
}

/**
 * A quarter or half whose noun is left out because the one before has it.
 *
 *     grew 0.4% in the third quarter, after 0.2% in the second
 *                                                the second
 */
export const readElidedPart: Reader = (text, from) => {
  if (wordAt(text, from) !== 'the' || !isClosed(text, from + 2)) return null;
  const ordinal = ordinals.get(wordAt(text, from + 1));
  const before = ordinal === undefined ? null : spokenOf(text, from);
  if (ordinal === undefined || !before || ordinal * before.months > 12) return null;
  const { interval, months } = before;
  const inYear = (year: number) =>
    monthsFrom(addMonths(`${String(year).padStart(4, '0')}-01-01`, (ordinal - 1) * months), months);
  const { year } = partsOf(interval.start);
  const same = inYear(year);
  const { published } = text.context;
  const isOver = published === null || same.end <= published;
  if (same.start === interval.start || lengthInDays(interval) < 80) return null;
  return find(from, from + 2, {
    grain: months === 3 ? 'quarter' : 'half',
    readings: readingsOf([isOver ? same : inYear(year - 1)]),
    relative: true,
  });
};
