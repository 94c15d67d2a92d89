import { reasonNames, statusNames } from '../../components/desk/desk-words.ts';
import type { ExportFormat } from '../../components/desk/export-view.tsx';
import type { Translate } from '../../components/messages.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { writeBackup } from '../../lib/flags/formats/backup.ts';
import { toClaimReview, toClaimReviewFeed } from '../../lib/flags/formats/claim-review.ts';
import { toCsv } from '../../lib/flags/formats/csv.ts';
import { type ReportWords, toMarkdown } from '../../lib/flags/formats/markdown.ts';
import { toAnnotationPage } from '../../lib/flags/formats/web-annotation.ts';
import { loadDesk, rescueDesk } from '../../lib/store/desk-content.ts';
import { ownArea } from '../../lib/store/own-database.ts';
import type { DeskSettings } from '../../lib/store/settings-desk.ts';
import { database } from './desk-database.ts';
import { signOwnList } from './own-list.ts';

export interface ExportFile {
  name: string;
  type: string;
  text: string;
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Writes flags in a format; `chosen` are those the reader picked, a backup holds everything. */
export async function writeExport(
  format: ExportFormat,
  chosen: readonly Flag[],
  settings: DeskSettings,
  t: Translate,
): Promise<ExportFile> {
  const now = new Date().toISOString();
  const stem = `plumbline-${now.slice(0, 10)}`;
  const publisher = { name: settings.organisation || settings.name, url: settings.organisationUrl || null };
  switch (format) {
    case 'csv':
      // The mark tells spreadsheets that the file is UTF-8.
      return { name: `${stem}.csv`, type: 'text/csv', text: `\ufeff${toCsv(chosen)}` };
    case 'markdown':
      return { name: `${stem}.md`, type: 'text/markdown', text: toMarkdown(chosen, wordsOf(t)) };
    case 'web-annotation':
      return { name: `${stem}.jsonld`, type: 'application/ld+json', text: pretty(toAnnotationPage(chosen)) };
    case 'claim-review': {
      const reviews = chosen.flatMap((flag) => toClaimReview(flag, publisher) ?? []);
      return { name: `${stem}-claimreview.jsonld`, type: 'application/ld+json', text: pretty(reviews) };
    }
    case 'claim-review-feed':
      return {
        name: `${stem}-feed.json`,
        type: 'application/ld+json',
        text: pretty(toClaimReviewFeed(chosen, publisher, now)),
      };
    case 'flag-list':
      return { name: 'flags.json', type: 'application/json', text: await signOwnList(chosen, now) };
    default:
      return backupFile(await writeBackup(await loadDesk(database), now), now);
  }
}

const backupFile = (text: string, now: string): ExportFile => ({
  name: `plumbline-${now.slice(0, 10)}-backup.json`,
  type: 'application/json',
  text,
});

/** A backup out of the second copy, where the database cannot be read. */
export async function writeRescue(): Promise<ExportFile> {
  const now = new Date().toISOString();
  return backupFile(await writeBackup(await rescueDesk(ownArea), now), now);
}

/** Hands a file to the browser's own downloading. */
export function saveFile({ name, type, text }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken hold of the data by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const wordsOf = (t: Translate): ReportWords => ({
  title: t('flags'),
  reason: (reason) => t(reasonNames[reason]),
  status: (status) => t(statusNames[status]),
  labels: {
    stated: t('stated'),
    official: t('official'),
    rightFigure: t('desk_rightFigure'),
    reason: t('desk_reason'),
    status: t('desk_status'),
    rating: t('desk_ownRating'),
    arithmetic: t('arithmetic'),
    evidence: t('desk_evidence'),
    archived: t('desk_archived'),
    by: t('desk_eventCreated'),
  },
});
