import type {
  DeletionRecord,
  FlagDraftRecord,
  FlagListRecord,
  FlagRecord,
  RemoteFlagRecord,
} from './flag-tables.ts';

/** What is the reader's own in the database and can come from nowhere else: what the second copy holds. */
export interface OwnRecords {
  flags: FlagRecord;
  deletions: DeletionRecord;
  flagDrafts: FlagDraftRecord;
  remoteFlags: RemoteFlagRecord;
  flagLists: FlagListRecord;
}

export type OwnTable = keyof OwnRecords;
export type OwnKey = string | [string, string];
export type OwnContent = { [Name in OwnTable]: OwnRecords[Name][] };

const keys: { [Name in OwnTable]: (record: OwnRecords[Name]) => OwnKey } = {
  flags: ({ id }) => id,
  deletions: ({ id }) => id,
  flagDrafts: ({ id }) => id,
  remoteFlags: ({ service, id }) => [service, id],
  flagLists: ({ url }) => url,
};

export const ownTables = Object.keys(keys) as OwnTable[];

/** The primary key of a record of that table. */
export const keyOf = <Name extends OwnTable>(table: Name, record: OwnRecords[Name]): OwnKey =>
  keys[table](record);

/** What was written to one table: all that a copy has to follow. */
export interface OwnChange {
  table: OwnTable;
  keys: OwnKey[];
}

/**
 * One change of the database's own tables, written in the change's own transaction. The newest stays as the
 * database's revision; those that the second copy already has are dropped with the next change.
 */
export interface JournalRecord {
  revision: number;
  /** Names the life of the database: another one was made anew, and its revisions say nothing of this one's. */
  stamp: string;
  /** `all`: the whole copy has to be written. */
  changes: OwnChange[] | 'all';
}
