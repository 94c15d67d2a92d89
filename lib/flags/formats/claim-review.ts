import { claimKey } from '../claim-key.ts';
import { correctedSlots, type Flag, type OwnRating } from '../flag.ts';

/** Who publishes the reviews: what ClaimReview calls the author. */
export interface ReviewPublisher {
  name: string;
  url: string | null;
}

/** Why a flag cannot be published as a ClaimReview yet; an empty list when it can. */
export function missingForClaimReview(flag: Flag): ('review address' | 'rating')[] {
  return [
    ...(flag.reviewUrl === null ? (['review address'] as const) : []),
    ...(flag.rating === null ? (['rating'] as const) : []),
  ];
}

/**
 * A flag as schema.org ClaimReview. Search engines require `claimReviewed`, `reviewRating` with `alternateName`,
 * and `url`; null when the flag has no rating or no published review to point to.
 */
export function toClaimReview(flag: Flag, publisher: ReviewPublisher): Record<string, unknown> | null {
  if (flag.rating === null || flag.reviewUrl === null) return null;
  return { '@context': 'https://schema.org', ...bareReview(flag, flag.rating, flag.reviewUrl, publisher) };
}

/** The reviews of many flags as a feed that others can subscribe to; flags not ready for it are left out. */
export function toClaimReviewFeed(
  flags: readonly Flag[],
  publisher: ReviewPublisher,
  now: string,
): Record<string, unknown> {
  const items = flags.flatMap((flag) =>
    flag.rating === null || flag.reviewUrl === null
      ? []
      : [
          {
            '@type': 'DataFeedItem',
            dateCreated: flag.created,
            dateModified: flag.updated,
            url: flag.reviewUrl,
            item: [bareReview(flag, flag.rating, flag.reviewUrl, publisher)],
          },
        ],
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: publisher.name,
    dateModified: now,
    dataFeedElement: items,
  };
}

function bareReview(
  flag: Flag,
  rating: OwnRating,
  url: string,
  publisher: ReviewPublisher,
): Record<string, unknown> {
  return {
    '@type': 'ClaimReview',
    identifier: identifiersOf(flag),
    url,
    claimReviewed: flag.quote.exact,
    datePublished: flag.created.slice(0, 10),
    dateCreated: flag.created,
    dateModified: flag.updated,
    creativeWorkStatus: flag.status,
    reviewAspect: flag.reason,
    author: {
      '@type': 'Organization',
      name: publisher.name || flag.who || 'unnamed',
      ...(publisher.url ? { url: publisher.url } : {}),
    },
    ...(flag.who === '' ? {} : { contributor: { '@type': 'Person', name: flag.who } }),
    reviewRating: ratingOf(flag, rating),
    ...(flag.note === '' ? {} : { reviewBody: flag.note }),
    ...(flag.tags.length === 0 ? {} : { keywords: flag.tags }),
    ...(flag.evidence.length === 0
      ? {}
      : {
          citation: flag.evidence.map(({ url: link, title }) => ({
            '@type': 'CreativeWork',
            url: link,
            name: title,
          })),
        }),
    ...(flag.right?.source
      ? { isBasedOn: { '@type': 'CreativeWork', url: flag.right.source.url, name: flag.right.source.title } }
      : {}),
    itemReviewed: claimOf(flag),
  };
}

/** Our id, and the claim key by which others' readers match the same claim in other articles. */
function identifiersOf(flag: Flag): Record<string, unknown>[] {
  const named = (propertyID: string, value: string): Record<string, unknown> => ({
    '@type': 'PropertyValue',
    propertyID,
    value,
  });
  const slots = correctedSlots(flag);
  const key = slots && claimKey(slots);
  return [
    named('plumbline:flag', flag.id),
    ...(slots && key ? [named('plumbline:claim', JSON.stringify(slots))] : []),
  ];
}

function ratingOf(flag: Flag, rating: OwnRating): Record<string, unknown> {
  return {
    '@type': 'Rating',
    alternateName: rating.label,
    ...(rating.value === null
      ? {}
      : { ratingValue: rating.value, worstRating: rating.worst, bestRating: rating.best }),
    ...(flag.right ? { ratingExplanation: flag.right.figure } : {}),
  };
}

function claimOf({ page, claim, quote }: Flag): Record<string, unknown> {
  const speaker = claim.corrected.attribution ?? claim.asRead?.attribution ?? null;
  return {
    '@type': 'Claim',
    text: quote.exact,
    ...(page.published === null ? {} : { datePublished: page.published }),
    ...(speaker === null ? {} : { author: { '@type': 'Person', name: speaker } }),
    appearance: {
      '@type': 'CreativeWork',
      url: page.canonicalUrl ?? page.url,
      ...(page.title === '' ? {} : { headline: page.title }),
      ...(page.publisher === null ? {} : { publisher: { '@type': 'Organization', name: page.publisher } }),
      ...(page.author === null ? {} : { author: { '@type': 'Person', name: page.author } }),
      ...(page.published === null ? {} : { datePublished: page.published }),
      ...(page.modified === null ? {} : { dateModified: page.modified }),
      ...(page.archiveUrl === null ? {} : { archivedAt: page.archiveUrl }),
    },
  };
}
