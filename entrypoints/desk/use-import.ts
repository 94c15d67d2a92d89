import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../components/desk/import-view.tsx';
import type { Translate } from '../../components/messages.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { recordOf } from '../../lib/flags/flag-record.ts';
import { type FileFault, readAny } from '../../lib/flags/formats/read-any.ts';
import type { Review } from '../../lib/flags/formats/read-claim-reviews.ts';
import { flagsToStore, planMerge } from '../../lib/flags/merge-flags.ts';
import { reviewRecord } from '../../lib/flags/review-record.ts';
import { storeImport } from '../../lib/store/desk-content.ts';
import { fromFile } from '../../lib/store/flag-tables.ts';
import { database } from './desk-database.ts';
import { sayFault } from './flag-work.ts';

/** More than any desk has; a larger file is a mistake or an attack. */
const mostBytes = 200_000_000;

const faultKeys = {
  'not-a-backup': 'desk_faultFile',
  'newer-version': 'desk_faultNewer',
  damaged: 'desk_faultDamaged',
  nothing: 'desk_faultFile',
} as const satisfies Record<FileFault, string>;

export interface Importing {
  preview: ImportPreview | null;
  fault: string;
  read: (file: File) => Promise<void>;
  /** Stores what the plan and the reader's choices say; gives back how many flags and reviews, or null on failure. */
  store: (choices: ReadonlyMap<string, 'here' | 'there'>) => Promise<number | null>;
  forget: () => void;
}

/** Reading a file, planning the merge with what is there, and storing it in one transaction. */
export function useImport(flags: ReadonlyMap<string, Flag>, organisation: string, t: Translate): Importing {
  const [preview, setPreview] = useState<(ImportPreview & { held: Review[] }) | null>(null);
  const [fault, setFault] = useState('');
  const read = async (file: File): Promise<void> => {
    setPreview(null);
    setFault('');
    if (file.size > mostBytes) return setFault(t('desk_faultFile'));
    const reading = await readAny(await file.text(), organisation, new Date().toISOString());
    if (typeof reading === 'string') return setFault(t(faultKeys[reading]));
    const { refused, reviews } = reading;
    setPreview({
      name: file.name,
      plan: planMerge(flags, reading.flags),
      reviews: reviews.length,
      refused,
      held: reviews,
    });
  };
  const store = async (choices: ReadonlyMap<string, 'here' | 'there'>): Promise<number | null> => {
    if (preview === null) return null;
    const chosen = flagsToStore(preview.plan, choices);
    try {
      await storeImport(
        database,
        chosen.map(recordOf),
        preview.held.map((review) => reviewRecord(review, fromFile)),
      );
    } catch (error) {
      setFault(sayFault(error, t));
      return null;
    }
    setPreview(null);
    return chosen.length + preview.held.length;
  };
  const forget = (): void => {
    setPreview(null);
    setFault('');
  };
  return { preview, fault, read, store, forget };
}
