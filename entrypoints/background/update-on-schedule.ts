import { openOwnDatabase } from '../../lib/store/own-database.ts';
import { readDeskSettings } from '../../lib/store/settings-desk.ts';
import { updateDueLists } from '../surface/update-lists.ts';

/** When the browser starts, and only then: a worker wakes whenever a page is opened, and no page may cause a request. */
export async function updateListsOnSchedule(): Promise<void> {
  const { listsEvery } = await readDeskSettings();
  if (listsEvery === 'never') return;
  const database = openOwnDatabase();
  try {
    await updateDueLists(database, listsEvery, new Date().toISOString());
  } finally {
    database.close();
  }
}
