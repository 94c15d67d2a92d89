import type { JSX } from 'preact';
import type { ClaimSlots } from '../../lib/flags/claim-slots.ts';
import { type MessageKey, useMessages } from '../messages.ts';
import { Field, Pick } from './field.tsx';
import type { FlagForm } from './flag-form.ts';

const kindKeys = {
  level: 'desk_kindLevel',
  change: 'desk_kindChange',
  multiple: 'desk_kindMultiple',
  share: 'desk_kindShare',
  ratio: 'desk_kindRatio',
  rate: 'desk_kindRate',
  average: 'desk_kindAverage',
  range: 'desk_kindRange',
  rank: 'desk_kindRank',
  comparison: 'desk_kindComparison',
  threshold: 'desk_kindThreshold',
  streak: 'desk_kindStreak',
  total: 'desk_kindTotal',
} as const satisfies Record<ClaimSlots['kind'], MessageKey>;

const kinds = Object.keys(kindKeys) as ClaimSlots['kind'][];

interface ClaimFieldsProps {
  form: FlagForm;
  onForm: (form: FlagForm) => void;
}

/** The claim's slots, to be put right where they were read wrongly. */
export function ClaimFields({ form, onForm }: ClaimFieldsProps): JSX.Element {
  const t = useMessages();
  const set =
    <K extends keyof FlagForm>(name: K) =>
    (value: FlagForm[K]): void =>
      onForm({ ...form, [name]: value });
  return (
    <>
      <Pick
        label={t('desk_kind')}
        value={form.kind}
        options={kinds.map((kind) => [kind, t(kindKeys[kind])])}
        onValue={(value) => set('kind')(value as FlagForm['kind'])}
      />
      <div class="desk__pair">
        <Field label={t('stated')} value={form.value} onValue={set('value')} />
        <Field label={t('desk_unit')} value={form.unit} onValue={set('unit')} />
      </div>
      <Pick
        label={t('desk_direction')}
        value={form.direction}
        options={[
          ['', t('desk_directionNone')],
          ['rise', t('desk_directionRise')],
          ['fall', t('desk_directionFall')],
        ]}
        onValue={(value) => set('direction')(value as FlagForm['direction'])}
      />
      <Field label={t('desk_indicator')} value={form.indicator} onValue={set('indicator')} />
      <div class="desk__pair">
        <Field label={t('desk_area')} value={form.area} onValue={set('area')} />
        <Field label={t('desk_breakdown')} value={form.breakdown} onValue={set('breakdown')} />
      </div>
      <div class="desk__pair">
        <Field
          label={t('desk_periodFrom')}
          type="date"
          value={form.periodStart}
          onValue={set('periodStart')}
        />
        <Field label={t('desk_periodTo')} type="date" value={form.periodEnd} onValue={set('periodEnd')} />
      </div>
      <div class="desk__pair">
        <Field label={t('desk_baseFrom')} type="date" value={form.baseStart} onValue={set('baseStart')} />
        <Field label={t('desk_baseTo')} type="date" value={form.baseEnd} onValue={set('baseEnd')} />
      </div>
      <div class="desk__pair">
        <Field label={t('desk_comparator')} value={form.comparator} onValue={set('comparator')} />
        <Field label={t('desk_speaker')} value={form.attribution} onValue={set('attribution')} />
      </div>
    </>
  );
}
