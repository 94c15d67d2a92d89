import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  parseSettings,
  readSettings,
  settingsSchema,
  watchSettings,
  writeSettings,
} from '../../../lib/store/settings.ts';
import { pageSettings } from '../../../lib/store/settings-in-page.ts';
import { defaultSettings, SETTINGS_KEY } from '../../../lib/store/settings-shape.ts';
import { siteOf, switchSite, whyOff } from '../../../lib/store/where-to-check.ts';

beforeEach(() => fakeBrowser.reset());

describe('stored settings', () => {
  it('are the defaults when nothing is stored', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  it('come back as they were written, and are heard of', async () => {
    const heard = vi.fn();
    const stop = watchSettings(heard);
    await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
    expect((await readSettings()).theme).toBe('dark');
    await vi.waitFor(() =>
      expect(heard).toHaveBeenCalledWith({ ...defaultSettings, theme: 'dark' }, defaultSettings),
    );
    stop();
  });

  it.each([
    ['a string', 'x'],
    ['null', null],
    ['an unknown style', { ...defaultSettings, marks: { ...defaultSettings.marks, style: 'loud' } }],
    ['a list that is none', { ...defaultSettings, where: { ...defaultSettings.where, off: 'example.org' } }],
  ])('fall back part by part: %s', async (_, stored) => {
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: stored });
    expect(await readSettings()).toEqual(defaultSettings);
    expect(pageSettings(stored).where).toEqual(defaultSettings.where);
  });

  it('are never written out of form', async () => {
    await writeSettings({ ...defaultSettings, theme: 'neon' as 'dark' });
    expect((await readSettings()).theme).toBe('system');
  });

  it.each([
    ['not settings', { a: 1 }, 'not a file of Plumbline settings'],
    ['a later version', { ...defaultSettings, version: 99 }, 'later version'],
  ])('imported from a file: %s', (_, value, words) => {
    expect(() => parseSettings(value)).toThrow(words);
  });

  it('mean the same to the page, which reads them without a schema', () => {
    const chosen = settingsSchema.parse({
      ...defaultSettings,
      where: { everywhere: true, onlyChosen: true, chosen: ['news.example'], off: [] },
      marks: { style: 'one-tone', leaveMatchesUnmarked: true, openCardAfter: null },
    });
    const { where, marks, neverMark, theme, language } = chosen;
    expect(pageSettings(chosen)).toEqual({ where, marks, neverMark, theme, language });
  });
});

describe('where to check', () => {
  const where = defaultSettings.where;
  it.each([
    [where, 'www.news.example', null],
    [{ ...where, everywhere: false }, 'news.example', 'everywhere'],
    [{ ...where, off: ['news.example'] }, 'www.news.example', 'site'],
    [{ ...where, off: ['news.example'] }, 'live.news.example', 'site'],
    [{ ...where, off: ['news.example'] }, 'othernews.example', null],
    [{ ...where, onlyChosen: true, chosen: ['news.example'] }, 'news.example', null],
    [{ ...where, onlyChosen: true, chosen: ['news.example'] }, 'shop.example', 'not-chosen'],
  ] as const)('%j on %s: %s', (given, host, why) => {
    expect(whyOff(given as typeof where, host)).toBe(why);
  });

  it('switches a site off and on again', () => {
    const off = switchSite(where, 'www.News.example', false);
    expect(off.off).toEqual(['news.example']);
    expect(switchSite(off, 'news.example', true).off).toEqual([]);
    expect(switchSite({ ...where, onlyChosen: true }, 'news.example', true).chosen).toEqual(['news.example']);
  });

  it('names a site without www', () => expect(siteOf('WWW.News.Example')).toBe('news.example'));
});
