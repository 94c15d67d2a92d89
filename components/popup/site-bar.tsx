import type { JSX } from 'preact';
import { Mark } from '../icons.tsx';
import { useMessages } from '../messages.ts';
import { Switch } from '../switch.tsx';

export interface SiteBarProps {
  /** Null where there is no site to switch: a new tab, a browser page. */
  site: { name: string; on: boolean } | null;
  onSite: (on: boolean) => void;
}

/** Name and this site's switch. */
export function SiteBar({ site, onSite }: SiteBarProps): JSX.Element {
  const t = useMessages();
  return (
    <header class="bar">
      <Mark />
      <h1 class="name">{t('extensionName')}</h1>
      {site && (
        <div class="site">
          <span dir="ltr">{site.name}</span>
          <Switch on={site.on} label={t('markOnSite', site.name)} onChange={onSite} />
        </div>
      )}
    </header>
  );
}

export interface FootLinks {
  /** Left out where the surface is the side panel, or the browser has none. */
  onSidePanel?: (() => void) | undefined;
  onLibrary: () => void;
  onFlags?: (() => void) | undefined;
  /** Flags on this page; 0 shows no number. */
  flags: number;
  onOptions: () => void;
}

export function Foot(props: FootLinks): JSX.Element {
  const t = useMessages();
  return (
    <nav class="foot" aria-label={t('extensionName')}>
      {props.onSidePanel && (
        <button type="button" class="btn btn--bare" onClick={props.onSidePanel}>
          {t('sidePanel')}
        </button>
      )}
      <button type="button" class="btn btn--bare" onClick={props.onLibrary}>
        {t('library')}
      </button>
      {props.onFlags && (
        <button type="button" class="btn btn--bare" onClick={props.onFlags}>
          {t('flags')}
          {props.flags > 0 && <span class="num">{props.flags}</span>}
        </button>
      )}
      <button type="button" class="btn btn--bare foot__last" onClick={props.onOptions}>
        {t('options')}
      </button>
    </nav>
  );
}
