import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../components/desk/import-view.tsx';
import type { Translate } from '../../components/messages.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { type FileFault, type FileReading, readAny } from '../../lib/flags/formats/read-any.ts';
import { flagsToStore, planMerge } from '../../lib/flags/merge-flags.ts';
import { deletedIds } from '../../lib/store/deletions.ts';
import { storeImport } from '../../lib/store/desk-content.ts';
import { loadLists } from '../../lib/store/list-store.ts';
import { database } from './desk-database.ts';
import { sayFault } from './flag-work.ts';
import { importedContent, lostLists } from './imported-content.ts';

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
  store: (choices: ReadonlyMap<string, 'here' | 'there'>, bringBack: boolean) => Promise<number | null>;
  forget: () => void;
}

/** Reading a file, planning the merge with what is there, and storing it in one transaction. */
export function useImport(flags: ReadonlyMap<string, Flag>, organisation: string, t: Translate): Importing {
  const [held, setHeld] = useState<{ preview: ImportPreview; reading: FileReading } | null>(null);
  const [fault, setFault] = useState('');
  const read = async (file: File): Promise<void> => {
    setHeld(null);
    setFault('');
    if (file.size > mostBytes) return setFault(t('desk_faultFile'));
    const reading = await readAny(await file.text(), organisation, new Date().toISOString());
    if (typeof reading === 'string') return setFault(t(faultKeys[reading]));
    const preview = await previewOf(file.name, reading, flags);
    setHeld({ preview, reading });
  };
  const store = async (
    choices: ReadonlyMap<string, 'here' | 'there'>,
    bringBack: boolean,
  ): Promise<number | null> => {
    if (held === null) return null;
    const chosen = flagsToStore(held.preview.plan, choices, bringBack);
    try {
      await storeImport(database, importedContent(chosen, held.reading, new Date().toISOString()));
    } catch (error) {
      setFault(sayFault(error, t));
      return null;
    }
    setHeld(null);
    return chosen.length + held.reading.reviews.length;
  };
  const forget = (): void => {
    setHeld(null);
    setFault('');
  };
  return { preview: held?.preview ?? null, fault, read, store, forget };
}

/** What storing a file would do, with what was deleted and subscribed here in view. */
async function previewOf(
  name: string,
  reading: FileReading,
  flags: ReadonlyMap<string, Flag>,
): Promise<ImportPreview> {
  const { refused, reviews, backup } = reading;
  const subscribed = new Set((await loadLists(database)).map(({ url }) => url));
  const lists = (backup?.rest?.lists ?? []).filter(({ url }) => !subscribed.has(url));
  const deleted = backup?.deleted ?? [];
  return {
    name,
    plan: planMerge(flags, reading.flags, await deletedIds(database)),
    reviews: reviews.length,
    backup: {
      deleted: deleted.length,
      stillHere: deleted.filter(({ id }) => flags.has(id)).length,
      lists: lists.map(({ url }) => url),
      muted: lists.filter(({ muted }) => muted).length,
    },
    refused: [...refused, ...lostLists(reading, subscribed)],
  };
}
