import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SharingView, type ShownList } from '../../components/desk/sharing-view.tsx';
import { useMessages } from '../../components/messages.ts';
import { eraseDesk } from '../../lib/store/flag-store.ts';
import type { FlagListRecord } from '../../lib/store/flag-tables.ts';
import { loadLists, putList, removeList } from '../../lib/store/list-store.ts';
import { type DeskSettings, eraseDeskSettings } from '../../lib/store/settings-desk.ts';
import { subscribe, updateOne } from '../surface/update-lists.ts';
import { database } from './desk-database.ts';
import { sayFault } from './flag-work.ts';
import { ListedPage } from './listed-page.tsx';
import { groupsOf, syncNow } from './sync-now.ts';
import { scaleOf } from './use-desk-settings.ts';

interface SharingPageProps {
  settings: DeskSettings;
  changeSettings: (change: (settings: DeskSettings) => DeskSettings) => Promise<DeskSettings>;
  onClose: () => void;
}

const shownOf = ({ url, title, muted, checked, fault }: FlagListRecord): ShownList => ({
  url,
  title,
  muted,
  checked,
  fault: fault as ShownList['fault'],
});

/** Sharing, wired to settings, lists and Hypothesis. Every request here follows a click. */
export function SharingPage({ settings, changeSettings, onClose }: SharingPageProps): JSX.Element {
  const t = useMessages();
  const [lists, setLists] = useState<FlagListRecord[]>([]);
  const [groups, setGroups] = useState<{ id: string; name: string }[]>([]);
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<FlagListRecord | null>(null);
  const readLists = (): Promise<void> => loadLists(database).then(setLists);
  useEffect(() => {
    loadLists(database).then(setLists, () => undefined);
  }, []);
  /** Does it and says what came of it; a failure is said, too. */
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setSaid('…');
    try {
      setSaid(await work());
    } catch (error) {
      setSaid(sayFault(error, t));
    }
  };
  const { hypothesis } = settings;
  const changeHypothesis = (change: Partial<DeskSettings['hypothesis']>): Promise<DeskSettings> =>
    changeSettings((held) => ({ ...held, hypothesis: { ...held.hypothesis, ...change } }));
  if (shown) return <ListedPage list={shown} onClose={() => setShown(null)} />;
  return (
    <SharingView
      key={settings.name + settings.organisation}
      you={{ ...settings, scale: scaleText(scaleOf(settings, t)) }}
      onYou={(you) =>
        attempt(async () => {
          await changeSettings((held) => ({ ...held, ...you, scale: readScale(you.scale) }));
          return t('desk_saved');
        })
      }
      publicKey={settings.listKey?.publicKey ?? ''}
      lists={lists.map(shownOf)}
      onAddList={(url, key) =>
        attempt(async () => {
          await subscribe(database, url, key);
          await readLists();
          return '';
        })
      }
      onUpdateLists={() =>
        attempt(async () => {
          for (const list of lists) await updateOne(database, list);
          await readLists();
          return '';
        })
      }
      every={settings.listsEvery}
      onEvery={(listsEvery) => void changeSettings((held) => ({ ...held, listsEvery }))}
      onMute={(url, muted) => {
        const list = lists.find((held) => held.url === url);
        if (list) void putList(database, { ...list, muted }).then(readLists);
      }}
      onRemove={(url) => void removeList(database, url).then(readLists)}
      onShowList={(url) => setShown(lists.find((list) => list.url === url) ?? null)}
      hypothesis={{ hasToken: hypothesis.token !== '', group: hypothesis.group }}
      groups={groups}
      said={said}
      onToken={(typed) =>
        attempt(async () => {
          const token = typed || hypothesis.token;
          setGroups(await groupsOf(token));
          await changeHypothesis({ token });
          return t('desk_saved');
        })
      }
      onGroup={(group) => void changeHypothesis({ group, readTo: '' })}
      onSync={() => attempt(() => syncNow(settings, t))}
      onErase={() =>
        attempt(async () => {
          await eraseDesk(database);
          await eraseDeskSettings();
          location.reload();
          return '';
        })
      }
      onClose={onClose}
    />
  );
}

const scaleText = (scale: DeskSettings['scale']): string =>
  scale.map(({ label, value }) => (value === null ? `- ${label}` : label)).join('\n');

/** Lines to a scale, numbered from 1; a line with a dash has no number. */
function readScale(text: string): DeskSettings['scale'] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const numbered = lines.filter((line) => !line.startsWith('-'));
  const best = Math.max(1, numbered.length);
  return lines.map((line) => {
    const at = numbered.indexOf(line);
    return { label: line.replace(/^-\s*/, ''), value: at < 0 ? null : at + 1, worst: 1, best };
  });
}
