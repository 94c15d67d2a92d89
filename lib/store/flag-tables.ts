import type { EntityTable, Table } from 'dexie';
import type { FlagStart } from '../flags/edit-flag.ts';
import type { Flag } from '../flags/flag.ts';
import type { Review } from '../flags/formats/read-claim-reviews.ts';
import type { RemoteMark } from '../flags/sync-plan.ts';

/** A flag with what it is found by. `subject` is its claim key's, "" without one; `addresses` its page's. */
export interface FlagRecord {
  id: string;
  updated: string;
  subject: string;
  addresses: string[];
  flag: Flag;
}

/**
 * One deletion, of one flag or of ten thousand. The flags stay in their table until the deletion is forgotten: what
 * deletes and what brings back is one small record, however many they are.
 */
export interface DeletionRecord {
  id: string;
  /** ISO moment of the deletion. */
  at: string;
  flags: string[];
}

/** What was being flagged when the editor was opened; the desk takes it up under its id. */
export interface FlagDraftRecord {
  id: string;
  at: string;
  start: FlagStart;
}

/** Where a flag stands at one of the services. */
export interface RemoteFlagRecord extends RemoteMark {
  service: 'hypothesis';
}

/** A list or feed that the reader subscribed to. */
export interface FlagListRecord {
  url: string;
  kind: 'flags' | 'reviews';
  title: string;
  /** Public key of a signed list, base64url, as trusted when it was added; null for unsigned review feeds. */
  key: string | null;
  muted: boolean;
  /** Ids of those of its flags that the reader hid; an update does not bring them back. */
  hidden: string[];
  /** As the last answer gave it: an unchanged feed is not read again. */
  lastModified: string | null;
  /** Number of the list's last taken edition; an older one is refused. */
  edition: number;
  checked: string;
  /** Why the last update was refused or failed; null when it went well. */
  fault: string | null;
}

export interface ListedFlagRecord extends FlagRecord {
  list: string;
}

/** The `feed` of reviews that the reader imported from a file. */
export const fromFile = 'file';

export interface ReviewRecord {
  id: string;
  /** Address of the feed, or `fromFile`. */
  feed: string;
  subject: string;
  review: Review;
}

export interface FlagTables {
  flags: EntityTable<FlagRecord, 'id'>;
  deletions: EntityTable<DeletionRecord, 'id'>;
  flagDrafts: EntityTable<FlagDraftRecord, 'id'>;
  remoteFlags: Table<RemoteFlagRecord, [string, string]>;
  flagLists: EntityTable<FlagListRecord, 'url'>;
  listedFlags: Table<ListedFlagRecord, [string, string]>;
  reviews: EntityTable<ReviewRecord, 'id'>;
}
