import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FlagStatus } from '../../lib/flags/flag.ts';
import { useMessages } from '../messages.ts';
import { Choice } from './choice.tsx';
import { allStatuses, statusNames } from './desk-words.ts';
import { tagsOf } from './flag-form.ts';

export interface BulkBarProps {
  count: number;
  onStatus: (status: FlagStatus) => void;
  onTag: (tags: string[]) => void;
  onDelete: () => void;
}

/** What can be done with the chosen flags at once. */
export function BulkBar({ count, onStatus, onTag, onDelete }: BulkBarProps): JSX.Element | null {
  const t = useMessages();
  const [tags, setTags] = useState<string | null>(null);
  if (count === 0) return null;
  return (
    <fieldset class="desk__bulk">
      <legend class="vh">{t('desk_withChosen')}</legend>
      <span class="muted num">{t('desk_chosen', count.toLocaleString('en-GB'))}</span>
      <Choice
        label={t('desk_setStatus')}
        all={t('desk_setStatus')}
        value=""
        options={allStatuses.map((status) => [status, t(statusNames[status])])}
        onChange={(status) => status && onStatus(status as FlagStatus)}
      />
      {tags === null ? (
        <button type="button" class="btn" onClick={() => setTags('')}>
          {t('desk_addTag')}
        </button>
      ) : (
        <form
          class="desk__tagging"
          onSubmit={(event) => {
            event.preventDefault();
            onTag(tagsOf(tags));
            setTags(null);
          }}
        >
          <input
            class="desk__input"
            aria-label={t('desk_tagsHint')}
            placeholder={t('desk_tags')}
            value={tags}
            maxLength={500}
            // The field appears because it was asked for; typing goes on there.
            ref={(input) => input?.focus()}
            onInput={(event) => setTags(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setTags(null)}
          />
          <button type="submit" class="btn">
            {t('desk_save')}
          </button>
        </form>
      )}
      <button type="button" class="btn" onClick={onDelete}>
        {t('desk_delete')}
      </button>
    </fieldset>
  );
}
