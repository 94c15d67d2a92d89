import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../components/messages.ts';
import type { OwnRating } from '../../lib/flags/flag.ts';
import {
  changeDeskSettings,
  type DeskSettings,
  defaultDeskSettings,
  readDeskSettings,
} from '../../lib/store/settings-desk.ts';

/** The desk's settings and how to change them; what is shown is what is stored. */
export function useDeskSettings(): [
  DeskSettings,
  (change: (settings: DeskSettings) => DeskSettings) => Promise<DeskSettings>,
] {
  const [settings, setSettings] = useState(defaultDeskSettings);
  useEffect(() => {
    readDeskSettings().then(setSettings, () => undefined);
  }, []);
  const change = async (step: (settings: DeskSettings) => DeskSettings): Promise<DeskSettings> => {
    const stored = await changeDeskSettings(step);
    setSettings(stored);
    return stored;
  };
  return [settings, change];
}

/** The checker's own scale; until there is one, a plain one in the reader's language. */
export function scaleOf(settings: DeskSettings, t: Translate): OwnRating[] {
  if (settings.scale.length > 0) return settings.scale;
  const labels = [
    t('desk_scaleDiffers'),
    t('desk_scaleContext'),
    t('desk_scaleClose'),
    t('desk_scaleMatches'),
  ];
  return [
    ...labels.map((label, i) => ({ label, value: i + 1, worst: 1, best: labels.length })),
    { label: t('desk_scaleUnverified'), value: null, worst: 1, best: labels.length },
  ];
}
