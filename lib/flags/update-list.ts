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
      lastModified: string | null;
    }
  | { is: 'reviews'; reviews: Review[]; lastModified: string | null }
  | { is: 'fault'; fault: UpdateFault };

/** More than any list has; a longer answer is cut off and refused. */
const mostBytes = 60_000_000;

/**
 * Asks for a list. `no-cache` lets the browser's own cache ask whether it changed (its validators need no
 * permission of the host, which headers of ours would). Called when the reader asks or on the reader's schedule,
 * never because of a page; nothing about the reader goes along.
 */
export async function updateList(list: Subscription, fetcher: typeof fetch = fetch): Promise<ListUpdate> {
  try {
    const response = await fetcher(list.url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: AbortSignal.timeout(60_000),
    });
    if (!response.ok) return { is: 'fault', fault: 'offline' };
    const lastModified = response.headers.get('last-modified');
    if (list.kind === 'reviews' && lastModified !== null && lastModified === list.lastModified) {
      await response.body?.cancel();
      return { is: 'same' };
    }
    const text = await textUpTo(response, mostBytes);
    return text === null ? { is: 'fault', fault: 'shape' } : await readUpdate(list, text, lastModified);
  } catch {
    return { is: 'fault', fault: 'offline' };
  }
}

/** The answer's text; null when it is longer than `most` bytes, without reading on. */
async function textUpTo(response: Response, most: number): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.byteLength;
    if (read > most) {
      await reader.cancel();
      return null;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

async function readUpdate(
  list: Subscription,
  text: string,
  lastModified: string | null,
): Promise<ListUpdate> {
  if (list.kind === 'reviews') {
    const { reviews } = readClaimReviews(parseJson(text));
    return reviews.length === 0 ? { is: 'fault', fault: 'shape' } : { is: 'reviews', reviews, lastModified };
  }
  if (list.key === null) return { is: 'fault', fault: 'signature' };
  const read = await readList(text, list.key, list.edition);
  if (typeof read === 'string') return { is: 'fault', fault: read };
  if (read.edition === list.edition) return { is: 'same' };
  return { is: 'flags', title: read.title, edition: read.edition, flags: read.flags, lastModified };
}
