import type { Flag } from '../flag.ts';
import { type BackupContent, type BackupFault, readBackup } from './backup.ts';
import { readCsv } from './csv.ts';
import { readHypothesisExport } from './hypothesis-annotation.ts';
import { listOf, parseJson, property } from './import-report.ts';
import { claimReviewsIn, flagFromClaimReview, type Review, readClaimReviews } from './read-claim-reviews.ts';
import { readWebAnnotations } from './web-annotation.ts';

/** All that a chosen file holds, whatever its format. */
export interface FileReading {
  flags: Flag[];
  reviews: Review[];
  refused: { at: string; reason: string }[];
  /** The rest of a backup, to be restored with it; null for other formats. */
  backup: BackupContent | null;
}

export type FileFault = BackupFault | 'nothing';

/**
 * Reads a file by what is in it, not by its name. ClaimReviews become flags only when they are `organisation`'s
 * own; all others are someone else's fact-checks. `nothing` where no format fits or nothing could be read.
 */
export async function readAny(
  text: string,
  organisation: string,
  now: string,
): Promise<FileReading | FileFault> {
  const json = parseJson(text.replace(/^\ufeff/, ''));
  if (json === null) return orNothing({ ...readCsv(text, now), reviews: [], backup: null });
  if (property(json, 'format') === 'plumbline-backup') {
    const backup = await readBackup(text);
    if (typeof backup === 'string') return backup;
    const { flags, reviews } = backup.content;
    return { flags, reviews, refused: backup.refused, backup: backup.content };
  }
  if (property(json, 'export_userid') !== undefined || property(json, 'rows') !== undefined) {
    return orNothing({ ...readHypothesisExport(json), reviews: [], backup: null });
  }
  const reviews = claimReviewsIn(json);
  if (reviews.length > 0) return orNothing(readReviews(reviews, organisation, now));
  const first = listOf(json)[0];
  const types = listOf(property(first, 'type'));
  if (types.some((type) => typeof type === 'string' && type.startsWith('Annotation'))) {
    return orNothing({ ...readWebAnnotations(json, now), reviews: [], backup: null });
  }
  return 'nothing';
}

function readReviews(items: unknown[], organisation: string, now: string): FileReading {
  const own = (item: unknown): boolean =>
    organisation !== '' && property(listOf(property(item, 'author'))[0], 'name') === organisation;
  const { reviews, refused } = readClaimReviews(items.filter((item) => !own(item)));
  const flags = items.filter(own).flatMap((item) => flagFromClaimReview(item, now) ?? []);
  return { flags, reviews, refused, backup: null };
}

function orNothing(reading: FileReading): FileReading | 'nothing' {
  const { flags, reviews, refused } = reading;
  return flags.length + reviews.length + refused.length === 0 ? 'nothing' : reading;
}
