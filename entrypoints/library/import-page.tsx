import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type ImportState, ImportView } from '../../components/library/import-view.tsx';
import type { Pack } from '../../lib/core/series/catalogue-data.ts';
import { callBackground } from '../../lib/messaging/call.ts';
import { installOwnPack, problemsOf, readOwnPack } from './import-pack.ts';
import { addressOf } from './route.ts';

/** Adding a pack from files: read, preview, then in. */
export function ImportPage({ onChanged }: { onChanged: () => void }): JSX.Element {
  const [state, setState] = useState<ImportState>({ is: 'waiting' });
  const [pack, setPack] = useState<Pack | null>(null);
  const fail = (error: unknown): void => setState({ is: 'bad', problems: problemsOf(error) });
  const read = (files: File[]): void => {
    setState({ is: 'reading' });
    readOwnPack(files).then((ready) => {
      setPack(ready.pack);
      setState(ready.preview);
    }, fail);
  };
  const install = (): void => {
    if (!pack) return;
    const { name, title } = pack.summary;
    installOwnPack(pack)
      .then(() => callBackground('packsChanged').catch(() => undefined))
      .then(() => {
        setState({ is: 'done', title, href: addressOf({ pack: name }) });
        onChanged();
      }, fail);
  };
  return (
    <ImportView
      state={state}
      onFiles={read}
      onInstall={install}
      onCancel={() => setState({ is: 'waiting' })}
    />
  );
}
