import { startSecondCopy } from '../../lib/store/change-own.ts';
import { openOwnDatabase } from '../../lib/store/own-database.ts';
import { readDeskSettings } from '../../lib/store/settings-desk.ts';
import { updateDueLists } from '../surface/update-lists.ts';

/**
 * Puts back the flags where the browser lost its database, then asks for lists that are due. When the browser starts,
 * and only then: a worker wakes whenever a page is opened, and no page may cause a request.
 */
export async function startFlags(): Promise<void> {
  const database = openOwnDatabase();
  try {
    await startSecondCopy(database);
    const { listsEvery } = await readDeskSettings();
    await updateDueLists(database, listsEvery, new Date().toISOString());
  } finally {
    database.close();
  }
}
