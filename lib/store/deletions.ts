import { changeOwn, type OwnWriter } from './change-own.ts';
import type { PlumblineDatabase } from './database.ts';
import type { DeletionRecord, FlagRecord } from './flag-tables.ts';

/** Ids of flags that are deleted and not yet forgotten. */
export const deletedIds = async (database: PlumblineDatabase): Promise<Set<string>> =>
  new Set((await database.deletions.toArray()).flatMap(({ flags }) => flags));

/** Deletes flags in one transaction, by naming them; ids that are gone already are left out. */
export const deleteFlags = (database: PlumblineDatabase, ids: string[], at: string): Promise<void> =>
  changeOwn(database, [], async (own) => {
    const gone = await deletedIds(database);
    const held = new Set(await database.flags.toCollection().primaryKeys());
    const flags = [...new Set(ids)].filter((id) => held.has(id) && !gone.has(id));
    if (flags.length > 0) await own.put('deletions', [{ id: crypto.randomUUID(), at, flags }]);
  });

/** Brings deleted flags back in one transaction; one that was made anew meanwhile is left as it is. */
export const undoDelete = (database: PlumblineDatabase, ids: string[]): Promise<void> =>
  changeOwn(database, [], (own) => unname(database, own, ids));

/** Stores flags; those among them that were deleted no longer are. */
export async function putLive(
  database: PlumblineDatabase,
  own: OwnWriter,
  records: readonly FlagRecord[],
): Promise<void> {
  await own.put('flags', records);
  await unname(
    database,
    own,
    records.map(({ id }) => id),
  );
}

/** Takes flags out of the deletions that name them; a deletion that names none any more goes. */
async function unname(database: PlumblineDatabase, own: OwnWriter, ids: readonly string[]): Promise<void> {
  const back = new Set(ids);
  const touched = (await database.deletions.toArray()).filter(({ flags }) =>
    flags.some((id) => back.has(id)),
  );
  const left = touched.map(
    (deletion): DeletionRecord => ({
      ...deletion,
      flags: deletion.flags.filter((id) => !back.has(id)),
    }),
  );
  await own.put(
    'deletions',
    left.filter(({ flags }) => flags.length > 0),
  );
  await own.remove(
    'deletions',
    left.filter(({ flags }) => flags.length === 0).map(({ id }) => id),
  );
}

/** Forgets what was deleted, and what was begun and never saved, before `before` (ISO moment). */
export const forgetOld = (database: PlumblineDatabase, before: string): Promise<void> =>
  changeOwn(database, [], async (own) => {
    const deletions = await database.deletions.where('at').below(before).toArray();
    await own.remove(
      'flags',
      deletions.flatMap(({ flags }) => flags),
    );
    await own.remove(
      'deletions',
      deletions.map(({ id }) => id),
    );
    await own.remove('flagDrafts', await database.flagDrafts.where('at').below(before).primaryKeys());
  });
