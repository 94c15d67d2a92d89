import { describe } from 'vitest';
import { expectTimes } from './expect-times.ts';

describe('days before publication', () => {
  expectTimes([
    ['Yesterday 440 came.', 'Yesterday: window 2025-07-06'],
    ['Today the ONS said so.', 'Today: window 2025-07-07'],
    ['On Saturday 440 came.', 'On Saturday: window 2025-07-05'],
    ['On Monday 440 came.', 'On Monday: window 2025-07-07 | 2025-06-30'],
    ['Last Friday 440 came.', 'Last Friday: window 2025-07-04 | 2025-06-27'],
    ['Tuesday’s total was 300.', 'Tuesday: window 2025-07-01'],
    ['Over the weekend 900 came.', 'Over the weekend: window 2025-07-05/2025-07-06'],
    ['The day before yesterday it was 20.', 'The day before yesterday: window 2025-07-05'],
  ]);
});

describe('weeks, months, years before publication', () => {
  expectTimes([
    ['Last week 900 came.', 'Last week: window 2025-06-30/2025-07-06 | 2025-06-29/2025-07-05'],
    [
      'In the last week alone 2,000 came.',
      'In the last week: window 2025-06-30/2025-07-06 | 2025-07-01/2025-07-07 | 2025-06-29/2025-07-05 week -1 …',
    ],
    ['Over the past week 2,000 came.', 'Over the past week: window 2025-06-30/2025-07-06 week -1 …'],
    ['Last month it was 5%.', 'Last month: window 2025-06-01/2025-06-30'],
    ['Last quarter it was 5%.', 'Last quarter: window 2025-04-01/2025-06-30'],
    [
      'Last year it was 5%.',
      'Last year: window 2024-01-01/2024-12-31 | 2024-04-01/2025-03-31 | 2024-07-01/2025-06-30 | 2024-07-07/2025-07-06',
    ],
    ['In the last year 30,000 went.', 'In the last year: window 2024-07-07/2025-07-06 year -1 …'],
    ['This week 20 came.', 'This week: window 2025-07-07 …'],
    ['This month 20 came.', 'This month: window 2025-07-01/2025-07-06 …'],
    [
      'This year 20,000 came.',
      'This year: window 2025-01-01/2025-07-06 | 2025-01-01/2025-07-07 | 2025-01-01/2025-06-30 | 2025-01-01/2025-12-31 …',
    ],
    ['The year before last was wet.', 'The year before last: window 2023-01-01/2023-12-31'],
    ['Next year it will be 6%.', 'Next year: window 2026-01-01/2026-12-31'],
    ['In the past decade it doubled.', 'In the past decade: window 2015-01-01/2024-12-31 year -10 …'],
    [
      'Over the last five years it doubled.',
      'Over the last five years: window 2020-01-01/2024-12-31 year -5 …',
    ],
    ['In the past 12 months it doubled.', 'In the past 12 months: window 2024-07-01/2025-06-30 month -12 …'],
    ['In the past fortnight it doubled.', 'In the past fortnight: window 2025-06-23/2025-07-06 week -2 …'],
    ['Over the next six months it will double.', 'Over the next six months: window 2025-07-08/2026-01-07'],
    ['The last year of the old system.'],
    ['The last three patients left.'],
  ]);
});

describe('to date', () => {
  expectTimes([
    [
      'So far this year 20,000 came.',
      'So far this year: window 2025-01-01/2025-07-06 | 2025-01-01/2025-07-07 | 2025-01-01/2025-06-30 …',
    ],
    ['This year so far 20,000 came.', 'This year so far: window 2025-01-01/2025-07-06 …'],
    ['Some 20,000 came so far in 2025.', 'so far in 2025: window 2025-01-01/2025-07-06 …'],
    ['It is the most in one day so far this July.', 'so far this July: scope 2025-07-01/2025-07-06 …'],
    ['The year to date has seen 20,000.', 'The year to date: window 2025-01-01/2025-07-06 …'],
    [
      'For the year so far it is £50bn.',
      'For the year so far: window 2025-01-01/2025-07-06 | 2025-01-01/2025-07-07 | 2025-01-01/2025-06-30 | 2025-04-01/2025-07-06 | 2025-04-01/2025-07-07 | 2025-04-01/2025-06-30 …',
    ],
    ['So far this financial year it is £50bn.', 'So far this financial year: window 2025-04-01/2025-07-06 …'],
    [
      'Some 300 came on Saturday; the total for the year is 20,000.',
      'on Saturday: window 2025-07-05',
      'for the year: window 2025-01-01/2025-07-05 …',
    ],
    [
      'So far this year 20,000 came, with 300 on Saturday.',
      'So far this year: window 2025-01-01/2025-07-05 …',
      'on Saturday: window 2025-07-05',
    ],
    ['It was the busiest day of the year.', 'of the year: scope 2025-01-01/2025-07-06 …'],
    ['So far, so good.'],
  ]);
});

describe('since, by, before', () => {
  expectTimes([
    ['Some 170,000 came since 2018.', 'since 2018: window 2018-01-01/2025-07-06 …'],
    ['Some 900 came since March.', 'since March: window 2025-03-01/2025-07-06 …'],
    ['Some 62 died since May 25.', 'since May 25: window 2025-05-25/2025-07-06 …'],
    ['Crime fell 54 per cent since 1990.', 'since 1990: base 1990-01-01/1990-12-31 | 1990-01-01/1990-01-31'],
    [
      'There are 200,000 fewer jobs since Labour took office.',
      'since Labour took office: base 2024-07-05 | 2024-07-01/2024-07-31 | 2024-06-01/2024-06-30',
    ],
    ['It is the lowest since 2019.', 'since 2019: scope 2019-01-01/2025-07-06 …'],
    [
      'It is the biggest annual fall since November 2020.',
      'annual: base year -1',
      'since November 2020: scope 2020-11-01/2025-07-06 …',
    ],
    [
      'It is the worst since the first quarter of 2021.',
      'since the first quarter of 2021: scope 2021-01-01/2025-07-06 …',
    ],
    [
      'More than 24,000 went since the election.',
      'since the election: window 2024-07-04/2025-07-06 | 2024-07-04/2025-07-07 | 2024-07-04/2025-06-30 …',
    ],
    [
      'Some 51,000 came since the general election on 4 July 2024.',
      'since the general election on 4 July 2024: window 2024-07-04/2025-07-06 …',
    ],
    [
      'Some 24 died since the pilot began on 11 May.',
      'since the pilot began on 11 May: window 2025-05-11/2025-07-06 …',
    ],
    [
      'It rose in 2019. Since then 40 came.',
      'in 2019: window 2019-01-01/2019-12-31',
      'Since then: window 2019-01-01/2025-07-06 …',
    ],
    ['Since most of them left, it is calm.'],
    [
      'By June 2023 it was 8%.',
      'By June 2023: window 2023-06-01/2023-06-30 | 2023-06-30 | 2023-01-01/2023-06-30',
    ],
    [
      'By the end of May 104,012 had come.',
      'By the end of May: window 2025-05-31 | 2025-05-01/2025-05-31 | 2025-01-01/2025-05-31',
    ],
    ['As of 6 July, 23,534 had come.', 'As of 6 July: window 2025-07-06 | 2025-01-01/2025-07-06'],
    ['It will reach 94,400 by March.', 'by March: window 2026-03-01/2026-03-31'],
    ['It will reach 8bn by 2030.', 'by 2030: window 2030-01-01/2030-12-31'],
    ['It will rise 2% from 1 October.', 'from 1 October: window 2025-10-01 | 2024-10-01'],
    [
      'It will be known how many came in May.',
      'in May: window 2025-05-01/2025-05-31 | 2026-05-01/2026-05-31',
    ],
    ['It rose by 2,000 and by 20 per cent.'],
  ]);
});

describe('events', () => {
  expectTimes([
    [
      'Sunak knew: on day 403 of his premiership it was 36,079.',
      'on day 403 of his premiership: window 2022-10-25/2023-12-01 | 2023-12-01',
    ],
    [
      'Labour said that in its first year in office it fell.',
      'in its first year in office: window 2024-07-05/2025-07-04',
    ],
    ['The firm said that in its first year it fell.'],
    ['On day 403 of his premiership it was 36,079.'],
    ['Under Rishi Sunak 70,000 came.', 'Under Rishi Sunak: window 2022-10-25/2024-07-05'],
    ['Waits grew during the pandemic.', 'during the pandemic: window 2020-03-11/2023-05-05'],
    ['Under Labour 60,000 came.', 'Under Labour: window 2024-07-05/2025-07-06 …'],
    [
      'It is up from 30% before the pandemic.',
      'before the pandemic: base 2019-01-01/2019-12-31 | 2019-04-01/2020-03-31 | 2018-04-01/2019-03-31 | 2020-02-01/2020-02-29 | 2019-12-01/2020-02-29',
    ],
    ['It is above pre-pandemic levels.', 'above pre-pandemic levels: base 2019-01-01/2019-12-31'],
    ['It is 1.5C above pre-industrial levels.', 'above pre-industrial levels: base 1850-01-01/1900-12-31'],
    [
      'On day 403 of Mr Sunak’s time at No 10 it was 36,079.',
      'On day 403 of Mr Sunak’s time: window 2022-10-25/2023-12-01 | 2023-12-01',
    ],
    [
      'In Labour’s first year in office 35,000 went.',
      'In Labour’s first year in office: window 2024-07-05/2025-07-04 | 2024-07-01/2025-06-30',
    ],
    [
      'In Mr Sunak’s final year it fell.',
      'In Mr Sunak’s final year: window 2023-07-06/2024-07-05 | 2023-07-01/2024-06-30',
    ],
    [
      'Mr Sunak’s 20 months and 11 days saw 70,000.',
      'Mr Sunak’s 20 months and 11 days: window 2022-10-25/2024-07-04 | 2022-10-25/2024-07-05',
    ],
    ['Mr Sunak’s three years in charge of the firm saw 70.'],
    [
      'During the 49 days of Sunak, 1,200 came on December 9.',
      'During the 49 days of Sunak: window 2022-10-25/2022-12-12',
      'on December 9: window 2022-12-09',
    ],
    [
      'Under Rishi Sunak 200 came on August 9.',
      'Under Rishi Sunak: window 2022-10-25/2024-07-05',
      'on August 9: window 2023-08-09',
    ],
    [
      'Under Rishi Sunak, 200 came on May 9.',
      'Under Rishi Sunak: window 2022-10-25/2024-07-05',
      'on May 9: window 2025-05-09',
    ],
    [
      'In the first 100 days of the Labour government.',
      'In the first 100 days of the Labour government: window 2024-07-05/2024-10-12',
    ],
    [
      'Under the last Labour government it fell.',
      'Under the last Labour government: window 1997-05-02/2010-05-11',
    ],
    [
      'Under the present Labour government it fell.',
      'Under the present Labour government: window 2024-07-05/2025-07-06 …',
    ],
    ['Under the Labour plan it fell; during the party it rose.'],
    ['During Sunak’s premiership it fell.', 'During Sunak’s premiership: window 2022-10-25/2024-07-05'],
    ['When Sunak was prime minister it fell.', 'When Sunak was prime minister: window 2022-10-25/2024-07-05'],
    ['The election was close and Labour took office.'],
  ]);
});

describe('events told of before others came', () => {
  expectTimes(
    [['Some 24,000 went since the election.', 'since the election: window 2010-05-06/2014-01-23 …']],
    {
      published: '2014-01-24',
    },
  );
  expectTimes([['Some 24,000 went since the election.']], { published: '2009-01-24' });
});

describe('a publication day that is not known', () => {
  expectTimes(
    [
      ['Yesterday 40 came.', 'Yesterday: window'],
      ['In May 40 came.', 'In May: window'],
      ['Last year 40 came.', 'Last year: window'],
      ['In May 2024 40 came.', 'In May 2024: window 2024-05-01/2024-05-31'],
      ['Since 2019 40 came.', 'Since 2019: window …'],
      [
        'In 2019 it fell; in May it was worst.',
        'In 2019: window 2019-01-01/2019-12-31',
        'in May: window 2019-05-01/2019-05-31',
      ],
    ],
    { published: null },
  );
});

describe('a block with its own day', () => {
  expectTimes([['On Monday 40 came.', 'On Monday: window 2024-03-04']], { published: '2024-03-06' });
  expectTimes([['In December 40 came.', 'In December: window 2023-12-01/2023-12-31']], {
    published: '2024-01-15',
  });
  expectTimes([['That year 40 came.', 'That year: window 2021-01-01/2021-12-31']], {
    previous: { start: '2021-01-01', end: '2021-06-30' },
  });
});

describe('a quarter whose noun the one before has', () => {
  expectTimes([
    [
      'It grew 0.2% in the second quarter after 0.7% in the first, above what was thought.',
      'in the second quarter: window 2025-04-01/2025-06-30',
      'in the first: base 2025-01-01/2025-03-31',
    ],
    [
      'It grew 0.7% in the first quarter of 2025 and 0.1% in the fourth.',
      'in the first quarter of 2025: window 2025-01-01/2025-03-31',
      'in the fourth: window 2024-10-01/2024-12-31',
    ],
    [
      'In the second quarter it grew, in the first place as shops did well.',
      'In the second quarter: window 2025-04-01/2025-06-30',
    ],
  ]);
});
