import { baseReadings } from './base-at.ts';
import { comparesBefore, isFigure, isFuture, nearestCue, ranksHere } from './cues.ts';
import { daysBetween, partsOf } from './days.ts';
import { type Found, readingsOf, type TimeText, wordAt } from './found.ts';
import { datedThings, durationWords, verbsAfterLength } from './lexicon.ts';
import { stretchTo, untilNow, windowBefore } from './resolve.ts';
import { lengthInDays } from './shape.ts';
import { containsDay, shiftInterval } from './shift.ts';

/** As a base, "since 2010" is 2010 itself. */
const sinceAsBase = (found: Found): Found =>
  found.anchor
    ? { ...found, role: 'base', toDate: false, readings: baseReadings(found.anchor) }
    : { ...found, role: 'base' };

function settleSince(text: TimeText, found: Found): Found {
  const cue = nearestCue(text, found);
  if (cue === 'rank') return { ...found, role: 'scope' };
  return cue === 'change' ? sinceAsBase(found) : { ...found, role: 'window' };
}

const isDuration = (text: TimeText, found: Found): boolean =>
  [1, 2].some((back) => durationWords.has(wordAt(text, found.from - back)));

/** "Over six months" after a figure, a change or before a verb is a window; elsewhere "over" may be "more than". */
const isOverWindow = (text: TimeText, found: Found): boolean =>
  isFigure(text, found.from - 1) || verbsAfterLength.has(wordAt(text, found.to));

/** A length also ends with the window spoken of before: "in the year to June 2023 … in two years". */
function endWithWindow(text: TimeText, found: Found): Found {
  const window = windowBefore(text);
  if (!window || !found.shift) return found;
  const ending = stretchTo(window.end, found.shift.unit, -found.shift.count);
  return { ...found, readings: readingsOf([...found.readings.map(({ interval }) => interval), ending]) };
}

/** A bare length needs a rank, a change or a figure near it; alone it is how long something took. */
function settleLength(text: TimeText, bare: Found): Found | null {
  const found = endWithWindow(text, bare);
  const cue = nearestCue(text, found);
  const lead = wordAt(text, found.from);
  // "Over the 12 months": those spoken of, whatever is ranked in them.
  if (lead === 'over' && wordAt(text, found.from + 1) === 'the') return { ...found, role: 'window' };
  if (cue === 'rank') return { ...found, role: 'scope' };
  if (isDuration(text, found) || lead === 'for') return null;
  return cue === null && lead === 'over' && !isOverWindow(text, found) ? null : { ...found, role: 'window' };
}

/**
 * A year left out in a sentence on what is to come: the next such month too, first where it is nearer to publication than
 * the last. "Prices will rise from October", written in August.
 */
function ahead(text: TimeText, found: Found): Found {
  const { published } = text.context;
  const last = found.readings[0]?.interval;
  if (!found.yearless || !last || published === null || last.end >= published) return found;
  const next = shiftInterval(last, { unit: 'year', count: 1 });
  const isSaid = isFuture(text, found.from);
  if (!isSaid && !isSoon(text, found, daysBetween(published, next.start))) return found;
  const intervals = found.readings.map(({ interval }) => interval);
  const nearer = isSaid && daysBetween(published, next.start) < daysBetween(last.end, published);
  return {
    ...found,
    readings: readingsOf(nearer ? [next, ...intervals] : [...intervals, next], found.grain),
  };
}

/** "Bills rise to £1,755 from October 1", written in August: what is set is written of before it comes into force. */
const isSoon = (text: TimeText, found: Found, days: number): boolean =>
  wordAt(text, found.from) === 'from' && found.role !== 'base' && days <= SOON;

/** How long before, in days. */
const SOON = 100;

/** A period in which publication falls was told of as far as it had gone: "25,436 have now come in 2025". */
function running(text: TimeText, found: Found): Found {
  const { published } = text.context;
  const [only, ...others] = found.readings.map(({ interval }) => interval);
  const plain = ['year', 'financial-year', 'half', 'quarter', 'month'].includes(found.grain) && !found.toDate;
  if (published === null || !plain || !only || !containsDay(only, published) || only.end === published)
    return found;
  const readings = readingsOf([...untilNow(only.start, published), only, ...others], found.grain);
  return { ...found, readings, toDate: true, relative: true };
}

/**
 * A year as base of a part of a year is meant like for like: "the six months to June were down 20% on last year". Of a
 * window of twelve months it is the year itself first, of a longer one ("since 2010") the year alone.
 */
function likeForLike(text: TimeText, found: Found): Found {
  const year = found.readings[0]?.interval;
  const window = windowBefore(text);
  if (found.grain !== 'year' || !year || !window || found.shift) return found;
  const count = partsOf(year.end).year - partsOf(window.end).year;
  const days = lengthInDays(window);
  if (count >= 0 || days > A_YEAR + LEEWAY) return found;
  const shift = { unit: 'year', count } as const;
  const intervals = found.readings.map(({ interval }) => interval);
  const moved = shiftInterval(window, shift);
  const part = days < A_YEAR - LEEWAY;
  return {
    ...found,
    shift,
    readings: readingsOf(part ? [moved, ...intervals] : [year, moved, ...intervals.slice(1)]),
  };
}

const [A_YEAR, LEEWAY] = [365, 6];

const asBase = (text: TimeText, found: Found): Found => likeForLike(text, { ...found, role: 'base' });

/** "the March Budget", "the 2019 election": the time of a thing, not of a figure. */
const isDateOfThing = (text: TimeText, found: Found): boolean =>
  (found.grain === 'month' || found.grain === 'year') &&
  datedThings.has(wordAt(text, found.to)) &&
  [found.from, found.from + 1].includes(found.to - 1);

/** A scope without an interval ("ever") stands only after a rank. */
const settleScope = (text: TimeText, found: Found): Found | null =>
  found.form !== 'plain' || found.readings.length > 0 || nearestCue(text, found) === 'rank' ? found : null;

/**
 * Settles what an expression does from the words before it; null when it turns out to be no time of a statistic.
 * Defaults: "since" is a window, unless a rank (scope) or a change (base) stands before it; a shift is a base; a length
 * is a window; everything else is a window, unless a word of comparing leads to the figure before it.
 */
export function settleRole(text: TimeText, found: Found): Found | null {
  if (found.role === 'scope') return settleScope(text, found);
  if (found.role === 'base') return asBase(text, found);
  if (found.form === 'since' && found.role === null) return settleSince(text, found);
  if (found.form === 'length') return settleLength(text, found);
  if (found.form === 'rolling') return { ...found, role: ranksHere(text, found) ? 'scope' : 'window' };
  if (comparesBefore(text, found)) return asBase(text, found);
  if (found.toDate && ranksHere(text, found)) return { ...found, role: 'scope' };
  if (found.role === null && found.shift) return asBase(text, found);
  if (isDateOfThing(text, found)) return null;
  return ahead(text, running(text, { ...found, role: 'window' }));
}
