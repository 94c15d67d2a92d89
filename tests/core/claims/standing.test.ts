import { describe } from 'vitest';
import { expectClaims } from './expect-claims.ts';

describe('standing', () => {
  expectClaims([
    ['The mayor said 4,000 ferries docked in 2024.', 'level «4,000 ferries» 4000 in 2024-01-01/2024-12-31'],
    [
      'The mayor falsely claimed 21 million came in 2024.',
      'level «21 million» 21000000 in 2024-01-01/2024-12-31 disputed',
    ],
    [
      'The mayor said a million came in 2024. The true figure was 450,000.',
      'level «a million» 1000000 in 2024-01-01/2024-12-31 disputed',
      'level «450,000» 450000 in ~2024-01-01/2024-12-31',
    ],
    [
      'It is now 345,000, down from a previously reported 431,000.',
      'level «345,000» 345000',
      'level «431,000» 431000 base superseded',
    ],
    [
      'Landings are expected to reach 8.5 million by 2030.',
      'level «8.5 million» 8500000 in 2030-01-01/2030-12-31 forecast',
    ],
    ['Some 60,000 could land by Christmas.', 'level «Some 60,000» 60000 about forecast'],
    ['In May 2025 some 60,000 landed.', 'level «some 60,000» 60000 about in 2025-05-01/2025-05-31'],
    ['Inflation was above the 2% target in May 2025.', 'level «2%» 2 target'],
    ['The party promised to hire 6,500 teachers.', 'level «6,500 teachers» 6500 promise'],
    [
      'If 300 came each day it would be 9,000 in May 2025.',
      'level «300» 300 in 2025-05-01/2025-05-31 hypothetical',
      'level «9,000» 9000 in 2025-05-01/2025-05-31 hypothetical',
    ],
    ['In a poll of voters 60% said they would stay in 2024.', 'share «60%» 60 in 2024-01-01/2024-12-31 poll'],
    [
      'A boat carrying 70 people sank in May 2025.',
      'level «70 people» 70 in 2025-05-01/2025-05-31 single-case',
    ],
    ['Landings beat the forecast of 5,000 by 300.', 'level «5,000» 5000 forecast', 'level «300» 300'],
    ['The share fell rather than rose, to 300.', 'level «300» 300'],
    [
      'It is put at 944,000 rather than 906,000.',
      'level «944,000» 944000',
      'level «906,000» 906000 base superseded',
    ],
    [
      'The figure for 2024 was 300. A group of 40 people met in May 2025.',
      'level «300» 300 in 2024-01-01/2024-12-31',
      'level «40 people» 40 in 2025-05-01/2025-05-31 single-case',
    ],
  ]);
});
