import { browser } from 'wxt/browser';
import { z } from 'zod';
import { defaultSettings, SETTINGS_KEY, type Settings } from './settings-shape.ts';

z.config({ jitless: true });

const sites = z.array(z.string().min(1).max(253)).max(5000);

/** The stored form; whatever is missing or not of its form falls back to the default, part by part. */
export const settingsSchema: z.ZodType<Settings> = z.object({
  version: z.literal(1).catch(1),
  where: z
    .object({
      everywhere: z.boolean().catch(defaultSettings.where.everywhere),
      onlyChosen: z.boolean().catch(defaultSettings.where.onlyChosen),
      chosen: sites.catch([]),
      off: sites.catch([]),
    })
    .catch(defaultSettings.where),
  marks: z
    .object({
      style: z.enum(['underline', 'one-tone', 'count']).catch(defaultSettings.marks.style),
      leaveMatchesUnmarked: z.boolean().catch(defaultSettings.marks.leaveMatchesUnmarked),
      openCardAfter: z
        .union([z.literal(0), z.literal(500), z.literal(1000), z.null()])
        .catch(defaultSettings.marks.openCardAfter),
    })
    .catch(defaultSettings.marks),
  neverMark: z.array(z.string().min(1).max(1000)).max(5000).catch([]),
  packs: z.object({ off: z.array(z.string()).max(1000).catch([]) }).catch(defaultSettings.packs),
  language: z.enum(['', 'en', 'cy', 'de']).catch(defaultSettings.language),
  theme: z.enum(['system', 'light', 'dark']).catch(defaultSettings.theme),
  welcomed: z.boolean().catch(false),
});

/**
 * Reads an exported settings file.
 * Throws with plain words when it is not one, or is of a later version than this program knows.
 */
export const parseSettings = (value: unknown): Settings => {
  const version = z.object({ version: z.number().int() }).safeParse(value);
  if (!version.success) throw new Error('This is not a file of Plumbline settings.');
  if (version.data.version > defaultSettings.version)
    throw new Error('These settings come from a later version of Plumbline.');
  return settingsSchema.parse(value);
};

/** The reader's settings; the defaults where nothing, or nothing readable, is stored. */
export const readSettings = async (): Promise<Settings> => {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return readable(stored[SETTINGS_KEY]);
};

const readable = (stored: unknown): Settings => {
  const parsed = settingsSchema.safeParse(stored);
  return parsed.success ? parsed.data : defaultSettings;
};

/** Stores the whole object; every open page of ours and the background hear of it. */
export const writeSettings = async (settings: Settings): Promise<void> => {
  const before = await readSettings();
  await browser.storage.local.set({ [SETTINGS_KEY]: settingsSchema.parse(settings) });
  await tellChanged(before);
};

/** Forgets the settings and whatever else lies beside them. */
export const eraseSettings = async (): Promise<void> => {
  const before = await readSettings();
  await browser.storage.local.clear();
  await tellChanged(before);
};

const CHANGED_KEY = 'settings-changed';

/**
 * Told by a mark in the session's storage: who listens to the local one is sent all that is written there, the second
 * copy of ten thousand flags included.
 */
const tellChanged = (before: Settings): Promise<void> =>
  browser.storage.session.set({ [CHANGED_KEY]: { id: crypto.randomUUID(), before } satisfies ChangedMark });

/** Every mark is another, so that each is told of. */
interface ChangedMark {
  id: string;
  before: Settings;
}

/** Changes what is stored and answers with it. */
export const changeSettings = async (change: (settings: Settings) => Settings): Promise<Settings> => {
  const changed = change(await readSettings());
  await writeSettings(changed);
  return changed;
};

/** Calls `changed` with the new settings and the old whenever they change anywhere; returns what stops it. */
export const watchSettings = (changed: (settings: Settings, before: Settings) => void): (() => void) => {
  const listen = (changes: Record<string, { newValue?: unknown }>): void => {
    const mark = changes[CHANGED_KEY]?.newValue as ChangedMark | undefined;
    if (mark) readSettings().then((now) => changed(now, readable(mark.before)));
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
};
