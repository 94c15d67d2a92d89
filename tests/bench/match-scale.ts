import { readClaims } from '../../lib/core/claims/read-claims.ts';
import type { PageText } from '../../lib/core/page-text.ts';
import { spotQuantities } from '../../lib/core/quantities/spot-quantities.ts';
import type { CatalogueData } from '../../lib/core/series/catalogue-data.ts';
import { compileCatalogue } from '../../lib/core/series/compile-catalogue.ts';
import { findMentions } from '../../lib/core/series/find-mentions.ts';
import type { Area, Indicator } from '../../lib/core/series/indicator.ts';
import { matchSeries } from '../../lib/core/series/match-series.ts';
import { seriesKey } from '../../lib/core/series/series.ts';
import { readTimes } from '../../lib/core/time/read-times.ts';

/**
 * Matching on a made-up catalogue of 20,000 indicators and 200 areas: `node tests/bench/match-scale.ts`.
 * Prints the time to compile it and the median, 99th percentile and longest time to bind one claim, from sentence to candidates.
 */
const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'po', 'ri', 'su', 'ta', 've', 'wo', 'xi', 'zu'];
const word = (n: number): string => {
  let text = '';
  for (let rest = n + syllables.length ** 2; rest > 0; rest = Math.floor(rest / syllables.length)) {
    text += syllables[rest % syllables.length];
  }
  return text;
};

const indicators = Array.from(
  { length: 20_000 },
  (_, i): Indicator => ({
    id: `made.${i}`,
    title: `${word(i % 900)} ${word(900 + Math.floor(i / 900))}`,
    measure: 'flow',
    unit: 'people',
    prices: null,
    decimals: 0,
    tolerance: null,
    frequency: 'year',
    lag: 30,
    revision: null,
    seasonallyAdjusted: false,
    publisher: 'Made up',
    source: { title: 'made', url: 'https://example.org/', licence: 'none', retrieved: '2026-01-01' },
    definition: '',
    caveats: [],
    nextRelease: null,
    words: {
      names: [
        `${word(i % 900)} ${word(900 + Math.floor(i / 900))}`,
        `people|migrants|patients + ${word(i % 900)} + ${word(900 + Math.floor(i / 900))}`,
      ],
      short: [word(i % 900)],
      near: [],
      not: ['prevented', 'returned'],
      nouns: ['people', 'migrant'],
      placed: false,
    },
    grain: { sum: true, rolling: false },
    impliedArea: null,
    related: [],
    sameAs: [],
    priority: 0,
    growthOver: null,
    ratioOf: null,
    pack: 'made',
  }),
);

const areas = Array.from(
  { length: 200 },
  (_, i): Area => ({
    code: `A${i}`,
    name: `Land${word(i)}`,
    names: [],
    adjectives: [`Land${word(i)}ish`],
    parent: null,
    members: [],
  }),
);

const data: CatalogueData = {
  packs: [],
  indicators,
  areas,
  breakdowns: [],
  events: [],
  series: indicators.flatMap(({ id }, i) =>
    [0, 1, 2, 3, 4].map((k) => {
      const area = `A${(i + k * 37) % 200}`;
      return {
        key: seriesKey(id, area),
        indicator: id,
        area,
        breakdown: '',
        first: '2000-01-01',
        last: '2025-12-31',
        count: 26,
      };
    }),
  ),
};

const started = performance.now();
const catalogue = compileCatalogue(data);
console.log(`compiled in ${(performance.now() - started).toFixed(0)} ms`);

const times: number[] = [];
for (let i = 0; i < 3000; i++) {
  const n = (i * 7919) % 20_000;
  const text = `In 2024, ${(1000 + i).toLocaleString('en-GB')} people of ${word(n % 900)} came to Land${word(n % 200)} by ${word(900 + Math.floor(n / 900))}.`;
  const page: PageText = {
    title: '',
    published: '2025-07-07',
    outletCountry: null,
    blocks: [{ text, role: 'paragraph' }],
  };
  const at = performance.now();
  const claims = readClaims({
    page,
    numbers: [spotQuantities(text)],
    times: [readTimes(text, { published: page.published, events: [], previous: null })],
    titleTimes: [],
    mentions: findMentions(page, catalogue),
  });
  for (const claim of claims) matchSeries(claim, catalogue, { outletCountry: null, mentioned: [] });
  if (i >= 200) times.push(performance.now() - at);
}
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3);
console.log(`one claim: median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
