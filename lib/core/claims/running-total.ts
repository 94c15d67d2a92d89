import type { Span } from '../span.ts';
import { startOfYear } from '../time/days.ts';
import { nameInterval } from '../time/name-interval.ts';
import type { PeriodSlot } from './claim.ts';
import type { Passage, Sentence } from './passage.ts';
import { runningNouns, runningVerbs, singleDays } from './time-lexicon.ts';
import { type Word, wordIndexAt } from './words.ts';

/**
 * A day at which a total stood: from the year's first day on, else that day alone.
 *
 *     The total stood at 19,982 on 30 June
 *                               ^^^^^^^^^^
 */
export function asRunningTotal(
  passage: Passage,
  { start }: Sentence,
  figure: Span,
  slot: PeriodSlot | null,
): PeriodSlot | null {
  if (!slot || slot.value.start !== slot.value.end) return slot;
  if (!isRunningTotal(passage.words, { start, end: figure.start })) return slot;
  const toDay = slot.readings.map(({ interval }) => {
    const whole = { start: startOfYear(interval.end), end: interval.end };
    return { interval: whole, name: nameInterval(whole) };
  });
  const readings = [...toDay, ...slot.readings];
  return { ...slot, grain: 'span', value: readings[0]?.interval ?? slot.value, readings };
}

const REACH = 6;

/** "The total stood", "the count of arrivals had reached", before the figure; not "the daily total". */
function isRunningTotal(words: readonly Word[], { start, end }: Span): boolean {
  for (let i = wordIndexAt(words, start); (words[i]?.start ?? end) < end; i++) {
    if (!runningNouns.has(words[i]?.lower ?? '') || singleDays.has(words[i - 1]?.lower ?? '')) continue;
    const behind = words.slice(i + 1, i + 1 + REACH);
    if (behind.some(({ lower, start: at }) => at < end && runningVerbs.has(lower))) return true;
  }
  return false;
}
