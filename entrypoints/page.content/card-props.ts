import { browser } from 'wxt/browser';
import type { MountCardProps } from '../../components/card/mount-card.tsx';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { callBackground } from '../../lib/messaging/call.ts';
import type { PageSettings } from '../../lib/store/settings-in-page.ts';
import { translate } from '../surface/messages.ts';

/** Pages served without encryption have no clipboard; then the reader is told that it was not copied. */
const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  ) ?? Promise.resolve(false);

const openPage = (path: string): void => {
  callBackground('openPage', { path }).catch(() => undefined);
};

export const isPrivate = (): boolean => browser.extension.inIncognitoContext;

/** What the card on a page is given beside its finding. */
export const cardProps = (
  { theme }: PageSettings,
  title: string,
  { silence, flag }: { silence: (key: string) => void; flag: (finding: Finding) => void },
): Omit<MountCardProps, 'content' | 'onClose'> => ({
  t: translate,
  theme: theme === 'system' ? 'auto' : theme,
  page: { title, url: location.href },
  versions: `Plumbline ${browser.runtime.getManifest().version}`,
  onCopy: copyText,
  // A flag is kept on disk, and nothing of a private window is.
  ...(isPrivate() ? {} : { onFlag: flag }),
  onMethod: () => openPage('/welcome.html#method'),
  onSearchLibrary: ({ quote }) => openPage(`/library.html#${new URLSearchParams({ words: quote })}`),
  onNeverMark: ({ claimKey, quote }) => {
    const key = claimKey ?? quote;
    silence(key);
    callBackground('neverMark', { key }).catch(() => undefined);
  },
});
