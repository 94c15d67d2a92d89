import { useEffect, useState } from 'preact/hooks';
import { readSettings, watchSettings } from '../../lib/store/settings.ts';
import { defaultSettings, type Settings } from '../../lib/store/settings-shape.ts';

/** The reader's settings, kept up to date. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(defaultSettings);
  useEffect(() => {
    readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
