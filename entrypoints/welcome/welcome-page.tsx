import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import { changeSettings } from '../../lib/store/settings.ts';
import { OwnPageBar } from '../surface/own-page-bar.tsx';
import { useSettings } from '../surface/use-settings.ts';

/** The first-run page; once seen it is not opened again by itself. */
export function WelcomePage(): JSX.Element {
  const { where } = useSettings();
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    void changeSettings((settings) => ({ ...settings, welcomed: true }));
    browser.commands?.getAll().then((all) => {
      setShortcut(all.find((command) => command.name === 'check-selection')?.shortcut || null);
    });
    // The page is drawn after the browser has looked for the heading that the address names.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  const choose = (change: Partial<typeof where>): void => {
    void changeSettings((settings) => ({ ...settings, where: { ...settings.where, ...change } }));
  };
  return (
    <>
      <OwnPageBar current={null} />
      <WelcomeView
        everywhere={where.everywhere}
        onEverywhere={(everywhere) => choose({ everywhere })}
        onlyChosen={where.onlyChosen}
        onOnlyChosen={(onlyChosen) => choose({ onlyChosen })}
        shortcut={shortcut}
        onCheckText={() => location.assign('/text.html')}
        onOptions={() => location.assign('/options.html')}
      />
    </>
  );
}
