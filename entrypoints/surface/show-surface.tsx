import { type ComponentChildren, render } from 'preact';
import { type MessageKey, MessagesProvider } from '../../components/messages.ts';
import { readSettings, watchSettings } from '../../lib/store/settings.ts';
import type { Settings } from '../../lib/store/settings-shape.ts';
import { translate } from './messages.ts';

const wear = ({ theme }: Settings): void => {
  document.documentElement.className = theme === 'system' ? '' : `theme-${theme}`;
};

/** Puts a surface on its page: language, title and theme from the first paint, then the view itself. */
export async function showSurface(title: MessageKey, view: ComponentChildren): Promise<void> {
  document.documentElement.lang = translate('languageTag');
  document.title =
    title === 'extensionName' ? translate(title) : `${translate(title)} · ${translate('extensionName')}`;
  wear(await readSettings());
  watchSettings(wear);
  const root = document.getElementById('surface');
  if (root) render(<MessagesProvider value={translate}>{view}</MessagesProvider>, root);
}
