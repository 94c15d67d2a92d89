import { useCallback, useEffect, useState } from 'preact/hooks';
import { hearBackground } from '../../lib/messaging/answer.ts';
import { callBackground } from '../../lib/messaging/call.ts';
import type { DatasetState, PageReport } from '../../lib/messaging/protocol.ts';

/** What is known of a tab: `asking` until the background has answered. */
export type Reported = { is: 'asking' } | { is: 'none' } | { is: 'report'; report: PageReport };

/** The report of a tab, asked again whenever the background says it changed; `again` asks now. */
export function usePageReport(tabId: number | null): { reported: Reported; again: () => void } {
  const [reported, setReported] = useState<Reported>({ is: 'asking' });
  const again = useCallback(() => {
    if (tabId === null) return;
    callBackground('pageReport', { tabId }).then(
      (report) => setReported(report ? { is: 'report', report } : { is: 'none' }),
      () => setReported({ is: 'none' }),
    );
  }, [tabId]);
  useEffect(() => {
    setReported({ is: 'asking' });
    again();
    return hearBackground({
      reportChanged: (change) => {
        if (change.tabId === tabId) again();
      },
    });
  }, [tabId, again]);
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
