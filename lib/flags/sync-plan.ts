import { entry } from './edit-flag.ts';
import type { Flag } from './flag.ts';
import { fromHypothesis, type HypothesisAnnotation } from './formats/hypothesis-annotation.ts';
import { differingFields } from './merge-flags.ts';

/** Where a flag stands at the service, and what both sides agreed on last. */
export interface RemoteMark {
  id: string;
  remoteId: string;
  group: string;
  /** The flag's `updated` that was last sent or taken; another one here means that it must be sent. */
  agreed: string;
  remoteUpdated: string;
  /** Failed tries since the last success, and the moment before which none is made (ISO; "" at once). */
  failures: number;
  due: string;
}

/** What is to be sent. It follows from what is stored, so that no queue can be lost or doubled. */
export type Sending =
  | { do: 'create'; flag: Flag; mark: RemoteMark | null }
  | { do: 'update'; flag: Flag; mark: RemoteMark }
  | { do: 'remove'; mark: RemoteMark };

/** What has to go out to the group: new flags that are no drafts, changed ones, and deletions; what waits is left out. */
export function planSending(
  flags: ReadonlyMap<string, Flag>,
  marks: readonly RemoteMark[],
  group: string,
  now: string,
): Sending[] {
  const ofGroup = marks.filter((mark) => mark.group === group);
  const byId = new Map(ofGroup.map((mark) => [mark.id, mark]));
  const isDue = (mark: RemoteMark | undefined): boolean => mark === undefined || mark.due <= now;
  const outgoing = [...flags.values()].flatMap((flag): Sending[] => {
    const mark = byId.get(flag.id);
    if (!isDue(mark)) return [];
    if (mark === undefined || mark.remoteId === '') {
      return flag.status === 'draft' ? [] : [{ do: 'create', flag, mark: mark ?? null }];
    }
    return mark.agreed === flag.updated ? [] : [{ do: 'update', flag, mark }];
  });
  const removals = ofGroup
    .filter((mark) => !flags.has(mark.id) && isDue(mark))
    .map((mark): Sending => ({ do: 'remove', mark }));
  return [...outgoing, ...removals];
}

/** How many wait for a later try. */
export const countWaiting = (marks: readonly RemoteMark[], now: string): number =>
  marks.filter(({ due, failures }) => failures > 0 && due > now).length;

const minute = 60_000;

/** A failed try: again after a minute, then two, four, up to a day. */
export function putOff(mark: RemoteMark, now: string): RemoteMark {
  const failures = mark.failures + 1;
  const wait = Math.min(minute * 2 ** (failures - 1), 24 * 60 * minute);
  return { ...mark, failures, due: new Date(Date.parse(now) + wait).toISOString() };
}

/** What one received annotation means here. */
export type Receipt =
  | { is: 'same' }
  | { is: 'unreadable'; reason: string }
  /** Deleted here and not changed there since: stays deleted. */
  | { is: 'deleted' }
  | { is: 'take'; flag: Flag; mark: RemoteMark; conflict: string[] }
  /** Both sides changed and ours is newer: theirs stands in the history, ours will be sent. */
  | { is: 'keep'; flag: Flag; mark: RemoteMark; conflict: string[] };

/**
 * Weighs a received annotation against what is held. Where both sides changed, the newer wins and the history of the
 * flag keeps what the other said.
 */
export function receive(
  annotation: HypothesisAnnotation,
  held: ReadonlyMap<string, Flag>,
  marks: readonly RemoteMark[],
  now: string,
): Receipt {
  const known = marks.find(({ remoteId }) => remoteId === annotation.id);
  if (known?.remoteUpdated === annotation.updated) return { is: 'same' };
  const read = fromHypothesis(annotation);
  if (typeof read === 'string') return { is: 'unreadable', reason: read };
  const mine = held.get(known?.id ?? read.id);
  const mark: RemoteMark = {
    id: known?.id ?? read.id,
    remoteId: annotation.id,
    group: annotation.group,
    agreed: mine?.updated ?? read.updated,
    remoteUpdated: annotation.updated,
    failures: 0,
    due: '',
  };
  if (mine === undefined) {
    return known
      ? { is: 'deleted' }
      : { is: 'take', flag: read, mark: { ...mark, agreed: read.updated }, conflict: [] };
  }
  return weigh(mine, theirsOver(mine, read, annotation), mark, known, annotation, now);
}

/** Their version, dated by the later of its own date and the service's, with our copy of what is never sent. */
function theirsOver(mine: Flag, read: Flag, annotation: HypothesisAnnotation): Flag {
  const served = new Date(annotation.updated).toISOString();
  const edited = read.note !== mine.note || read.tags.join('\n') !== mine.tags.join('\n');
  const updated = edited && read.updated === mine.updated ? served : read.updated;
  return { ...read, id: mine.id, updated, page: { ...read.page, savedText: mine.page.savedText } };
}

function weigh(
  mine: Flag,
  theirs: Flag,
  mark: RemoteMark,
  known: RemoteMark | undefined,
  annotation: HypothesisAnnotation,
  now: string,
): Receipt {
  const fields = differingFields(mine, theirs).filter((name) => name !== 'updated' && name !== 'history');
  if (fields.length === 0) return { is: 'take', flag: mine, mark, conflict: [] };
  const changedHere = known === undefined || known.agreed !== mine.updated;
  if (!changedHere)
    return { is: 'take', flag: theirs, mark: { ...mark, agreed: theirs.updated }, conflict: [] };
  const who = annotation.user.replace(/^acct:/, '');
  const theirsWin = Date.parse(theirs.updated) > Date.parse(mine.updated);
  const [kept, other] = theirsWin ? [theirs, mine] : [mine, theirs];
  const told = entry({ who: theirsWin ? mine.who : who, at: now }, 'synced', null, tellOther(other, fields));
  const flag = { ...kept, updated: now, history: [...longer(mine, theirs), told] };
  // `agreed` is older than `updated` either way: the merged history has to go out.
  return {
    is: theirsWin ? 'take' : 'keep',
    flag,
    mark: { ...mark, agreed: known?.agreed ?? '' },
    conflict: fields,
  };
}

const longer = (a: Flag, b: Flag): Flag['history'] =>
  a.history.length >= b.history.length ? a.history : b.history;

/** "note: …; status: …" of the version that gave way, so that nothing said is gone. */
const tellOther = (other: Flag, fields: string[]): string =>
  fields.map((name) => `${name}: ${JSON.stringify(other[name as keyof Flag])}`).join('; ');
