import { claimKey } from './claim-key.ts';
import type { Review } from './formats/read-claim-reviews.ts';

/** A review with what the store finds it by; `feed` is the address it came from, or "file". */
export function reviewRecord(
  review: Review,
  feed: string,
): { id: string; feed: string; subject: string; review: Review } {
  const subject = (review.slots && claimKey(review.slots)?.subject) ?? '';
  return { id: review.id, feed, subject, review };
}
