import { readCount, readLength } from '../count.ts';
import { find, firstOf, type Reader, type TimeText, wordAt } from '../found.ts';
import {
  basisNouns,
  basisWords,
  earlierWords,
  followingWords,
  onUnit,
  previousWords,
  units,
} from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import type { TimeShift } from '../time-expression.ts';

/** Words after which "a year before" is no shift but begins a clause: "a year before the vote". */
const startsClause = (text: TimeText, at: number): boolean => {
  const next = text.tokens[at];
  return (
    next?.kind === 'word' &&
    (next.capital ||
      /^(the|a|an|his|her|its|their|he|she|it|they|i|we|you|this|that|any|being|leaving|taking)$/.test(
        next.word,
      ))
  );
};

/** "the year before that", and nothing that "that" would lead to. */
const endsWithThat = (text: TimeText, at: number): boolean =>
  wordAt(text, at) === 'that' && (text.tokens[at + 1]?.kind ?? 'mark') === 'mark';

/** How far back the time spoken of last lies, where it was said as a shift of the same unit: "a year earlier … the year before that". */
function spokenShift({ seen }: TimeText, unit: TimeShift['unit']): number {
  const shift = seen.at(-1)?.shift;
  return shift?.unit === unit ? shift.count : 0;
}

/**
 * A length and a word for earlier or later.
 *
 *     a year earlier · 12 months ago · two years before · the year before · year-earlier · a month later
 */
const readEarlier: Reader = (text, from) => {
  const article = wordAt(text, from) === 'the';
  const single = units.get(wordAt(text, article ? from + 1 : from));
  const bare = single
    ? { unit: single.unit, count: single.times, to: (article ? from + 1 : from) + 1 }
    : null;
  const length = article ? bare : (readLength(text, from) ?? bare);
  if (!length) return null;
  const word = wordAt(text, length.to);
  if (
    word === 'later' ||
    (word === 'on' && length.count === 1 && !bare && text.tokens[length.to + 1]?.kind === 'mark')
  ) {
    return find(from, length.to + 1, {
      grain: length.unit,
      role: 'window',
      shift: { unit: length.unit, count: length.count },
    });
  }
  const beforeThat = word === 'before' && endsWithThat(text, length.to + 1);
  if (beforeThat)
    return find(from, length.to + 2, {
      grain: length.unit,
      shift: { unit: length.unit, count: spokenShift(text, length.unit) - length.count },
    });
  const plural = bare !== null && length === bare && /s$/.test(wordAt(text, length.to - 1));
  // "The average of the four years before" is of all of them.
  const whole = bare === null && wordAt(text, from - 1) === 'the';
  const ok =
    !plural && !whole && earlierWords.has(word) && !(word === 'before' && startsClause(text, length.to + 1));
  if (!ok || (bare && !article && word !== 'earlier' && word !== 'ago')) return null;
  return find(from, length.to + 1, {
    grain: length.unit,
    shift: { unit: length.unit, count: -length.count },
  });
};

/** "the previous quarter", "the preceding 12 months", "the following year", "previous month’s" */
const readPrevious: Reader = (text, from) => {
  const at = wordAt(text, from) === 'the' ? from + 1 : from;
  const word = wordAt(text, at);
  const back = previousWords.has(word);
  if (!back && !(followingWords.has(word) && at > from)) return null;
  const count = readCount(text, at + 1);
  const unitAt = count?.to ?? at + 1;
  const financial = ['financial', 'calendar', 'fiscal', 'tax'].includes(wordAt(text, unitAt))
    ? unitAt + 1
    : unitAt;
  const unit = units.get(wordAt(text, financial));
  if (!unit || word === 'next') return null;
  const length = (count?.value ?? 1) * unit.times;
  const shift = { unit: unit.unit, count: back ? -length : length };
  return find(from, financial + 1, { grain: unit.unit, shift, role: back ? null : 'window' });
};

/** "y/y", "q/q", "m/m" */
function shortBasis(text: TimeText, at: number): TimeShift['unit'] | null {
  const unit = ({ y: 'year', q: 'quarter', m: 'month' } as const)[wordAt(text, at)];
  return unit && wordAt(text, at + 1) === '/' && wordAt(text, at + 2) === wordAt(text, at) ? unit : null;
}

/** "year on year", "month-on-month", "on an annual basis", "annual growth", "quarterly fall" */
const readBasis: Reader = (text, at) => {
  const repeated = longestPhrase(onUnit, text.tokens, at);
  const unit = repeated ? units.get(wordAt(text, at)) : null;
  if (repeated && unit)
    return find(at, repeated.to, { grain: unit.unit, role: 'base', shift: { unit: unit.unit, count: -1 } });
  const short = shortBasis(text, at);
  if (short) return find(at, at + 3, { grain: short, role: 'base', shift: { unit: short, count: -1 } });
  if (wordAt(text, at) === 'yoy')
    return find(at, at + 1, { grain: 'year', role: 'base', shift: { unit: 'year', count: -1 } });
  const adjectiveAt = wordAt(text, at) === 'on' ? at + 2 : at;
  const basis = basisWords.get(wordAt(text, adjectiveAt));
  if (basis === undefined) return null;
  const noun = wordAt(text, adjectiveAt + 1);
  const led = adjectiveAt > at;
  if (led && (noun !== 'basis' || !['a', 'an'].includes(wordAt(text, at + 1)))) return null;
  if (!led && !basisNouns.has(noun)) return null;
  return find(at, led ? adjectiveAt + 2 : adjectiveAt + 1, {
    grain: basis,
    role: 'base',
    shift: { unit: basis, count: -1 },
  });
};

/** "2% on the year to £629.7 billion": where it rose to, and no end of the year. */
const isAmount = ({ tokens }: TimeText, at: number): boolean => {
  const token = tokens[at];
  return /^[£$€]$/u.test(token?.word ?? '') || (token?.kind === 'number' && /[.,]/u.test(token.word));
};

/** "on the month", "over the year", "in the year" where nothing follows that names it. */
const readOnTheUnit: Reader = (text, at) => {
  const lead = wordAt(text, at);
  if (!['on', 'over', 'in'].includes(lead) || wordAt(text, at + 1) !== 'the') return null;
  const unit = units.get(wordAt(text, at + 2));
  const plural = /s$/.test(wordAt(text, at + 2));
  if (!unit || plural || unit.times > 1 || unit.unit === 'day' || unit.unit === 'half') return null;
  if (lead === 'in' && unit.unit !== 'year') return null;
  const next = text.tokens[at + 3];
  if (next?.word === 'to' && !isAmount(text, at + 4)) return null;
  if (
    next &&
    /^(ending|ended|up|from|since|of|so|when|that|before|after|until|period|row|earlier|’|')$/.test(next.word)
  )
    return null;
  return find(at, at + 3, { grain: unit.unit, role: 'base', shift: { unit: unit.unit, count: -1 } });
};

/**
 * Reads a base that is said relative to the claim's own period, as a shift.
 *
 *     up 5% on the previous quarter · from 13,489 a year earlier · 3% year on year · up 0.3% on the month
 *              ^^^^^^^^^^^^^^^^^^^^                ^^^^^^^^^^^^^^      ^^^^^^^^^^^^             ^^^^^^^^^^^^
 */
export const readShift: Reader = firstOf([readEarlier, readPrevious, readBasis, readOnTheUnit]);
