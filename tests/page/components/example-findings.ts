import type { Finding } from '../../../lib/core/checks/finding.ts';

/** Findings in every state, as the core would give them; values are official, quotes our own. */

const source = {
  publisher: 'Home Office',
  title: 'small boats, time series',
  url: 'https://www.gov.uk/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats',
  licence: 'OGL-UK-3.0',
  retrieved: '2026-08-21',
  published: '2025-07-04',
  pack: 'uk-migration',
  subscribedFrom: null,
};

const firstHalves: [string, number][] = [
  ['2018', 11],
  ['2019', 592],
  ['2020', 2493],
  ['2021', 5917],
  ['2022', 12747],
  ['2023', 11433],
  ['2024', 13489],
  ['2025', 19982],
  ['2026', 11884],
];

const halvesChart = (stated: number | null, used: string[]): Finding['chart'] => ({
  title: 'Arrivals, January to June',
  unit: 'people',
  points: firstHalves.map(([year, value]) => ({
    period: `${year}-S1`,
    label: year,
    value,
    used: used.includes(year),
    later: year === '2026',
  })),
  stated: stated === null ? null : { value: stated, at: 7 },
});

const observation = (period: string, value: number) => ({
  series: 'uk.ho.smallboats.arrivals|GBR|',
  period,
  value,
  status: 'P' as const,
  published: '2025-07-04',
});

const base: Finding = {
  id: '0:0',
  block: 0,
  span: { start: 0, end: 10 },
  quote: '48%',
  kind: 'level',
  value: 48,
  value2: null,
  unit: 'percent',
  direction: null,
  bound: 'exact',
  indicator: 'uk.ho.smallboats.arrivals',
  title: 'Small-boat arrivals',
  subtitle: 'UK · January to June 2025',
  area: 'GBR',
  breakdown: '',
  period: { start: '2025-01-01', end: '2025-06-30' },
  basePeriod: null,
  rating: 'matches',
  abstained: null,
  standing: 'asserted',
  why: 'Matches the official figure',
  official: null,
  steps: [],
  assumed: [],
  notes: [],
  readings: [],
  chart: null,
  source,
  attribution: null,
  nearest: [],
  claimKey: 'level|uk.ho.smallboats.arrivals|GBR||2025-01-01/2025-06-30|',
};

const onAYear = {
  kind: 'change' as const,
  direction: 'rise' as const,
  title: 'Small-boat arrivals, change on a year',
  subtitle: 'UK · January to June 2025 on January to June 2024',
  basePeriod: { start: '2024-01-01', end: '2024-06-30' },
  official: {
    value: 48.1355,
    asPublished: null,
    low: null,
    high: null,
    unit: 'percent',
    derivation: '19,982 ÷ 13,489 − 1',
    observations: [observation('2025-S1', 19982), observation('2024-S1', 13489)],
  },
  steps: [
    { label: 'People, January to June 2025', value: '19,982' },
    { label: 'People, January to June 2024', value: '13,489' },
    { label: '19,982 ÷ 13,489 − 1', value: '48.1%' },
  ],
};

export const matches: Finding = {
  ...base,
  ...onAYear,
  id: '3:20',
  quote: 'a rise of 48%',
  chart: halvesChart(19964, ['2024', '2025']),
  notes: [
    { kind: 'provisional', text: 'Provisional: the Home Office may still revise it.' },
    { kind: 'definition', text: 'Small boats only, not every irregular arrival.' },
  ],
};

export const close: Finding = {
  ...base,
  id: '2:0',
  quote: 'More than 20,000',
  rating: 'close',
  why: 'Close, just under: 19,982',
  value: 20000,
  unit: 'migrants',
  bound: 'more-than',
  official: {
    value: 19982,
    asPublished: null,
    low: null,
    high: null,
    unit: 'people',
    derivation: 'sum of 181 days, January to June 2025: 19,982',
    observations: [observation('2025-S1', 19982)],
  },
  steps: [
    { label: 'Stated, more than', value: '20,000' },
    { label: 'Official, January to June 2025', value: '19,982' },
    { label: '19,982 − 20,000', value: '−18 (−0.1%)' },
  ],
  chart: halvesChart(20000, ['2025']),
  notes: [{ kind: 'provisional', text: 'Provisional: the Home Office may still revise it.' }],
  assumed: [{ slot: 'area', reason: 'the United Kingdom, as the article names only the Channel.' }],
};

export const differs: Finding = {
  ...base,
  ...onAYear,
  id: '5:14',
  quote: 'up 75% on last year',
  value: 75,
  rating: 'differs',
  why: 'Differs from the official figure: 48.1%',
  chart: halvesChart(23606, ['2024', '2025']),
  notes: [
    { kind: 'true-of', text: 'True of January to June 2023 as the base.' },
    { kind: 'provisional', text: 'Provisional: the Home Office may still revise it.' },
    { kind: 'attribution', text: 'Said by a speaker, not by the article itself.' },
  ],
  readings: [
    { name: 'On January to June 2023', value: 74.77, derivation: '19,982 ÷ 11,433 − 1', rating: 'matches' },
    { name: 'On January to June 2022', value: 56.76, derivation: '19,982 ÷ 12,747 − 1', rating: 'differs' },
    {
      name: 'On January to June 2024, as stated',
      value: 48.14,
      derivation: '19,982 ÷ 13,489 − 1',
      rating: 'differs',
    },
    { name: 'Boats instead of people', value: 27.04, derivation: '343 ÷ 270 − 1', rating: 'differs' },
  ],
};

export const revised: Finding = {
  ...base,
  id: '6:9',
  quote: 'fell to 431,000',
  rating: 'revised',
  why: 'Revised since; matched when it was written',
  title: 'Net migration',
  subtitle: 'UK · year ending December 2024',
  indicator: 'uk.ons.migration.net',
  value: 431000,
  unit: 'people',
  official: {
    value: 331000,
    asPublished: 431000,
    low: null,
    high: null,
    unit: 'people',
    derivation: 'year ending December 2024: 331,000',
    observations: [{ ...observation('2024-01-01/P1Y', 331000), published: '2026-05-21' }],
  },
  steps: [
    { label: 'Published 22 May 2025', value: '431,000' },
    { label: 'Published 27 November 2025', value: '345,000' },
    { label: 'Published 21 May 2026, newest', value: '331,000' },
  ],
  chart: {
    title: 'The estimate for 2024, by release',
    unit: 'people',
    points: [
      { period: '2025-05-22', label: 'May 2025', value: 431000, used: true, later: false },
      { period: '2025-11-27', label: 'Nov 2025', value: 345000, used: false, later: true },
      { period: '2026-05-21', label: 'May 2026', value: 331000, used: false, later: true },
    ],
    stated: { value: 431000, at: 0 },
  },
  notes: [
    { kind: 'revised', text: 'The article’s figure agreed with the release of its own date.' },
    { kind: 'provisional', text: 'Rounded to the nearest 1,000; provisional.' },
  ],
  source: {
    ...source,
    publisher: 'ONS',
    title: 'Long-term international migration',
    published: '2026-05-21',
  },
};

const years: [string, number][] = [
  ['2018', 299],
  ['2019', 1843],
  ['2020', 8462],
  ['2021', 28526],
  ['2022', 45755],
  ['2023', 29437],
  ['2024', 36816],
  ['2025', 41472],
];

export const context: Finding = {
  ...base,
  id: '7:40',
  quote: '10,000',
  rating: 'context',
  why: 'Context: the series',
  title: 'Small-boat arrivals, by year',
  subtitle: 'UK · 2018 to 2025 · the article gives no period',
  value: 10000,
  unit: 'people',
  period: null,
  steps: [
    { label: 'Highest year, 2022', value: '45,755' },
    { label: 'Newest whole year, 2025', value: '41,472' },
    { label: 'Years above 10,000', value: '5 of 8' },
  ],
  chart: {
    title: 'Arrivals in the whole year',
    unit: 'people',
    points: years.map(([year, value]) => ({
      period: year,
      label: year,
      value,
      used: year === '2022',
      later: false,
    })),
    stated: null,
  },
  notes: [{ kind: 'definition', text: 'Small boats only, not every irregular arrival.' }],
};

export const noSeries: Finding = {
  ...base,
  id: '8:3',
  quote: '1,200 beach patrols a month',
  rating: null,
  abstained: 'no-series',
  why: 'We hold no official series that counts beach patrols by French officers, so there is nothing to compare this figure with. That says nothing about whether it is right.',
  title: null,
  subtitle: 'Read as: patrols · northern France · a month',
  value: 1200,
  unit: 'patrols',
  indicator: null,
  source: null,
  nearest: [{ indicator: 'fr.preventions', title: 'Crossings prevented by France, a week' }],
};

export const outOfDate: Finding = {
  ...base,
  id: '9:1',
  quote: 'about 11,900',
  rating: null,
  abstained: 'no-observation',
  why: 'Small-boat arrivals: no figure for that period in our copy.',
  copyEnds: '2025-12-31',
  subtitle: 'UK · January to June 2026',
  value: 11900,
  unit: 'people',
  bound: 'about',
  chart: {
    ...(halvesChart(null, []) as NonNullable<Finding['chart']>),
    points: firstHalves
      .slice(0, 8)
      .map(([year, value]) => ({ period: year, label: year, value, used: false, later: false })),
  },
  source: { ...source, retrieved: '2026-01-09', published: null },
};

export const disputed: Finding = {
  ...base,
  id: '10:8',
  quote: '21 million migrants',
  rating: null,
  abstained: 'not-checkable',
  standing: 'disputed',
  why: 'The text itself disputes this figure; it is the quoted speaker’s, not the article’s.',
  title: 'Immigration',
  subtitle: 'UK · year ending December 2024',
  value: 21000000,
  unit: 'migrants',
  source: null,
};

export const rank: Finding = {
  ...base,
  id: '2:60',
  kind: 'rank',
  quote: 'the highest level of crossings ever',
  value: null,
  unit: null,
  why: 'Matches the official order: the highest of nine first halves',
  official: {
    value: 1,
    asPublished: null,
    low: null,
    high: null,
    unit: 'highest',
    derivation: 'January to June 2025 is number 1 of 9, highest first',
    observations: [observation('2025-S1', 19982)],
  },
  steps: [
    { label: '1. January to June 2025', value: '19,982' },
    { label: '2. January to June 2024', value: '13,489' },
    { label: '3. January to June 2022', value: '12,747' },
  ],
  chart: halvesChart(null, ['2025']),
  notes: [{ kind: 'scope', text: 'Other half-years were higher: July to December 2022, 33,008.' }],
};

const quarters = Array.from({ length: 40 }, (_, i) => ({
  period: `${2016 + Math.floor(i / 4)}-Q${(i % 4) + 1}`,
  label: `Q${(i % 4) + 1} ${2016 + Math.floor(i / 4)}`,
  value: Math.round((4.1 + Math.sin(i / 5) * 0.55 + (i > 16 && i < 22 ? 0.8 : 0)) * 10) / 10,
  used: i === 36,
  later: i > 37,
}));

export const rate: Finding = {
  ...base,
  id: '11:2',
  quote: 'unemployment nudged up to 4.7 per cent',
  rating: 'close',
  why: 'Close, just over',
  title: 'Unemployment rate, people aged 16 and over, seasonally adjusted',
  subtitle: 'UK · three months to June 2025',
  value: 4.7,
  official: {
    value: 4.6,
    asPublished: 4.7,
    low: 4.3,
    high: 4.9,
    unit: 'percent',
    derivation: 'three months to June 2025: 4.6%',
    observations: [{ ...observation('2025-Q2', 4.6), status: 'A' }],
  },
  steps: [{ label: 'Unemployment rate, three months to June 2025', value: '4.6%' }],
  chart: {
    title: 'Unemployment rate by quarter',
    unit: 'percent',
    points: quarters,
    stated: { value: 4.7, at: 36 },
  },
  notes: [{ kind: 'sampling', text: 'A survey estimate, give or take 0.3 points.' }],
  source: {
    ...source,
    publisher: 'ONS',
    title: 'Labour market overview',
    subscribedFrom: 'https://packs.example/ons',
  },
};

export const slip: Finding = {
  ...base,
  id: '12:2',
  quote: 'borrowing of £1,520bn',
  rating: 'differs',
  why: 'Differs from the official figure: £152.0bn',
  title: 'Public sector net borrowing, excluding public sector banks',
  subtitle: 'UK · financial year 2024-25',
  value: 1.52e12,
  unit: 'GBP',
  official: {
    value: 152e9,
    asPublished: null,
    low: null,
    high: null,
    unit: 'GBP',
    derivation: 'financial year 2024-25: £152.0bn',
    observations: [],
  },
  steps: [{ label: 'Borrowing, financial year 2024-25', value: '£152.0bn' }],
  chart: {
    title: 'Borrowing by financial year',
    unit: 'GBP',
    points: [-12, 20, 57, 314, 122, 127, 131, 152].map((value, i) => ({
      period: `${2017 + i}`,
      label: `${2017 + i}-${String(18 + i)}`,
      value: value * 1e9,
      used: i === 7,
      later: false,
    })),
    stated: { value: 1.52e12, at: 7 },
  },
  notes: [{ kind: 'digit-slip', text: 'Ten times the official figure: perhaps a slip of a digit.' }],
  source: { ...source, publisher: 'ONS', title: 'Public sector finances', published: null },
};

export const longWords: Finding = {
  ...close,
  id: '13:2',
  quote:
    'well over twenty thousand people from an unusually wide range of countries, among them Donaudampfschifffahrtsgesellschaftskapitänswitwen, arriving in overcrowded dinghies',
  title:
    'Small-boat arrivals including those brought ashore by lifeboats, Border Force vessels and commercial shipping',
  subtitle:
    'United Kingdom of Great Britain and Northern Ireland · 1 January 2025 to 30 June 2025, provisional',
  value: 20123456,
  official: close.official && { ...close.official, value: 19982345 },
  chart: null,
};

/** In the order of a page. */
export const pageOfFindings: Finding[] = [
  close,
  rank,
  matches,
  differs,
  revised,
  context,
  {
    ...matches,
    id: '4:1',
    quote: 'In early 2024, 13,489 people came',
    value: 13489,
    kind: 'level',
    unit: 'people',
  },
  rate,
];

export const everyState: Record<string, Finding> = {
  matches,
  close,
  differs,
  revised,
  context,
  noSeries,
  outOfDate,
  disputed,
  rank,
  rate,
  slip,
  longWords,
};
