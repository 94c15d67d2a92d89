import { browser } from 'wxt/browser';
import { callBackground } from '../../lib/messaging/call.ts';
import { eraseDesk } from '../../lib/store/flag-store.ts';
import { eraseSettings, parseSettings, readSettings, writeSettings } from '../../lib/store/settings.ts';
import { ownDatabase } from '../library/open-shelf.ts';
import { download } from '../surface/download.ts';

/** Gives the settings as a file. */
export async function exportSettings(): Promise<void> {
  download('plumbline-settings.json', JSON.stringify(await readSettings(), null, 2), 'application/json');
}

/** Takes settings from a file; throws with plain words when it is not one. */
export async function importSettings(file: File): Promise<void> {
  if (file.size > 5_000_000) throw new Error('The file is too large to be settings.');
  await writeSettings(parseSettings(JSON.parse(await file.text())));
}

/** Erases flags with their second copy, packs and settings, then has the bundled packs put back. */
export async function eraseEverything(): Promise<void> {
  const database = ownDatabase();
  await eraseDesk(database);
  await Promise.all(database.tables.map((table) => table.clear()));
  await eraseSettings();
  await callBackground('importBundled');
}

/** "2.1 MB", the second copy of the flags included where the browser counts it; null when it does not say. */
export async function sizeOnDevice(): Promise<string | null> {
  const inDatabase = (await navigator.storage?.estimate?.())?.usage;
  if (inDatabase === undefined) return null;
  const local = browser.storage.local as { getBytesInUse?: (keys: null) => Promise<number> };
  const usage = inDatabase + ((await local.getBytesInUse?.(null)) ?? 0);
  return usage < 1e6 ? `${Math.max(1, Math.round(usage / 1000))} kB` : `${(usage / 1e6).toFixed(1)} MB`;
}
