import type { Translate } from '../../components/messages.ts';
import type { SurfaceState } from '../../components/popup/page-states.tsx';
import type { DatasetState } from '../../lib/messaging/protocol.ts';
import type { Reported } from './use-page-report.ts';

/** What popup and side panel say of a tab, from its report and from how far the data is. */
export function stateOfPage(
  reported: Reported,
  dataset: DatasetState,
  started: boolean | null,
  t: Translate,
): SurfaceState {
  if (dataset.is === 'failed') return { is: 'error', message: t('errorData'), what: dataset.message };
  if (dataset.is === 'importing') return { is: 'updating' };
  if (reported.is === 'asking') return { is: 'waiting' };
  if (reported.is === 'none') return started === false ? { is: 'no-access' } : { is: 'waiting' };
  const { state, site, findings, suppressed } = reported.report;
  switch (state.is) {
    case 'reading':
      return { ...state, figures: findings.length };
    case 'done':
      return { is: 'done', read: findings.length + suppressed };
    case 'off':
      return { ...state, site };
    default:
      return state;
  }
}
