import { describe, expect, test } from 'vitest';
import { judge, prepareCheck } from '../../../lib/core/check-text.ts';
import type { Finding } from '../../../lib/core/checks/finding.ts';
import { compileCatalogue } from '../../../lib/core/series/compile-catalogue.ts';
import type { Indicator } from '../../../lib/core/series/indicator.ts';
import type { Recall, RecalledClaims } from '../../../lib/core/series/recall.ts';
import { type Series, seriesKey } from '../../../lib/core/series/series.ts';
import { summariseSeries } from '../../../lib/packs/catalogue-data.ts';
import { madeIndicator, madeSeries } from '../series/made-indicator.ts';

const visits = madeIndicator({
  id: 'made.visits',
  title: 'Lighthouse visits',
  frequency: 'year',
  unit: 'visits',
  words: { names: ['lighthouse visits'], short: [], near: [], not: [], nouns: ['visit'], placed: false },
});
const lamps = madeIndicator({
  id: 'made.lamps',
  title: 'Lamps lit',
  frequency: 'year',
  unit: 'lamps',
  words: {
    names: ['lamps lit', 'lamps were lit'],
    short: [],
    near: [],
    not: [],
    nouns: ['lamp'],
    placed: false,
  },
});
const people = madeIndicator({
  id: 'uk.ons.population',
  title: 'Population',
  measure: 'stock',
  frequency: 'year',
  words: { names: ['population'], short: [], near: [], not: [], nouns: ['people'], placed: false },
});

const seriesOf = ({ id }: Indicator, area: string, values: readonly number[], part = ''): Series => ({
  ...madeSeries(values.map((value, at) => [String(2019 + at), value])),
  key: seriesKey(id, area, part),
  indicator: id,
  area,
  breakdown: part,
});
const held = [
  seriesOf(visits, 'GBR', [12_000, 15_500, 21_300, 18_250, 19_400]),
  seriesOf(visits, 'GBR', [2_400, 3_100, 4_260, 3_650, 3_880], 'kind:night'),
  seriesOf(visits, 'FRA', [6_000, 7_000, 7_100, 9_125, 9_000]),
  seriesOf(lamps, 'GBR', [410, 420, 430, 440, 450]),
  seriesOf(people, 'GBR', [66_000_000, 67_000_000, 67_100_000, 67_600_000, 68_200_000]),
];

const place = (code: string, name: string, adjective: string) => ({
  code,
  name,
  names: [],
  adjectives: [adjective],
  parent: null,
  members: [],
});

function findingsOn(text: string, recalls: Recall[]): Finding[] {
  const catalogue = compileCatalogue({
    packs: [{ name: 'made', title: 'Made', version: '1.0.0', created: '2026-01-01', subscribedFrom: null }],
    indicators: [visits, lamps, people],
    areas: [place('GBR', 'United Kingdom', 'British'), place('FRA', 'France', 'French')],
    breakdowns: [{ code: 'kind:night', title: 'Night visits', words: ['night', 'nightly'] }],
    events: [],
    series: held.map(summariseSeries),
    recalls,
  });
  const page = { title: '', published: '2024-06-01', outletCountry: null };
  const prepared = prepareCheck({ ...page, blocks: [{ text, role: 'paragraph' }] }, catalogue);
  return judge(prepared, new Map(held.map((series) => [series.key, series]))).findings;
}

const recall = (parts: Partial<Recall> = {}): Recall => ({
  id: 'made.recall',
  day: '2026-06-03',
  reason: 'Two ports were counted twice.',
  indicator: visits.id,
  area: null,
  breakdown: null,
  periods: null,
  claims: null,
  ...parts,
});
const claims = (parts: Partial<RecalledClaims>): RecalledClaims => ({
  kinds: [],
  period: null,
  basePeriod: null,
  value: null,
  ...parts,
});

const level = 'There were 21,300 lighthouse visits in the United Kingdom in 2021.';
const french = 'There were 7,100 lighthouse visits in France in 2021.';
const change = 'Lighthouse visits in the United Kingdom rose by 37% in 2021 compared with 2020.';
const comparison = 'In 2022 the United Kingdom had more lighthouse visits than France.';
const perHead =
  'There were 317 lighthouse visits per million people in the United Kingdom in 2021, figures show.';
const share = 'In 2021, 20% of lighthouse visits in the United Kingdom were night visits.';
const part = 'There were 4,260 lighthouse visits at night in the United Kingdom in 2021.';
const other = 'In 2021, 430 lamps were lit in the United Kingdom.';
const wrong = 'There were 31,300 lighthouse visits in the United Kingdom in 2021.';

test.each([
  [level, 'matches'],
  [french, 'matches'],
  [change, 'matches'],
  [comparison, 'matches'],
  [perHead, 'matches'],
  [share, 'matches'],
  [part, 'matches'],
  [other, 'matches'],
  [wrong, 'differs'],
])('without a recall “%s” %s', (text, rating) => {
  expect(findingsOn(text, []).map((finding) => finding.rating)).toContain(rating);
});

describe('a recall silences', () => {
  test.each<[string, string, Partial<Recall>]>([
    ['an indicator as a whole', level, {}],
    ['an accusation just as well', wrong, {}],
    ['a series', level, { area: 'GBR', breakdown: '' }],
    ['a year', level, { periods: { from: '2021-01-01', to: '2021-12-31' } }],
    ['all since a day', level, { periods: { from: '2021-06-01', to: null } }],
    ['all up to a day', level, { periods: { from: null, to: '2021-01-01' } }],
    ['a change whose base is of that time', change, { periods: { from: '2020-01-01', to: '2020-12-31' } }],
    ['claims of a kind', change, { claims: claims({ kinds: ['rank', 'change'] }) }],
    ['a stated value', level, { claims: claims({ value: 21_300 }) }],
    ['a stated value within the rounding of the words', level, { claims: claims({ value: 21_340 }) }],
    [
      'one claim by its key',
      change,
      {
        area: 'GBR',
        breakdown: '',
        claims: claims({
          kinds: ['change'],
          period: '2021-01-01/2021-12-31',
          basePeriod: '2020-01-01/2020-12-31',
          value: 37,
        }),
      },
    ],
    ['what is compared with the series', comparison, { area: 'FRA' }],
    ['a share of the series', share, { breakdown: '' }],
    ['what is divided by the series', perHead, { indicator: people.id }],
  ])('%s', (_, text, parts) => {
    const found = findingsOn(text, [recall(parts)]);
    expect(found.map(({ rating }) => rating).filter((rating) => rating !== null)).toEqual([]);
    expect(found.filter(({ abstained }) => abstained === 'not-checkable')).toEqual([
      expect.objectContaining({
        why: 'Recalled by the publisher of the pack “Made” on 3 June 2026: Two ports were counted twice.',
        official: null,
        chart: null,
        readings: [],
        notes: [],
        steps: [],
      }),
    ]);
  });
});

describe('a recall leaves alone', () => {
  test.each<[string, string, Partial<Recall>]>([
    ['another indicator', other, {}],
    ['another place', french, { area: 'GBR' }],
    ['a part that is not the total', level, { breakdown: 'kind:night' }],
    ['a part where the total is meant', part, { breakdown: '' }],
    ['the years after', level, { periods: { from: null, to: '2020-12-31' } }],
    ['the years before', level, { periods: { from: '2022-01-01', to: null } }],
    ['another kind', level, { claims: claims({ kinds: ['change', 'rank'] }) }],
    ['another stated value', level, { claims: claims({ value: 21_400 }) }],
    ['another period', level, { claims: claims({ period: '2021-01-01/2021-06-30' }) }],
    ['a claim without the base', level, { claims: claims({ basePeriod: '2020-01-01/2020-12-31' }) }],
    [
      'what is worked out with a series of which only claims are recalled',
      perHead,
      { indicator: people.id, claims: claims({ kinds: ['level'] }) },
    ],
    ['what only stands beside it in the pack', level, { indicator: people.id }],
  ])('%s', (_, text, parts) => {
    const shown = (found: Finding[]) => found.map(({ rating, why }) => ({ rating, why }));
    expect(shown(findingsOn(text, [recall(parts)]))).toEqual(shown(findingsOn(text, [])));
  });

  test('a claim that nothing was held against keeps its own reason', () => {
    const text = 'There were 21,300 lighthouse visits in the United Kingdom in 1950.';
    const [finding] = findingsOn(text, [recall()]);
    expect(finding?.abstained).not.toBeNull();
    expect(finding?.why).toEqual(findingsOn(text, [])[0]?.why);
  });
});
