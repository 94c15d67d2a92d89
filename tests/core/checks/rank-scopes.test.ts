import { expect, test } from 'vitest';
import { isInScope, type RankScope } from '../../../lib/core/checks/rank-scopes.ts';

const since2019: RankScope = { start: '2019-01-01', end: '2025-06-30', after: '2019-12-31' };
const sinceMarch: RankScope = { start: '2023-03-01', end: '2025-05-31', after: '2023-03-31' };
const recordsFrom2018: RankScope = { start: '2018-01-01', end: '2025-06-30', after: null };
const twoYears: RankScope = { start: '2023-08-07', end: '2025-08-07', after: '2023-08-07' };

test.each([
  ['a month of the year named last', since2019, '2019-07-01', '2019-07-31', false],
  ['the month after that year', since2019, '2020-01-01', '2020-01-31', true],
  ['a year that reaches out of it', since2019, '2019-07-01', '2020-06-30', true],
  ['a year that reaches into it', since2019, '2018-07-01', '2019-06-30', false],
  ['the month-end of the month named', sinceMarch, '2023-03-31', '2023-03-31', false],
  ['the next month-end', sinceMarch, '2023-04-30', '2023-04-30', true],
  ['the first month of the records', recordsFrom2018, '2018-01-01', '2018-01-31', true],
  ['a month before the records', recordsFrom2018, '2017-12-01', '2017-12-31', false],
  ['the day a length begins', twoYears, '2023-08-07', '2023-08-07', false],
  ['after the window ranked', twoYears, '2025-08-08', '2025-08-08', false],
  ['no scope at all', null, '1900-01-01', '1900-12-31', true],
])('%s', (_name, scope, start, end, counts) => {
  expect(isInScope({ start, end }, scope)).toBe(counts);
});
