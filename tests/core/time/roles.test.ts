import { describe, expect, it } from 'vitest';
import { readTimes } from '../../../lib/core/time/read-times.ts';
import { context, expectTimes } from './expect-times.ts';

describe('bases', () => {
  expectTimes([
    ['Up 48% on the previous year.', 'on the previous year: base year -1'],
    ['Up from 13,489 a year earlier.', 'a year earlier: base year -1'],
    ['From 13,489 a year before.', 'a year before: base year -1'],
    ['Up 5% on a year ago.', 'on a year ago: base year -1'],
    ['Down 29% from 44,460 twelve months earlier.', 'twelve months earlier: base month -12'],
    [
      'Up 5% year on year and 1% month-on-month.',
      'year on year: base year -1',
      'month-on-month: base month -1',
    ],
    ['On an annual basis it rose 5%.', 'On an annual basis: base year -1'],
    ['Annual growth slowed to 2%.', 'Annual: base year -1'],
    ['Up 0.3% on the month.', 'on the month: base month -1'],
    ['It rose 7.5% over the year.', 'over the year: base year -1'],
    ['It rose 2% on the year to £629.7 billion.', 'on the year: base year -1'],
    ['It was 1,565 in the previous quarter.', 'in the previous quarter: window quarter -1'],
    ['It was down on the previous quarter.', 'down on the previous quarter: base quarter -1'],
    ['Compared with 2019 it is 5% up.', 'Compared with 2019: base 2019-01-01/2019-12-31'],
    ['It is 40% more than in 2019.', 'than in 2019: base 2019-01-01/2019-12-31'],
    ['It is 2.2% up on August 2024.', 'up on August 2024: base 2024-08-01/2024-08-31'],
    [
      'It fell from 8.7% in May 2023 to 6.8% in July 2023.',
      'in May 2023: base 2023-05-01/2023-05-31',
      'in July 2023: window 2023-07-01/2023-07-31',
    ],
    [
      'It is 43% fewer than the record 56,042 of September 2023.',
      'of September 2023: base 2023-09-01/2023-09-30',
    ],
    ['It is 85% below the 2023 peak.', 'below the 2023: base 2023-01-01/2023-12-31'],
    [
      'Up from 4.8% in the three months to April.',
      'in the three months to April: base 2025-02-01/2025-04-30',
    ],
    ['More than 2,200 came in March.', 'in March: window 2025-03-01/2025-03-31'],
    ['It fell by more than half in 2024.', 'in 2024: window 2024-01-01/2024-12-31'],
    ['Claims from Syrians fell to 391 in March.', 'in March: window 2025-03-01/2025-03-31'],
    [
      'It was 43,309, compared with 29,437 in 2023 and 45,774 in 2022.',
      'in 2023: base 2023-01-01/2023-12-31',
      'in 2022: base 2022-01-01/2022-12-31',
    ],
    ['It grew 0.7%, after 0.1% in March.', 'in March: base 2025-03-01/2025-03-31'],
    ['It took more than any other port in 2024.', 'in 2024: window 2024-01-01/2024-12-31'],
    ['It took more than expected in 2024.', 'in 2024: window 2024-01-01/2024-12-31'],
    ['It is 3.4%, unchanged from April.', 'from April: base 2025-04-01/2025-04-30'],
    ['It fell 0.2% q/q and grew 0.4% y/y.', 'q/q: base quarter -1', 'y/y: base year -1'],
    ['It is up 6.3% from May 2024.', 'from May 2024: base 2024-05-01/2024-05-31'],
    ['It came from 2019 on.', 'from 2019: window 2019-01-01/2019-12-31'],
    ['It was 13,574 by the same date in 2024.', 'the same date in 2024: base 2024-01-01/2024-07-06 year -1'],
    ['On Tuesday 5 came.', 'On Tuesday: window 2025-07-01'],
    ['In the following 12 months it rose.', 'In the following 12 months: window month +12'],
    ['A month later it was 5.', 'A month later: window month +1'],
    ['It was calm a year before the vote.'],
  ]);
});

describe('the same stretch of another year', () => {
  expectTimes([
    [
      'In the first half of 2025 it rose, against the same period last year.',
      'In the first half of 2025: window 2025-01-01/2025-06-30',
      'against the same period last year: base 2024-01-01/2024-06-30 year -1',
    ],
    [
      'So far this year it is 50% up on this point last year.',
      'So far this year: window 2025-01-01/2025-07-06 …',
      'up on this point last year: base 2024-01-01/2024-07-06 year -1',
    ],
    [
      'So far this year it is 79% up on the same stage of 2023.',
      'So far this year: window 2025-01-01/2025-07-06 …',
      'up on the same stage of 2023: base 2023-01-01/2023-07-06 year -2',
    ],
    [
      'In the first half of 2024 it was higher than in the corresponding period of 2023.',
      'In the first half of 2024: window 2024-01-01/2024-06-30',
      'than in the corresponding period of 2023: base 2023-01-01/2023-06-30 year -1',
    ],
    ['It is up on the same months a year before.', 'up on the same months a year before: base year -1'],
    [
      'It is above where it stood at this time last year.',
      'at this time last year: base 2024-01-01/2024-07-06 year -1',
    ],
    [
      'In the six months to June it was down 20% on last year.',
      'In the six months to June: window 2025-01-01/2025-06-30',
      'on last year: base 2024-01-01/2024-06-30 year -1',
    ],
    [
      'In the year to March it was up 50% on 2023.',
      'In the year to March: window 2024-04-01/2025-03-31',
      'on 2023: base 2023-01-01/2023-12-31 year -2',
    ],
    ['At this point he left.'],
    ['At the same time prices rose.'],
  ]);
});

describe('scopes of ranks', () => {
  expectTimes([
    ['It is the highest ever.', 'ever: scope'],
    ['It was the worst month on record.', 'on record: scope'],
    ['It is the most secure border in American history.', 'in American history: scope'],
    [
      'The lowest since the three months to May 2024.',
      'since the three months to May 2024: scope 2024-03-01/2025-07-06 …',
    ],
    ['The highest for any June since 2010.', 'since 2010: scope 2010-01-01/2025-07-06 …'],
    ['It is the fourth cut since August 2024.', 'since August 2024: scope 2024-08-01/2025-07-06 …'],
    ['Have you ever seen a record?'],
    ['It is the highest since records began.', 'since records began: scope …'],
    [
      'It is the highest since current monthly records began in 2001.',
      'since current monthly records began in 2001: scope 2001-01-01/2025-07-06 …',
    ],
    [
      'It is the lowest since comparable data began in 2002/03.',
      'since comparable data began in 2002/03: scope 2002-04-01/2025-07-06 …',
    ],
    ['It is the lowest in a decade.', 'in a decade: scope 2015-01-01/2024-12-31 year -10 …'],
    ['It is its lowest for 15 months.', 'for 15 months: scope 2024-04-01/2025-06-30 month -15 …'],
    [
      'It is the highest for nearly two years.',
      'for nearly two years: scope 2023-01-01/2024-12-31 year -2 …',
    ],
    [
      'It is the lowest for two and a half years.',
      'for two and a half years: scope 2023-01-01/2025-06-30 month -30 …',
    ],
    [
      'It is at a two-and-a-half-year low.',
      'a two-and-a-half-year low: scope 2023-01-01/2025-06-30 month -30 …',
    ],
    ['It is at a five-year low.', 'a five-year low: scope 2020-01-01/2024-12-31 year -5 …'],
    ['It is a 19-month high.', 'a 19-month high: scope 2023-12-01/2025-06-30 month -19 …'],
    ['The steepest increase in 19 months.', 'in 19 months: scope 2023-12-01/2025-06-30 month -19 …'],
    ['It is the third month in a row.', 'third month in a row: scope 2025-04-01/2025-06-30 month -3 …'],
    ['It rose 3.2% over 12 months.', 'over 12 months: window 2024-07-01/2025-06-30 month -12 …'],
    ['It fell by a quarter in a year.', 'in a year: window 2024-07-07/2025-07-06 year -1 …'],
    [
      'Borrowing over six months stood at £99.8bn.',
      'over six months: window 2025-01-01/2025-06-30 month -6 …',
    ],
    ['He waited over a year for it.'],
    ['Most were treated within 62 days of a referral.'],
  ]);
});

describe('what else an expression says', () => {
  const one = (text: string) => readTimes(text, context())[0];

  it('names the period inside', () => {
    expect(one('The lowest since 2019.')?.anchor).toEqual({ start: '2019-01-01', end: '2019-12-31' });
    expect(one('Some 900 came since Labour took office.')?.anchor).toEqual({
      start: '2024-07-05',
      end: '2024-07-05',
    });
    expect(one('In 2024 it fell.')?.anchor).toBeUndefined();
  });

  it('keeps both ends of a range', () => {
    expect(one('It doubled between 2010 and 2019.')?.ends).toEqual({
      from: { start: '2010-01-01', end: '2010-12-31' },
      to: { start: '2019-01-01', end: '2019-12-31' },
    });
  });

  it('has no ends where a stretch is only named by them', () => {
    expect(one('In January and February it fell.')?.ends).toBeUndefined();
    expect(one('The October-to-December period was dry.')?.ends).toBeUndefined();
  });

  it('says what it assumed and what it counted from', () => {
    expect(one('In May it fell.')).toMatchObject({ relative: true, grain: 'month' });
    expect(one('In May it fell.')?.assumption).toBeNull();
    expect(readTimes('In 2022 it rose, but in May it fell.', context())[1]?.assumption).toContain('2022');
    expect(readTimes('In May it fell.', context({ published: null }))[0]?.assumption).toContain('published');
    expect(one('In May 2024 it fell.')).toMatchObject({ relative: false, assumption: null });
    expect(one('Last week it fell.')).toMatchObject({ relative: true, assumption: null });
  });

  it('names each reading', () => {
    expect(one('Last week it fell.')?.readings.map(({ name }) => name)).toEqual([
      'week to 6 July 2025',
      'seven days to 5 July 2025',
    ]);
  });
});
