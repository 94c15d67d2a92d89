import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useMessages } from '../messages.ts';
import { safeHref } from '../safe-link.ts';
import { RecallList, type RecallRow } from './recall-list.tsx';

export interface SeriesFactsProps {
  caveats: readonly string[];
  publisher: string;
  source: { title: string; url: string };
  licence: string;
  retrieved: string;
  /** "31 July 2026, three months old". */
  newest: string;
  nextRelease: string | null;
  revisions: string;
  pack: string;
  recalls: readonly RecallRow[];
  named: readonly string[];
  notNamed: readonly string[];
  addsUp: boolean;
  related: readonly { id: string; title: string; href: string }[];
  citation: string;
  onCopyCitation: () => Promise<boolean>;
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }): JSX.Element => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** What to know before quoting a series, and where it comes from. */
export function SeriesFacts(props: SeriesFactsProps): JSX.Element {
  const t = useMessages();
  const [said, setSaid] = useState('');
  const href = safeHref(props.source.url);
  return (
    <section class="side">
      <RecallList recalls={props.recalls} />
      {props.caveats.length > 0 && (
        <>
          <h2 class="sec">{t('beforeQuoting')}</h2>
          <ul class="notes" lang="en">
            {props.caveats.map((caveat) => (
              <li key={caveat}>
                <span>{caveat}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="sec">{t('source')}</h2>
      <dl class="facts">
        <Fact name={t('publisher')}>{props.publisher}</Fact>
        <Fact name={t('sourceTitle')}>
          {href ? (
            <a href={href} target="_blank" rel="noopener noreferrer">
              {props.source.title}
            </a>
          ) : (
            props.source.title
          )}
        </Fact>
        <Fact name={t('newestFigure')}>{props.newest}</Fact>
        {props.nextRelease && <Fact name={t('nextDue')}>{props.nextRelease}</Fact>}
        <Fact name={t('retrieved')}>{props.retrieved}</Fact>
        <Fact name={t('licence')}>{props.licence}</Fact>
        <Fact name={t('revisions')}>{props.revisions}</Fact>
        <Fact name={t('packName')}>{props.pack}</Fact>
      </dl>
      <h2 class="sec">{t('inTheNews')}</h2>
      <dl class="facts">
        {props.named.length > 0 && (
          <Fact name={t('namedBy')}>
            <span class="words" lang="en">
              {props.named.join(', ')}
            </span>
          </Fact>
        )}
        {props.notNamed.length > 0 && (
          <Fact name={t('notNamedBy')}>
            <span class="words" lang="en">
              {props.notNamed.join(', ')}
            </span>
          </Fact>
        )}
        <Fact name={t('addsUp')}>{t(props.addsUp ? 'addsUpYes' : 'addsUpNo')}</Fact>
        {props.related.length > 0 && (
          <Fact name={t('comparedWith')}>
            {props.related.map((other, i) => (
              <>
                {i > 0 && ', '}
                <a href={other.href}>{other.title}</a>
              </>
            ))}
          </Fact>
        )}
      </dl>
      <h2 class="sec">{t('cite')}</h2>
      <p class="cite num">{props.citation}</p>
      <p class="acts3">
        <button
          type="button"
          class="btn"
          onClick={async () => setSaid(t((await props.onCopyCitation()) ? 'copied' : 'copyFailed'))}
        >
          {t('copyCitation')}
        </button>
        <span class="muted" role="status">
          {said}
        </span>
      </p>
    </section>
  );
}
