import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ListsEvery } from '../../lib/flags/list-schedule.ts';
import { type MessageKey, useMessages } from '../messages.ts';
import { Choice } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { Field, Group } from './field.tsx';
import { dayText } from './flag-figures.ts';

/** A subscription as shown. */
export interface ShownList {
  url: string;
  title: string;
  muted: boolean;
  checked: string;
  fault: 'offline' | 'signature' | 'shape' | 'older' | null;
}

export interface SharingViewProps {
  you: { name: string; organisation: string; organisationUrl: string; scale: string };
  onYou: (you: SharingViewProps['you']) => Promise<void>;
  lists: readonly ShownList[];
  onAddList: (url: string, key: string) => Promise<void>;
  onUpdateLists: () => Promise<void>;
  every: ListsEvery;
  onEvery: (every: ListsEvery) => void;
  onMute: (url: string, muted: boolean) => void;
  onRemove: (url: string) => void;
  onShowList: (url: string) => void;
  publicKey: string;
  hypothesis: { hasToken: boolean; group: string };
  groups: readonly { id: string; name: string }[];
  /** What the last try said. */
  said: string;
  onToken: (token: string) => Promise<void>;
  onGroup: (group: string) => void;
  onSync: () => Promise<void>;
  onErase: () => Promise<void>;
  onClose: () => void;
}

/** Who the checker is, whose lists are read, and with whom flags are shared. Everything is off until chosen. */
export function SharingView(props: SharingViewProps): JSX.Element {
  const t = useMessages();
  return (
    <Dialog title={t('desk_sharing')} onClose={props.onClose}>
      <p role="status" class="muted">
        {props.said}
      </p>
      <You {...props} />
      <Lists {...props} />
      <Hypothesis {...props} />
      <Erase onErase={props.onErase} />
    </Dialog>
  );
}

function You({ you, onYou, publicKey }: SharingViewProps): JSX.Element {
  const t = useMessages();
  const [form, setForm] = useState(you);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onYou(form);
      }}
    >
      <Group name={t('desk_you')}>
        <Field label={t('desk_yourName')} value={form.name} onValue={(name) => setForm({ ...form, name })} />
        <Field
          label={t('desk_organisation')}
          value={form.organisation}
          onValue={(organisation) => setForm({ ...form, organisation })}
        />
        <Field
          label={t('desk_organisationUrl')}
          type="url"
          value={form.organisationUrl}
          onValue={(organisationUrl) => setForm({ ...form, organisationUrl })}
        />
        <Field
          label={t('desk_scale')}
          hint={t('desk_scaleHint')}
          rows={5}
          value={form.scale}
          onValue={(scale) => setForm({ ...form, scale })}
        />
        {publicKey !== '' && (
          <p class="desk__line">
            <span class="muted">{t('desk_yourKey')}</span>
            <code class="desk__key">{publicKey}</code>
          </p>
        )}
        <p class="desk__line">
          <button type="submit" class="btn desk__fit">
            {t('desk_save')}
          </button>
        </p>
      </Group>
    </form>
  );
}

const faultNames: Record<NonNullable<ShownList['fault']>, MessageKey> = {
  offline: 'desk_listFaultOffline',
  signature: 'desk_listFaultSignature',
  shape: 'desk_listFaultShape',
  older: 'desk_listFaultOlder',
};

const everyNames: Record<ListsEvery, MessageKey> = {
  never: 'desk_listsNever',
  daily: 'desk_listsDaily',
  weekly: 'desk_listsWeekly',
};

const schedules = Object.keys(everyNames) as ListsEvery[];

function Lists({
  lists,
  onAddList,
  onUpdateLists,
  every,
  onEvery,
  onMute,
  onRemove,
  onShowList,
}: SharingViewProps): JSX.Element {
  const t = useMessages();
  const [url, setUrl] = useState('');
  const [key, setKey] = useState('');
  return (
    <Group name={t('desk_lists')}>
      <p class="muted">{t('desk_listsHint')}</p>
      <ul class="desk__conflicts">
        {lists.map((list) => (
          <li key={list.url}>
            <span>
              {list.title || list.url}{' '}
              <span class="muted">
                {list.fault === null
                  ? t('desk_listChecked', dayText(list.checked, t))
                  : t(faultNames[list.fault])}
              </span>
            </span>
            <span>
              <button type="button" class="btn btn--bare" onClick={() => onShowList(list.url)}>
                {t('desk_listShow')}
              </button>
              <button
                type="button"
                class="btn btn--bare"
                aria-pressed={list.muted}
                onClick={() => onMute(list.url, !list.muted)}
              >
                {t('desk_listMute')}
              </button>
              <button type="button" class="btn btn--bare" onClick={() => onRemove(list.url)}>
                {t('desk_listRemove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onAddList(url.trim(), key.trim()).then(() => {
            setUrl('');
            setKey('');
          });
        }}
      >
        <Field label={t('desk_listUrl')} type="url" value={url} onValue={setUrl} />
        <Field label={t('desk_listKey')} value={key} onValue={setKey} />
        <p class="desk__line desk__row">
          <button type="submit" class="btn" disabled={!/^https:\/\/\S+$/.test(url.trim())}>
            {t('desk_listAdd')}
          </button>
          {lists.length > 0 && (
            <button type="button" class="btn" onClick={() => void onUpdateLists()}>
              {t('desk_listUpdate')}
            </button>
          )}
          <Choice
            label={t('desk_listsEvery')}
            value={every}
            options={schedules.map((schedule) => [schedule, t(everyNames[schedule])])}
            onChange={(chosen) => onEvery(schedules.find((schedule) => schedule === chosen) ?? 'never')}
          />
        </p>
      </form>
    </Group>
  );
}

function Hypothesis({ hypothesis, groups, onToken, onGroup, onSync }: SharingViewProps): JSX.Element {
  const t = useMessages();
  const [token, setToken] = useState('');
  return (
    <Group name={t('desk_hypothesis')}>
      <p class="muted">{t('desk_hypothesisHint')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onToken(token.trim()).then(() => setToken(''));
        }}
      >
        <Field
          label={t('desk_hypothesisToken')}
          type="password"
          placeholder={hypothesis.hasToken ? '••••••••' : ''}
          value={token}
          onValue={setToken}
        />
        <p class="desk__line desk__row">
          <button type="submit" class="btn">
            {t('desk_hypothesisGroups')}
          </button>
          {groups.length > 0 && (
            <Choice
              label={t('desk_hypothesisGroup')}
              all={t('desk_hypothesisOff')}
              value={hypothesis.group}
              options={groups.map(({ id, name }) => [id, name])}
              onChange={onGroup}
            />
          )}
          {hypothesis.group !== '' && (
            <button type="button" class="btn" onClick={() => void onSync()}>
              {t('desk_syncNow')}
            </button>
          )}
        </p>
      </form>
    </Group>
  );
}

/** Asked twice: what is erased is gone. */
function Erase({ onErase }: { onErase: () => Promise<void> }): JSX.Element {
  const t = useMessages();
  const [asked, setAsked] = useState(false);
  return (
    <Group name={t('desk_erase')}>
      <p class="muted">{t('desk_eraseHint')}</p>
      <p class="desk__line">
        <button type="button" class="btn desk__fit" onClick={() => (asked ? void onErase() : setAsked(true))}>
          {t(asked ? 'desk_eraseConfirm' : 'desk_erase')}
        </button>
      </p>
    </Group>
  );
}
