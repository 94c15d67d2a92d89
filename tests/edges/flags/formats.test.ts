import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flag } from '../../../lib/flags/flag.ts';
import { readBackup, writeBackup } from '../../../lib/flags/formats/backup.ts';
import {
  missingForClaimReview,
  toClaimReview,
  toClaimReviewFeed,
} from '../../../lib/flags/formats/claim-review.ts';
import { harmless, readCsv, toCsv } from '../../../lib/flags/formats/csv.ts';
import {
  fromHypothesis,
  readHypothesisExport,
  toHypothesis,
} from '../../../lib/flags/formats/hypothesis-annotation.ts';
import { toMarkdown } from '../../../lib/flags/formats/markdown.ts';
import { flagFromClaimReview, readClaimReviews } from '../../../lib/flags/formats/read-claim-reviews.ts';
import {
  readWebAnnotations,
  toAnnotationPage,
  toWebAnnotation,
} from '../../../lib/flags/formats/web-annotation.ts';
import { bareFlag, fullFlag, lostFields } from './sample-flags.ts';

const now = '2026-11-23T10:00:00.000Z';
const publisher = { name: 'The Fact Desk', url: 'https://desk.example' };
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Counts leaves kept by a round trip, so that the figure can be printed beside what was lost. */
function tell(format: string, before: Flag, after: Flag | undefined | null): string[] {
  const lost = lostFields(before, after ?? {});
  const top = Object.keys(before).length;
  const lostTop = new Set(lost.map((path) => path.split('.')[0])).size;
  console.log(`${format}: ${top - lostTop} of ${top} fields whole; lost ${lost.join(', ') || 'none'}`);
  return lost;
}

describe('W3C Web Annotation', () => {
  it.each([fullFlag(), bareFlag()])('carries a flag whole', (flag) => {
    const { flags, refused } = readWebAnnotations(throughJson(toWebAnnotation(flag)), now);
    expect(refused).toEqual([]);
    expect(tell('Web Annotation', flag, flags[0])).toEqual([]);
  });

  it('is an assessing annotation with the two selectors', () => {
    expect(toWebAnnotation(fullFlag())).toMatchObject({
      type: 'Annotation',
      motivation: 'assessing',
      target: {
        source: fullFlag().page.url,
        selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector', start: 1204, end: 1238 }],
      },
    });
  });

  it('reads a page of many', () => {
    const page = throughJson(toAnnotationPage([fullFlag('a'), bareFlag('b')]));
    expect(readWebAnnotations(page, now).flags.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it("takes someone else's annotation as a draft, and refuses what quotes nothing", () => {
    const foreign = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://notes.example/1',
      type: 'Annotation',
      creator: 'https://people.example/ada',
      created: '2025-03-01T09:00:00Z',
      body: { type: 'TextualBody', value: 'Where is this from?' },
      target: {
        source: 'https://courier.example/x',
        selector: {
          type: 'FragmentSelector',
          value: 'a',
          refinedBy: { type: 'TextQuoteSelector', exact: '4.2 million' },
        },
      },
    };
    const report = readWebAnnotations([foreign, { type: 'Annotation', target: 'https://x.example' }, 7], now);
    expect(report.refused).toHaveLength(2);
    expect(report.flags[0]).toMatchObject({
      id: 'https://notes.example/1',
      note: 'Where is this from?',
      status: 'draft',
      created: '2025-03-01T09:00:00.000Z',
      quote: { exact: '4.2 million' },
    });
  });
});

describe('ClaimReview', () => {
  it('has what search engines require of the type', () => {
    const review = toClaimReview(fullFlag(), publisher);
    expect(review).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: expect.stringMatching(/./),
      url: expect.stringMatching(/^https:/),
      reviewRating: {
        '@type': 'Rating',
        alternateName: expect.stringMatching(/./),
        ratingValue: 1,
        bestRating: 4,
        worstRating: 1,
      },
      author: { '@type': 'Organization', name: publisher.name, url: publisher.url },
      itemReviewed: {
        '@type': 'Claim',
        author: { name: 'a spokesman' },
        datePublished: '2025-07-05',
        appearance: { '@type': 'CreativeWork', url: 'https://courier.example/2025/07/05/crossings' },
      },
    });
  });

  it('is not made before there is a rating and a published review', () => {
    expect(toClaimReview(bareFlag(), publisher)).toBeNull();
    expect(missingForClaimReview(bareFlag())).toEqual(['review address', 'rating']);
    expect(missingForClaimReview(fullFlag())).toEqual([]);
  });

  it('comes back with all that the type can carry', () => {
    const flag = fullFlag();
    const lost = tell(
      'ClaimReview',
      flag,
      flagFromClaimReview(throughJson(toClaimReview(flag, publisher)), now),
    );
    const cannot =
      /^(quote\.(prefix|suffix)|position|passage|finding|history|lastSeen|claim|right\.(value|unit)|page\.(url|savedText|textHash|retrieved))/;
    expect(lost.filter((path) => !cannot.test(path))).toEqual([]);
  });

  it('makes a feed of the ready ones, read by others as reviews', () => {
    const feed = throughJson(toClaimReviewFeed([fullFlag('a'), bareFlag('b')], publisher, now));
    const { reviews } = readClaimReviews(feed);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({
      author: 'The Fact Desk',
      claim: 'Crossings were up 75% on last year',
      rating: { label: 'Differs from the official figure', value: 1 },
      claimant: 'a spokesman',
      slots: { indicator: 'uk.ho.smallboats.arrivals', basePeriod: { start: '2023-01-01' } },
    });
  });

  it.each([
    [
      'a graph',
      {
        '@graph': [
          { '@type': 'WebPage' },
          {
            '@type': 'ClaimReview',
            url: 'https://a.example/1',
            claimReviewed: 'x',
            reviewRating: { alternateName: 'Not so' },
          },
        ],
      },
      1,
      0,
    ],
    [
      'a rating without words',
      {
        '@type': ['ClaimReview'],
        url: 'https://a.example/1',
        claimReviewed: 'x',
        reviewRating: { ratingValue: 1 },
      },
      0,
      1,
    ],
    [
      'an address that runs',
      {
        '@type': 'ClaimReview',
        url: 'javascript:x',
        claimReviewed: 'x',
        reviewRating: { alternateName: 'y' },
      },
      0,
      1,
    ],
    ['nothing of the kind', { a: [1, 'b', null] }, 0, 0],
  ])('reads %s', (_, json, reviews, refused) => {
    const found = readClaimReviews(json);
    expect([found.reviews.length, found.refused.length]).toEqual([reviews, refused]);
  });

  it('is not exhausted by a deep file', () => {
    let deep: unknown = {};
    for (let i = 0; i < 50_000; i += 1) deep = [deep];
    expect(readClaimReviews(deep).reviews).toEqual([]);
  });
});

describe('Hypothesis', () => {
  const asServed = (flag: Flag, changes: object = {}): unknown => ({
    id: 'abc123',
    created: '2025-07-06T09:12:00.000000+00:00',
    updated: '2025-07-07T16:05:00.000000+00:00',
    user: 'acct:okafor@hypothes.is',
    ...toHypothesis(flag, 'g1'),
    ...changes,
  });

  it.each([fullFlag(), bareFlag()])('carries a flag whole but for the saved text', (flag) => {
    const back = fromHypothesis(throughJson(asServed(flag)));
    if (typeof back === 'string') throw new Error(back);
    expect(tell('Hypothesis', flag, back).filter((path) => path !== 'page.savedText')).toEqual([]);
  });

  it('takes the note and tags as people changed them there', () => {
    const flag = fullFlag();
    const { text } = toHypothesis(flag, 'g1');
    const back = fromHypothesis(
      asServed(flag, { text: text.replace('Asked the programme', 'Wrote to them'), tags: ['x'] }),
    );
    expect(back).toMatchObject({
      id: flag.id,
      tags: ['x'],
      note: flag.note.replace('Asked the programme', 'Wrote to them'),
    });
  });

  it('never sends the saved text', () => {
    expect(JSON.stringify(toHypothesis(fullFlag(), 'g1'))).not.toContain(
      'Calm seas brought many boats. The minister’s visit drew a quick answer. Crossings',
    );
    expect(toHypothesis(fullFlag(), 'g1').text).toContain('"savedText":null');
  });

  it('reads what its client exports, annotation by annotation', () => {
    const file = {
      export_date: now,
      export_userid: 'acct:ada@hypothes.is',
      client_version: '1.1500.0',
      annotations: [
        { ...(asServed(bareFlag()) as object), text: 'A plain note', tags: ['', 'figures'] },
        { ...(asServed(bareFlag()) as object), references: ['abc'] },
        { ...(asServed(bareFlag()) as object), target: [{ source: 'https://x.example' }] },
        { nonsense: true },
      ],
    };
    const report = readHypothesisExport(throughJson(file));
    expect(report.flags).toHaveLength(1);
    expect(report.flags[0]).toMatchObject({
      note: 'A plain note',
      tags: ['figures'],
      status: 'draft',
      who: 'okafor@hypothes.is',
    });
    expect(report.refused.map(({ reason }) => reason)).toEqual([
      'a reply, not a quote',
      'it quotes no text',
      expect.stringContaining('not an annotation'),
    ]);
  });
});

describe('CSV', () => {
  it.each([fullFlag(), bareFlag()])('comes back with all its columns', (flag) => {
    const { flags, refused } = readCsv(toCsv([flag]), now);
    expect(refused).toEqual([]);
    const cannot = /^(passage|finding|history|lastSeen|page\.savedText|claim\.asRead|claim\.corrected)/;
    expect(tell('CSV', flag, flags[0]).filter((path) => !cannot.test(path))).toEqual([]);
  });

  it('holds the corrected slots', () => {
    const [back] = readCsv(toCsv([fullFlag()]), now).flags;
    expect(back?.claim.corrected).toMatchObject({
      value: 75,
      basePeriod: { start: '2023-01-01', end: '2023-06-30' },
    });
  });

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', ' =cmd', '＝1', '"=1', "'quoted"])(
    'makes %j harmless',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  it('lets no cell begin as a formula, whatever the words, and brings them back', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll('\r', ''));
    fc.assert(
      fc.property(cell, cell, (note, title) => {
        const flag = { ...bareFlag(), note, page: { ...bareFlag().page, title } };
        const csv = toCsv([flag]);
        for (const [name, value] of Object.entries(csvParse(csv)[0] ?? {})) {
          if (/^[\s'"]*[=+@\t-]/.test(value)) expect(value.startsWith("'"), `${name}: ${value}`).toBe(true);
        }
        const [back] = readCsv(csv, now).flags;
        expect([back?.note, back?.page.title]).toEqual([note, title]);
      }),
      { numRuns: 200 },
    );
  });

  it('says which line it refuses', () => {
    const csv = toCsv([fullFlag(), bareFlag()]).replace('https://stile.example/a', 'stile.example');
    expect(readCsv(csv, now)).toMatchObject({
      flags: [{ id: 'flag-1' }],
      refused: [{ at: 'line 3', reason: 'page.url' }],
    });
  });
});

describe('Markdown', () => {
  const words = {
    title: 'Flags',
    reason: (reason: string) => reason,
    status: (status: string) => status,
    labels: {
      stated: 'Stated',
      official: 'Official',
      rightFigure: 'Right figure',
      reason: 'Reason',
      status: 'Status',
      rating: 'Rating',
      arithmetic: 'Arithmetic',
      evidence: 'Evidence',
      archived: 'archived',
      by: 'By',
    },
  };

  it('tells one article after the other', () => {
    const report = toMarkdown([fullFlag('a'), bareFlag('b'), fullFlag('c')], words);
    expect(report.match(/^## /gm)).toHaveLength(2);
    expect(report).toContain('> Crossings were up 75% on last year — a spokesman');
    expect(report).toContain('- Arithmetic: 19,982 ÷ 13,489 − 1');
  });

  it("lets nothing of others' words become markup", () => {
    const flag = {
      ...bareFlag(),
      quote: { ...bareFlag().quote, exact: '![x](https://evil.example) <img src=x> [a](b)' },
    };
    expect(toMarkdown([flag], words)).not.toMatch(/(?<!\\)(!|\[|<img)/);
  });
});

describe('backup', () => {
  const content = {
    flags: [fullFlag(), bareFlag()],
    deleted: [bareFlag('gone')],
    reviews: [],
    lists: ['https://a.example/list'],
  };

  it('comes back whole', async () => {
    const read = await readBackup(await writeBackup(content, now));
    expect(read).toEqual({ content, created: now, refused: [] });
  });

  it.each([
    ['nonsense', (_: string) => 'x', 'not-a-backup'],
    ['another file', (_: string) => '{"a":1}', 'not-a-backup'],
    ['a later version', (file: string) => file.replace('"version":1', '"version":9'), 'newer-version'],
    ['one changed figure', (file: string) => file.replace('75%', '76%'), 'damaged'],
  ])('refuses %s', async (_, spoil, fault) => {
    expect(await readBackup(spoil(await writeBackup(content, now)))).toBe(fault);
  });

  it('keeps the good of a file with one bad flag', async () => {
    const flags = [fullFlag(), { ...bareFlag(), status: 'nope' } as unknown as Flag];
    const read = await readBackup(await writeBackup({ ...content, flags }, now));
    expect(read).toMatchObject({
      content: { flags: [{ id: 'flag-1' }] },
      refused: [{ at: 'flag 2', reason: 'status' }],
    });
  });
});
