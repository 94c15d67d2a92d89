import { expect, test } from 'vitest';
import { readTimes } from '../../../lib/core/time/read-times.ts';
import type { NamedEvent, TimeContext, TimeExpression } from '../../../lib/core/time/time-expression.ts';

/** Monday. */
export const published = '2025-07-07';

const event = (id: string, phrases: string[], start: string, end: string | null): NamedEvent => ({
  id,
  title: id,
  phrases,
  start,
  end,
  area: null,
});

export const events: NamedEvent[] = [
  event('election-2010', ['the 2010 general election', 'the 2010 election'], '2010-05-06', null),
  event('election-2024', ['the 2024 general election', 'the 2024 election'], '2024-07-04', null),
  event('labour-start', ['labour took office', 'labour came to power'], '2024-07-05', null),
  event(
    'labour-term',
    ['under labour', 'under this labour government', 'the labour government'],
    '2024-07-05',
    null,
  ),
  event('new-labour', ['the last labour government'], '1997-05-02', '2010-05-11'),
  event(
    'sunak',
    ['under rishi sunak', 'under sunak', "sunak's premiership", 'when sunak was prime minister'],
    '2022-10-25',
    '2024-07-05',
  ),
  event('pandemic', ['the pandemic', 'covid'], '2020-03-11', '2023-05-05'),
  event('pre-industrial', ['pre industrial'], '1850-01-01', '1900-12-31'),
];

export const context = (rest: Partial<TimeContext> = {}): TimeContext => ({
  published,
  events,
  previous: null,
  ...rest,
});

/**
 * One expression as a line: the words, the role, all readings, and what else is set:
 * `in the year to May: window 2024-06-01/2025-05-31` · `a year earlier: base year -1`.
 */
export function lineOf(text: string, expression: TimeExpression): string {
  const { span, role, readings, shift, toDate } = expression;
  const intervals = readings.map(({ interval: { start, end } }) =>
    start === end ? start : `${start}/${end}`,
  );
  const parts = [role, ...intervals.join(' | ').split(' ').filter(Boolean)];
  if (shift) parts.push(`${shift.unit} ${shift.count > 0 ? '+' : ''}${shift.count}`);
  if (toDate) parts.push('…');
  return `${text.slice(span.start, span.end)}: ${parts.join(' ')}`;
}

/** What `readTimes` makes of a text, as lines. */
export const linesOf = (text: string, rest: Partial<TimeContext> = {}): string[] =>
  readTimes(text, context(rest)).map((expression) => lineOf(text, expression));

/**
 * Tests a table of texts, each with what is expected: words, role, first reading (`…` after it when it runs to date), shift.
 * An expected line may leave out the other readings, which then are not compared.
 */
export function expectTimes(
  table: [text: string, ...expected: string[]][],
  rest: Partial<TimeContext> = {},
): void {
  test.each(table.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    const lines = linesOf(text, rest);
    expect(
      lines.map((line, index) => (expected[index]?.includes(' | ') ? line : withoutOthers(line))),
    ).toEqual(expected);
  });
}

const withoutOthers = (line: string): string => line.replace(/( \| \S+)+/, '');
