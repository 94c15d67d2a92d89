import { describe } from 'vitest';
import { expectTimes } from './expect-times.ts';

describe('dates', () => {
  expectTimes([
    ['It rained on 30 June 2025.', 'on 30 June 2025: window 2025-06-30'],
    ['It rained on June 30, 2025.', 'on June 30, 2025: window 2025-06-30'],
    ['It rained on the 30th of June.', 'on the 30th of June: window 2025-06-30'],
    ['On Monday, 30 June, 879 came.', 'On Monday, 30 June: window 2025-06-30'],
    ['On 8 July 300 came.', 'On 8 July: window 2024-07-08'],
    ['The mark fell on August 28.', 'on August 28: window 2024-08-28'],
    ['Some 200 arrived on Sept. 9.', 'on Sept. 9: window 2024-09-09'],
    ['Some 200 arrived on 18th September last year.', 'on 18th September last year: window 2024-09-18'],
    ['Recorded 2025-06-30.', '2025-06-30: window 2025-06-30'],
    ['Recorded 30/06/2025.', '30/06/2025: window 2025-06-30'],
    ['Recorded 03/04/2025.', '03/04/2025: window 2025-04-03 | 2025-03-04'],
    ['From 4 to 10 July 2024 it was quiet.', 'From 4 to 10 July 2024: window 2024-07-04/2024-07-10'],
    ['The week of 4-10 May was quiet.', 'of 4-10 May: window 2025-05-04/2025-05-10'],
    ['In August 12 boats sank.', 'In August: window 2024-08-01/2024-08-31'],
    ['In March 20% of them left.', 'In March: window 2025-03-01/2025-03-31'],
    [
      'In 2022 the total was passed on August 14.',
      'In 2022: window 2022-01-01/2022-12-31',
      'on August 14: window 2022-08-14 | 2024-08-14',
    ],
  ]);
});

describe('months', () => {
  expectTimes([
    ['Prices fell in May.', 'in May: window 2025-05-01/2025-05-31'],
    ['Prices fell in August.', 'in August: window 2024-08-01/2024-08-31'],
    ['Prices fell in June 2023.', 'in June 2023: window 2023-06-01/2023-06-30'],
    ['Prices fell in March last year.', 'in March last year: window 2024-03-01/2024-03-31'],
    ['Prices fell in March of this year.', 'in March of this year: window 2025-03-01/2025-03-31'],
    ['June’s rise was small.', 'June: window 2025-06-01/2025-06-30'],
    ['Last October was dry.', 'Last October: window 2024-10-01/2024-10-31 | 2023-10-01/2023-10-31'],
    ['This May was dry.', 'This May: window 2025-05-01/2025-05-31'],
    [
      'Prices fell in July.',
      'in July: window 2025-07-01/2025-07-06 | 2025-07-01/2025-07-07 | 2025-07-01/2025-07-31 …',
    ],
    ['In January and February 900 came.', 'In January and February: window 2025-01-01/2025-02-28'],
    ['The Jan-Mar 2024 figure.', 'The Jan-Mar 2024: window 2024-01-01/2024-03-31'],
    ['In mid-June it rose.', 'In mid-June: window 2025-06-11/2025-06-20 | 2025-06-01/2025-06-30'],
  ]);
});

describe('quarters, halves, parts', () => {
  expectTimes([
    ['Output grew in Q2 2025.', 'in Q2 2025: window 2025-04-01/2025-06-30'],
    ['Output grew in Q3.', 'in Q3: window 2024-07-01/2024-09-30'],
    ['Output grew in the second quarter.', 'in the second quarter: window 2025-04-01/2025-06-30'],
    [
      'Output grew in the third quarter of 2023.',
      'in the third quarter of 2023: window 2023-07-01/2023-09-30',
    ],
    ['Output grew in the first half of 2025.', 'in the first half of 2025: window 2025-01-01/2025-06-30'],
    ['Output grew in H2 2024.', 'in H2 2024: window 2024-07-01/2024-12-31'],
    [
      'In the first six months of 2025 it grew.',
      'In the first six months of 2025: window 2025-01-01/2025-06-30',
    ],
    [
      'In the opening six months of last year it grew.',
      'In the opening six months of last year: window 2024-01-01/2024-06-30',
    ],
    [
      'In the last three months of 2024 it grew.',
      'In the last three months of 2024: window 2024-10-01/2024-12-31',
    ],
    [
      'In the first three quarters of 2023.',
      'In the first three quarters of 2023: window 2023-01-01/2023-09-30',
    ],
    ['In the first 23 days of 2025.', 'In the first 23 days of 2025: window 2025-01-01/2025-01-23'],
    ['In the first 10 days of May.', 'In the first 10 days of May: window 2025-05-01/2025-05-10'],
    ['In the first half they scored twice.'],
    ['In the first half, output grew.', 'In the first half: window 2025-01-01/2025-06-30'],
    ['The first half, they said, was dull.'],
    ['A second quarter of the pie.'],
    ['The first six months of 2010.', 'The first six months of 2010: window 2010-01-01/2010-06-30'],
    [
      'Spring 2024 was wet and the summer of 2022 dry.',
      'Spring 2024: window 2024-03-01/2024-05-31',
      'the summer of 2022: window 2022-06-01/2022-08-31',
    ],
    ['Admissions rose last winter.', 'last winter: window 2024-12-01/2025-02-28 | 2023-12-01/2024-02-29'],
    ['Admissions rose in winter 2022/23.', 'in winter 2022/23: window 2022-12-01/2023-02-28'],
    ['Prices will fall and spring back.'],
  ]);
});

describe('years', () => {
  expectTimes([
    ['It rose in 2024.', 'in 2024: window 2024-01-01/2024-12-31'],
    [
      'It rose in 2025.',
      'in 2025: window 2025-01-01/2025-07-06 | 2025-01-01/2025-07-07 | 2025-01-01/2025-06-30 | 2025-01-01/2025-12-31 …',
    ],
    ['It rose by 1.3% in 2024 as a whole.', 'in 2024 as a whole: window 2024-01-01/2024-12-31'],
    ['2021’s total was passed.', '2021: window 2021-01-01/2021-12-31'],
    ['2024 was the warmest year.', '2024: window 2024-01-01/2024-12-31'],
    ['The 2022 total was 45,774.', '2022: window 2022-01-01/2022-12-31'],
    ['Net migration for 2023 has been revised.', 'for 2023: window 2023-01-01/2023-12-31'],
    ['Between 2008 and 2017 it was above 35,000.', 'Between 2008 and 2017: window 2008-01-01/2017-12-31'],
    ['From 2010 to 2019 it fell.', 'From 2010 to 2019: window 2010-01-01/2019-12-31'],
    ['The 2010–2019 average.', '2010–2019: window 2010-01-01/2019-12-31'],
    ['The 2008-12 average.', '2008-12: window 2008-01-01/2012-12-31'],
    ['It was higher in the 1990s.', 'in the 1990s: window 1990-01-01/1999-12-31'],
    ['It was higher in the late 1940s.', 'in the late 1940s: window 1946-01-01/1949-12-31'],
    ['It was higher in the nineties.', 'in the nineties: window 1990-01-01/1999-12-31'],
    ['It was higher in early 2021.', 'in early 2021: window 2021-01-01/2021-03-31'],
    ['It was higher at the end of 2024.', 'at the end of 2024: window 2024-12-31'],
    ['It was higher at the start of 2022.', 'at the start of 2022: window 2022-01-01/2022-01-31'],
    [
      'The population in mid-2024.',
      'in mid-2024: window 2024-06-30 | 2024-06-01/2024-06-30 | 2024-06-01/2024-07-31',
    ],
    [
      'It counted 31 boats at the end of March.',
      'at the end of March: window 2025-03-31 | 2025-03-01/2025-03-31',
    ],
  ]);
});

describe('financial years', () => {
  expectTimes([
    [
      'It cost £4bn in 2024/25.',
      'in 2024/25: window 2024-04-01/2025-03-31 | 2024-07-01/2025-06-30 | 2024-09-01/2025-08-31',
    ],
    [
      'It cost £4bn in 2023-24.',
      'in 2023-24: window 2023-04-01/2024-03-31 | 2023-07-01/2024-06-30 | 2023-09-01/2024-08-31',
    ],
    [
      'It cost £4bn in the financial year 2023–24.',
      'in the financial year 2023–24: window 2023-04-01/2024-03-31',
    ],
    ['It cost £4bn in the 2023/24 tax year.', 'in the 2023/24 tax year: window 2023-04-01/2024-03-31'],
    ['Pupils in the academic year 2023/24.', 'in the academic year 2023/24: window 2023-09-01/2024-08-31'],
    ['Encounters in fiscal 2022.', 'in fiscal 2022: window 2021-10-01/2022-09-30 | 2021-04-01/2022-03-31'],
    ['Encounters in fiscal year 1970.', 'in fiscal year 1970: window 1969-07-01/1970-06-30'],
    ['Encounters in FY24.', 'in FY24: window 2023-10-01/2024-09-30'],
    ['Spending in FY2023/24.', 'in FY2023/24: window 2023-04-01/2024-03-31'],
    ['Spending last financial year.', 'last financial year: window 2024-04-01/2025-03-31'],
    [
      'Spending in the current financial year.',
      'in the current financial year: window 2025-04-01/2025-07-06 …',
    ],
    [
      'In the fiscal year that ended Sept. 30.',
      'In the fiscal year that ended Sept. 30: window 2023-10-01/2024-09-30',
    ],
    ['In the final quarter of last year.', 'In the final quarter of last year: window 2024-10-01/2024-12-31'],
    ['The club won the 2023/24 season.'],
    ['Their best since the 1999/2000 campaign.'],
  ]);
});

describe('stretches named by their end', () => {
  expectTimes([
    ['In the year to June 500 came.', 'In the year to June: window 2024-07-01/2025-06-30'],
    ['In the year to July 500 came.', 'In the year to July: window 2023-08-01/2024-07-31'],
    ['In the year ending March 2024.', 'In the year ending March 2024: window 2023-04-01/2024-03-31'],
    [
      'In the 12 months to the end of May.',
      'In the 12 months to the end of May: window 2024-06-01/2025-05-31',
    ],
    [
      'In the twelve months ended 31 March 2025.',
      'In the twelve months ended 31 March 2025: window 2024-04-01/2025-03-31',
    ],
    ['In the three months to May.', 'In the three months to May: window 2025-03-01/2025-05-31'],
    ['The quarter to June.', 'The quarter to June: window 2025-04-01/2025-06-30'],
    ['The week to 6 July.', 'The week to 6 July: window 2025-06-30/2025-07-06'],
    ['The week ending 4 July 2025.', 'The week ending 4 July 2025: window 2025-06-28/2025-07-04'],
    ['The seven days to 5 July.', 'The seven days to 5 July: window 2025-06-29/2025-07-05'],
    ['In the year to mid-2024.', 'In the year to mid-2024: window 2023-07-01/2024-06-30'],
    ['The five years to 2023.', 'The five years to 2023: window 2019-01-01/2023-12-31'],
  ]);
});

describe('ranges', () => {
  expectTimes([
    [
      'Between January and June 2025 it rose.',
      'Between January and June 2025: window 2025-01-01/2025-06-30 | 2025-02-01/2025-06-30',
    ],
    [
      'Between January and June last year it rose.',
      'Between January and June last year: window 2024-01-01/2024-06-30',
    ],
    ['The January-to-June tally.', 'The January-to-June: window 2025-01-01/2025-06-30'],
    ['In the October-to-December period.', 'In the October-to-December: window 2024-10-01/2024-12-31'],
    ['From January to May it rose.', 'From January to May: window 2025-01-01/2025-05-31'],
    ['Between April 2024 and March 2025.', 'Between April 2024 and March 2025: window 2024-04-01/2025-03-31'],
    ['From November to February 2024.', 'From November to February 2024: window 2023-11-01/2024-02-29'],
    ['In January–March 2025.', 'In January–March 2025: window 2025-01-01/2025-03-31'],
    ['From 28 December to 3 January.', 'From 28 December to 3 January: window 2024-12-28/2025-01-03'],
    ['Between Friday and Sunday 900 came.', 'Between Friday and Sunday: window 2025-07-04/2025-07-06'],
  ]);
});

describe('no time', () => {
  expectTimes([
    ['The March Budget and the 2019 election.'],
    ['It beat the OBR’s March forecast.'],
    ['Theresa May said it may rain.'],
    ['Mrs May and Mr March may march on.'],
    ['They march for a second time.'],
    ['June Smith and April Jones won.'],
    ['It drew 2,025 people, 2025 people and £2025.'],
    ['It stands 2000 metres above the sea.'],
    ['Some 2000 pupils sat it.'],
    ['The 18-20 band has 20,000 members.'],
    ['Call 0800 121 4433 at 9.32am on line 2.'],
    ['The A2025 road and the R2000 model.'],
    ['A 17-year-old and a man of 55 waited 12 hours.'],
    ['It costs £900 a year, or £2.50 a day.'],
    ['He spent two years in jail and waited over a year.'],
    ['In two years’ time, in 20 minutes, for five years.'],
    ['The Sunday Times and the Mail on Sunday wrote on it.'],
    ['Black Friday sales.'],
    ['SI 2008/269 applies.'],
    ['One in 12, one in five, 24 of the 43.'],
  ]);
});
