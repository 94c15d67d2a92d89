import type { JSX } from 'preact';
import type { Flag } from '../../lib/flags/flag.ts';
import type { Review } from '../../lib/flags/formats/read-claim-reviews.ts';
import { useMessages } from '../messages.ts';
import { reasonNames } from './desk-words.ts';
import { Dialog } from './dialog.tsx';
import { outletText, statedText } from './flag-figures.ts';
import { SafeLink } from './safe-link.tsx';

/** More are found by search on pages, not by scrolling here. */
const most = 200;

export interface ListedFlagsViewProps {
  title: string;
  flags: readonly { flag: Flag; hidden: boolean }[];
  /** Fact-checks, where it is a feed of them. */
  reviews: readonly Review[];
  onHide: (id: string, hidden: boolean) => void;
  onAnswer: (flag: Flag) => void;
  onClose: () => void;
}

/** What a subscribed list holds: flags, to be hidden one by one or answered with one's own, or fact-checks to be read. */
export function ListedFlagsView(props: ListedFlagsViewProps): JSX.Element {
  const t = useMessages();
  return (
    <Dialog
      title={props.reviews.length > 0 ? props.title : t('desk_listFlags', props.title)}
      onClose={props.onClose}
    >
      <p class="muted">{t(props.reviews.length > 0 ? 'checkedTheirs' : 'flagTheirs')}</p>
      <ul class="desk__conflicts">
        {props.flags.slice(0, most).map(({ flag, hidden }) => (
          <li key={flag.id}>
            <span class={hidden ? 'words muted' : 'words'}>{flag.quote.exact}</span>
            <span class="muted">
              {[statedText(flag, t), t(reasonNames[flag.reason]), outletText(flag), flag.who]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span class="desk__row">
              <button type="button" class="btn" onClick={() => props.onHide(flag.id, !hidden)}>
                {t(hidden ? 'desk_listUnhide' : 'desk_listHide')}
              </button>
              <button type="button" class="btn" onClick={() => props.onAnswer(flag)}>
                {t('desk_listAnswer')}
              </button>
            </span>
          </li>
        ))}
        {props.reviews.slice(0, most).map(({ id, claim, author, rating, url }) => (
          <li key={id}>
            <span class="words">{claim}</span>
            <span class="muted">{[rating.label, author].filter(Boolean).join(' · ')}</span>
            <SafeLink url={url} title={t('checkedRead')} />
          </li>
        ))}
      </ul>
      {props.flags.length + props.reviews.length === 0 && <p>{t('desk_listEmpty')}</p>}
    </Dialog>
  );
}
