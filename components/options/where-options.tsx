import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useMessages } from '../messages.ts';
import { ArticleChoices, type ArticleChoicesProps } from './article-choices.tsx';

export interface WhereOptionsProps extends ArticleChoicesProps {
  chosen: readonly string[];
  onChosen: (sites: string[]) => void;
  off: readonly string[];
  onOff: (sites: string[]) => void;
}

/** Host names out of what a reader writes or pastes: one a line, addresses taken by their host. */
export function readSites(text: string): string[] {
  const hosts = text.split(/[\s,;]+/).flatMap((entry) => {
    const address = /^https?:\/\//i.test(entry) ? entry : `https://${entry}`;
    if (entry === '' || !URL.canParse(address)) return [];
    const host = new URL(address).hostname.replace(/^www\./, '');
    return /^[a-z0-9.-]+$/.test(host) ? [host] : [];
  });
  return [...new Set(hosts)].slice(0, 5000);
}

/** A list of sites, shown in a line and edited one a line. */
function SiteList(props: {
  title: string;
  sites: readonly string[];
  onSites: (sites: string[]) => void;
}): JSX.Element {
  const t = useMessages();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div class="opt opt--list">
      <div>
        <h3>{props.title}</h3>
        {draft === null && <p dir="ltr">{props.sites.length > 0 ? props.sites.join(', ') : t('noSites')}</p>}
        {draft !== null && (
          <textarea
            class="opt__sites"
            rows={5}
            dir="ltr"
            spellcheck={false}
            aria-label={props.title}
            placeholder="news.example"
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
        )}
      </div>
      <div class="ctl">
        {draft === null ? (
          <button type="button" class="btn" onClick={() => setDraft(props.sites.join('\n'))}>
            {t('editList')}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="btn btn--main"
              onClick={() => {
                props.onSites(readSites(draft));
                setDraft(null);
              }}
            >
              {t('save')}
            </button>
            <button type="button" class="btn" onClick={() => setDraft(null)}>
              {t('cancel')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

export function WhereOptions(props: WhereOptionsProps): JSX.Element {
  const t = useMessages();
  return (
    <>
      <ArticleChoices {...props} />
      {props.onlyChosen && (
        <SiteList title={t('optSitesChosen')} sites={props.chosen} onSites={props.onChosen} />
      )}
      <SiteList title={t('optSitesOff')} sites={props.off} onSites={props.onOff} />
    </>
  );
}
