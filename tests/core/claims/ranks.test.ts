import { describe } from 'vitest';
import { expectClaims } from './expect-claims.ts';

describe('ranks', () => {
  expectClaims([
    [
      'The total reached 8,200 in 2024, the third-highest year since 2018.',
      'total «8,200» 8200 in 2024-01-01/2024-12-31',
      'rank «the third-highest year since 2018» 3 highest of year in 2024-01-01/2024-12-31 over 2018-01-01/2024-12-31',
    ],
    [
      'Landings hit a record 45,100 in 2022.',
      'rank «a record» 1 highest in 2022-01-01/2022-12-31',
      'level «45,100» 45100 in 2022-01-01/2022-12-31',
    ],
    ['Landings set a record in 2022.', 'rank «a record» 1 highest in 2022-01-01/2022-12-31'],
    [
      'It was 12% below the record 45,100 of 2022.',
      'change «12% below» 12 fall on 2022-01-01/2022-12-31',
      'level «45,100» 45100 in 2022-01-01/2022-12-31 base',
    ],
    [
      'The rate was 4% in May 2025, the lowest since March 2023.',
      'level «4%» 4 in 2025-05-01/2025-05-31',
      'rank «the lowest since March 2023» 1 lowest in 2025-05-01/2025-05-31 over 2023-03-01/2025-05-31',
    ],
    [
      'Some 2,100 docked in May 2025, a six-month high.',
      'level «Some 2,100» 2100 about in 2025-05-01/2025-05-31',
      'rank «a six-month high» 1 highest in 2025-05-01/2025-05-31 over 2024-11-30/2025-05-31 back 6 month',
    ],
    ['The backlog is at an all-time low.', 'rank «an all-time low» 1 lowest'],
    ['Ferries came in record numbers in 2024.', 'rank «record numbers» 1 highest in 2024-01-01/2024-12-31'],
    ['It was the worst month on record for delays.', 'rank «the worst month on record» 1 highest of month'],
    [
      'There were 2,600 landings in 2024, more than in any year before.',
      'level «2,600 landings» 2600 in 2024-01-01/2024-12-31',
      'rank «more than in any year» 1 highest of year in 2024-01-01/2024-12-31',
    ],
    [
      'It is the earliest point in a year at which 20,000 was passed.',
      'rank «the earliest point in a year» 1 earliest',
      'level «20,000» 20000',
    ],
    [
      'On Sunday 410 came, the most in one day so far this July.',
      'level «410» 410 in 2025-07-06/2025-07-06',
      'rank «the most in one day so far this July» 1 highest of day in 2025-07-06/2025-07-06 over 2025-07-01/2025-07-06',
    ],
    [
      'It was the largest fall since 2019.',
      'rank «the largest fall since 2019» 1 largest-fall over 2019-01-01/2025-07-09',
    ],
    [
      'The 20,300 landings were a record for the first half of a year.',
      'level «20,300 landings» 20300',
      'rank «a record for the first half of a year» 1 highest of same-window',
    ],
    [
      'The 20,300 landings were the most for the opening six months of any year.',
      'level «20,300 landings» 20300',
      'rank «the most for the opening six months of any year» 1 highest of same-window',
      'level «six months» 6',
    ],
    [
      'The previous highest total was the 13,200 who came in 2024.',
      'rank «The previous highest total» 1 highest in 2024-01-01/2024-12-31',
      'total «13,200» 13200 in 2024-01-01/2024-12-31',
    ],
    [
      'There were 2,600 landings in 2022, the record year.',
      'level «2,600 landings» 2600 in 2022-01-01/2022-12-31',
    ],
    ['That made 2022 a record year.', 'rank «a record year» 1 highest of year'],
    ['Hull is No. 1 in Europe.', 'comparison «No. 1 in Europe» 1 highest'],
    ['Police recorded 530 thefts in 2024.', 'level «530 thefts» 530 in 2024-01-01/2024-12-31'],
    [
      'Most people said at least 40 ferries sank in 2024.',
      'level «at least 40 ferries» 40 at-least in 2024-01-01/2024-12-31',
    ],
    ['The company has a poor track record and a criminal record.'],
    ['They rode the highest bus and the best boat.'],
  ]);
});

describe('ranks among places', () => {
  expectClaims([
    [
      'The port took more ferries than any other port in 2024.',
      'comparison «more ferries than any other» 1 highest in 2024-01-01/2024-12-31',
    ],
    [
      'It was the highest level in Europe since 2015.',
      'rank «the highest level in Europe since 2015» 1 highest over 2015-01-01/2025-07-09',
    ],
    ['There were more landings than in any other year.', 'rank «more landings than in any other» 1 highest'],
  ]);
});

describe('streaks', () => {
  expectClaims([
    ['It was the third month of falls in a row.', 'streak «the third month of falls in a row» 3 fall'],
    ['Output shrank for a second quarter running.', 'streak «a second quarter running» 2 fall'],
    ['Prices have risen for four consecutive months.', 'streak «four consecutive months» 4 rise'],
    ['Three teams ran in a row.', 'level «Three teams» 3'],
  ]);
});

describe('thresholds', () => {
  expectClaims([
    [
      'The total passed 20,000 for the first time in 2024.',
      'threshold «passed 20,000» 20000 more-than in 2024-01-01/2024-12-31',
    ],
    [
      'Landings topped 50,000 earlier than in any year.',
      'threshold «topped 50,000» 50000 more-than',
      'rank «earlier than in any year» 1 earliest of year',
    ],
    ['The total passed 20,000 in 2024.', 'total «passed 20,000» 20000 more-than in 2024-01-01/2024-12-31'],
    [
      'Prices fell for the first time in three years.',
      'rank «for the first time in three years» 1 first back 3 year',
    ],
  ]);
});
