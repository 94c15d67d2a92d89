import { browser } from 'wxt/browser';
import { defaultSettings, SETTINGS_KEY, type Settings } from './settings-shape.ts';

/** What the script on every page needs of the settings. */
export type PageSettings = Pick<Settings, 'where' | 'marks' | 'neverMark' | 'theme' | 'language'>;

type Loose = Partial<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

const same = (value: unknown, fallback: unknown): boolean =>
  Array.isArray(fallback) ? Array.isArray(value) : typeof value === typeof fallback;

/** `defaults` with those fields of `stored` that have the same type. */
const over = <T extends object>(stored: unknown, defaults: T): T => {
  if (!isRecord(stored)) return defaults;
  const kept = Object.entries(defaults).filter(([field, fallback]) => same(stored[field], fallback));
  return { ...defaults, ...Object.fromEntries(kept.map(([field]) => [field, stored[field]])) };
};

/**
 * The stored settings without their schema: what zod does at every other edge would be half of this script's size,
 * and what is stored was checked when it was written. Fields of another type fall back to the default.
 */
export const pageSettings = (stored: unknown): PageSettings => {
  const settings = over(stored, { ...defaultSettings });
  const marks = over(settings.marks, defaultSettings.marks);
  const after = settings.marks.openCardAfter;
  return {
    where: over(settings.where, defaultSettings.where),
    marks: { ...marks, openCardAfter: after === null ? null : marks.openCardAfter },
    neverMark: settings.neverMark,
    theme: settings.theme,
    language: settings.language,
  };
};

/** Reads the settings in a content script. */
export const readPageSettings = async (): Promise<PageSettings> => {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return pageSettings(stored[SETTINGS_KEY]);
};
