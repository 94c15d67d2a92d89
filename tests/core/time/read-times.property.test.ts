import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../lib/core/time/days.ts';
import { readTimes } from '../../../lib/core/time/read-times.ts';
import { context } from './expect-times.ts';

/** Pieces that expressions are made of, in any order. */
const pieces = fc.constantFrom(
  ...'in on the since by from to between and last this next year month week quarter half first six three months of 2025 2024 2019/20 May June 30 ending so far same period a earlier previous ever record highest up 5% , . – - ’s early end Monday Labour took office under than compared with day 403 decade Q2 fiscal'.split(
    ' ',
  ),
);
const sentence = fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);
const published = fc.option(fc.constantFrom('2025-07-07', '2024-02-29', '2025-01-01', '2021-01-03'), {
  nil: null,
});

/** Milliseconds of processor time, which a busy machine does not stretch. */
function cpuTime(run: () => void): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1000;
}

describe('readTimes of anything', () => {
  it('never throws, keeps its spans inside the text, in order and apart', () => {
    fc.assert(
      fc.property(anyText, published, (text, day) => {
        let end = 0;
        for (const { span } of readTimes(text, context({ published: day }))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          end = span.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads only intervals of days that exist, the right way round', () => {
    fc.assert(
      fc.property(sentence, published, (text, day) => {
        for (const { readings } of readTimes(text, context({ published: day }))) {
          for (const { interval, name } of readings) {
            expect(isDay(interval.start) && isDay(interval.end)).toBe(true);
            expect(interval.start <= interval.end).toBe(true);
            expect(name).not.toBe('');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a sentence alike after another one that says no time', () => {
    const before = 'Ministers spoke of the plan and its critics. ';
    fc.assert(
      fc.property(sentence, (text) => {
        const alone = readTimes(text, context());
        const after = readTimes(before + text, context());
        expect(after.map(({ readings }) => readings)).toEqual(alone.map(({ readings }) => readings));
      }),
      { numRuns: 300 },
    );
  });

  it('takes time that grows with the length only', () => {
    const unit = 'Between January and June 2025, 20,000 came, up 48% on the same period last year; ';
    const time = (count: number): number => {
      const text = unit.repeat(count);
      return Math.min(...[0, 1, 2, 3, 4].map(() => cpuTime(() => readTimes(text, context()))));
    };
    // Long enough that neither warming up nor a collection of garbage is most of it.
    time(200);
    expect(time(1600)).toBeLessThan(30 * Math.max(time(200), 1));
  });

  it.each(['2024-', 'the ', 'since ', 'first ', '1,', 'Jan ', '- ', 'a year before ', '2024/25,'])(
    'is quick over many times %j',
    (piece) => {
      expect(cpuTime(() => readTimes(piece.repeat(2000), context()))).toBeLessThan(1000);
    },
  );
});
