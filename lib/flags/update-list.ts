import type { Flag } from './flag.ts';
import { parseJson } from './formats/import-report.ts';
import { type Review, readClaimReviews } from './formats/read-claim-reviews.ts';
import { readList } from './signed-list.ts';

/** A subscription as it stands before an update. */
export interface Subscription {
  url: string;
  kind: 'flags' | 'reviews';
  /** The trusted key of a signed list; null for review feeds. */
  key: string | null;
  etag: string | null;
  lastModified: string | null;
  edition: number;
}

export type UpdateFault = 'offline' | 'signature' | 'shape' | 'older';

/** What an update gave: nothing new, new content with its validators, or the reason why what is held stays. */
export type ListUpdate =
  | { is: 'same' }
  | {
      is: 'flags';
      title: string;
      edition: number;
      flags: Flag[];
      etag: string | null;
      lastModified: string | null;
    }
  | { is: 'reviews'; reviews: Review[]; etag: string | null; lastModified: string | null }
  | { is: 'fault'; fault: UpdateFault };

/** More than any list has; a longer answer is cut off and refused. */
const mostBytes = 60_000_000;

/**
 * Asks for a list, only if it changed since last time. Called when the reader asks or on the reader's schedule,
 * never because of a page; nothing about the reader goes along.
 */
export async function updateList(list: Subscription, fetcher: typeof fetch = fetch): Promise<ListUpdate> {
  const headers: Record<string, string> = { accept: 'application/json, application/ld+json' };
  if (list.etag) headers['if-none-match'] = list.etag;
  else if (list.lastModified) headers['if-modified-since'] = list.lastModified;
  try {
    const response = await fetcher(list.url, {
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(60_000),
    });
    if (response.status === 304) return { is: 'same' };
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > mostBytes) {
      return { is: 'fault', fault: 'offline' };
    }
    const text = await response.text();
    if (text.length > mostBytes) return { is: 'fault', fault: 'shape' };
    const validators = {
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    };
    return await readUpdate(list, text, validators);
  } catch {
    return { is: 'fault', fault: 'offline' };
  }
}

async function readUpdate(
  list: Subscription,
  text: string,
  validators: { etag: string | null; lastModified: string | null },
): Promise<ListUpdate> {
  if (list.kind === 'reviews') {
    const { reviews } = readClaimReviews(parseJson(text));
    return reviews.length === 0 ? { is: 'fault', fault: 'shape' } : { is: 'reviews', reviews, ...validators };
  }
  if (list.key === null) return { is: 'fault', fault: 'signature' };
  const read = await readList(text, list.key, list.edition);
  if (typeof read === 'string') return { is: 'fault', fault: read };
  return { is: 'flags', title: read.title, edition: read.edition, flags: read.flags, ...validators };
}
