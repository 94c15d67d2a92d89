import { useEffect, useState } from 'preact/hooks';
import type { CardFlag } from '../../components/card/card-notes.tsx';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { ownDatabase } from '../library/open-shelf.ts';
import { disputesAbout } from './disputes.ts';

/** What own flags, subscribed lists and reviews say of the same claims, by the finding's id. */
export function useFlags(findings: readonly Finding[]): ReadonlyMap<string, CardFlag[]> {
  const [flags, setFlags] = useState<ReadonlyMap<string, CardFlag[]>>(new Map());
  useEffect(() => {
    let wanted = true;
    disputesAbout(ownDatabase(), findings).then(
      (said) => wanted && setFlags(said),
      () => wanted && setFlags(new Map()),
    );
    return () => {
      wanted = false;
    };
  }, [findings]);
  return flags;
}
