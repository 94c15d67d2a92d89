import { useEffect, useState } from 'preact/hooks';
import type { DeskState } from '../../components/desk/desk-view.tsx';
import type { Flag } from '../../lib/flags/flag.ts';
import { watchFlags } from '../../lib/store/watch-flags.ts';
import { database } from './desk-database.ts';

const none: ReadonlyMap<string, Flag> = new Map();

/** All own flags, kept up to date with every window and the background; read once the second copy was matched. */
export function useFlags(isMatched: boolean): { flags: ReadonlyMap<string, Flag>; state: DeskState } {
  const [flags, setFlags] = useState(none);
  const [state, setState] = useState<DeskState>({ is: 'reading' });
  useEffect(() => {
    if (!isMatched) return undefined;
    return watchFlags(
      database,
      (held, complete) => {
        setFlags(held);
        setState(complete ? { is: 'ready' } : { is: 'reading' });
      },
      (error) => setState({ is: 'error', message: error instanceof Error ? error.message : String(error) }),
    );
  }, [isMatched]);
  return { flags, state };
}
