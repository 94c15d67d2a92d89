import { type ClaimSlots, emptySlots } from '../../../lib/flags/claim-slots.ts';

/** One sentence of our own with the slots that a person reads in it. */
interface Sentence {
  text: string;
  slots: ClaimSlots;
}

export interface Pair {
  a: Sentence;
  b: Sentence;
  same: boolean;
}

const half = { start: '2025-01-01', end: '2025-06-30' };
const halfBefore = { start: '2024-01-01', end: '2024-06-30' };
const june = { start: '2025-06-01', end: '2025-06-30' };
const juneBefore = { start: '2024-06-01', end: '2024-06-30' };
const year2024 = { start: '2024-01-01', end: '2024-12-31' };
const year2023 = { start: '2023-01-01', end: '2023-12-31' };
const year2022 = { start: '2022-01-01', end: '2022-12-31' };
const month = { start: '2025-05-01', end: '2025-05-31' };

const say = (text: string, slots: Partial<ClaimSlots>, base: Partial<ClaimSlots>): Sentence => ({
  text,
  slots: { ...emptySlots, ...base, ...slots },
});

type Row = [a: [string, Partial<ClaimSlots>], b: [string, Partial<ClaimSlots>], same: boolean];

const over = (base: Partial<ClaimSlots>, rows: Row[]): Pair[] =>
  rows.map(([a, b, same]) => ({ a: say(...a, base), b: say(...b, base), same }));

const boats: Partial<ClaimSlots> = {
  indicator: 'uk.ho.smallboats.arrivals',
  area: 'GBR',
  unit: 'people',
  head: 'person',
  period: half,
};

const crossings = over(boats, [
  [
    ['19,982 people crossed in the first half of 2025', { value: 19982, step: 1 }],
    ['nearly 20,000 came by boat in six months', { value: 20000, step: 10000, bound: 'nearly' }],
    true,
  ],
  [
    ['19,982 people crossed in the first half of 2025', { value: 19982, step: 1 }],
    [
      'almost 20,000 migrants had made the trip by the end of June',
      { value: 20000, step: 10000, bound: 'nearly', kind: 'total' },
    ],
    true,
  ],
  [
    ['19,982 people crossed', { value: 19982, step: 1 }],
    ['some 19,900 arrivals in the half', { value: 19900, step: 100, bound: 'about' }],
    false,
  ],
  [
    ['19,982 people crossed', { value: 19982, step: 1 }],
    ['19,987 people crossed', { value: 19987, step: 1 }],
    false,
  ],
  [
    ['more than 20,000 crossed', { value: 20000, step: 10000, bound: 'more-than' }],
    ['20,000 crossed', { value: 20000, step: 10000 }],
    true,
  ],
  [
    ['more than 20,000 crossed', { value: 20000, step: 10000, bound: 'more-than' }],
    ['fewer than 20,000 crossed', { value: 20000, step: 10000, bound: 'less-than' }],
    false,
  ],
  [
    ['20,000 crossed in half a year', { value: 20000, step: 10000 }],
    ['20,000 crossed last year', { value: 20000, step: 10000, period: year2024 }],
    false,
  ],
  [
    ['20,000 crossed', { value: 20000, step: 10000 }],
    [
      '20,000 people applied for asylum',
      { value: 20000, step: 10000, indicator: 'uk.ho.asylum.applications' },
    ],
    false,
  ],
  [
    ['20,000 reached Britain', { value: 20000, step: 10000 }],
    ['20,000 reached Italy', { value: 20000, step: 10000, area: 'ITA' }],
    false,
  ],
  [
    ['20,000 crossed', { value: 20000, step: 10000 }],
    ['20,000 Afghans crossed', { value: 20000, step: 10000, breakdown: 'nationality:AFG' }],
    false,
  ],
  [
    ['20,000 crossed', { value: 20000, step: 10000 }],
    ['2,000 crossed in June', { value: 2000, step: 1000, period: june }],
    false,
  ],
  [
    ['some 20,000 people', { value: 20000, step: 10000, bound: 'about' }],
    ['20 thousand people in small boats', { value: 20000, step: 10000 }],
    true,
  ],
  [
    ['20,000 crossed', { value: 20000, step: 10000 }],
    ['30,000 crossed', { value: 30000, step: 10000 }],
    false,
  ],
  [
    ['20,000 crossed', { value: 20000, step: 10000 }],
    ['22,000 crossed', { value: 22000, step: 1000 }],
    false,
  ],
  [
    ['19,982 people', { value: 19982, step: 1, kind: 'level' }],
    ['a total of 19,982', { value: 19982, step: 1, kind: 'total' }],
    true,
  ],
]);

const rise: Partial<ClaimSlots> = {
  ...boats,
  kind: 'change',
  unit: 'percent',
  head: 'percent',
  direction: 'rise',
  basePeriod: halfBefore,
};

const changes = over(rise, [
  [
    ['crossings were up 48% on last year', { value: 48, step: 1 }],
    ['a rise of 48.1 per cent on the same months of 2024', { value: 48.1, step: 0.1 }],
    true,
  ],
  [
    ['crossings were up 48%', { value: 48, step: 1 }],
    ['crossings were down 48%', { value: 48, step: 1, direction: 'fall' }],
    false,
  ],
  [
    ['crossings were up 48%', { value: 48, step: 1 }],
    ['crossings were up 75%', { value: 75, step: 1 }],
    false,
  ],
  [
    ['up 75% on last year', { value: 75, step: 1 }],
    ['up 75% on 2023', { value: 75, step: 1, basePeriod: { start: '2023-01-01', end: '2023-06-30' } }],
    false,
  ],
  [
    ['up 48% on the year', { value: 48, step: 1 }],
    [
      'almost one and a half times as many as a year before',
      { value: 1.5, step: 0.1, kind: 'multiple', bound: 'nearly', direction: null, unit: 'multiple' },
    ],
    false,
  ],
  [
    ['up 50% on the year', { value: 50, step: 10 }],
    [
      'one and a half times as many as a year before',
      { value: 1.5, step: 0.1, kind: 'multiple', direction: null, unit: 'multiple' },
    ],
    true,
  ],
  [
    [
      'twice as many as a year before',
      { value: 2, step: 1, kind: 'multiple', direction: null, unit: 'multiple' },
    ],
    ['a rise of 100 per cent', { value: 100, step: 100 }],
    true,
  ],
  [
    [
      'twice as many as a year before',
      { value: 2, step: 1, kind: 'multiple', direction: null, unit: 'multiple' },
    ],
    ['three times as many', { value: 3, step: 1, kind: 'multiple', direction: null, unit: 'multiple' }],
    false,
  ],
  [
    ['up 48%', { value: 48, step: 1 }],
    ['6,493 more than in the same months of 2024', { value: 6493, step: 1, unit: 'people', head: 'person' }],
    false,
  ],
  [
    ['up by 6,493', { value: 6493, step: 1, unit: 'people' }],
    ['about 6,500 more than a year before', { value: 6500, step: 100, unit: 'people', bound: 'about' }],
    true,
  ],
  [
    ['up 48% on last year', { value: 48, step: 1 }],
    ['up 48% in June', { value: 48, step: 1, period: june, basePeriod: juneBefore }],
    false,
  ],
  [
    ['up 48%', { value: 48, step: 1 }],
    ['up by nearly half', { value: 50, step: 10, bound: 'nearly' }],
    false,
  ],
]);

const jobless: Partial<ClaimSlots> = {
  indicator: 'uk.ons.unemployment.rate',
  area: 'GBR',
  unit: 'percent',
  head: 'percent',
  kind: 'rate',
  period: month,
};

const rates = over(jobless, [
  [
    ['unemployment stood at 4.7%', { value: 4.7, step: 0.1 }],
    ['a jobless rate of 4.7 per cent', { value: 4.7, step: 0.1, kind: 'level' }],
    true,
  ],
  [
    ['unemployment stood at 4.7%', { value: 4.7, step: 0.1 }],
    ['unemployment stood at 4.5%', { value: 4.5, step: 0.1 }],
    false,
  ],
  [
    ['unemployment stood at 4.7%', { value: 4.7, step: 0.1 }],
    ['youth unemployment stood at 4.7%', { value: 4.7, step: 0.1, breakdown: 'age:16-24' }],
    false,
  ],
  [
    ['unemployment stood at 4.7%', { value: 4.7, step: 0.1 }],
    ['unemployment in France stood at 4.7%', { value: 4.7, step: 0.1, area: 'FRA' }],
    false,
  ],
  [
    ['unemployment was 4.7% in May', { value: 4.7, step: 0.1 }],
    ['unemployment was 4.7% in June', { value: 4.7, step: 0.1, period: june }],
    false,
  ],
  [
    [
      'unemployment rose 0.3 points',
      {
        value: 0.3,
        step: 0.1,
        kind: 'change',
        unit: 'percentage point',
        direction: 'rise',
        basePeriod: juneBefore,
      },
    ],
    [
      'unemployment rose 0.3%',
      { value: 0.3, step: 0.1, kind: 'change', direction: 'rise', basePeriod: juneBefore },
    ],
    false,
  ],
  [
    [
      'unemployment rose 0.3 points',
      {
        value: 0.3,
        step: 0.1,
        kind: 'change',
        unit: 'percentage point',
        direction: 'rise',
        basePeriod: juneBefore,
      },
    ],
    [
      'a rise of 0.3 percentage points in the rate',
      {
        value: 0.3,
        step: 0.1,
        kind: 'change',
        unit: 'percentage point',
        direction: 'rise',
        basePeriod: juneBefore,
      },
    ],
    true,
  ],
  [
    ['4.7% are out of work', { value: 4.7, step: 0.1, kind: 'share' }],
    ['the rate was 4.7%', { value: 4.7, step: 0.1 }],
    true,
  ],
  [
    [
      '1.6 million are out of work',
      { value: 1600000, step: 100000, kind: 'level', unit: 'people', indicator: 'uk.ons.unemployment.level' },
    ],
    ['4.7% are out of work', { value: 4.7, step: 0.1 }],
    false,
  ],
  [
    ['unemployment above 4.5%', { value: 4.5, step: 0.1, bound: 'more-than' }],
    ['unemployment under 4.5%', { value: 4.5, step: 0.1, bound: 'less-than' }],
    false,
  ],
  [
    ['at least 4.7%', { value: 4.7, step: 0.1, bound: 'at-least' }],
    ['4.7%', { value: 4.7, step: 0.1 }],
    true,
  ],
]);

const grants: Partial<ClaimSlots> = {
  indicator: 'uk.ho.asylum.grant-rate',
  area: 'GBR',
  kind: 'share',
  unit: 'percent',
  head: 'percent',
  period: year2024,
};

const shares = over(grants, [
  [
    ['47% of claims were granted', { value: 47, step: 1 }],
    ['47 in 100 claims were granted', { value: 47, value2: 100, step: 1, kind: 'ratio' }],
    true,
  ],
  [
    ['one claim in five was granted', { value: 1, value2: 5, step: 1, kind: 'ratio' }],
    ['20% of claims were granted', { value: 20, step: 10 }],
    true,
  ],
  [
    ['one claim in five was granted', { value: 1, value2: 5, step: 1, kind: 'ratio' }],
    ['one claim in four was granted', { value: 1, value2: 4, step: 1, kind: 'ratio' }],
    false,
  ],
  [
    ['47% were granted in 2024', { value: 47, step: 1 }],
    ['47% were granted in 2023', { value: 47, step: 1, period: year2023 }],
    false,
  ],
  [
    ['47% of claims were granted', { value: 47, step: 1 }],
    ['47% of Albanian claims were granted', { value: 47, step: 1, breakdown: 'nationality:ALB' }],
    false,
  ],
  [
    ['a third were granted', { value: 33.333, step: 0.001 }],
    ['33% were granted', { value: 33, step: 1 }],
    true,
  ],
  [
    ['a third were granted', { value: 33.333, step: 0.001 }],
    ['39% were granted', { value: 39, step: 1 }],
    false,
  ],
  [
    ['47% were granted', { value: 47, step: 1 }],
    ['47% were refused', { value: 47, step: 1, indicator: 'uk.ho.asylum.refusal-rate' }],
    false,
  ],
]);

const inflation: Partial<ClaimSlots> = {
  indicator: 'uk.ons.cpi.annual',
  area: 'GBR',
  kind: 'rate',
  unit: 'percent',
  head: 'percent',
  period: june,
};

const prices = over(inflation, [
  [
    ['inflation was 3.6% in June', { value: 3.6, step: 0.1 }],
    ['prices rose 3.6 per cent in the year to June', { value: 3.6, step: 0.1, kind: 'level' }],
    true,
  ],
  [
    ['inflation was 3.6% in June', { value: 3.6, step: 0.1 }],
    ['CPIH inflation was 3.6% in June', { value: 3.6, step: 0.1, indicator: 'uk.ons.cpih.annual' }],
    false,
  ],
  [
    ['inflation was 4% in June', { value: 4, step: 1 }],
    ['inflation was four per cent in June', { value: 4, step: 1 }],
    true,
  ],
  [
    ['inflation was 4% in June', { value: 4, step: 1 }],
    ['food inflation was 4% in June', { value: 4, step: 1, breakdown: 'item:food' }],
    false,
  ],
  [
    ['inflation was 3.6%', { value: 3.6, step: 0.1 }],
    ['inflation was 3.63%', { value: 3.63, step: 0.01 }],
    true,
  ],
  [
    ['inflation was 3.6%', { value: 3.6, step: 0.1 }],
    ['inflation was 3.7%', { value: 3.7, step: 0.1 }],
    false,
  ],
]);

const counted: Partial<ClaimSlots> = { unit: 'hotels', head: 'hotel', area: 'GBR', period: year2024 };

const unnamed = over(counted, [
  [
    ['218 hotels were used', { value: 218, step: 1 }],
    ['218 hotels stood in for homes', { value: 218, step: 1 }],
    true,
  ],
  [
    ['218 hotels were used', { value: 218, step: 1 }],
    ['218 boats were used', { value: 218, step: 1, unit: 'boats', head: 'boat' }],
    false,
  ],
  [
    ['218 hotels in 2024', { value: 218, step: 1 }],
    ['218 hotels in 2022', { value: 218, step: 1, period: year2022 }],
    false,
  ],
  [
    ['about 220 hotels', { value: 220, step: 10, bound: 'about' }],
    ['218 hotels', { value: 218, step: 1 }],
    true,
  ],
  [['218 hotels', { value: 218, step: 1 }], ['400 hotels', { value: 400, step: 100 }], false],
  [
    ['218 hotels, no year given', { value: 218, step: 1, period: null }],
    ['218 hotels, no year given', { value: 218, step: 1, period: null }],
    false,
  ],
  [
    ['the highest number of hotels', { kind: 'rank', value: null }],
    ['the lowest number of hotels', { kind: 'rank', value: null }],
    false,
  ],
  [
    ['218 hotels in Britain', { value: 218, step: 1 }],
    ['218 hotels in Ireland', { value: 218, step: 1, area: 'IRL' }],
    false,
  ],
]);

export const pairs: Pair[] = [...crossings, ...changes, ...rates, ...shares, ...prices, ...unnamed];
