import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { formatDay } from '../format.ts';
import { useMessages } from '../messages.ts';
import { RatingLabel } from '../rating.tsx';
import { safeHref } from '../safe-link.ts';

/** A fact-checker's word on the same figure; theirs, not ours. */
export interface CardFlag {
  by: string;
  day: string;
  note: string;
  url: string | null;
  /** An earlier fact-check, whose own rating `note` is; not a dispute. */
  checkedBefore?: true;
}

export function FlagNote({ flag }: { flag: CardFlag }): JSX.Element {
  const t = useMessages();
  const day = formatDay(flag.day, t, 'long');
  const checked = flag.checkedBefore === true;
  const by = day === '' ? flag.by : `${flag.by}, ${day}`;
  return (
    <div class={checked ? 'say' : 'say r-flagged'}>
      {!checked && <RatingLabel verdict="flagged" />}
      <p>
        {checked ? t('checkedBefore', by) : t('flaggedBy', flag.by, day)} “{flag.note}”{' '}
        <TheirPage url={flag.url} text={t(checked ? 'checkedRead' : 'flagRead')} />
      </p>
      <p class="muted">{t(checked ? 'checkedTheirs' : 'flagTheirs')}</p>
    </div>
  );
}

function TheirPage({ url, text }: { url: string | null; text: string }): JSX.Element | null {
  const href = url === null ? null : safeHref(url);
  return href === null ? null : (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}

/** Series a reader may look up instead. */
export function Nearest(props: {
  finding: Finding;
  onOpenSeries: ((indicator: string) => void) | undefined;
}): JSX.Element | null {
  const t = useMessages();
  const { finding, onOpenSeries } = props;
  if (finding.nearest.length === 0) return null;
  return (
    <div class="sum nearest">
      <p class="muted">{t('nearestSeries')}</p>
      <ul>
        {finding.nearest.map((near) => (
          <li key={near.indicator}>
            {onOpenSeries ? (
              <button type="button" class="link" onClick={() => onOpenSeries(near.indicator)}>
                {near.title}
              </button>
            ) : (
              near.title
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
