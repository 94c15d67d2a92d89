import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Flag, OwnRating } from '../../lib/flags/flag.ts';
import { type MessageKey, useMessages } from '../messages.ts';
import { ClaimFields } from './claim-fields.tsx';
import { allReasons, allStatuses, reasonNames, statusNames } from './desk-words.ts';
import { Field, Group, Pick } from './field.tsx';
import { outletText } from './flag-figures.ts';
import { type FlagForm, faultsOf, formOf } from './flag-form.ts';

export interface FlagEditorProps {
  flag: Flag;
  /** A flag that is not stored yet: the head says so, and cancelling drops the draft. */
  isNew: boolean;
  scale: readonly OwnRating[];
  /** Resolves when it is stored; rejects with a sentence for the reader. */
  onSave: (form: FlagForm) => Promise<void>;
  onCancel: () => void;
}

/** Everything a person says of a disputed figure, on one page. Nothing is called saved before it is stored. */
export function FlagEditor({ flag, isNew, scale, onSave, onCancel }: FlagEditorProps): JSX.Element {
  const t = useMessages();
  const [form, setForm] = useState(() => formOf(flag, isNew));
  const [fault, setFault] = useState('');
  const [saving, setSaving] = useState(false);
  const set = <K extends keyof FlagForm>(name: K, value: FlagForm[K]): void =>
    setForm({ ...form, [name]: value });
  const save = async (): Promise<void> => {
    const faults = faultsOf(form);
    if (faults.length > 0)
      return setFault(
        t('desk_faultFields', faults.map((name) => t(faultNames[name] ?? 'desk_note')).join(', ')),
      );
    setSaving(true);
    try {
      await onSave(form);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
      setSaving(false);
    }
  };
  return (
    <form
      class="desk__editor"
      aria-label={t(isNew ? 'desk_newFlag' : 'desk_edit')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1 class="title">{t(isNew ? 'desk_newFlag' : 'desk_editFlag')}</h1>
      <p class="kicker">{[outletText(flag), flag.page.title].filter(Boolean).join(' · ')}</p>
      <blockquote class="words">
        {flag.passage ? `…${flag.passage.before}` : flag.quote.prefix}
        <mark>{flag.quote.exact}</mark>
        {flag.passage ? `${flag.passage.after}…` : flag.quote.suffix}
      </blockquote>
      <div class="desk__columns">
        <Group name={t('desk_judgement')}>
          <Pick
            label={t('desk_reason')}
            value={form.reason}
            options={allReasons.map((reason) => [reason, t(reasonNames[reason])])}
            onValue={(value) => set('reason', value as FlagForm['reason'])}
          />
          <Pick
            label={t('desk_status')}
            value={form.status}
            options={allStatuses.map((status) => [status, t(statusNames[status])])}
            onValue={(value) => set('status', value as FlagForm['status'])}
          />
          <Field
            label={t('desk_ownRating')}
            offers={scale.map(({ label }) => label)}
            most={200}
            value={form.rating}
            onValue={(rating) => set('rating', rating)}
          />
          <Field
            label={t('desk_rightFigure')}
            value={form.rightFigure}
            onValue={(value) => set('rightFigure', value)}
          />
          <Field
            label={t('desk_rightSource')}
            value={form.rightTitle}
            onValue={(value) => set('rightTitle', value)}
          />
          <Field
            label={t('desk_rightUrl')}
            type="url"
            value={form.rightUrl}
            onValue={(value) => set('rightUrl', value)}
          />
        </Group>
        <Group name={t('desk_claim')}>
          <ClaimFields form={form} onForm={setForm} />
        </Group>
      </div>
      <Group name={t('desk_workings')}>
        <Field
          rows={4}
          label={t('desk_note')}
          hint={t('desk_noteHint')}
          value={form.note}
          onValue={(value) => set('note', value)}
        />
        <Field
          label={t('desk_evidence')}
          hint={t('desk_evidenceHint')}
          rows={3}
          value={form.evidence}
          onValue={(value) => set('evidence', value)}
        />
        <Field
          label={t('desk_tags')}
          hint={t('desk_tagsHint')}
          most={4_000}
          value={form.tags}
          onValue={(value) => set('tags', value)}
        />
        <Field
          label={t('desk_archive')}
          type="url"
          value={form.archiveUrl}
          onValue={(value) => set('archiveUrl', value)}
        />
        <Field
          label={t('desk_review')}
          type="url"
          value={form.reviewUrl}
          onValue={(value) => set('reviewUrl', value)}
        />
        {flag.page.savedText !== null && (
          <p class="desk__check">
            <label>
              <input
                type="checkbox"
                checked={form.keepText}
                onChange={(event) => set('keepText', event.currentTarget.checked)}
              />{' '}
              {t('desk_keepText')}
            </label>
          </p>
        )}
      </Group>
      <p class="desk__fault" role="alert">
        {fault}
      </p>
      <p class="desk__acts">
        <button type="submit" class="btn btn--main" disabled={saving}>
          {t('desk_save')}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {t('desk_cancel')}
        </button>
      </p>
    </form>
  );
}

const faultNames: Partial<Record<keyof FlagForm, MessageKey>> = {
  rightUrl: 'desk_rightUrl',
  rightFigure: 'desk_rightFigure',
  archiveUrl: 'desk_archive',
  reviewUrl: 'desk_review',
  evidence: 'desk_evidence',
  periodEnd: 'desk_period',
  baseEnd: 'desk_basePeriod',
  value: 'stated',
};
