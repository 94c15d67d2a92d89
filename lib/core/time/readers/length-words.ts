import { readCount, readLength, skipApproximator } from '../count.ts';
import { find, type Reader, readingsOf, type TimeText, wordAt } from '../found.ts';
import { highLow, ordinals, streakWords, units } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import { rollingStretches } from '../resolve.ts';
import type { TimeShift } from '../time-expression.ts';

const leads = new Set(['in', 'over', 'within', 'for', 'across']);

/** Steps over "the space of", "a period of", "more than". */
function skipFiller(text: TimeText, at: number): number {
  for (const words of [
    ['the', 'space', 'of'],
    ['a', 'period', 'of'],
    ['the', 'course', 'of'],
  ]) {
    if (words.every((word, index) => wordAt(text, at + index) === word)) return at + words.length;
  }
  return skipApproximator(text, at);
}

const back = (text: TimeText, unit: TimeShift['unit'], count: number) => ({
  shift: { unit, count: -count },
  form: 'length' as const,
  readings:
    text.context.published === null ? [] : readingsOf(rollingStretches(text.context.published, unit, count)),
  relative: true,
  toDate: true,
});

/** "Over the 12 months", where nothing says which: "in the 12 months to June", "before it", "after" are others. */
function countedLength(text: TimeText, at: number): ReturnType<typeof readLength> {
  if (wordAt(text, at) !== 'the' || !readCount(text, at + 1)) return null;
  const length = readLength(text, at + 1);
  return length && !continuing.has(wordAt(text, length.to)) ? length : null;
}

const continuing: ReadonlySet<string> = new Set(
  'to ending ended up until till through before after since from following of that when which covered between and prior preceding'.split(
    ' ',
  ),
);

/** "in a decade", "over 12 months", "for nearly two years"; not "in two years’ time", "for a day", "within 62 days of it". */
const readLead: Reader = (text, at) => {
  if (!leads.has(wordAt(text, at))) return null;
  const start = skipFiller(text, at + 1);
  const length = readLength(text, start) ?? countedLength(text, start);
  if (!length || (length.unit === 'day' && length.count < 7)) return null;
  const next = wordAt(text, length.to);
  if (
    /^[’']$/.test(next) ||
    next === 'time' ||
    next === "'s" ||
    next === 'old' ||
    (next === 'of' && wordAt(text, at) === 'within') ||
    text.tokens[length.to]?.joined
  )
    return null;
  return find(at, length.to, back(text, length.unit, length.count));
};

/** "a five-year low", "an 18-month high": the scope of a rank. */
const readHighLow: Reader = (text, from) => {
  const at = ['a', 'an', 'its', 'the'].includes(wordAt(text, from)) ? from + 1 : from;
  const length = readLength(text, skipApproximator(text, at));
  if (!length || !text.tokens[length.to - 1]?.joined || !highLow.has(wordAt(text, length.to))) return null;
  return find(from, length.to + 1, { ...back(text, length.unit, length.count), role: 'scope' });
};

/** "the third month in a row", "a second quarter running", "three consecutive years": the window of a streak. */
const readStreak: Reader = (text, at) => {
  const ordinal = ordinals.get(wordAt(text, at));
  const adjective = ['consecutive', 'successive', 'straight'].includes(wordAt(text, at + 1));
  const count = ordinal === undefined ? readCount(text, at) : { value: ordinal, to: at + 1 };
  const unitAt = adjective ? at + 2 : (count?.to ?? at);
  const unit = units.get(wordAt(text, unitAt));
  if (!count || !unit) return null;
  const tail = longestPhrase(streakWords, text.tokens, unitAt + 1);
  if (!adjective && !tail) return null;
  return find(at, tail?.to ?? unitAt + 1, {
    ...back(text, unit.unit, count.value * unit.times),
    role: 'scope',
  });
};

/**
 * Reads a length of time that ends with the claim's own period. As a window it is the stretch up to now, for a change the
 * shift over it, for a rank its scope: the words before decide.
 *
 *     up 5% over 12 months · the lowest in a decade · a five-year low · the third month in a row
 *           ^^^^^^^^^^^^^^               ^^^^^^^^^^^   ^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^
 */
export const readLengthWords: Reader = (text, at) =>
  readHighLow(text, at) ?? readStreak(text, at) ?? readLead(text, at);
