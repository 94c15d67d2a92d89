import type { Flag } from './flag.ts';
import { toHypothesis } from './formats/hypothesis-annotation.ts';
import { type HypothesisClient, HypothesisError, pageSize } from './hypothesis-client.ts';
import { countWaiting, planSending, putOff, type RemoteMark, receive, type Sending } from './sync-plan.ts';

/** What syncing needs of the store; each call is one transaction. */
export interface SyncStore {
  flags(): Promise<ReadonlyMap<string, Flag>>;
  marks(): Promise<RemoteMark[]>;
  /** Stores a flag and where it stands there, both or neither. */
  put(flag: Flag | null, mark: RemoteMark): Promise<void>;
  dropMark(mark: RemoteMark): Promise<void>;
  readTo(): Promise<string>;
  setReadTo(moment: string): Promise<void>;
}

export interface SyncReport {
  sent: number;
  received: number;
  waiting: number;
  /** Quotes of flags that both sides had changed. */
  conflicts: string[];
  /** Why it stopped early; null when it went through. */
  stopped: string | null;
}

/**
 * Reads what changed in the group since last time, then sends what changed here. Interrupted at any point it goes on
 * from what is stored: a flag is stored before it counts as received, and marked only once the service has it.
 */
export async function syncGroup(
  client: HypothesisClient,
  store: SyncStore,
  group: string,
  clock: () => string,
): Promise<SyncReport> {
  const report: SyncReport = { sent: 0, received: 0, waiting: 0, conflicts: [], stopped: null };
  try {
    await pull(client, store, group, clock, report);
    await push(client, store, group, clock, report);
  } catch (error) {
    if (!(error instanceof HypothesisError)) throw error;
    report.stopped = error.message;
  }
  report.waiting = countWaiting(await store.marks(), clock());
  return report;
}

async function pull(
  client: HypothesisClient,
  store: SyncStore,
  group: string,
  clock: () => string,
  report: SyncReport,
): Promise<void> {
  for (let pages = 0; pages < 1_000; pages += 1) {
    const since = await store.readTo();
    const page = await client.changedSince(group, since);
    for (const annotation of page) {
      const receipt = receive(annotation, await store.flags(), await store.marks(), clock());
      if (receipt.is === 'take' || receipt.is === 'keep') {
        await store.put(receipt.flag, receipt.mark);
        report.received += 1;
        if (receipt.conflict.length > 0) report.conflicts.push(receipt.flag.quote.exact);
      }
    }
    const last = page.at(-1)?.updated;
    if (last !== undefined) await store.setReadTo(last);
    if (page.length < pageSize || last === since) return;
  }
}

async function push(
  client: HypothesisClient,
  store: SyncStore,
  group: string,
  clock: () => string,
  report: SyncReport,
): Promise<void> {
  const sendings = planSending(await store.flags(), await store.marks(), group, clock());
  for (const sending of sendings) {
    try {
      await send(client, store, group, sending);
      report.sent += 1;
    } catch (error) {
      if (!(error instanceof HypothesisError)) throw error;
      await store.put(null, putOff(markOf(sending, group), clock()));
      // Without an answer the rest would fail as well; a refused flag must not hold up the others.
      if (error.kind === 'offline') throw error;
    }
  }
}

async function send(
  client: HypothesisClient,
  store: SyncStore,
  group: string,
  sending: Sending,
): Promise<void> {
  if (sending.do === 'remove') {
    if (sending.mark.remoteId !== '') await client.remove(sending.mark.remoteId);
    return store.dropMark(sending.mark);
  }
  const { flag } = sending;
  const draft = toHypothesis(flag, group);
  const mark = markOf(sending, group);
  const answer =
    sending.do === 'create'
      ? await client.create(draft)
      : await updateOrCreate(client, sending.mark.remoteId, draft);
  await store.put(null, {
    ...mark,
    remoteId: answer.id,
    remoteUpdated: answer.updated,
    agreed: flag.updated,
    failures: 0,
    due: '',
  });
}

/** One that was deleted there but changed here is made anew: a change outweighs a deletion. */
async function updateOrCreate(
  client: HypothesisClient,
  remoteId: string,
  draft: Parameters<HypothesisClient['create']>[0],
): ReturnType<HypothesisClient['create']> {
  try {
    return await client.update(remoteId, draft);
  } catch (error) {
    if (error instanceof HypothesisError && error.kind === 'gone') return client.create(draft);
    throw error;
  }
}

const markOf = (sending: Sending, group: string): RemoteMark =>
  sending.mark ?? {
    id: sending.do === 'remove' ? '' : sending.flag.id,
    remoteId: '',
    group,
    agreed: '',
    remoteUpdated: '',
    failures: 0,
    due: '',
  };
