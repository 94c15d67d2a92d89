import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Flag } from '../../lib/flags/flag.ts';
import { useMessages } from '../messages.ts';
import { reasonNames } from './desk-words.ts';
import { dayText, officialText, outletText, statedText } from './flag-figures.ts';
import { type FlagListProps, useKeepInView } from './flag-table.tsx';
import { StatusMark } from './status-mark.tsx';
import { useVirtual } from './use-virtual.ts';

const cardHeight = 112;

/** The same flags as cards, one under the other: for narrow windows and for reading quotes whole. */
export function FlagCards(props: FlagListProps): JSX.Element {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const { flags, current } = props;
  const { rows, above, below, show } = useVirtual(scroller, flags.length, cardHeight);
  const at = flags.findIndex(({ id }) => id === current);
  useKeepInView(scroller, at, show);
  return (
    <div class="desk__scroll" ref={scroller} tabIndex={-1}>
      <ul class="desk__cards" aria-label={t('flags')}>
        <li aria-hidden="true" style={{ height: `${above}px` }} />
        {rows.map(({ index }) => {
          const flag = flags[index];
          return (
            flag && <FlagCard key={flag.id} {...props} flag={flag} focusable={index === Math.max(at, 0)} />
          );
        })}
        <li aria-hidden="true" style={{ height: `${below}px` }} />
      </ul>
    </div>
  );
}

function FlagCard(props: FlagListProps & { flag: Flag; focusable: boolean }): JSX.Element {
  const t = useMessages();
  const { flag, current, chosen } = props;
  const isCurrent = flag.id === current;
  return (
    <li class="desk__card">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={t('desk_choose', flag.quote.exact)}
        checked={chosen.has(flag.id)}
        onChange={(event) => props.onChoose(flag.id, event.currentTarget.checked)}
      />
      <button
        type="button"
        class="desk__open"
        tabIndex={props.focusable ? 0 : -1}
        aria-current={isCurrent}
        {...(isCurrent ? { 'data-current': '' } : {})}
        onClick={() => props.onCurrent(flag.id)}
      >
        <span class="words desk__clamp">{flag.quote.exact}</span>
        <span class="num">
          <b>{statedText(flag, t)}</b>{' '}
          <span class="muted">{t('desk_officialShort', officialText(flag, t))}</span>
        </span>
        <span class="desk__facts muted">
          <StatusMark status={flag.status} /> · {t(reasonNames[flag.reason])} · {outletText(flag)} ·{' '}
          {dayText(flag.created, t)}
        </span>
      </button>
    </li>
  );
}
