import { type FlagForm, patchOfForm, slotsOfForm } from '../../components/desk/flag-form.ts';
import type { Translate } from '../../components/messages.ts';
import { emptySlots } from '../../lib/flags/claim-slots.ts';
import { addTags, correctionsOf, editFlag, type Hand, setStatus } from '../../lib/flags/edit-flag.ts';
import type { Flag, FlagStatus, OwnRating } from '../../lib/flags/flag.ts';
import { recordOf } from '../../lib/flags/flag-record.ts';
import { deleteFlags, undoDelete } from '../../lib/store/deletions.ts';
import { changeFlags, commitDraft, putFlags, storeFault } from '../../lib/store/flag-store.ts';
import { database } from './desk-database.ts';

/** Who is at the desk, at this moment. */
export const handOf = (name: string): Hand => ({ who: name, at: new Date().toISOString() });

/** A failure of the store as a sentence that says what to do. */
export function sayFault(error: unknown, t: Translate): string {
  if (storeFault(error) === 'full') return t('desk_faultFull');
  return t('desk_faultStore', error instanceof Error ? error.message : String(error));
}

/** The flag as the form has it; the same object when nothing was changed. */
export function applyForm(flag: Flag, form: FlagForm, scale: readonly OwnRating[], hand: Hand): Flag {
  const { asRead } = flag.claim;
  const slots = slotsOfForm(form, asRead, emptySlots);
  const said = asRead !== null || JSON.stringify(slots) !== JSON.stringify(emptySlots);
  const claim = { asRead, corrected: said ? correctionsOf(asRead, slots) : {} };
  const patch = { ...patchOfForm(form, flag, scale), claim };
  return setStatus(editFlag(flag, patch, hand), form.status, hand);
}

/** Stores a new flag and drops its draft, in one step. */
export const storeDraft = (draft: string, flag: Flag): Promise<void> =>
  commitDraft(database, draft, recordOf(flag));

/** Changes one stored flag by a form, over whatever another window did meanwhile to the rest of it. */
export const storeEdit = async (
  id: string,
  form: FlagForm,
  scale: readonly OwnRating[],
  hand: Hand,
): Promise<void> => {
  await changeFlags(database, [id], (flag) => recordOf(applyForm(flag, form, scale, hand)));
};

/** Sets a status on many; gives back what they were, for undo. */
export const storeStatus = (before: readonly Flag[], status: FlagStatus, hand: Hand): Promise<unknown> =>
  changeFlags(
    database,
    before.map(({ id }) => id),
    (flag) => recordOf(setStatus(flag, status, hand)),
  );

export const storeTags = (before: readonly Flag[], tags: string[], hand: Hand): Promise<unknown> =>
  changeFlags(
    database,
    before.map(({ id }) => id),
    (flag) => recordOf(addTags(flag, tags, hand)),
  );

export const storeDelete = (ids: string[]): Promise<void> =>
  deleteFlags(database, ids, new Date().toISOString());

export const storeUndoDelete = (ids: string[]): Promise<void> => undoDelete(database, ids);

/** Puts status and tags back as they were, as a new change, so that the history tells of both. */
export const storeBack = (before: readonly Flag[], hand: Hand): Promise<unknown> => {
  const was = new Map(before.map((flag) => [flag.id, flag]));
  return changeFlags(database, [...was.keys()], (flag) => {
    const old = was.get(flag.id) ?? flag;
    return recordOf(setStatus(editFlag(flag, { tags: old.tags }, hand), old.status, hand));
  });
};

export const storeFlags = (flags: readonly Flag[]): Promise<void> => putFlags(database, flags.map(recordOf));
