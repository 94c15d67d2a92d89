import { browser } from 'wxt/browser';
import type { ListsEvery } from '../flags/list-schedule.ts';

/** A rating of the checker's own scale; `value` null where it has no number. */
interface ScaleStep {
  label: string;
  value: number | null;
  worst: number;
  best: number;
}

/** What the desk needs to know of its checker. Kept in local extension storage only, never synchronised. */
export interface DeskSettings {
  name: string;
  organisation: string;
  organisationUrl: string;
  /** Empty until the checker writes one: the interface then offers its own. */
  scale: ScaleStep[];
  layout: 'table' | 'cards';
  hypothesis: {
    /** API token; never written into a backup, a log or a message. */
    token: string;
    group: string;
    /** The newest moment up to which the group was read; "" reads it whole. */
    readTo: string;
  };
  /** Ed25519 key pair of the checker's own flag list as JSON Web Keys; null until one is made. */
  listKey: { publicKey: string; privateKey: JsonWebKey } | null;
  /** Number of the last list that was signed. */
  listEdition: number;
  /** How often others' lists are asked for without a click. */
  listsEvery: ListsEvery;
}

export const defaultDeskSettings: DeskSettings = {
  name: '',
  organisation: '',
  organisationUrl: '',
  scale: [],
  layout: 'table',
  hypothesis: { token: '', group: '', readTo: '' },
  listKey: null,
  listEdition: 0,
  listsEvery: 'never',
};

const key = 'desk';

/** The desk's settings; what is missing or unreadable takes its default. */
export async function readDeskSettings(): Promise<DeskSettings> {
  const { [key]: stored } = await browser.storage.local.get(key);
  const held = typeof stored === 'object' && stored !== null ? (stored as Partial<DeskSettings>) : {};
  return {
    ...defaultDeskSettings,
    ...held,
    hypothesis: { ...defaultDeskSettings.hypothesis, ...held.hypothesis },
  };
}

/** Changes the desk's settings; resolves with what is stored. */
export async function changeDeskSettings(
  change: (settings: DeskSettings) => DeskSettings,
): Promise<DeskSettings> {
  const settings = change(await readDeskSettings());
  await browser.storage.local.set({ [key]: settings });
  return settings;
}

/** Forgets them, token and key included. */
export const eraseDeskSettings = (): Promise<void> => browser.storage.local.remove(key);
