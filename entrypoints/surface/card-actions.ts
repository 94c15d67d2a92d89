import { browser } from 'wxt/browser';
import type { CardProps } from '../../components/card/card.tsx';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { libraryPath, openPage } from './open-page.ts';

/** Puts a text on the clipboard; false where the browser refuses. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** What is kept so that a figure is never marked again: its claim key, or its words where there is no key. */
const neverMark = (finding: Finding): Promise<unknown> =>
  changeSettings((settings) => ({
    ...settings,
    neverMark: [...new Set([...settings.neverMark, finding.claimKey ?? finding.quote])],
  }));

export const todayByClock = (): string => new Date().toISOString().slice(0, 10);

/** What a figure's evidence can do on our own pages. */
export function cardActions(page: CardProps['page']): Omit<CardProps, 'finding'> {
  const { version } = browser.runtime.getManifest();
  return {
    today: todayByClock(),
    page,
    versions: `Plumbline ${version}`,
    onCopy: copyText,
    onMethod: () => openPage('/welcome.html#method'),
    onSearchLibrary: (finding) => openPage(libraryPath({ words: finding.quote })),
    onOpenSeries: (indicator) => openPage(libraryPath({ indicator })),
    onNeverMark: neverMark,
  };
}
