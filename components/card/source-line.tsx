import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { formatAge, formatDay } from '../format.ts';
import { useMessages } from '../messages.ts';
import { safeHref } from '../safe-link.ts';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Who published it, when it was released, how old our copy is; whose word it is when the pack is subscribed. */
export function SourceLine({ finding, today }: { finding: Finding; today: string }): JSX.Element | null {
  const t = useMessages();
  const source = finding.source;
  if (!source) return null;
  const href = safeHref(source.url);
  const name = `${source.publisher}: ${source.title}`;
  const provisional = finding.official?.observations.some((o) => o.status === 'P') ?? false;
  const age = formatAge(source.retrieved, today, t);
  const dates = [
    source.published ? t('released', formatDay(source.published, t)) : null,
    provisional ? t('provisional') : null,
  ].filter((part) => part !== null);
  const copy = t('ourCopy', formatDay(source.retrieved, t)) + (age ? ` (${age})` : '');
  return (
    <p class="src">
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      <br />
      <span class="num">{capital([dates.join(', '), copy].filter(Boolean).join(' · '))}</span>
      {source.subscribedFrom !== null && (
        <>
          <br />
          {t('subscribedPack', source.pack)}
        </>
      )}
    </p>
  );
}
