import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type MessageKey, useMessages } from '../messages.ts';
import { Dialog } from './dialog.tsx';

export type ExportFormat =
  | 'backup'
  | 'claim-review'
  | 'claim-review-feed'
  | 'web-annotation'
  | 'csv'
  | 'markdown'
  | 'flag-list';

export const exportNames: Record<ExportFormat, MessageKey> = {
  csv: 'desk_formatCsv',
  markdown: 'desk_formatMarkdown',
  'claim-review': 'desk_formatClaimReview',
  'claim-review-feed': 'desk_formatFeed',
  'web-annotation': 'desk_formatAnnotation',
  'flag-list': 'desk_formatList',
  backup: 'desk_formatBackup',
};

const hints: Record<ExportFormat, MessageKey> = {
  csv: 'desk_hintCsv',
  markdown: 'desk_hintMarkdown',
  'claim-review': 'desk_hintClaimReview',
  'claim-review-feed': 'desk_hintFeed',
  'web-annotation': 'desk_hintAnnotation',
  'flag-list': 'desk_hintList',
  backup: 'desk_hintBackup',
};

export interface ExportViewProps {
  /** How many flags are chosen, and how many are shown: the chosen ones are taken, else the shown. */
  count: number;
  fault: string;
  onExport: (format: ExportFormat) => void;
  onClose: () => void;
}

/** What to write the flags as; a backup always holds everything. */
export function ExportView({ count, fault, onExport, onClose }: ExportViewProps): JSX.Element {
  const t = useMessages();
  const [format, setFormat] = useState<ExportFormat>('csv');
  return (
    <Dialog title={t('desk_export')} onClose={onClose}>
      <p class="muted">{t('desk_exportCount', count.toLocaleString('en-GB'))}</p>
      <fieldset class="desk__formats">
        <legend class="vh">{t('desk_format')}</legend>
        {(Object.keys(exportNames) as ExportFormat[]).map((name) => (
          <label key={name}>
            <input type="radio" name="format" checked={format === name} onChange={() => setFormat(name)} />
            <span>
              {t(exportNames[name])}
              <small class="muted">{t(hints[name])}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="desk__fault" role="alert">
        {fault}
      </p>
      <p class="desk__acts">
        <button type="button" class="btn btn--main" onClick={() => onExport(format)}>
          {t('desk_exportSave')}
        </button>
        <button type="button" class="btn" onClick={onClose}>
          {t('desk_cancel')}
        </button>
      </p>
    </Dialog>
  );
}
