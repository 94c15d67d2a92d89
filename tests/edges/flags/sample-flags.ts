import type { Finding } from '../../../lib/core/checks/finding.ts';
import { type FlagStart, newFlag } from '../../../lib/flags/edit-flag.ts';
import type { Flag } from '../../../lib/flags/flag.ts';

export const crossingsFinding: Finding = {
  id: '3:40',
  block: 3,
  span: { start: 40, end: 74 },
  quote: 'Crossings were up 75% on last year',
  kind: 'change',
  value: 75,
  value2: null,
  unit: 'percent',
  direction: 'rise',
  bound: 'exact',
  indicator: 'uk.ho.smallboats.arrivals',
  title: 'Small-boat arrivals, change on a year',
  subtitle: 'UK · January to June 2025 on January to June 2024',
  area: 'GBR',
  breakdown: null,
  period: { start: '2025-01-01', end: '2025-06-30' },
  basePeriod: { start: '2024-01-01', end: '2024-06-30' },
  rating: 'differs',
  abstained: null,
  standing: 'asserted',
  why: 'Differs: 48.1%',
  official: {
    value: 48.1,
    asPublished: null,
    low: null,
    high: null,
    unit: 'percent',
    derivation: '19,982 ÷ 13,489 − 1',
    observations: [
      {
        series: 'uk.ho.smallboats.arrivals|GBR|',
        period: '2025-S1',
        value: 19982,
        status: 'P',
        published: '',
      },
    ],
  },
  steps: [
    { label: 'People, January to June 2025', value: '19,982' },
    { label: 'People, January to June 2024', value: '13,489' },
    { label: '19,982 ÷ 13,489 − 1', value: '48.1%' },
  ],
  assumed: [{ slot: 'basePeriod', reason: 'the article does not say which year' }],
  notes: [{ kind: 'provisional', text: 'Daily figures are provisional.' }],
  readings: [],
  chart: {
    title: 'Arrivals, January to June',
    unit: 'people',
    points: [
      { period: '2024-S1', label: '2024', value: 13489, used: true, later: false },
      { period: '2025-S1', label: '2025', value: 19982, used: true, later: false },
    ],
    stated: { value: 23606, at: 1 },
  },
  source: {
    publisher: 'Home Office',
    title: 'Small boat arrivals',
    url: 'https://example.gov/small-boats',
    licence: 'OGL-3.0',
    retrieved: '2026-08-20',
    published: null,
    pack: 'uk-migration',
    subscribedFrom: null,
  },
  attribution: 'the opposition’s spokesman',
  nearest: [],
  claimKey: null,
};

export const crossingsStart: FlagStart = {
  quote: {
    type: 'TextQuoteSelector',
    exact: 'Crossings were up 75% on last year',
    prefix: 'nister’s visit drew a quick answer. ',
    suffix: ', the opposition’s spokesman tol',
  },
  position: { type: 'TextPositionSelector', start: 1204, end: 1238 },
  passage: {
    before: 'Calm seas brought many boats. The minister’s visit drew a quick answer. ',
    after: ', the opposition’s spokesman told a breakfast programme, and nobody asked him on what.',
  },
  page: {
    url: 'https://courier.example/2025/07/05/crossings?ref=front',
    canonicalUrl: 'https://courier.example/2025/07/05/crossings',
    title: 'Crossings pass a new mark',
    publisher: 'Harbour Courier',
    author: 'R. Penhale',
    published: '2025-07-05',
    modified: '2025-07-05T14:20:00Z',
    retrieved: '2025-07-06T09:11:00Z',
    textHash: 'a'.repeat(64),
    savedText: 'The minister’s visit drew a quick answer. Crossings were up 75% on last year, he said.',
    archiveUrl: 'https://archive.example/abc',
  },
  finding: crossingsFinding,
  packs: [{ name: 'uk-migration', version: '2026.8.20' }],
};

/** A flag with every field filled, awkward characters included: what a round trip has to carry. */
export function fullFlag(id = 'flag-1'): Flag {
  const hand = { who: 'A. Okafor', at: '2025-07-06T09:12:00.000Z' };
  const flag = newFlag(crossingsStart, id, hand);
  return {
    ...flag,
    updated: '2025-07-07T16:05:00.000Z',
    claim: {
      ...flag.claim,
      corrected: { basePeriod: { start: '2023-01-01', end: '2023-06-30' }, attribution: 'a spokesman' },
    },
    reason: 'wrong-period',
    rating: { label: 'Differs from the official figure', value: 1, worst: 1, best: 4 },
    right: {
      figure: '48.1%',
      value: 48.1,
      unit: 'percent',
      source: { url: 'https://example.gov/small-boats', title: 'Small boat arrivals, "daily"' },
    },
    note: '75% compares with 2023.\n\n* Asked the programme, "by e-mail"; no answer yet\n=1+1',
    evidence: [
      { url: 'https://example.gov/a', title: 'Time series' },
      { url: 'https://example.org/b?x=1;y=2', title: '' },
    ],
    tags: ['crossings', 'broadcast; radio', '=SUM(A1)'],
    status: 'disputed',
    history: [
      ...flag.history,
      {
        at: '2025-07-06T09:40:00.000Z',
        who: 'A. Okafor',
        what: 'status',
        status: 'checking',
        text: 'base period',
      },
      {
        at: '2025-07-07T16:05:00.000Z',
        who: 'B. Ray',
        what: 'status',
        status: 'disputed',
        text: 'review out',
      },
    ],
    reviewUrl: 'https://desk.example/reviews/crossings',
    lastSeen: { at: '2026-08-21T08:00:00.000Z', outcome: 'found', now: null },
  };
}

/** A flag as a person makes it in ten seconds: words in which nothing was read, nothing filled in. */
export function bareFlag(id = 'flag-2'): Flag {
  const page = {
    ...crossingsStart.page,
    url: 'https://stile.example/a',
    canonicalUrl: null,
    title: '',
    publisher: null,
    author: null,
    published: null,
    modified: null,
    textHash: null,
    savedText: null,
    archiveUrl: null,
  };
  const quote = {
    type: 'TextQuoteSelector' as const,
    exact: 'homicides doubled',
    prefix: '',
    suffix: ' in a decade',
  };
  const start: FlagStart = { quote, position: null, passage: null, page, finding: null, packs: [] };
  return newFlag(start, id, { who: '', at: '2025-07-02T08:00:00.000Z' });
}

/** Names of the fields in which two values differ, as dotted paths; empty when all were kept. */
export function lostFields(before: unknown, after: unknown, path = ''): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (typeof before !== 'object' || before === null) return [path];
  if (typeof after !== 'object' || after === null) return [path];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    lostFields(
      (before as Record<string, unknown>)[name],
      (after as Record<string, unknown>)[name],
      path === '' ? name : `${path}.${name}`,
    ),
  );
}
