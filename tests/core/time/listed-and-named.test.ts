import { describe } from 'vitest';
import { expectTimes } from './expect-times.ts';

describe('years and months in a row', () => {
  expectTimes([
    [
      'Arrivals in 2021, 2022 and 2023 were three.',
      'in 2021: window 2021-01-01/2021-12-31',
      '2022: window 2022-01-01/2022-12-31',
      '2023: window 2023-01-01/2023-12-31',
    ],
    [
      'It was so in March, April and May.',
      'in March: window 2025-03-01/2025-03-31',
      'April: window 2025-04-01/2025-04-30',
      'May: window 2025-05-01/2025-05-31',
    ],
    ['In April and May 500 came.', 'In April and May: window 2025-04-01/2025-05-31'],
    ['In 2019, 2020 people died.', 'In 2019: window 2019-01-01/2019-12-31'],
  ]);
});

describe('named days and parts of the year', () => {
  expectTimes([
    ['On Boxing Day 407 came.', 'On Boxing Day: window 2024-12-26'],
    ['On New Year’s Day 2024 none came.', 'On New Year’s Day 2024: window 2024-01-01'],
    [
      'Some 900 came in the last three months of the year.',
      'in the last three months of the year: window 2024-10-01/2024-12-31',
    ],
    [
      'It will rise in the last three months of the year.',
      'in the last three months of the year: window 2025-10-01/2025-12-31',
    ],
    ['Some 900 came this year up to Friday.', 'this year up to Friday: window 2025-01-01/2025-07-04'],
  ]);
});

describe('the year before that', () => {
  expectTimes([
    [
      'It was 5% a year earlier and 6% the year before that.',
      'a year earlier: base year -1',
      'the year before that: base year -2',
    ],
    ['It was 6% the year before that vote.'],
  ]);
});
