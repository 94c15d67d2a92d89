import type { Flag } from '../../lib/flags/flag.ts';
import { recordOf } from '../../lib/flags/flag-record.ts';
import type { FileReading } from '../../lib/flags/formats/read-any.ts';
import { reviewRecord } from '../../lib/flags/review-record.ts';
import type { ImportedContent } from '../../lib/store/desk-content.ts';
import { fromFile } from '../../lib/store/flag-tables.ts';

/** The records of a file that was read; `now` dates deletions of which the file does not say when. */
export function importedContent(
  chosen: readonly Flag[],
  { reviews, backup }: FileReading,
  now: string,
): ImportedContent {
  const rest = backup?.rest;
  const when = new Map(rest?.deletions.map(({ id, at }) => [id, at]));
  const feeds = new Map(rest?.feeds.map(({ id, feed }) => [id, feed]));
  return {
    flags: chosen.map(recordOf),
    reviews: reviews.map((review) => reviewRecord(review, feeds.get(review.id) ?? fromFile)),
    deleted: (backup?.deleted ?? []).map((flag) => ({
      at: when.get(flag.id) ?? now,
      record: recordOf(flag),
    })),
    lists: rest?.lists ?? [],
  };
}

/** Subscriptions that an early backup names only by address: without their key they cannot be trusted again. */
export const lostLists = (
  { backup }: FileReading,
  subscribed: ReadonlySet<string>,
): { at: string; reason: string }[] =>
  backup === null || backup.rest
    ? []
    : backup.lists
        .filter((url) => !subscribed.has(url))
        .map((url) => ({ at: url, reason: 'no key in the file' }));
