import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { hearBackground } from '../../lib/messaging/answer.ts';
import { callBackground } from '../../lib/messaging/call.ts';
import type { DatasetState, PageReport } from '../../lib/messaging/protocol.ts';
import type { ActiveTab } from './use-active-tab.ts';

/** What is known of a tab: `asking` until the background has answered. */
export type Reported = { is: 'asking' } | { is: 'none' } | { is: 'report'; report: PageReport };

const asking: Reported = { is: 'asking' };
const none: Reported = { is: 'none' };

/** The report of a tab, asked again whenever it shows another page or the background says it changed; `again` asks now. */
export function usePageReport(tab: ActiveTab | null): { reported: Reported; again: () => void } {
  const [reported, setReported] = useState<Reported>(asking);
  const tabId = tab?.id ?? null;
  /** Only the answer to the last question counts. */
  const asked = useRef(0);
  const again = useCallback(() => {
    if (tab === null) return;
    asked.current += 1;
    const question = asked.current;
    const answer = (next: Reported): void => {
      if (question === asked.current) setReported(next);
    };
    callBackground('pageReport', { tabId: tab.id }).then(
      (report) => answer(report ? { is: 'report', report } : tab.isLoading ? asking : none),
      () => answer(none),
    );
  }, [tab]);
  useEffect(() => {
    if (tabId !== null) setReported(asking);
  }, [tabId]);
  useEffect(() => {
    // What was found in the page before is not of the one that comes.
    if (tab?.isLoading) setReported(asking);
    again();
  }, [tab, again]);
  // Heard all the time that this tab is shown: between one listener and the next Firefox would lose a message.
  const latest = useRef(again);
  latest.current = again;
  useEffect(
    () =>
      hearBackground({
        reportChanged: (change) => {
          if (change.tabId === tabId) latest.current();
        },
      }),
    [tabId],
  );
  return { reported, again };
}

/** Whether the data is in place. */
export function useDatasetState(): DatasetState {
  const [state, setState] = useState<DatasetState>({ is: 'ready' });
  useEffect(() => {
    callBackground('datasetState').then(setState, () => undefined);
    return hearBackground({ datasetChanged: setState });
  }, []);
  return state;
}
