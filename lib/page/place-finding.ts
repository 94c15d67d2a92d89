import type { Finding } from '../core/checks/finding.ts';
import { rangesOf } from './block-ranges.ts';
import type { PageSession } from './page-session.ts';

/** Where a finding's words stand: its mark, else the same words in its own block; empty where the page has changed. */
export const placeFinding = async (
  finding: Finding,
  session: Pick<PageSession, 'marks' | 'read'>,
): Promise<Range[]> => {
  const mark = session.marks().find((one) => one.finding.id === finding.id);
  if (mark) return mark.ranges;
  const block = (await session.read())?.blocks[finding.block];
  const { start, end } = finding.span;
  if (block?.text.slice(start, end) !== finding.quote) return [];
  return rangesOf(block, finding.span) ?? [];
};
