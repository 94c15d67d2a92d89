import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OptionsView, type Shortcut } from '../../components/options/options-view.tsx';
import { changeSettings } from '../../lib/store/settings.ts';
import type { Settings } from '../../lib/store/settings-shape.ts';
import { switchPack } from '../library/switch-pack.ts';
import { translate as t } from '../surface/messages.ts';
import { OwnPageBar } from '../surface/own-page-bar.tsx';
import { useSettings } from '../surface/use-settings.ts';
import { eraseEverything, exportSettings, importSettings, sizeOnDevice } from './own-data.ts';
import { usePacks } from './use-packs.ts';

const change = <Part extends 'where' | 'marks'>(part: Part, fields: Partial<Settings[Part]>): void => {
  void changeSettings((settings) => ({ ...settings, [part]: { ...settings[part], ...fields } }));
};

function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    browser.commands?.getAll().then((all) => {
      setShortcuts(
        all.map(({ name, description, shortcut }) => ({
          name: name === '_execute_action' ? t('openPopup') : (description ?? name ?? ''),
          keys: shortcut ?? '',
        })),
      );
    });
  }, []);
  return shortcuts;
}

interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** Firefox has a page for shortcuts that it opens itself; in Chrome and Edge it has an address. */
const openShortcuts = (): void => {
  const { openShortcutSettings } = browser.commands as unknown as ShortcutSettings;
  if (openShortcutSettings) void openShortcutSettings.call(browser.commands);
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};

/** The options, wired to the settings, the packs and the reader's data. */
export function OptionsPage(): JSX.Element {
  const settings = useSettings();
  const { where, marks } = settings;
  const packs = usePacks(settings.packs.off.join());
  const shortcuts = useShortcuts();
  const [size, setSize] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    sizeOnDevice().then(setSize, () => setSize(null));
  }, [packs]);
  const say = (done: Promise<void>, words: string): void => {
    done.then(
      () => setSaid(words),
      (error) => setSaid(t('importFailed', error instanceof Error ? error.message : String(error))),
    );
  };
  return (
    <>
      <OwnPageBar current="options" />
      <OptionsView
        where={{
          ...where,
          onEverywhere: (everywhere) => change('where', { everywhere }),
          onOnlyChosen: (onlyChosen) => change('where', { onlyChosen }),
          onChosen: (chosen) => change('where', { chosen }),
          onOff: (off) => change('where', { off }),
        }}
        marks={{
          style: marks.style,
          onStyle: (style) => change('marks', { style }),
          leaveMatches: marks.leaveMatchesUnmarked,
          onLeaveMatches: (leaveMatchesUnmarked) => change('marks', { leaveMatchesUnmarked }),
          delay: marks.openCardAfter,
          onDelay: (openCardAfter) => change('marks', { openCardAfter }),
          neverMark: settings.neverMark.length,
          onForgetNever: () => void changeSettings((s) => ({ ...s, neverMark: [] })),
        }}
        packs={{ packs, onUse: switchPack, onAdd: () => location.assign('/library.html#import') }}
        shortcuts={shortcuts}
        onShortcuts={browser.commands ? openShortcuts : undefined}
        theme={settings.theme}
        onTheme={(theme) => void changeSettings((s) => ({ ...s, theme }))}
        data={{
          size,
          said,
          onExport: () => say(exportSettings(), t('exported')),
          onImport: (file) => say(importSettings(file), t('imported')),
          onErase: () => say(eraseEverything(), t('erased')),
        }}
        version={browser.runtime.getManifest().version}
      />
    </>
  );
}
