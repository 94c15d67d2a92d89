import { z } from 'zod';
import { type ClaimSlots, claimSlotsSchema } from '../claim-slots.ts';
import { newFlag } from '../edit-flag.ts';
import { type Flag, flagSchema, reasons, statuses, webAddress } from '../flag.ts';
import { addressOf, listOf, momentOf, numberOf, parseJson, property, textOf } from './import-report.ts';

/** Someone else's fact-check, kept as theirs: shown as "checked before by …", never as ours. */
export const reviewSchema = z.object({
  /** Address of the review with the claim; the same review read twice is one. */
  id: z.string().max(6_000),
  url: webAddress,
  author: z.string().max(1_000),
  authorUrl: webAddress.nullable(),
  claim: z.string().min(1).max(5_000),
  rating: z.object({
    label: z.string().min(1).max(1_000),
    value: z.number().nullable(),
    worst: z.number().nullable(),
    best: z.number().nullable(),
  }),
  claimant: z.string().max(1_000).nullable(),
  claimDate: z.string().max(60).nullable(),
  appearances: z.array(webAddress).max(100),
  published: z.string().max(60).nullable(),
  /** Slots that the publisher stated in our own form; null with most. */
  slots: claimSlotsSchema.nullable(),
});

export type Review = z.infer<typeof reviewSchema>;

export interface ReviewImport {
  reviews: Review[];
  refused: { at: string; reason: string }[];
}

/**
 * Reads ClaimReview from JSON-LD: one, a list, an `@graph`, a DataFeed, or an ItemList, however deep they lie.
 * What lacks an address, a claim or a rating in words is refused with the reason.
 */
export function readClaimReviews(json: unknown): ReviewImport {
  const found: ReviewImport = { reviews: [], refused: [] };
  claimReviewsIn(json).forEach((item, i) => {
    const review = readReview(item);
    if (typeof review === 'string') found.refused.push({ at: `review ${i + 1}`, reason: review });
    else found.reviews.push(review);
  });
  return found;
}

/** Every object of type ClaimReview, found without recursion so that a deep file cannot exhaust the stack. */
export function claimReviewsIn(json: unknown): unknown[] {
  const found: unknown[] = [];
  const waiting: unknown[] = [json];
  let seen = 0;
  while (waiting.length > 0 && seen < 2_000_000) {
    const value = waiting.pop();
    seen += 1;
    if (typeof value !== 'object' || value === null) continue;
    if (listOf(property(value, '@type')).includes('ClaimReview')) {
      found.push(value);
      continue;
    }
    for (const child of Object.values(value).reverse()) waiting.push(child);
  }
  return found;
}

function readReview(item: unknown): Review | string {
  const url = addressOf(property(item, 'url'));
  const claim = textOf(property(item, 'claimReviewed'), 5_000);
  const rating = listOf(property(item, 'reviewRating'))[0];
  const label = textOf(property(rating, 'alternateName')) ?? textOf(property(rating, 'name'));
  if (url === null) return 'it has no address';
  if (claim === null) return 'it names no claim';
  if (label === null) return 'its rating has no words';
  const author = listOf(property(item, 'author'))[0];
  const reviewed = listOf(property(item, 'itemReviewed'))[0];
  return {
    id: `${url}#${claim}`,
    url,
    author: textOf(property(author, 'name')) ?? textOf(author) ?? new URL(url).hostname,
    authorUrl: addressOf(property(author, 'url')),
    claim,
    rating: {
      label,
      value: numberOf(property(rating, 'ratingValue')),
      worst: numberOf(property(rating, 'worstRating')),
      best: numberOf(property(rating, 'bestRating')),
    },
    claimant: textOf(property(listOf(property(reviewed, 'author'))[0], 'name')),
    claimDate: textOf(property(reviewed, 'datePublished'), 60),
    appearances: appearancesOf(reviewed),
    published: textOf(property(item, 'datePublished'), 60),
    slots: slotsOf(item),
  };
}

function appearancesOf(reviewed: unknown): string[] {
  const works = [
    ...listOf(property(reviewed, 'firstAppearance')),
    ...listOf(property(reviewed, 'appearance')),
  ];
  return works.flatMap((work) => addressOf(property(work, 'url')) ?? addressOf(work) ?? []).slice(0, 100);
}

function named(item: unknown, propertyID: string): unknown {
  const identifier = listOf(property(item, 'identifier')).find(
    (value) => property(value, 'propertyID') === propertyID,
  );
  return property(identifier, 'value');
}

function slotsOf(item: unknown): ClaimSlots | null {
  const text = named(item, 'plumbline:claim');
  if (typeof text !== 'string') return null;
  const slots = claimSlotsSchema.safeParse(parseJson(text));
  return slots.success ? slots.data : null;
}

/**
 * Our own review back as a flag, with all that ClaimReview can carry: not the selectors' sides, the finding, the
 * history or the page's hash. Null for anyone else's.
 */
export function flagFromClaimReview(item: unknown, now: string): Flag | null {
  const id = named(item, 'plumbline:flag');
  const review = readReview(item);
  if (typeof id !== 'string' || typeof review === 'string') return null;
  const work = property(property(item, 'itemReviewed'), 'appearance');
  const created = momentOf(property(item, 'dateCreated')) ?? now;
  const who = textOf(property(property(item, 'contributor'), 'name')) ?? '';
  const page = {
    url: addressOf(property(work, 'url')) ?? review.url,
    canonicalUrl: addressOf(property(work, 'url')),
    title: textOf(property(work, 'headline')) ?? '',
    publisher: textOf(property(property(work, 'publisher'), 'name')),
    author: textOf(property(property(work, 'author'), 'name')),
    published: textOf(property(work, 'datePublished'), 40),
    modified: textOf(property(work, 'dateModified'), 40),
    retrieved: created,
    textHash: null,
    savedText: null,
    archiveUrl: addressOf(property(work, 'archivedAt')),
  };
  const quote = { type: 'TextQuoteSelector' as const, exact: review.claim, prefix: '', suffix: '' };
  const start = { quote, position: null, passage: null, page, finding: null, packs: [] };
  const whole = flagSchema.safeParse({
    ...newFlag(start, id, { who, at: created }),
    ...judgementOf(item, review),
    updated: momentOf(property(item, 'dateModified')) ?? created,
    claim: { asRead: null, corrected: review.slots ?? {} },
    reviewUrl: review.url,
  });
  return whole.success ? whole.data : null;
}

function judgementOf(item: unknown, { rating }: Review): Partial<Flag> {
  const based = property(item, 'isBasedOn');
  const figure = textOf(property(listOf(property(item, 'reviewRating'))[0], 'ratingExplanation'));
  const source = addressOf(property(based, 'url'));
  return {
    reason: reasons.find((reason) => reason === property(item, 'reviewAspect')) ?? 'other',
    status: statuses.find((status) => status === property(item, 'creativeWorkStatus')) ?? 'disputed',
    rating: { label: rating.label, value: rating.value, worst: rating.worst ?? 1, best: rating.best ?? 1 },
    right:
      figure === null
        ? null
        : {
            figure,
            value: null,
            unit: null,
            source: source === null ? null : { url: source, title: textOf(property(based, 'name')) ?? '' },
          },
    note: textOf(property(item, 'reviewBody'), 100_000) ?? '',
    tags: listOf(property(item, 'keywords')).flatMap((tag) => textOf(tag, 100) ?? []),
    evidence: listOf(property(item, 'citation')).flatMap((work) => {
      const url = addressOf(property(work, 'url'));
      return url === null ? [] : [{ url, title: textOf(property(work, 'name')) ?? '' }];
    }),
  };
}
