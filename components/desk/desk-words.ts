import type { FlagReason, FlagStatus } from '../../lib/flags/flag.ts';
import type { MessageKey } from '../messages.ts';

/** Every status in the order of its life, with its name. */
export const statusNames: Record<FlagStatus, MessageKey> = {
  draft: 'desk_statusDraft',
  checking: 'desk_statusChecking',
  disputed: 'desk_statusDisputed',
  'correction-asked': 'desk_statusCorrectionAsked',
  corrected: 'desk_statusCorrected',
  resolved: 'desk_statusResolved',
  withdrawn: 'desk_statusWithdrawn',
};

export const reasonNames: Record<FlagReason, MessageKey> = {
  'wrong-figure': 'desk_reasonFigure',
  'out-of-date': 'desk_reasonOutOfDate',
  'wrong-period': 'desk_reasonPeriod',
  'wrong-place': 'desk_reasonPlace',
  'wrong-definition': 'desk_reasonDefinition',
  'misleading-comparison': 'desk_reasonComparison',
  'per-cent-and-points': 'desk_reasonPoints',
  misattributed: 'desk_reasonMisattributed',
  'not-verifiable': 'desk_reasonNotVerifiable',
  other: 'desk_reasonOther',
};

export const allStatuses = Object.keys(statusNames) as FlagStatus[];
export const allReasons = Object.keys(reasonNames) as FlagReason[];
