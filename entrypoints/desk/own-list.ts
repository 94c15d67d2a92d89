import type { Flag } from '../../lib/flags/flag.ts';
import { makeListKey, signList } from '../../lib/flags/signed-list.ts';
import { changeDeskSettings } from '../../lib/store/settings-desk.ts';

/** Signs the checker's own list with a key made the first time; each list has a higher edition than the last. */
export async function signOwnList(flags: readonly Flag[], now: string): Promise<string> {
  const fresh = await makeListKey();
  const settings = await changeDeskSettings((held) => ({
    ...held,
    listKey: held.listKey ?? fresh,
    listEdition: held.listEdition + 1,
  }));
  const list = {
    title: settings.organisation || settings.name,
    publisher: settings.organisation || settings.name,
    url: settings.organisationUrl,
    edition: settings.listEdition,
    created: now,
    flags: [...flags],
  };
  return signList(list, settings.listKey ?? fresh);
}
