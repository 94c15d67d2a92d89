import { addDays } from '../time/days.ts';
import { nameInterval } from '../time/name-interval.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import type { Figure } from './figure.ts';
import type { Passage } from './passage.ts';
import { leadsToTime, listJoins } from './time-lexicon.ts';
import { type Word, wordIndexAt } from './words.ts';

/**
 * The times among which one stands in a row; alone where it does not.
 *
 *     Arrivals in 2022, 2023 and 2024 were …
 *              ^^^^^^^  ^^^^     ^^^^
 */
export function rowOf({ text, times, words }: Passage, time: TimeExpression): TimeExpression[] {
  const at = times.indexOf(time);
  const joins = (i: number): boolean => {
    const [a, b] = [times[i], times[i + 1]];
    return (
      a !== undefined &&
      b !== undefined &&
      isAlike(a, b) &&
      isBare(words, b) &&
      listJoins.has(text.slice(a.span.end, b.span.start))
    );
  };
  let [first, last] = [at, at];
  while (joins(first - 1)) first--;
  while (joins(last)) last++;
  return times.slice(first, last + 1);
}

/** "In August, and by December" begins anew: only the first of a row has a word that leads to it. */
const isBare = (words: readonly Word[], { span }: TimeExpression): boolean =>
  !leadsToTime.has(words[wordIndexAt(words, span.start)]?.lower ?? '');

/** "Over 2023 and 2024": the word that leads to the first may make it a base, which the second is not by itself. */
const isAlike = (a: TimeExpression, b: TimeExpression): boolean =>
  a.grain === b.grain &&
  (b.role === a.role || (a.role === 'base' && b.role === 'window')) &&
  a.readings.length > 0 &&
  b.readings.length > 0;

/**
 * Several periods that follow one another as one stretch: "182,434 people in 2022 and 2023". That the figure is of all of them,
 * and not of each, is our reading, so it never differs by it. Null where they are apart.
 */
export function together(row: readonly TimeExpression[]): TimeExpression | null {
  const [first, ...rest] = row;
  if (!first?.readings[0]) return null;
  const whole = { ...first.readings[0].interval };
  for (const time of rest) {
    const next = time.readings[0]?.interval;
    if (!next || next.start !== addDays(whole.end, 1)) return null;
    whole.end = next.end;
  }
  return {
    ...first,
    role: 'window',
    span: { start: first.span.start, end: row.at(-1)?.span.end ?? first.span.end },
    grain: 'span',
    readings: [{ interval: whole, name: nameInterval(whole) }],
    assumption: 'several periods are named; taken as all of them together.',
  };
}

/** "In 2022 and 2023 there were 45,774 and 29,437": as many figures in a row as times in one are of one each. */
export function spreadTimes(passage: Passage, figures: readonly Figure[]): void {
  for (const row of rowsIn(passage)) {
    const run = runs(passage, figures).find(
      (one) =>
        one.length === row.length &&
        one[0]?.sentence.start !== undefined &&
        (row[0] as TimeExpression).span.start >= one[0].sentence.start &&
        (row[0] as TimeExpression).span.end <= one[0].sentence.end,
    );
    run?.forEach((figure, i) => {
      figure.ownTime = row[i] ?? null;
    });
  }
}

const rowsIn = (passage: Passage): TimeExpression[][] =>
  passage.times
    .map((time) => rowOf(passage, time))
    .filter((row, i) => row.length > 1 && row[0] === passage.times[i]);

/** Levels with nothing but commas and "and" between. */
function runs({ text }: Passage, figures: readonly Figure[]): Figure[][] {
  const found: Figure[][] = [];
  for (const figure of figures) {
    const last = found.at(-1)?.at(-1);
    const joined =
      last !== undefined &&
      last.sentence === figure.sentence &&
      last.part === 'level' &&
      figure.part === 'level' &&
      listJoins.has(
        text.slice(Math.max(last.quantity.phrase.end, last.quantity.span.end), figure.quantity.phrase.start),
      );
    if (joined) found.at(-1)?.push(figure);
    else found.push([figure]);
  }
  return found;
}
