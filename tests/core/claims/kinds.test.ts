import { describe } from 'vitest';
import { expectClaims } from './expect-claims.ts';

describe('levels', () => {
  expectClaims([
    [
      'More than 4,200 ferries docked in May 2025.',
      'level «More than 4,200 ferries» 4200 more-than in 2025-05-01/2025-05-31',
    ],
    [
      'The backlog stood at 3,100 cases at the end of June 2024.',
      'level «3,100 cases» 3100 in 2024-06-30/2024-06-30',
    ],
    ['Fuel duty raised £2.9bn in 2024.', 'level «£2.9bn» 2900000000 in 2024-01-01/2024-12-31'],
    ['The jobless rate rose to 5.1% in May 2025.', 'level «5.1%» 5.1 in 2025-05-01/2025-05-31'],
    [
      'Exports fell below 90,000 tonnes in May 2025.',
      'level «below 90,000 tonnes» 90000 less-than in 2025-05-01/2025-05-31',
    ],
    ['He was 54 and lived at number 12.'],
    ['Some people need more than one visit.'],
  ]);
});

describe('changes', () => {
  expectClaims([
    ['Landings rose by 6,493 in 2024.', 'change «rose by 6,493» 6493 rise in 2024-01-01/2024-12-31'],
    [
      'Landings fell 12% in 2024 on 2023.',
      'change «fell 12%» 12 fall in 2024-01-01/2024-12-31 on 2023-01-01/2023-12-31',
    ],
    ['There was a 9 per cent drop in 2024.', 'change «a 9 per cent drop» 9 fall in 2024-01-01/2024-12-31'],
    [
      'The rate was 2 percentage points lower in May 2025 than in May 2023.',
      'change «2 percentage points lower» 2 fall in 2025-05-01/2025-05-31 on 2023-05-01/2023-05-31',
    ],
    [
      'The council cut emissions from its buildings by 14 per cent in 2024.',
      'change «14 per cent» 14 fall in 2024-01-01/2024-12-31',
    ],
    [
      'Fares were a fifth higher in 2024 than in 2019.',
      'change «a fifth higher» 20 rise in 2024-01-01/2024-12-31 on 2019-01-01/2019-12-31',
    ],
    ['It was a loss of 3,000 in May 2025.', 'change «a loss of 3,000» 3000 fall in 2025-05-01/2025-05-31'],
    [
      'The bank raised its rate by 25 basis points in May 2025.',
      'change «raised its rate by 25 basis points» 0.25 rise in 2025-05-01/2025-05-31',
    ],
    [
      'An extra 300 doctors were hired in 2024.',
      'change «extra 300 doctors» 300 rise in 2024-01-01/2024-12-31',
    ],
    ['Women made up 39% of drivers in 2024.', 'share «39%» 39 in 2024-01-01/2024-12-31'],
    ['The panel turned down 4,100 bids in 2024.', 'level «4,100 bids» 4100 in 2024-01-01/2024-12-31'],
  ]);
});

describe('changes and their levels', () => {
  expectClaims([
    [
      'There were 19,500 arrivals in 2024, up 30% on 15,000 a year earlier.',
      'level «19,500 arrivals» 19500 in 2024-01-01/2024-12-31',
      'change «up 30%» 30 rise in 2024-01-01/2024-12-31 on 2023-01-01/2023-12-31',
      'level «15,000» 15000 in 2023-01-01/2023-12-31 base',
    ],
    [
      'The rate fell from 8.7% in May 2024 to 6.8% in May 2025.',
      'level «8.7%» 8.7 in 2024-05-01/2024-05-31 base',
      'level «6.8%» 6.8 in 2025-05-01/2025-05-31',
    ],
    [
      'Boarding jobs were down 88% to 7,100 in 2024 and deck jobs 80% to 3,200.',
      'change «down 88%» 88 fall in 2024-01-01/2024-12-31',
      'level «7,100» 7100 in 2024-01-01/2024-12-31',
      'change «80%» 80 fall in 2024-01-01/2024-12-31',
      'level «3,200» 3200 in 2024-01-01/2024-12-31',
    ],
    [
      'The total was down 1,300 (0.9%) on 2023.',
      'change «down 1,300 (0.9%)» 1300 fall on 2023-01-01/2023-12-31',
    ],
    [
      'The total is down more than two-thirds (69%) on 2023.',
      'change «down more than two-thirds (69%)» 69 fall on 2023-01-01/2023-12-31',
    ],
    [
      'Pay had grown by 5.8%, from £449 to £475.',
      'change «grown by 5.8%» 5.8 rise',
      'level «£449» 449 base',
      'level «£475» 475',
    ],
    [
      'Output grew by 1.3% in 2024, compared with 0.9% in France.',
      'change «grew by 1.3%» 1.3 rise in 2024-01-01/2024-12-31',
      'change «0.9%» 0.9 rise in 2024-01-01/2024-12-31',
    ],
    [
      'That compares with 112 by the same point of last year.',
      'level «112» 112 in 2024-01-01/2024-07-09 base',
    ],
  ]);
});

describe('growth of nothing', () => {
  expectClaims([
    ['There was no growth at all in May 2025.', 'change «no growth at all» 0 in 2025-05-01/2025-05-31'],
    ['The estimate was revised down to zero in May 2025.', 'level «zero» 0 in 2025-05-01/2025-05-31'],
    ['There is no growth strategy.'],
  ]);
});

describe('the same said twice', () => {
  expectClaims([
    ['The fine was €1m (£72,000) in 2024.', 'level «€1m (£72,000)» 1000000 in 2024-01-01/2024-12-31'],
    [
      'It flew 3,600 kilometres (2,200 miles) in 2024.',
      'level «3,600 kilometres (2,200 miles)» 3600 in 2024-01-01/2024-12-31',
    ],
    ['In 2024 65,500, or 27%, came by night.', 'level «65,500, or 27%» 65500 in 2024-01-01/2024-12-31'],
    [
      'Landings fell by 394,000 (a 37% decline) in 2024.',
      'change «fell by 394,000» 394000 fall in 2024-01-01/2024-12-31',
      'change «a 37% decline» 37 fall in 2024-01-01/2024-12-31',
    ],
    [
      'Some 71,000 cases (91,000 people) were open in May 2025.',
      'level «Some 71,000 cases» 71000 about in 2025-05-01/2025-05-31',
      'level «91,000 people» 91000 in 2025-05-01/2025-05-31',
    ],
  ]);
});

describe('multiples, shares, ratios, rates, averages, ranges', () => {
  expectClaims([
    [
      'Thefts more than doubled between 2019 and 2024.',
      'multiple «more than doubled» 2 rise more-than in 2024-01-01/2024-12-31 on 2019-01-01/2019-12-31',
    ],
    [
      'There were three times as many thefts in 2024 as in 2019.',
      'multiple «three times» 3 in 2024-01-01/2024-12-31 on 2019-01-01/2019-12-31',
    ],
    [
      'It is almost half the peak of 134,000 in 2023.',
      'multiple «almost half» 0.5 nearly on 2023-01-01/2023-12-31',
      'level «134,000» 134000 in 2023-01-01/2023-12-31 base',
    ],
    [
      'The bill is four times the £2bn of 2014.',
      'multiple «four times» 4 on 2014-01-01/2014-12-31',
      'level «£2bn» 2000000000 in 2014-01-01/2014-12-31 base',
    ],
    [
      'Nearly a third of boats were registered abroad in 2024.',
      'share «Nearly a third» 33.333 nearly in 2024-01-01/2024-12-31',
    ],
    ['In 2024 three quarters of drivers were men.', 'share «three quarters» 75 in 2024-01-01/2024-12-31'],
    ['One in five drivers was fined in 2024.', 'ratio «One in five drivers» 1/5 in 2024-01-01/2024-12-31'],
    ['In 2024 24 of the 43 councils grew.', 'ratio «24 of the 43 councils» 24/43 in 2024-01-01/2024-12-31'],
    [
      'The rate was 26.6 per 100,000 people in 2024.',
      'rate «26.6 per 100,000 people» 26.6 in 2024-01-01/2024-12-31',
    ],
    ['Ferries carried 62 people on average in 2024.', 'average «62 people» 62 in 2024-01-01/2024-12-31'],
    [
      'An average of 124 a day came in 2024.',
      'average «An average of 124 a day» 124 in 2024-01-01/2024-12-31',
    ],
    ['Wrong-side surgery happens four times a day.', 'average «four times a day» 4'],
    [
      'Between 0.7 and 0.8 per cent of trips were cancelled in 2024.',
      'range «Between 0.7 and 0.8 per cent» 0.7/0.8 in 2024-01-01/2024-12-31',
    ],
    ['A total of 41,500 ferries docked in 2024.', 'total «41,500 ferries» 41500 in 2024-01-01/2024-12-31'],
  ]);
});
