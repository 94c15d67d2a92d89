import type { Translate } from '../../components/messages.ts';
import { recordOf } from '../../lib/flags/flag-record.ts';
import { hypothesisClient } from '../../lib/flags/hypothesis-client.ts';
import { syncGroup } from '../../lib/flags/sync-hypothesis.ts';
import { changeDeskSettings, type DeskSettings, readDeskSettings } from '../../lib/store/settings-desk.ts';
import { hypothesisMarks } from '../../lib/store/sync-store.ts';
import { database } from './desk-database.ts';

const clock = (): string => new Date().toISOString();

/** The groups of the account behind a token. */
export const groupsOf = (token: string): Promise<{ id: string; name: string }[]> =>
  hypothesisClient(token).groups();

/** Sends and receives once; returns what came of it as a sentence. */
export async function syncNow({ hypothesis }: DeskSettings, t: Translate): Promise<string> {
  const store = {
    ...hypothesisMarks(database, recordOf),
    readTo: async () => (await readDeskSettings()).hypothesis.readTo,
    setReadTo: async (readTo: string) => {
      await changeDeskSettings((held) => ({ ...held, hypothesis: { ...held.hypothesis, readTo } }));
    },
  };
  const report = await syncGroup(hypothesisClient(hypothesis.token), store, hypothesis.group, clock);
  const parts = [
    t('desk_syncDone', String(report.sent), String(report.received), String(report.waiting)),
    report.conflicts.length > 0 ? t('desk_syncConflicts', report.conflicts.join('; ')) : '',
    report.stopped === null ? '' : t('desk_syncFailed', report.stopped),
  ];
  return parts.filter(Boolean).join(' ');
}
