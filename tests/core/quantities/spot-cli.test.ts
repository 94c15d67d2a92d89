import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/spot.ts', import.meta.url));

const spot = (...lines: string[]): unknown[] =>
  execFileSync(process.execPath, [script], { input: `${lines.join('\n')}\n`, encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('answers line by line, in order, and goes on after a bad line', () => {
  const answers = spot(
    JSON.stringify({ id: 1, text: 'more than 20,000 people came, up 48%' }),
    'no json',
    JSON.stringify({ id: 'b' }),
    JSON.stringify({
      id: 'c',
      text: 'between 10 and 20 per cent, or one in five; fell from $5 to $3; aged 15; 470p',
    }),
  );
  expect(answers).toEqual([
    {
      id: 1,
      quantities: [
        { start: 10, end: 16, value: 20_000, unit: 'people', bound: '>', trend: null },
        { start: 33, end: 36, value: 48, unit: 'percent', bound: '=', trend: 'up' },
      ],
    },
    { id: null, error: expect.any(String) },
    { id: 'b', error: expect.any(String) },
    {
      id: 'c',
      quantities: [
        { start: 8, end: 26, value: [10, 20], unit: 'percent', bound: '=', trend: null },
        { start: 31, end: 42, value: 0.2, unit: null, bound: '=', trend: null },
        { start: 54, end: 62, value: [5, 3], unit: 'USD', bound: '=', trend: null },
        { start: 69, end: 71, value: 15, unit: 'year of age', bound: '=', trend: null },
        { start: 73, end: 77, value: 470, unit: 'pence', bound: '=', trend: null },
      ],
    },
  ]);
});
