import { useEffect, useState } from 'preact/hooks';
import type { CopyNoticeProps } from '../../components/desk/copy-notice.tsx';
import type { Translate } from '../../components/messages.ts';
import { startSecondCopy, watchCopyFault } from '../../lib/store/change-own.ts';
import { forgetOld } from '../../lib/store/deletions.ts';
import { storeFault } from '../../lib/store/flag-store.ts';
import { ownArea } from '../../lib/store/own-database.ts';
import { forgetPutBack, type PutBack, readPutBack } from '../../lib/store/second-copy.ts';
import { database } from './desk-database.ts';

const keptDays = 30;

const sayCopyFault = (fault: unknown, t: Translate): string => {
  if (fault === null) return '';
  if (storeFault(fault) === 'full') return t('desk_faultCopyFull');
  return t('desk_faultCopy', fault instanceof Error ? fault.message : String(fault));
};

/**
 * Matches database and second copy before anything of them is shown, and says what came of it. What was deleted or
 * begun and left a month ago is forgotten afterwards.
 */
export function useSecondCopy(t: Translate): CopyNoticeProps & { isMatched: boolean } {
  const [isMatched, setMatched] = useState(false);
  const [back, setBack] = useState<PutBack | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => watchCopyFault((now) => setFault(now)), []);
  useEffect(() => {
    const start = async (): Promise<void> => {
      await startSecondCopy(database);
      setMatched(true);
      setBack(await readPutBack(ownArea));
      const before = Date.now() - keptDays * 86_400_000;
      await forgetOld(database, new Date(before).toISOString());
    };
    // A database that cannot be opened says so in the list.
    start().catch(() => setMatched(true));
  }, []);
  return {
    isMatched,
    back,
    fault: sayCopyFault(fault, t),
    onSeen: () => void forgetPutBack(ownArea).then(() => setBack(null)),
  };
}
