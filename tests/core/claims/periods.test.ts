import { describe } from 'vitest';
import { expectClaims } from './expect-claims.ts';

describe('periods of figures', () => {
  expectClaims([
    [
      'In May 2025 3,299 came in 63 boats, while in June 2025 78 boats brought 3,823.',
      'level «3,299» 3299 in 2025-05-01/2025-05-31',
      'level «63 boats» 63 in 2025-05-01/2025-05-31',
      'level «78 boats» 78 in 2025-06-01/2025-06-30',
      'level «3,823» 3823 in 2025-06-01/2025-06-30',
    ],
    [
      'There were 274 thefts in 2023; the number fell by half in 2024, to 137.',
      'level «274 thefts» 274 in 2023-01-01/2023-12-31',
      'change «fell by half» 50 fall in 2024-01-01/2024-12-31',
      'level «137» 137 in 2024-01-01/2024-12-31',
    ],
    [
      'Some 51,000 have come since the Harbour Act came into force.',
      'level «Some 51,000» 51000 about in 2024-03-01/2025-07-09',
    ],
    [
      'So far this year 20,100 have come, 20% fewer than at this point last year (25,100).',
      'level «20,100» 20100 in 2025-01-01/2025-07-09',
      'change «20% fewer» 20 fall in 2025-01-01/2025-07-09 on 2024-01-01/2024-07-09',
      'level «25,100» 25100 in 2024-01-01/2024-07-09 base',
    ],
    [
      'In the year to March 2025 5,400 were granted; in the previous year it was 6,100.',
      'level «5,400» 5400 in 2024-04-01/2025-03-31',
      'level «6,100» 6100 in 2023-04-01/2024-03-31 base',
    ],
    [
      'The peak was 5,000 in 2021, when fares were £12.',
      'level «5,000» 5000 in 2021-01-01/2021-12-31',
      'level «£12» 12 in 2021-01-01/2021-12-31',
    ],
    [
      'Staff numbers were down 1,300 (0.9%) in a year at the end of May 2025.',
      'change «down 1,300 (0.9%)» 1300 fall in 2025-05-31/2025-05-31 on 2024-05-31/2024-05-31',
    ],
    ['Numbers are up 16% since 2010.', 'change «up 16%» 16 rise on 2010-01-01/2010-12-31'],
    [
      'It cost £4.8bn in 2024/25, 12% down on the record £5.4bn spent in 2023/24.',
      'level «£4.8bn» 4800000000 in 2024-04-01/2025-03-31',
      'change «12% down» 12 fall in 2024-04-01/2025-03-31 on 2023-04-01/2024-03-31',
      'level «£5.4bn» 5400000000 in 2023-04-01/2024-03-31 base',
    ],
    [
      'Landings fell 23% to 5,100 in May 2025 on a year earlier.',
      'change «fell 23%» 23 fall in 2025-05-01/2025-05-31 on 2024-05-01/2024-05-31',
      'level «5,100» 5100 in 2025-05-01/2025-05-31',
    ],
  ]);
});

describe('periods taken over', () => {
  expectClaims([
    [
      'Some 9,100 docked in May 2025. That is up 30%.',
      'level «Some 9,100» 9100 about in 2025-05-01/2025-05-31',
      'change «up 30%» 30 rise in 2025-05-01/2025-05-31',
    ],
    [
      'Some 9,100 docked. They carried 40,000 people.',
      'level «Some 9,100» 9100 about',
      'level «40,000 people» 40000',
    ],
  ]);
});
