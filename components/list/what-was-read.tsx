import type { JSX } from 'preact';
import { useMessages } from '../messages.ts';
import { FindingList, type FindingListProps } from './finding-list.tsx';

interface WhatWasReadProps extends Omit<FindingListProps, 'findings' | 'filter'> {
  unchecked: FindingListProps['findings'];
  shown: boolean;
  /** Left out where another button offers to show it. */
  onShow: (() => void) | undefined;
}

/** The figures that were read and not checked, each with its reason; folded in until the reader asks. */
export function WhatWasRead(props: WhatWasReadProps): JSX.Element | null {
  const t = useMessages();
  const { unchecked, shown, onShow, ...list } = props;
  if (unchecked.length === 0) return null;
  if (shown) return <FindingList {...list} findings={unchecked} filter="all" />;
  return onShow ? (
    <p class="state__line">
      <button type="button" class="btn btn--bare" onClick={onShow}>
        {t('showRead')}
      </button>
    </p>
  ) : null;
}
