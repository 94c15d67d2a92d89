import type { Interval } from '../time/interval.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import { type Passage, type Sentence, sentenceAt } from './passage.ts';

/** A window that the claim's paragraph names, whatever it was taken for. */
export interface TimeBeside {
  interval: Interval;
  /** Named in the claim's own sentence. */
  isNear: boolean;
  /** Last day of what it counts from: 2023 of "since 2023"; else absent. */
  after?: string;
}

/** Readings of one expression that are likely enough to be meant. */
const LIKELY = 2;

/**
 * All times of the claim's paragraph: a figure that is true of one of them may be of that one.
 *
 *     In 2022, 45,755 people made the journey and in 2021, 28,526
 *     ^^^^^^^                                     ^^^^^^^
 */
export function timesBeside(passage: Passage, at: number): TimeBeside[] {
  const sentence = sentenceAt(passage, at);
  return passage.times.flatMap((time) =>
    windowsOf(time).map((interval) => ({
      interval,
      isNear: isWithin(time, sentence),
      ...(time.since && time.anchor ? { after: time.anchor.end } : {}),
    })),
  );
}

const windowsOf = ({ readings, anchor, ends }: TimeExpression): Interval[] => [
  ...readings.slice(0, LIKELY).map(({ interval }) => interval),
  ...(anchor ? [anchor] : []),
  ...(ends ? [ends.from, ends.to] : []),
];

const isWithin = ({ span }: TimeExpression, sentence: Sentence): boolean =>
  span.start >= sentence.start && span.end <= sentence.end;
