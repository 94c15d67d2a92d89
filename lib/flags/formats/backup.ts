import { z } from 'zod';
import { type Flag, flagSchema, webAddress } from '../flag.ts';
import { parseJson, property } from './import-report.ts';
import { type Review, reviewSchema } from './read-claim-reviews.ts';

/** Everything of the desk that is worth keeping; no token, no key. */
export interface BackupContent {
  flags: Flag[];
  /** Deleted, still to be undone. */
  deleted: Flag[];
  reviews: Review[];
  /** Addresses of subscribed flag lists and feeds. */
  lists: string[];
  /** What the first backups did not hold. */
  rest?: BackupRest;
}

const moment = z.iso.datetime();
const restSchema = z.object({
  /** The subscriptions as the reader set them; what they hold is asked for anew. */
  lists: z.array(
    z.object({
      url: webAddress,
      kind: z.enum(['flags', 'reviews']),
      title: z.string().max(1_000),
      key: z.string().max(100).nullable(),
      muted: z.boolean(),
      /** Ids of its flags that the reader hid; backups of before do not say. */
      hidden: z.array(z.string().max(200)).default([]),
    }),
  ),
  /** When each of `deleted` was deleted. */
  deletions: z.array(z.object({ id: z.string(), at: moment })),
  /** From which feed a review came; one that is not named came from a file. */
  feeds: z.array(z.object({ id: z.string(), feed: z.string() })),
});

export type BackupRest = z.infer<typeof restSchema>;

const contentSchema = z.object({
  flags: z.array(z.unknown()),
  deleted: z.array(z.unknown()),
  reviews: z.array(z.unknown()),
  lists: z.array(z.string()),
  rest: restSchema.optional(),
});

export type BackupFault = 'not-a-backup' | 'newer-version' | 'damaged';

export interface BackupReading {
  content: BackupContent;
  created: string;
  /** Entries that could not be read, by place; the rest is good. */
  refused: { at: string; reason: string }[];
}

/** A whole backup as JSON with a SHA-256 of its content. */
export async function writeBackup(content: BackupContent, now: string): Promise<string> {
  const text = JSON.stringify(content);
  const head = { format: 'plumbline-backup', version: 1, created: now, sha256: await sha256(text) };
  return JSON.stringify({ ...head, content });
}

/** Reads a backup; a file that is none, is of a later version, or was changed on the way gives the fault instead. */
export async function readBackup(file: string): Promise<BackupReading | BackupFault> {
  const json = parseJson(file);
  if (property(json, 'format') !== 'plumbline-backup') return 'not-a-backup';
  if (property(json, 'version') !== 1) return 'newer-version';
  const parsed = contentSchema.safeParse(property(json, 'content'));
  if (!parsed.success) return 'damaged';
  if ((await sha256(JSON.stringify(property(json, 'content')))) !== property(json, 'sha256'))
    return 'damaged';
  const refused: BackupReading['refused'] = [];
  const keep = <T>(name: string, items: unknown[], schema: z.ZodType<T>): T[] =>
    items.flatMap((item, i) => {
      const read = schema.safeParse(item);
      if (read.success) return [read.data];
      refused.push({ at: `${name} ${i + 1}`, reason: read.error.issues[0]?.path.join('.') ?? '' });
      return [];
    });
  const { flags, deleted, reviews, lists, rest } = parsed.data;
  const content = {
    flags: keep<Flag>('flag', flags, flagSchema),
    deleted: keep<Flag>('deleted flag', deleted, flagSchema),
    reviews: keep<Review>('review', reviews, reviewSchema),
    lists,
    ...(rest ? { rest } : {}),
  };
  const created = property(json, 'created');
  return { content, created: typeof created === 'string' ? created : '', refused };
}

/** SHA-256 of a text's UTF-8 bytes in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
