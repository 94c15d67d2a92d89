import type { JSX } from 'preact';
import { Dialog } from '../../components/desk/dialog.tsx';
import { useMessages } from '../../components/messages.ts';
import type { DeskSettings } from '../../lib/store/settings-desk.ts';

interface SharingPageProps {
  settings: DeskSettings;
  changeSettings: (change: (settings: DeskSettings) => DeskSettings) => Promise<DeskSettings>;
  onClose: () => void;
}

export function SharingPage({ onClose }: SharingPageProps): JSX.Element {
  const t = useMessages();
  return (
    <Dialog title={t('desk_sharing')} onClose={onClose}>
      <p />
    </Dialog>
  );
}
