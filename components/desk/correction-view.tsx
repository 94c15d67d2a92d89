import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Flag } from '../../lib/flags/flag.ts';
import { type Translate, useMessages } from '../messages.ts';
import { Dialog } from './dialog.tsx';
import { dayText, officialText, outletText, statedText } from './flag-figures.ts';

export interface CorrectionViewProps {
  flag: Flag;
  organisation: string;
  onCopy: (text: string) => Promise<boolean>;
  /** The letter went out: the status becomes "correction asked". */
  onSent: () => void;
  onClose: () => void;
}

/** A letter that says what was read, what the official figure is, and where it can be checked; nothing more. */
export function correctionLetter(flag: Flag, organisation: string, t: Translate): string {
  const source = flag.finding?.finding.source;
  const lines = [
    t('desk_letterOpening', outletText(flag)),
    '',
    articleLine(flag, t),
    flag.page.url,
    '',
    `“${flag.quote.exact}”`,
    '',
    figuresLine(flag, t),
    flag.finding?.finding.official?.derivation ?? '',
    source ? `${source.publisher}, ${source.title}: ${source.url}` : '',
    flag.right ? t('desk_letterRight', flag.right.figure) : '',
    flag.right?.source ? `${flag.right.source.title} ${flag.right.source.url}`.trim() : '',
    '',
    t('desk_letterAsk'),
    '',
    [flag.who, organisation].filter(Boolean).join(', '),
  ];
  return lines.filter((line, i) => line !== '' || lines[i - 1] !== '').join('\n');
}

function articleLine({ page }: Flag, t: Translate): string {
  const title = page.title || page.url;
  return page.published
    ? t('desk_letterArticle', title, dayText(page.published, t))
    : t('desk_letterArticleUndated', title);
}

/** What was stated and what is official; nothing where one of them is not known. */
function figuresLine(flag: Flag, t: Translate): string {
  const [stated, official] = [statedText(flag, t), officialText(flag, t)];
  return stated === '–' || official === '–' ? '' : t('desk_letterFigures', stated, official);
}

/** The letter to an outlet, to be read over, copied and sent by the checker. */
export function CorrectionView({
  flag,
  organisation,
  onCopy,
  onSent,
  onClose,
}: CorrectionViewProps): JSX.Element {
  const t = useMessages();
  const [letter, setLetter] = useState(() => correctionLetter(flag, organisation, t));
  const [said, setSaid] = useState('');
  return (
    <Dialog title={t('desk_askCorrection')} onClose={onClose}>
      <textarea
        class="desk__input"
        rows={14}
        aria-label={t('desk_letter')}
        value={letter}
        onInput={(event) => setLetter(event.currentTarget.value)}
      />
      <p class="desk__acts">
        <button
          type="button"
          class="btn btn--main"
          onClick={async () => setSaid(t((await onCopy(letter)) ? 'copied' : 'copyFailed'))}
        >
          {t('desk_copyLetter')}
        </button>
        <button type="button" class="btn" onClick={onSent}>
          {t('desk_letterSent')}
        </button>
        <span role="status" class="muted">
          {said}
        </span>
      </p>
    </Dialog>
  );
}
