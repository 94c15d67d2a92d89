import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FlagEditor } from '../../components/desk/flag-editor.tsx';
import type { FlagForm } from '../../components/desk/flag-form.ts';
import { useMessages } from '../../components/messages.ts';
import { newFlag } from '../../lib/flags/edit-flag.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { dropDraft, loadDraft, loadFlag } from '../../lib/store/flag-store.ts';
import type { DeskSettings } from '../../lib/store/settings-desk.ts';
import { database } from './desk-database.ts';
import { applyForm, handOf, sayFault, storeDraft, storeEdit } from './flag-work.ts';
import { scaleOf } from './use-desk-settings.ts';
import type { DeskRoute } from './use-hash.ts';

interface EditPageProps {
  route: Extract<DeskRoute, { at: 'new' | 'edit' }>;
  settings: DeskSettings;
  onDone: (id: string | null) => void;
}

/** What is edited: not known yet, gone, or a flag. */
type Subject = { is: 'reading' } | { is: 'gone' } | { is: 'flag'; flag: Flag };

async function findSubject(route: EditPageProps['route']): Promise<Subject> {
  if (route.at === 'edit') {
    const flag = await loadFlag(database, route.flag);
    return flag ? { is: 'flag', flag } : { is: 'gone' };
  }
  const start = await loadDraft(database, route.draft);
  return start ? { is: 'flag', flag: newFlag(start, route.draft, handOf('')) } : { is: 'gone' };
}

/** A new flag with its maker's name, and with the article's text only where it was wished. */
const begun = (flag: Flag, { keepText }: FlagForm, who: string): Flag => ({
  ...flag,
  who,
  page: { ...flag.page, savedText: keepText ? flag.page.savedText : null },
});

/** The editor on a draft or a stored flag. A draft stays until it is saved or dropped, also over a restart. */
export function EditPage({ route, settings, onDone }: EditPageProps): JSX.Element {
  const t = useMessages();
  const [subject, setSubject] = useState<Subject>({ is: 'reading' });
  useEffect(() => {
    findSubject(route).then(setSubject, () => setSubject({ is: 'gone' }));
  }, []);
  const scale = scaleOf(settings, t);
  const save = async (flag: Flag, form: FlagForm): Promise<void> => {
    const hand = handOf(settings.name);
    try {
      if (route.at === 'edit') await storeEdit(flag.id, form, scale, hand);
      else await storeDraft(route.draft, applyForm(begun(flag, form, settings.name), form, scale, hand));
    } catch (error) {
      throw new Error(sayFault(error, t));
    }
    onDone(flag.id);
  };
  const cancel = async (): Promise<void> => {
    if (route.at === 'new') await dropDraft(database, route.draft);
    onDone(route.at === 'edit' ? route.flag : null);
  };
  return (
    <main class="desk__page">
      {subject.is === 'gone' && <p>{t('desk_draftGone')}</p>}
      {subject.is !== 'flag' ? (
        <button type="button" class="btn btn--bare" onClick={() => onDone(null)}>
          {t('desk_back')}
        </button>
      ) : (
        <FlagEditor
          flag={subject.flag}
          isNew={route.at === 'new'}
          scale={scale}
          onSave={(form) => save(subject.flag, form)}
          onCancel={() => void cancel()}
        />
      )}
    </main>
  );
}
